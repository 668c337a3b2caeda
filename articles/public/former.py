"""Addresses that once led to a story: moved (301), withdrawn (410)."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from articles.pages.lists import MissingPage
from articles.public.lists import Cursor, everything
from articles.public.rows import one
from articles.public.site import head, site_now
from articles.public.teasers import stamp, teaser
from newsroom.text.moments import present

RECENT = 6

_SECTION = """
    SELECT s.slug FROM articles_formersectionslug f JOIN articles_section s ON s.id = f.section_id WHERE f.slug = %s
"""
_PATH = """
    SELECT now_in.slug, e.slug FROM articles_formerpath f
    JOIN articles_section s ON s.id = f.section_id
    JOIN articles_edition e ON e.article_id = f.article_id AND e.live
    JOIN articles_section now_in ON now_in.id = e.section_id
    WHERE s.slug = %s AND f.slug = %s
"""
# At its last address or one it had before. The view of the window shows only what was carried out, of stories that are
# not live; asked here all the same.
_WITHDRAWN = """
    SELECT note, done_at FROM (
        SELECT w.note, w.done_at FROM articles_withdrawal w JOIN articles_section s ON s.id = w.section_id
        WHERE s.slug = %s AND w.slug = %s AND w.done_at IS NOT NULL
        UNION ALL
        SELECT w.note, w.done_at FROM articles_formerpath f JOIN articles_section s ON s.id = f.section_id
        JOIN articles_withdrawal w ON w.article_id = f.article_id
        WHERE s.slug = %s AND f.slug = %s AND w.done_at IS NOT NULL
    ) gone ORDER BY done_at DESC LIMIT 1
"""


def gone_or_moved(request: HttpRequest, section: str, slug: str | None = None) -> HttpResponse | None:
    """The answer for an address where nothing stands now, if something stood there once."""
    renamed = renamed_section(section)
    if renamed:
        return HttpResponsePermanentRedirect(f"/{renamed}/" + (f"{slug}/" if slug else ""))
    if slug is None:
        return None
    moved = one(_PATH, [section, slug])
    if moved:
        return HttpResponsePermanentRedirect(f"/{moved[0]}/{moved[1]}/")
    withdrawn = one(_WITHDRAWN, [section, slug] * 2)
    return _gone(request, *withdrawn) if withdrawn else None


def renamed_section(slug: str) -> str | None:
    """Today's slug of the section that once had this one."""
    found = one(_SECTION, [slug])
    return found[0] if found else None


def missing_page(request: HttpRequest, title: str, **more: object) -> MissingPage:
    """What a page that is not there offers instead: a search, and the latest stories."""
    now = present()
    words = " ".join(part for part in request.path_info.replace("-", " ").split("/") if part)[:80]
    return MissingPage(
        head=replace(head(request, title, "", robots="noindex"), canonical=""),
        query=words if words.isprintable() else "",
        recent=tuple(teaser(row, now) for row in everything(Cursor(), size=RECENT).rows),
        **more,  # type: ignore[arg-type]
    )


def _gone(request: HttpRequest, note: str, at: object) -> HttpResponse:
    page = missing_page(request, "Withdrawn", note=note, withdrawn=stamp(at, present()))  # type: ignore[arg-type]
    return render(request, "410.html", {"site": site_now(), "page": page}, status=410)
