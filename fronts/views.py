"""Pages that can have a front, as readers ask for them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT, section_front_key, section_key, tag_front_key, tag_key
from articles.pages.lists import ListPage
from articles.public import lists
from articles.public.answering import answer
from articles.public.former import no_such, renamed
from articles.public.list_pages import section_list, tag_list
from articles.public.lists import Cursor
from articles.public.paging import list_head, require_rows
from articles.public.rows.former import OF_SECTIONS, OF_TAGS
from articles.public.site import site_now
from articles.public.teasers import teaser
from fronts.home import home_page
from fronts.list_front import section_front_page, tag_front_page
from fronts.list_rows import section_with_front, tag_with_front
from newsroom.text.moments import present


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page; from a cursor on, a plain list of all stories."""
    cursor = Cursor.of(request.GET)
    site = site_now()
    if cursor.first:
        return answer(request, "public/home.html", home_page(request, site), [FRONT], site=site)
    page = lists.everything(cursor)
    require_rows(page, cursor)
    now = present()
    content = ListPage(
        head=list_head(request, "Latest stories", "/", page),
        name="Latest stories",
        teasers=tuple(teaser(row, now) for row in page.rows),
        feed_url="/rss.xml",
    )
    return answer(request, "public/section.html", content, [FRONT], site=site)


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """A section: where anything was chosen for its front, that and then its stories; else, and from a cursor on, its
    stories alone, with those of the sections within it."""
    found = section_with_front(section)
    if found is None:
        return renamed(request, OF_SECTIONS, section) or no_such("section")
    row, cursor = found.row, Cursor.of(request.GET)
    if found.front is None or not cursor.first:
        return section_list(request, section, row, cursor)
    keys = [FRONT, *map(section_key, row.ids), section_front_key(row.id)]
    page = section_front_page(request, section, row, found.front)
    return answer(request, "public/section.html", page, keys)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """A topic, as a section."""
    found = tag_with_front(slug)
    if found is None:
        return renamed(request, OF_TAGS, slug) or no_such("topic")
    row, cursor = found.row, Cursor.of(request.GET)
    if found.front is None or not cursor.first:
        return tag_list(request, slug, row, cursor)
    page = tag_front_page(request, slug, row, found.front)
    return answer(request, "public/tag.html", page, [FRONT, tag_key(row.id), tag_front_key(row.id)])
