"""Puts a story item on the desk: a new article, or an update of the one with the same guid."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from articles.content.contents import Content, content_of, normal
from articles.editing.near_duplicates import keep_found
from articles.editing.saving import How, begin, write
from articles.models import Article, BylineRole, Edition, FormerPath, Place, Section
from articles.roles import SYSTEM
from authors.models import Author
from images.models import Image
from imports.item import PictureItem, StoryItem
from imports.memory import Remembered, last_import, remember
from imports.names import author_named, section_named
from imports.pictures import Media, PictureMissing
from newsroom.text.slugs import MAX_LENGTH, NUMBER_ROOM, slugify


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
    old: bool = False
    """What is on the desk was written later: nothing was touched."""
    same_text: str = ""
    """Which story has much the same text, in words; nothing is merged or left out for that."""


def put_on_desk(item: StoryItem, *, media: Media) -> OnDesk:
    """Make or update the desk copy, in the caller's transaction. An unchanged item changes nothing, not even a time."""
    article = Article.objects.locked().filter(guid=item.uri).first()
    last = last_import(article) if article else Remembered()
    if article and (kept := _kept(article, item, last)):
        return kept
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
        "bylines": _bylines(item, notes),
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
        changed = _updated(article, before, said, embargo_until=last.embargo(item, article.embargo_until))
    if changed or last.after(item) != last:
        remember(last.after(item), article, new=new, changed=changed, replaced=replaced)
    if replaced:
        notes.append("what an editor had changed was replaced by the newer item; the record keeps it")
    absent = tuple(uri for uri in item.related if uri not in targets)
    same_text = _same_text(article) if changed else ""
    return OnDesk(article, new, changed, absent, (*([note] if note else []), *notes), same_text=same_text)


def _same_text(article: Article) -> str:
    found = keep_found(article)
    if not found:
        return ""
    first, others = found[0], len(found) - 1
    headline = Article.objects.values_list("headline", flat=True).get(pk=first.article)
    more = f" and {others} other{'s' * (others > 1)}" if others else ""
    return f"much the same text as “{headline}” ({first.percent} %){more}"


def _kept(article: Article, item: StoryItem, last: Remembered) -> OnDesk | None:
    """Leaves the desk copy as it is where the item is older, or an editor has changed it and the item is not new."""
    if item.revision.is_older_than(last.revision):
        note = f"older than the one on the desk ({last.revision}): nothing was changed"
        return OnDesk(article, new=False, changed=False, absent=(), notes=(note,), old=True)
    if not article.updated_by_id or last.mark != item.mark:
        return None
    seen = last.after_passing_over(item)
    if seen != last:
        remember(seen, article, new=False, changed=False, replaced={})
    return OnDesk(article, new=False, changed=False, absent=(), notes=(), left=True)


def _words_replaced(before: Content, said: Content) -> dict[str, str]:
    """The words on the desk that the item replaces."""
    after = normal({**before, **said})
    return {name: before[name] for name in said if isinstance(before[name], str) and before[name] != after[name]}


def _pictures(item: StoryItem, media: Media) -> tuple[list[tuple[PictureItem, Image]], list[str]]:
    """Those that the library has or takes, each file once, and a note on each of the others."""
    found: dict[int, tuple[PictureItem, Image]] = {}
    notes = []
    for picture in item.pictures:
        try:
            image = media.taken_in(picture)
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


def _bylines(item: StoryItem, notes: list[str]) -> list[dict[str, Any]]:
    """Each author once, in the leading one of their roles: a story credits nobody twice."""
    roles: dict[Author, list[str]] = {}
    for credit in item.credits:
        roles.setdefault(author_named(credit, item.kind), []).append(credit.role)
    lines = []
    for author, names in roles.items():
        role = min(names, key=BylineRole.values.index)
        if several := list(dict.fromkeys(names))[1:]:
            named = " and as ".join([names[0], *several])
            notes.append(f"{author} is named as {named}: credited as {role}")
        lines.append({"author": author.pk, "role": role, "name": ""})
    return lines


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


def _updated(article: Article, before: Content, said: Content, *, embargo_until: datetime.datetime | None) -> bool:
    """Write what differs; did anything? The slug stays, unless another section has a story there."""
    content = {**before, **said}
    if said["section"] != before["section"]:
        content["slug"] = free_slug(Section.objects.get(pk=said["section"]), article.slug, but=article)
    embargo = {} if embargo_until == article.embargo_until else {"embargo_until": embargo_until}
    written = write(article, content, started_from=article.version, by=SYSTEM, how=How.IMPORT, planning=embargo)
    article.refresh_from_db()
    return written.moved or bool(embargo)


def free_slug(section: Section, headline: str, *, but: Article | None = None) -> str:
    """A slug that no other story of the section has or had, numbered where need be."""
    base = slugify(headline, max_length=MAX_LENGTH - NUMBER_ROOM) or "story"
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
