"""Puts a story item on the desk: a new article, or an update of the one with the same guid."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Q
from django.utils import timezone

from articles.audit import record
from articles.content.contents import Content, content_of, normal
from articles.editing.saving import How, begin, write
from articles.models import Article, AuditEntry, Edition, FormerPath, Place, Section
from articles.roles import SYSTEM
from authors.models import Author
from images.models import Image
from imports.item import PictureItem, StoryItem
from imports.names import author_named, section_named
from imports.pictures import PictureMissing, taken_in
from newsroom.text.slugs import MAX_LENGTH, slugify


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


def put_on_desk(item: StoryItem, *, media: Path | None) -> OnDesk:
    """Make or update the desk copy, in the caller's transaction. An unchanged item changes nothing, not even a time."""
    article = Article.objects.locked().filter(guid=item.uri).first()
    mark = item.mark
    if article and article.updated_by_id and _last_mark(article) == mark:
        return OnDesk(article, new=False, changed=False, absent=(), notes=(), left=True)
    section, note = section_named(item.section)
    pictures, notes = _pictures(item, media)
    targets = _targets(item)
    said = {
        "kind": item.kind,
        "section": section.pk,
        "headline": item.headline,
        "standfirst": item.standfirst,
        "teaser": item.teaser,
        "tagline": item.tagline,
        "language": item.language,
        "body": item.body.html(figures=[f"f{n}" for n in range(2, len(pictures) + 1)]),
        "bylines": [_byline(author_named(credit, item.kind), credit.role) for credit in item.credits],
        "figures": [_figure(number, picture, image) for number, (picture, image) in enumerate(pictures, start=1)],
        "related": [{"target": targets[uri], "headline": ""} for uri in item.related if uri in targets],
        "tags": item.tags,
        **item.more,
    }
    new, changed, replaced = article is None, True, {}
    if article is None:
        article = _begun(item, section, said)
    else:
        before = content_of(article)
        replaced = _words_replaced(before, said) if article.updated_by_id else {}
        changed = _updated(article, item, before, said)
    if changed:
        record("import", article, by=SYSTEM, at=timezone.now(), new=new, item=mark, replaced=replaced)
        if replaced:
            notes.append("what an editor had changed was replaced by the newer item; the record keeps it")
    absent = tuple(uri for uri in item.related if uri not in targets)
    return OnDesk(article, new, changed, absent, (*([note] if note else []), *notes))


def _last_mark(article: Article) -> str:
    """The mark of the item that the desk copy was last made from."""
    entry = AuditEntry.objects.filter(article=article, verb="import").first()
    return str(entry.detail.get("item", "")) if entry else ""


def _words_replaced(before: Content, said: Content) -> dict[str, str]:
    """The words on the desk that the item replaces."""
    after = normal({**before, **said})
    return {name: before[name] for name in said if isinstance(before[name], str) and before[name] != after[name]}


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


def _byline(author: Author, role: str) -> dict[str, Any]:
    return {"author": author.pk, "role": role, "name": ""}


def _figure(number: int, picture: PictureItem, image: Image) -> dict[str, Any]:
    """A picture without any words is marked as decorative."""
    alt = picture.alt or image.alt[:500]
    return {
        "key": f"f{number}",
        "image": image.pk,
        "place": (Place.LEAD if number == 1 else Place.INLINE).value,
        "caption": picture.caption,
        "credit": picture.credit or image.credit,
        "alt": alt,
        "decorative": not alt,
    }


def _begun(item: StoryItem, section: Section, said: Content) -> Article:
    content = {**said, "slug": free_slug(section, item.headline)}
    return begin(content, by=SYSTEM, guid=item.uri, how=How.IMPORT, embargo_until=item.embargo_until)


def _updated(article: Article, item: StoryItem, before: Content, said: Content) -> bool:
    """Write what differs; did anything? The slug stays, unless another section has a story there. An embargo is not
    content: one that the desk set stays where the item has none."""
    content = {**before, **said}
    if said["section"] != before["section"]:
        content["slug"] = free_slug(Section.objects.get(pk=said["section"]), article.slug, but=article)
    embargo = {"embargo_until": item.embargo_until} if item.embargo_until else {}
    written = write(article, content, started_from=article.version, by=SYSTEM, how=How.IMPORT, planning=embargo)
    article.refresh_from_db()
    return written.moved


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
