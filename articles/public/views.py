"""Readers' pages: rows in, template out. What a section's and a topic's front adds to their lists is in `fronts`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles.cache_keys import author_key
from articles.pages.frame import Link
from articles.pages.lists import AuthorPage
from articles.public import lists
from articles.public.answering import answer
from articles.public.former import gone_or_moved, renamed
from articles.public.lists import Cursor
from articles.public.paging import list_head, require_rows
from articles.public.rows.former import OF_AUTHORS
from articles.public.rows.story import story_at
from articles.public.rows.subjects import AuthorRow, author_at
from articles.public.site import base_url
from articles.public.story import story_page, surrogate_keys
from articles.public.structured import page_document
from articles.public.teasers import teaser
from images.renditions.picture import rendition
from newsroom.text.moments import present

PORTRAIT_WIDTH = 640
DESCRIPTION_LENGTH = 300  # characters of an author's biography for machines


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
    description = " ".join(row.bio.split())[:DESCRIPTION_LENGTH]
    content = AuthorPage(
        head=list_head(
            request,
            row.name,
            path,
            page,
            description=description,
            json_ld=_profile(row, path, description, base=base_url(request)),
        ),
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


def _author_links(author: AuthorRow) -> tuple[Link, ...]:
    """Their website, then the links of their own; only web addresses."""
    named = [("Website", author.website)] if author.website else []
    own = [link for link in author.links if isinstance(link, dict)]
    named += [(str(link.get("label") or link.get("url")), str(link.get("url", ""))) for link in own]
    return tuple(Link(name, url) for name, url in named if url.startswith(("https://", "http://")))


def _profile(author: AuthorRow, path: str, description: str, *, base: str) -> SafeString:
    """The page of a person, as schema.org sees both."""
    person = {
        "@type": "Person",
        "name": author.name,
        "url": base + path,
        "jobTitle": author.role_title,
        "description": description,
        "image": base + rendition(author.photo, PORTRAIT_WIDTH, crop="1:1").url if author.photo else "",
        "sameAs": [link.url for link in _author_links(author)],
    }
    said = {name: value for name, value in person.items() if value}
    return page_document("ProfilePage", base, [Link(author.name, path)], mainEntity=said)


def _missing(noun: str) -> HttpResponse:
    raise Http404(f"There is no such {noun}.")
