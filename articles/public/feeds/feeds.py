"""Feeds of the site, a section, an author or a tag: the newest stories, in the format its address names."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.html import escape
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT, author_key, section_key, tag_key
from articles.models import BylineRole
from articles.pages.frame import SharePicture
from articles.public import lists
from articles.public.feeds.documents import address, dated, document, legal
from articles.public.feeds.formats import Channel, Item, Person, atom, json_feed, rss
from articles.public.former import no_such, renamed
from articles.public.lists import Cursor, StoriesPage
from articles.public.rows.columns import Columns, Sql
from articles.public.rows.former import OF_AUTHORS, OF_SECTIONS, OF_TAGS
from articles.public.rows.parts import NOTES, TAGS, BylineRow, NoteRow, TagRow
from articles.public.rows.queries import Query, first_value
from articles.public.rows.subjects import author_at, section_at, tag_at
from articles.public.rows.teaser import TeaserRow
from articles.public.search.addresses import PATH, Addresses
from articles.public.search.filters import Filters
from articles.public.search.page import TookTooLong, newest_found
from articles.public.site import FEEDS, base_url
from articles.public.story import note_label, share_picture
from articles.public.teasers import author_path, lead_view, shown_summary
from articles.public.times import stamp
from articles.public.unavailable import unavailable
from articles.search.question import SearchQuestion
from newsroom.site.newspaper import language_of_site, newspaper
from newsroom.site.printed_settings import settings_since

STORIES_PER_FEED = 30

WRITERS: dict[str, Callable[[Channel], str]] = {"rss.xml": rss, "atom.xml": atom, "feed.json": json_feed}
STYLED = ("rss.xml", "atom.xml")
OPENED_AS = "Sec-Fetch-Dest"
"""What a browser wants something for (W3C Fetch Metadata); feed readers do not say."""
CONTENT_TYPES = {file: f"{kind}; charset=utf-8" for _, file, kind in FEEDS}


# Of what a feed prints of a story and no edition froze: authors, tags, lead picture. `_CHANGED` has the sections.
_SHARED_CHANGED = """greatest(
    (SELECT max(greatest(printed.changed_at, a.changed_at)) FROM articles_editionbyline b
     JOIN authors_author printed ON printed.id = b.author_id
     JOIN authors_author a ON a.id = coalesce(printed.merged_into_id, printed.id)
     WHERE b.edition_id = e.id AND b.live),
    (SELECT max(greatest(printed.changed_at, t.changed_at)) FROM articles_taggededition te
     JOIN articles_tag printed ON printed.id = te.tag_id
     JOIN articles_tag t ON t.id = coalesce(printed.merged_into_id, printed.id)
     WHERE te.content_object_id = e.id AND te.live),
    (SELECT max(i.changed_at) FROM articles_editionfigure f JOIN images_image i ON i.id = f.image_id
     WHERE f.edition_id = e.id AND f.place = 'lead')
)"""


class FeedRow(NamedTuple):
    """What a feed says of a story beside its teaser."""

    edition_id: Annotated[int, Sql("e.id")]
    dateline: str
    tags: Annotated[tuple[TagRow, ...], TAGS]
    notes: Annotated[tuple[NoteRow, ...], NOTES]
    shared_changed: Annotated[datetime.datetime | None, Sql(_SHARED_CHANGED)]
    """When a name, a slug or the picture of it last changed, if ever."""


_FEED = Query(
    Columns(FeedRow, "e"),
    """
    SELECT $columns FROM unnest(%s::bigint[]) wanted(id) JOIN articles_edition e ON e.id = wanted.id WHERE e.live
    """,
)

# The last time anything went on the site or off it, or a section changed. A feed's own stories do not tell: one that
# leaves a list leaves nothing behind in it, and whoever asks only by date would keep it.
_CHANGED = """
    SELECT greatest(
        (SELECT live_since FROM articles_edition WHERE live ORDER BY live_since DESC LIMIT 1),
        (SELECT done_at FROM articles_withdrawal WHERE done_at IS NOT NULL ORDER BY done_at DESC LIMIT 1),
        (SELECT max(changed_at) FROM articles_section)
    )
"""


@dataclass(frozen=True)
class Subject:
    """What a feed is about: the path of its page, its stories, the keys it is purged by."""

    name: str
    path: str
    stories: StoriesPage
    surrogate_keys: tuple[str, ...]
    description: str = ""
    query: str = ""
    """What follows both addresses, that of the page and the feed's own."""


@require_safe
def of_site(request: HttpRequest, file: str) -> HttpResponse:
    """Feed of the newest stories of all."""
    stories = lists.everything(Cursor(), size=STORIES_PER_FEED)
    return _answer(request, file, Subject("", "/", stories, (FRONT,), newspaper().description))


@require_safe
def of_section(request: HttpRequest, section: str, file: str) -> HttpResponse:
    """Feed of a section's stories and those of the sections within it; 301 where its slug has changed."""
    found = section_at(section)
    if found is None:
        return renamed(request, OF_SECTIONS, section, rest=file) or no_such("feed")
    stories = lists.of_sections(found.ids, Cursor(), size=STORIES_PER_FEED)
    keys = tuple(map(section_key, found.ids))
    return _answer(request, file, Subject(found.name, f"/{section}/", stories, keys, found.description))


@require_safe
def of_author(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Feed of an author's stories."""
    author = author_at(slug)
    if author is None:
        return renamed(request, OF_AUTHORS, slug, rest=file) or no_such("feed")
    stories = lists.of_author(author.ids, Cursor(), size=STORIES_PER_FEED)
    return _answer(request, file, Subject(author.name, f"/authors/{slug}/", stories, (author_key(author.id),)))


@require_safe
def of_tag(request: HttpRequest, slug: str, file: str) -> HttpResponse:
    """Feed of the stories with a tag."""
    tag = tag_at(slug)
    if tag is None:
        return renamed(request, OF_TAGS, slug, rest=file) or no_such("feed")
    stories = lists.of_tag(tag.ids, Cursor(), size=STORIES_PER_FEED)
    introduction = " ".join(tag.introduction.split())
    return _answer(request, file, Subject(tag.name, f"/tags/{slug}/", stories, (tag_key(tag.id),), introduction))


@require_safe
def of_search(request: HttpRequest, file: str) -> HttpResponse:
    """Feed of what a search finds, the newest first; 503 where that takes too long."""
    asked, filters = SearchQuestion.of(str(request.GET.get("q", ""))), Filters.of(request.GET)
    addresses = Addresses(asked, filters, newest=False)
    try:
        stories = StoriesPage(newest_found(asked, filters, size=STORIES_PER_FEED))
    except TookTooLong:
        return unavailable(request)
    query = "?" + urlsplit(addresses.feed(file)).query
    subject = Subject("Search", PATH, stories, (FRONT,), f"Stories found by: {asked.text}", query)
    response = _answer(request, file, subject)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _answer(request: HttpRequest, file: str, subject: Subject) -> HttpResponse:
    base = base_url(request)
    rows = subject.stories.rows
    more = {row.edition_id: row for row in _FEED.all([[row.edition_id for row in rows]])}
    changed = _changed(more.values())
    title = f"{newspaper().name}: {subject.name}" if subject.name else newspaper().name
    channel = Channel(
        title=legal(title),
        description=legal(subject.description or f"The newest stories of {title}"),
        url=address(base, subject.path) + subject.query,
        feed_url=address(base, subject.path + file) + subject.query,
        language=language_of_site(),
        publisher=legal(newspaper().name),
        changed=changed,
        items=tuple(_item(row, more[row.edition_id], base=base) for row in rows),
        opened=request.headers.get(OPENED_AS) == "document",
    )
    response = document(WRITERS[file](channel), _content_type(file, channel), subject.surrogate_keys)
    if file in STYLED:
        patch_vary_headers(response, [OPENED_AS])
    return dated(request, response, max(changed, settings_since()))


def _content_type(file: str, channel: Channel) -> str:
    """Returns the feed's own type; for somebody who opens it as a page that of any XML, or no browser takes the style
    sheet."""
    return "application/xml; charset=utf-8" if channel.opened and file in STYLED else CONTENT_TYPES[file]


def _changed(stories: Iterable[FeedRow]) -> datetime.datetime:
    """In the newsroom's zone; before anything was published, the beginning of time."""
    times = [first_value(_CHANGED), *(row.shared_changed for row in stories)]
    return timezone.localtime(max((at for at in times if at), default=lists.EPOCH))


def _item(row: TeaserRow, more: FeedRow, *, base: str) -> Item:
    """A story; its names are those who wrote it, or whoever is named where nobody wrote."""
    summary = row.standfirst or shown_summary(row.summary, row.summary_cut)
    writers = [byline for byline in row.bylines if byline.role == BylineRole.AUTHOR] or row.bylines
    return Item(
        id=_tag_uri(row, base),
        url=address(base, f"/{row.section_slug}/{row.slug}/"),
        title=legal(row.headline),
        summary=legal(summary),
        html=legal(f"<p>{escape(_after_dateline(more, summary))}</p>" + "".join(_note(note) for note in more.notes)),
        people=tuple(_person(each, base) for each in writers),
        tags=tuple(legal(name) for name in (row.section_name, *(tag.name for tag in more.tags))),
        language=legal(row.language),
        published=timezone.localtime(row.first_published),
        updated=timezone.localtime(row.last_updated or row.first_published),
        picture=_picture(row, base),
    )


def _person(byline: BylineRow, base: str) -> Person:
    path = author_path(byline)
    return Person(legal(byline.name), address(base, path) if path else "")


def _after_dateline(more: FeedRow, summary: str) -> str:
    return f"{more.dateline} — {summary}" if more.dateline else summary


def _tag_uri(row: TeaserRow, base: str) -> str:
    """The story's name for ever (RFC 4151): headline, slug and section may change."""
    return f"tag:{urlsplit(base).hostname},{row.first_published:%Y-%m-%d}:article-{row.article_id}"


def _picture(row: TeaserRow, base: str) -> SharePicture | None:
    lead = lead_view(row.lead)
    return share_picture(replace(lead, alt=legal(lead.alt)), base) if lead else None


def _note(note: NoteRow) -> str:
    now = timezone.localtime()
    said = f"<strong>{note_label(note.kind)}</strong> ({stamp(note.at, now).text}): {escape(note.text)}"
    if note.struck_at is None:
        return f"<p>{said}</p>"
    return f"<p><s>{said}</s> <strong>Struck</strong> ({stamp(note.struck_at, now).text}): {escape(note.remark)}</p>"
