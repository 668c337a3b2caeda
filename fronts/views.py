"""The front page as readers ask for it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT
from articles.pages.lists import ListPage
from articles.public import lists
from articles.public.answering import answer
from articles.public.lists import Cursor
from articles.public.paging import list_head, require_rows
from articles.public.site import site_now
from articles.public.teasers import teaser
from fronts.home import home_page
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
