"""What belongs to a story beside its own fields, as rows: read from desk copy, edition or content, and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.content.contents import FIGURE, byline_value, figure_value, in_order, related_value
from articles.content.names_today import bylines_today
from articles.models import Article, Byline, Edition, Figure, RelatedStory
from articles.models.byline import BylineBase
from articles.models.figure import FigureBase
from articles.models.related import RelatedBase
from articles.models.tag import Tag, respelt, tag_named, tags_called
from authors.models import Author
from images.models import Image
from newsroom.text.html import legible


@dataclass(frozen=True)
class Parts:
    """What belongs to a story beside its own fields, from the desk or from an edition, in order."""

    bylines: Sequence[BylineBase]
    figures: Sequence[FigureBase]
    related: Sequence[RelatedBase]
    tag_ids: Sequence[int]


def desk_parts(article: Article) -> Parts:
    """The desk copy's bylines, figures, related stories and tags, read now."""
    return Parts(
        list(article.bylines.select_related("author")),
        list(article.figures.select_related("image")),
        list(article.related_stories.all()),
        list(article.tagged.order_by("tag__name").values_list("tag_id", flat=True)),
    )


def edition_parts(edition: Edition) -> Parts:
    """An edition's bylines, figures, related stories and tags, as they were published."""
    return Parts(
        list(edition.bylines.select_related("author")),
        list(edition.figures.select_related("image")),
        list(edition.related_stories.all()),
        list(edition.tagged.order_by("id").values_list("tag_id", flat=True)),
    )


def parts_of(content: Mapping[str, Any]) -> Parts:
    """Bylines, figures, related stories and tags as unsaved rows, with authors and pictures read: five queries.

    What does not exist any more (an author, a picture, a story that was deleted) is left out. Names that were merged
    into others since are these.
    """
    said = bylines_today(content["bylines"])
    authors = Author.objects.select_related("photo").in_bulk([b["author"] for b in said])
    images = Image.objects.in_bulk([f["image"] for f in content["figures"]])
    there = set(Article.objects.filter(pk__in=[r["target"] for r in content["related"]]).values_list("pk", flat=True))
    bylines = [
        Byline(author=authors[b["author"]], role=b["role"], name=b["name"]) for b in said if b["author"] in authors
    ]
    figures = [
        Figure(image=images[f["image"]], **{name: f[name] for name in FIGURE if name != "image"})
        for f in content["figures"]
        if f["image"] in images
    ]
    related = [
        RelatedStory(target_id=r["target"], headline=r["headline"]) for r in content["related"] if r["target"] in there
    ]
    tag_ids = tags_called(content["tags"]).values_list("pk", flat=True)
    return Parts(bylines, figures, related, list(tag_ids))


def write_parts(article: Article, content: Mapping[str, Any]) -> None:
    """Make the article's rows say what a normal content says, written only where they differ."""
    parts = parts_of(content)
    if [byline_value(each) for each in article.bylines.all()] != [byline_value(each) for each in parts.bylines]:
        article.bylines.all().delete()
        Byline.objects.bulk_create(_placed(article, parts.bylines))
    if [related_value(each) for each in article.related_stories.all()] != [
        related_value(each) for each in parts.related
    ]:
        article.related_stories.all().delete()
        RelatedStory.objects.bulk_create(_placed(article, parts.related))
    if [figure_value(each) for each in in_order(article.figures.all())] != [
        figure_value(each) for each in parts.figures
    ]:
        article.figures.all().delete()
        Figure.objects.bulk_create(_placed(article, parts.figures))
    if sorted(article.tags.order_by().values_list("name", flat=True)) != content["tags"]:
        article.tags.set(_tags(content["tags"]))


def printed_name(byline: BylineBase) -> str:
    """The name a byline is printed with."""
    return legible(getattr(byline, "name", "") or byline.author.name)


def _placed(article: Article, rows: Sequence[Any]) -> Sequence[Any]:
    for position, row in enumerate(rows):
        row.article, row.position = article, position
    return rows


def _tags(names: Sequence[str]) -> list[Tag]:
    """The tags of a normal content, made where there are none."""
    there = {tag.name: tag for tag in Tag.objects.filter(name__in=names)}
    return [there.get(name) or respelt(name) or tag_named(name) for name in names]
