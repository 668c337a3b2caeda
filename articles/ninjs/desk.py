"""A story item onto the desk: a new article, or the one of the same guid brought up to date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.audit import record
from articles.contents import content_of
from articles.desk_copy import How, back_to_draft, keep, kept_version
from articles.desk_index import index
from articles.models import (
    Article,
    AuditEntry,
    Byline,
    Edition,
    Figure,
    FormerPath,
    Place,
    RelatedStory,
    Section,
    TaggedArticle,
)
from articles.ninjs.item import StoryItem
from articles.ninjs.names import author_named, section_named, tags_named
from articles.ninjs.pictures import PictureItem, PictureMissing, taken_in
from articles.roles import SYSTEM
from images.models import Image
from newsroom.html import clean_body
from newsroom.slugs import MAX_LENGTH, slugify

FIGURE_FIELDS = ("image_id", "key", "place", "position", "caption", "credit", "alt", "decorative")


@dataclass(frozen=True)
class OnDesk:
    """What became of an item on the desk."""

    article: Article
    new: bool
    changed: bool
    absent: tuple[str, ...]
    """The uris of related stories that are not in the newsroom (yet)."""
    notes: tuple[str, ...]
    left: bool = False
    """An editor has changed it since, and the item says nothing new: nothing was touched."""


class Parts(NamedTuple):
    """What belongs to the story beside its own fields, as plain values that compare."""

    bylines: list[tuple[int, str]]
    figures: list[tuple[Any, ...]]
    related: list[int]
    tags: list[int]


def put_on_desk(item: StoryItem, *, media: Path | None) -> OnDesk:
    """Make or update the desk copy, in the caller's transaction. An unchanged item changes nothing, not even a time."""
    article = Article.objects.select_for_update(of=("self",)).filter(guid=item.uri).first()
    mark = _mark(item)
    if article and article.updated_by_id and _last_mark(article) == mark:
        return OnDesk(article, new=False, changed=False, absent=(), notes=(), left=True)
    section, note = section_named(item.section)
    pictures, notes = _pictures(item, media)
    targets = _targets(item)
    fields = {
        "kind": item.kind,
        "section": section,
        "headline": item.headline,
        "standfirst": item.standfirst,
        "teaser": item.teaser,
        "tagline": item.tagline,
        "language": item.language,
        "body": clean_body(item.body.html(figures=[f"f{n}" for n in range(2, len(pictures) + 1)])),
    }
    parts = Parts(
        bylines=[(author_named(credit, item.kind).pk, credit.role) for credit in item.credits],
        figures=[_figure(number, picture, image) for number, (picture, image) in enumerate(pictures, start=1)],
        related=[targets[uri] for uri in item.related if uri in targets],
        tags=tags_named(item.tags),
    )
    new, changed = article is None, True
    replaced = _words_of(article, fields) if article and article.updated_by_id else {}
    if article is None:
        article = _created(item, section, fields, parts)
    else:
        changed = _updated(article, fields, parts)
        _keep_embargo(article, item)
    if changed:
        index(article)
        record("import", article, by=SYSTEM, at=timezone.now(), new=new, item=mark, replaced=replaced)
        if replaced:
            notes.append("what an editor had changed was replaced by the newer item; the record keeps it")
    absent = tuple(uri for uri in item.related if uri not in targets)
    return OnDesk(article, new, changed, absent, (*([note] if note else []), *notes))


def _mark(item: StoryItem) -> str:
    """A digest of all that an item says."""
    return hashlib.sha256(repr(item).encode()).hexdigest()


def _last_mark(article: Article) -> str:
    """The mark of the item that the desk copy was last made from."""
    entry = AuditEntry.objects.filter(article=article, verb="import").first()
    return str(entry.detail.get("item", "")) if entry else ""


def _words_of(article: Article, fields: dict[str, Any]) -> dict[str, str]:
    """The words on the desk that the item is about to replace."""
    words = {name: getattr(article, name) for name, value in fields.items() if isinstance(value, str)}
    return {name: text for name, text in words.items() if text != fields[name]}


def _pictures(item: StoryItem, media: Path | None) -> tuple[list[tuple[PictureItem, Image]], list[str]]:
    """Those that the library has or takes, each file once, and a note on each of the others."""
    found: dict[int, tuple[PictureItem, Image]] = {}
    notes = []
    for picture in item.pictures:
        try:
            image = taken_in(picture, media)
        except PictureMissing as reason:
            notes.append(f"picture {picture.name} left out: {reason}")
        else:
            found.setdefault(image.pk, (picture, image))
    return list(found.values()), notes


def _targets(item: StoryItem) -> dict[str, int]:
    """The articles of the related stories that are here, by uri."""
    if not item.related:
        return {}
    return dict(Article.objects.filter(guid__in=item.related).values_list("guid", "pk"))


def _figure(number: int, picture: PictureItem, image: Image) -> tuple[Any, ...]:
    """Values of FIGURE_FIELDS; a picture without any words is marked as decorative."""
    place = Place.LEAD if number == 1 else Place.INLINE
    credit, alt = picture.credit or image.credit, picture.alt or image.alt[:500]
    return (image.pk, f"f{number}", place.value, number - 1, picture.caption, credit, alt, not alt)


def _created(item: StoryItem, section: Section, fields: dict[str, Any], parts: Parts) -> Article:
    article = Article(guid=item.uri, embargo_until=item.embargo_until, **fields)
    article.slug = free_slug(section, item.headline)
    article.save(force_insert=True)
    _write(article, parts, Parts([], [], [], []))
    return article


def _updated(article: Article, fields: dict[str, Any], parts: Parts) -> bool:
    """Write what differs; did anything? The slug stays, unless another section has a story there."""
    there = _parts_of(article)
    changed = [name for name, value in fields.items() if getattr(article, name) != value]
    if not changed and parts == there:
        return False
    if "section" in changed:
        article.slug = free_slug(fields["section"], article.slug, but=article)
    kept_version(article)
    for name in changed:
        setattr(article, name, fields[name])
    article.updated_by = None
    article.version += 1
    article.save()
    _write(article, parts, there)
    keep(article, content_of(article), started_from=article.version - 1, by=SYSTEM, how=How.IMPORT)
    back_to_draft(article, SYSTEM)
    return True


def _keep_embargo(article: Article, item: StoryItem) -> None:
    """An embargo is not content; one that the desk set stays where the item has none."""
    if item.embargo_until and item.embargo_until != article.embargo_until:
        article.embargo_until = item.embargo_until
        Article.objects.filter(pk=article.pk).update(embargo_until=item.embargo_until)


def _parts_of(article: Article) -> Parts:
    return Parts(
        bylines=list(article.bylines.values_list("author_id", "role")),
        figures=list(article.figures.order_by("position").values_list(*FIGURE_FIELDS)),
        related=list(article.related_stories.values_list("target_id", flat=True)),
        tags=sorted(article.tagged.values_list("tag_id", flat=True)),
    )


def _write(article: Article, parts: Parts, there: Parts) -> None:
    """Replace the parts that differ from those that are there."""
    if parts.bylines != there.bylines:
        _drop(article.bylines, there.bylines)
        Byline.objects.bulk_create(
            Byline(article=article, author_id=author, role=role, position=position)
            for position, (author, role) in enumerate(parts.bylines)
        )
    if parts.figures != there.figures:
        _drop(article.figures, there.figures)
        Figure.objects.bulk_create(
            Figure(article=article, **dict(zip(FIGURE_FIELDS, values, strict=True))) for values in parts.figures
        )
    if parts.related != there.related:
        _drop(article.related_stories, there.related)
        RelatedStory.objects.bulk_create(
            RelatedStory(article=article, target_id=target, position=position)
            for position, target in enumerate(parts.related)
        )
    if parts.tags != there.tags:
        _drop(article.tagged, there.tags)
        TaggedArticle.objects.bulk_create(TaggedArticle(content_object=article, tag_id=tag) for tag in parts.tags)


def _drop(rows: models.Manager[Any], there: list[Any]) -> None:
    if there:
        rows.all().delete()


def free_slug(section: Section, headline: str, *, but: Article | None = None) -> str:
    """A slug that no other story of the section has or had, numbered where need be."""
    base = slugify(headline, max_length=MAX_LENGTH - 6) or "story"
    numbered = Q(slug=base) | Q(slug__startswith=f"{base}-")
    other = but.pk if but else None
    held = [
        rows.filter(numbered, section=section).exclude(**{column: other}).order_by().values_list("slug", flat=True)
        for rows, column in (
            (Article.objects.all(), "pk"),
            (Edition.objects.live(), "article"),
            (FormerPath.objects.all(), "article"),
        )
    ]
    taken = set(held[0].union(*held[1:]))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken)
