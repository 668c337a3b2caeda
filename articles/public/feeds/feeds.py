"""Feeds of the site, a section, an author or a tag: the newest stories, in the format its address names."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.html import escape
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT
from articles.models import BylineRole
from articles.pages.frame import SharePicture
from articles.public import lists
from articles.public.feeds.documents import address, document, legal
from articles.public.feeds.formats import Channel, Item, Person, atom, json_feed, rss
from articles.public.former import renamed_section
from articles.public.lists import Cursor, Page
from articles.public.rows import Json, TeaserRow, many, one
from articles.public.site import FEEDS, base_url
from articles.public.story import note_label, share_picture
from articles.public.teasers import lead_view, shown_summary, stamp
from newsroom.text.moments import language_of_site

SIZE = 30

WRITERS: dict[str, Callable[[Channel], str]] = {"rss.xml": rss, "atom.xml": atom, "feed.json": json_feed}
CONTENT_TYPES = {file: f"{kind}; charset=utf-8" for _, file, kind in FEEDS}

_SECTION = """
    SELECT s.id, s.name, s.description, ARRAY(SELECT id FROM articles_section c WHERE c.parent_id = s.id)
    FROM articles_section s WHERE s.slug = %s
"""
_AUTHOR = "SELECT id, name FROM authors_author WHERE slug = %s"
_TAG = "SELECT id, name FROM articles_tag WHERE slug = %s"

_MORE = """
    SELECT e.id,
           (SELECT json_agg(t.name ORDER BY te.id)
            FROM articles_taggededition te JOIN articles_tag t ON t.id = te.tag_id
            WHERE te.content_object_id = e.id AND te.live),
           (SELECT json_agg(json_build_array(c.kind, c.text, c.published_at) ORDER BY c.published_at, c.id)
            FROM articles_correction c WHERE c.article_id = e.article_id)
    FROM unnest(%s::bigint[]) wanted(id) JOIN articles_edition e ON e.id = wanted.id WHERE e.live
"""

# The last time anything went on the site or off it. A feed's own stories do not tell: one that leaves a list leaves
# nothing behind in it, and whoever asks only by date would keep it.
_CHANGED = """
    SELECT greatest(
        (SELECT live_since FROM articles_edition WHERE live ORDER BY live_since DESC LIMIT 1),
        (SELECT done_at FROM articles_withdrawal WHERE done_at IS NOT NULL ORDER BY done_at DESC LIMIT 1)
    )
"""


@dataclass(frozen=True)
class Subject:
    """What a feed is about: the path of its page, its stories, the keys it is purged by."""

    name: str
    path: str
    stories: Page
    keys: tuple[str, ...]
    description: str = ""


@require_safe
def of_site(request: HttpRequest, file: str) -> HttpResponse:
    """The newest stories of all."""
    stories = lists.everything(Cursor(), size=SIZE)
    return _answer(request, file, Subject("", "/", stories, (FRONT,), settings.SITE_DESCRIPTION))


@require_safe
def of_section(request: HttpRequest, section: str, file: str) -> HttpResponse:
    """A section's, with the sections within it; 301 where its slug has changed."""
    found = one(_SECTION, [section])
    if found is None:
        now_at = renamed_section(section)
        if now_at:
            return HttpResponsePermanentRedirect(f"/{now_at}/{file}")
        raise Http404("There is no such section.")
    pk, name, description, within = found
    stories = lists.of_sections([pk, *within], Cursor(), size=SIZE)
    keys = tuple(f"section-{each}" for each in (pk, *within))
    return _answer(request, file, Subject(name, f"/{section}/", stories, keys, description))


@require_safe
def of_author(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """An author's."""
    pk, name = _found(_AUTHOR, slug)
    stories = lists.of_author(pk, Cursor(), size=SIZE)
    return _answer(request, file, Subject(name, f"/authors/{slug}/", stories, (f"author-{pk}",)))


@require_safe
def of_tag(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """A tag's."""
    pk, name = _found(_TAG, slug)
    stories = lists.of_tag(pk, Cursor(), size=SIZE)
    return _answer(request, file, Subject(name, f"/tags/{slug}/", stories, (f"tag-{pk}",)))


def _found(statement: str, slug: str) -> tuple[int, str]:
    found = one(statement, [slug])
    if found is None:
        raise Http404("There is no such feed.")
    return found[0], found[1]


def _answer(request: HttpRequest, file: str, subject: Subject) -> HttpResponse:
    base = base_url(request)
    changed = _changed()
    title = f"{settings.SITE_NAME}: {subject.name}" if subject.name else settings.SITE_NAME
    channel = Channel(
        title=legal(title),
        description=legal(subject.description or f"The newest stories of {title}"),
        url=address(base, subject.path),
        feed_url=address(base, subject.path + file),
        language=language_of_site(),
        publisher=legal(settings.SITE_NAME),
        changed=changed,
        items=_items(subject.stories.rows, base),
    )
    return document(WRITERS[file](channel), CONTENT_TYPES[file], subject.keys, changed=changed)


def _changed() -> datetime.datetime:
    """In the newsroom's zone; before anything was published, the beginning of time."""
    row = one(_CHANGED)
    return timezone.localtime(row[0] if row and row[0] else lists.EPOCH)


def _items(stories: list[TeaserRow], base: str) -> tuple[Item, ...]:
    more = {pk: (tags or [], notes or []) for pk, tags, notes in many(_MORE, [[row.edition_id for row in stories]])}
    return tuple(_item(row, *more[row.edition_id], base=base) for row in stories)


def _item(row: TeaserRow, tags: list[str], notes: Json, *, base: str) -> Item:
    """A story; its names are those who wrote it, or whoever is named where nobody wrote."""
    summary = row.standfirst or shown_summary(row.summary, row.summary_cut)
    bylines = row.bylines or []
    writers = [line for line in bylines if line[1] == BylineRole.AUTHOR] or bylines
    return Item(
        id=_tag_uri(row, base),
        url=address(base, f"/{row.section_slug}/{row.slug}/"),
        title=legal(row.headline),
        summary=legal(summary),
        html=legal(f"<p>{escape(summary)}</p>" + "".join(_note(*note) for note in notes)),
        people=tuple(Person(legal(name), address(base, f"/authors/{slug}/")) for name, _role, slug, *_ in writers),
        tags=tuple(legal(tag) for tag in (row.section_name, *tags)),
        language=legal(row.language),
        published=timezone.localtime(row.first_published),
        updated=timezone.localtime(row.last_updated or row.first_published),
        picture=_picture(row, base),
    )


def _tag_uri(row: TeaserRow, base: str) -> str:
    """The story's name for ever (RFC 4151): headline, slug and section may change."""
    return f"tag:{urlsplit(base).hostname},{row.first_published:%Y-%m-%d}:article-{row.article_id}"


def _picture(row: TeaserRow, base: str) -> SharePicture | None:
    lead = lead_view(row.picture)
    return share_picture(replace(lead, alt=legal(lead.alt)), base) if lead else None


def _note(kind: str, text: str, at: str) -> str:
    said = stamp(datetime.datetime.fromisoformat(at), timezone.localtime())
    return f"<p><strong>{note_label(kind)}</strong> ({said.text}): {escape(text)}</p>"
