"""Readers' pages: rows in, template out."""

from __future__ import annotations

import datetime
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.pages.frame import Link
from articles.pages.lists import AuthorPage, ListPage
from articles.pages.teaser import Teaser
from articles.public import lists, rows
from articles.public.answering import answer
from articles.public.former import gone_or_moved
from articles.public.lists import Cursor, Page
from articles.public.paging import list_head, require_rows
from articles.public.site import base_url
from articles.public.story import keys, story_page
from articles.public.teasers import teaser
from images.renditions.picture import PictureRef
from newsroom.text.moments import present

SECONDS = 3

_SECTION = """
    SELECT s.id, s.name, s.description, parent.name, parent.slug,
           (SELECT json_agg(json_build_array(c.id, c.name, c.slug) ORDER BY c.position, c.name)
            FROM articles_section c WHERE c.parent_id = s.id)
    FROM articles_section s LEFT JOIN articles_section parent ON parent.id = s.parent_id WHERE s.slug = %s
"""
_AUTHOR = """
    SELECT a.id, a.name, a.role_title, a.bio, a.email, a.website, a.links,
           p.sha256, p.width, p.height, p.focal_x, p.focal_y
    FROM authors_author a LEFT JOIN images_image p ON p.id = a.photo_id
    WHERE a.slug = %s AND EXISTS (SELECT 1 FROM articles_editionbyline b WHERE b.author_id = a.id AND b.live)
"""
_TAG = """
    SELECT id, name FROM articles_tag t
    WHERE slug = %s AND EXISTS (SELECT 1 FROM articles_taggededition x WHERE x.tag_id = t.id AND x.live)
"""


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """A section's front: its stories and those of the sections within it."""
    found = rows.one(_SECTION, [section])
    if found is None:
        return gone_or_moved(request, section) or _missing("section")
    pk, name, description, parent_name, parent_slug, children = found
    cursor, now, path = Cursor.of(request.GET), present(), f"/{section}/"
    ids = [pk, *(child[0] for child in children or ())]
    page = lists.of_sections(ids, cursor)
    require_rows(page, cursor)
    stories = [replace(t, section=None) if t.section and t.section.url == path else t for t in _teasers(page, now)]
    opening = stories[: 1 + SECONDS] if cursor.first else []
    content = ListPage(
        head=list_head(request, name, path, page, description=description, section=f"/{parent_slug or section}/"),
        name=name,
        description=description if cursor.first else "",
        parent=Link(parent_name, f"/{parent_slug}/") if parent_slug else None,
        children=tuple(Link(child[1], f"/{child[2]}/") for child in children or ()),
        lead=opening[0] if opening else None,
        seconds=tuple(opening[1:]),
        teasers=tuple(stories[len(opening) :]),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/section.html", content, [f"section-{each}" for each in ids])


@require_safe
def story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """A story; 301 where it has moved, 410 where it was withdrawn."""
    row = rows.story(section, slug)
    if row is None:
        return gone_or_moved(request, section, slug) or _missing("story")
    page = story_page(row, base=base_url(request))
    return answer(request, "public/story.html", page, keys(row))


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """An author with their stories."""
    found = rows.one(_AUTHOR, [slug])
    if found is None:
        return _missing("author")
    pk, name, role, bio, email, website, links, *photo = found
    cursor, now, path = Cursor.of(request.GET), present(), f"/authors/{slug}/"
    page = lists.of_author(pk, cursor)
    require_rows(page, cursor)
    content = AuthorPage(
        head=list_head(request, name, path, page, description=" ".join(bio.split())[:300]),
        name=name,
        role=role,
        bio=bio,
        portrait=PictureRef(*photo) if photo[0] else None,
        email=email,
        links=_author_links(website, links),
        teasers=tuple(teaser(row, now) for row in page.rows),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/author.html", content, [f"author-{pk}"])


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """The stories with a tag."""
    found = rows.one(_TAG, [slug])
    if found is None:
        return _missing("topic")
    pk, name = found
    cursor, now, path = Cursor.of(request.GET), present(), f"/tags/{slug}/"
    page = lists.of_tag(pk, cursor)
    require_rows(page, cursor)
    content = ListPage(
        head=list_head(request, name, path, page, description=f"All stories about {name}."),
        name=name,
        teasers=tuple(teaser(row, now) for row in page.rows),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/tag.html", content, [f"tag-{pk}"])


def _teasers(page: Page, now: datetime.datetime) -> list[Teaser]:
    return [teaser(row, now, standfirst=True) for row in page.rows]


def _author_links(website: str, links: object) -> tuple[Link, ...]:
    """Their website, then the links of their own; only web addresses."""
    own = [link for link in links if isinstance(link, dict)] if isinstance(links, list) else []
    named = [("Website", website)] if website else []
    named += [(str(link.get("label") or link.get("url")), str(link.get("url", ""))) for link in own]
    return tuple(Link(name, url) for name, url in named if url.startswith(("https://", "http://")))


def _missing(noun: str) -> HttpResponse:
    raise Http404(f"There is no such {noun}.")
