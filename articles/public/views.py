"""Readers' pages: rows in, template out."""

from __future__ import annotations

import datetime
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cache_keys import author_key, section_key, tag_key
from articles.pages.frame import Link
from articles.pages.lists import AuthorPage, ListPage
from articles.pages.teaser import Teaser
from articles.public import lists
from articles.public.answering import answer
from articles.public.former import gone_or_moved, renamed
from articles.public.lists import Cursor, StoriesPage
from articles.public.paging import list_head, require_rows
from articles.public.rows.former import OF_AUTHORS, OF_SECTIONS, OF_TAGS
from articles.public.rows.story import story_at
from articles.public.rows.subjects import AuthorRow, author_at, section_at, tag_at
from articles.public.site import base_url
from articles.public.story import story_page, surrogate_keys
from articles.public.teasers import teaser
from newsroom.text.moments import present

STORIES_BESIDE_THE_LEAD = 3
DESCRIPTION_LENGTH = 300  # characters of an author's biography for machines


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """A section's front: its stories and those of the sections within it."""
    row = section_at(section)
    if row is None:
        return renamed(request, OF_SECTIONS, section) or _missing("section")
    cursor, now, path = Cursor.of(request.GET), present(), f"/{section}/"
    page = lists.of_sections(row.ids, cursor)
    require_rows(page, cursor)
    stories = [replace(t, section=None) if t.section and t.section.url == path else t for t in _teasers(page, now)]
    opening = stories[: 1 + STORIES_BESIDE_THE_LEAD] if cursor.first else []
    content = ListPage(
        head=list_head(
            request, row.name, path, page, description=row.description, section=f"/{row.parent_slug or section}/"
        ),
        name=row.name,
        description=row.description if cursor.first else "",
        parent=Link(row.parent_name, f"/{row.parent_slug}/") if row.parent_name and row.parent_slug else None,
        children=tuple(Link(child.name, f"/{child.slug}/") for child in row.children),
        lead=opening[0] if opening else None,
        seconds=tuple(opening[1:]),
        teasers=tuple(stories[len(opening) :]),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/section.html", content, map(section_key, row.ids))


@require_safe
def story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """A story; 301 where it has moved, 410 where it was withdrawn."""
    row = story_at(section, slug)
    if row is None:
        return gone_or_moved(request, section, slug) or _missing("story")
    page = story_page(row, base=base_url(request))
    return answer(request, "public/story.html", page, surrogate_keys(row))


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """An author with their stories; 301 where the slug has changed or the name was merged into another, as for tags."""
    row = author_at(slug)
    if row is None:
        return renamed(request, OF_AUTHORS, slug) or _missing("author")
    cursor, now, path = Cursor.of(request.GET), present(), f"/authors/{slug}/"
    page = lists.of_author(row.ids, cursor)
    require_rows(page, cursor)
    content = AuthorPage(
        head=list_head(request, row.name, path, page, description=" ".join(row.bio.split())[:DESCRIPTION_LENGTH]),
        name=row.name,
        role=row.role_title,
        bio=row.bio,
        portrait=row.photo,
        email=row.email,
        links=_author_links(row),
        teasers=tuple(teaser(story, now) for story in page.rows),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/author.html", content, [author_key(row.id)])


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """The stories with a tag."""
    row = tag_at(slug)
    if row is None:
        return renamed(request, OF_TAGS, slug) or _missing("topic")
    cursor, now, path = Cursor.of(request.GET), present(), f"/tags/{slug}/"
    page = lists.of_tag(row.ids, cursor)
    require_rows(page, cursor)
    content = ListPage(
        head=list_head(request, row.name, path, page, description=f"All stories about {row.name}."),
        name=row.name,
        teasers=tuple(teaser(story, now) for story in page.rows),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/tag.html", content, [tag_key(row.id)])


def _teasers(page: StoriesPage, now: datetime.datetime) -> list[Teaser]:
    return [teaser(row, now, standfirst=True) for row in page.rows]


def _author_links(author: AuthorRow) -> tuple[Link, ...]:
    """Their website, then the links of their own; only web addresses."""
    named = [("Website", author.website)] if author.website else []
    own = [link for link in author.links if isinstance(link, dict)]
    named += [(str(link.get("label") or link.get("url")), str(link.get("url", ""))) for link in own]
    return tuple(Link(name, url) for name, url in named if url.startswith(("https://", "http://")))


def _missing(noun: str) -> HttpResponse:
    raise Http404(f"There is no such {noun}.")
