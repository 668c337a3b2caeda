"""What the pages of a list have in common: a head that knows its neighbours, and an end."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.safestring import SafeString

from articles.pages.frame import Head, SharePicture
from articles.public.lists import Cursor, StoriesPage
from articles.public.site import head


def list_head(
    request: HttpRequest,
    title: str,
    path: str,
    page: StoriesPage,
    *,
    description: str = "",
    section: str = "",
    picture: SharePicture | None = None,
    json_ld: SafeString | str = "",
) -> Head:
    """The head of one page of a list that stands at `path`, with its neighbours' addresses and its feeds."""
    cursor = next((f"?{name}={request.GET[name]}" for name in ("before", "after") if name in request.GET), "")
    return head(
        request,
        title,
        path,
        description=description,
        query=cursor,
        feeds_of=path,
        older=page.older,
        newer=page.newer,
        section_url=section,
        picture=picture,
        json_ld=json_ld,
    )


def require_rows(page: StoriesPage, cursor: Cursor) -> None:
    """Raise Http404 for a page beyond the end of a list."""
    if not page.rows and not cursor.first:
        raise Http404("There is no such page of this list.")
