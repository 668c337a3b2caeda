"""What a story says, whole, as plain values: what histories keep, merges compare, previews show and saves write.

A content is a dictionary that JSON can hold:

    fields of `CONTENT_FIELDS` by name, `section` by its key
    bylines   [{author, role, name}]                                     in order
    figures   [{key, image, place, caption, credit, alt, decorative}]    the lead first, then in order
    related   [{target, headline}]                                       in order
    tags      [name]                                                     sorted
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models.functions import Lower

from articles.freezing import Parts
from articles.models import CONTENT_FIELDS, PLAIN_FIELDS, Article, Byline, Edition, Figure, Place, RelatedStory, Tag
from articles.models.byline import BylineBase
from articles.models.figure import FigureBase
from articles.models.related import RelatedBase
from authors.models import Author
from images.models import Image
from newsroom.text.html import clean_body, legible

Content = dict[str, Any]
F = TypeVar("F", bound=FigureBase)

FIGURE = ("key", "image", "place", "caption", "credit", "alt", "decorative")
LISTS = ("bylines", "figures", "related", "tags")
SINGLE = tuple(CONTENT_FIELDS)


def content_of(source: Article | Edition) -> Content:
    """What a desk copy or an edition says, read now: five queries."""
    fresh = type(source).objects.filter(pk=source.pk).values(*CONTENT_FIELDS).get()
    return {
        **{name: fresh[name] for name in CONTENT_FIELDS},
        "bylines": [_byline(each) for each in source.bylines.all()],
        "figures": [_figure(each) for each in in_order(source.figures.all())],
        "related": [_related(each) for each in source.related_stories.all()],
        "tags": sorted(source.tags.order_by().values_list("name", flat=True)),
    }


def normal(content: Mapping[str, Any]) -> Content:
    """As a save would leave it: text legible, the body by the allow-list, tags once each. Raises TooDeep."""
    plain = {name: legible(content[name]).replace("\r\n", "\n") for name in PLAIN_FIELDS}
    plain["headline"] = " ".join(plain["headline"].split())
    return {**content, **plain, "body": clean_body(content["body"]), "tags": _once(content["tags"])}


def applied(article: Article, content: Mapping[str, Any]) -> Article:
    """The article with the content's own fields set; not saved."""
    for name in CONTENT_FIELDS:
        setattr(article, "section_id" if name == "section" else name, content[name])
    return article


def parts_of(content: Mapping[str, Any]) -> Parts:
    """Bylines, figures, related stories and tags as unsaved rows, with authors and pictures read: four queries.

    What does not exist any more (an author, a picture, a story that was deleted) is left out.
    """
    authors = Author.objects.select_related("photo").in_bulk([b["author"] for b in content["bylines"]])
    images = Image.objects.in_bulk([f["image"] for f in content["figures"]])
    there = set(Article.objects.filter(pk__in=[r["target"] for r in content["related"]]).values_list("pk", flat=True))
    bylines = [
        Byline(author=authors[b["author"]], role=b["role"], name=b["name"])
        for b in content["bylines"]
        if b["author"] in authors
    ]
    figures = [
        Figure(image=images[f["image"]], **{name: f[name] for name in FIGURE if name != "image"})
        for f in content["figures"]
        if f["image"] in images
    ]
    related = [
        RelatedStory(target_id=r["target"], headline=r["headline"]) for r in content["related"] if r["target"] in there
    ]
    tag_ids = Tag.objects.filter(name__in=content["tags"]).order_by("name").values_list("pk", flat=True)
    return Parts(bylines, figures, related, list(tag_ids))


def write_parts(article: Article, content: Mapping[str, Any]) -> None:
    """Make the article's rows say what a normal content says, written only where they differ."""
    parts = parts_of(content)
    if [_byline(each) for each in article.bylines.all()] != [_byline(each) for each in parts.bylines]:
        article.bylines.all().delete()
        Byline.objects.bulk_create(_placed(article, parts.bylines))
    if [_related(each) for each in article.related_stories.all()] != [_related(each) for each in parts.related]:
        article.related_stories.all().delete()
        RelatedStory.objects.bulk_create(_placed(article, parts.related))
    if [_figure(each) for each in in_order(article.figures.all())] != [_figure(each) for each in parts.figures]:
        article.figures.all().delete()
        Figure.objects.bulk_create(_placed(article, parts.figures))
    if sorted(article.tags.order_by().values_list("name", flat=True)) != content["tags"]:
        article.tags.set(_tags(content["tags"]))


def in_order(figures: Iterable[F]) -> list[F]:
    """The lead first, then as they are placed."""
    return sorted(figures, key=lambda each: (each.place != Place.LEAD, each.position, each.pk or 0))


def _placed(article: Article, rows: Sequence[Any]) -> Sequence[Any]:
    for position, row in enumerate(rows):
        row.article, row.position = article, position
    return rows


def _byline(row: BylineBase) -> dict[str, Any]:
    return {"author": row.author_id, "role": row.role, "name": getattr(row, "name", "")}


def _figure(row: FigureBase) -> dict[str, Any]:
    return {name: getattr(row, "image_id" if name == "image" else name) for name in FIGURE}


def _related(row: RelatedBase) -> dict[str, Any]:
    return {"target": row.target_id, "headline": row.headline}


def _once(names: Sequence[str]) -> list[str]:
    """Each once whatever its capitals, written as the library has it."""
    there = _in_library(names)
    return sorted({name.lower(): there.get(name.lower(), name) for name in names}.values())


def _in_library(names: Sequence[str]) -> dict[str, str]:
    """Tags by their names in small letters; those that are written just so first, as an index finds them."""
    exact = {name.lower(): name for name in Tag.objects.filter(name__in=names).values_list("name", flat=True)}
    others = [name.lower() for name in names if name.lower() not in exact]
    if not others:
        return exact
    similar = Tag.objects.annotate(small=Lower("name")).filter(small__in=others).values_list("small", "name")
    return {**dict(similar), **exact}


def _tags(names: Sequence[str]) -> list[Tag]:
    """The tags of a normal content, made where there are none."""
    there = {tag.name: tag for tag in Tag.objects.filter(name__in=names)}
    return [there.get(name) or Tag.objects.create(name=name) for name in names]
