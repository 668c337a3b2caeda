"""Addresses that once led to a story: moved (301), withdrawn (410)."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from articles.pages.lists import MissingPage
from articles.pages.stamps import Stamp
from articles.public.rows.former import WithdrawalRow, moved_story, renamed_section, withdrawal_at
from articles.public.site import head, site_now
from articles.public.teasers import latest_teasers
from articles.public.times import stamp
from newsroom.text.moments import present


def gone_or_moved(request: HttpRequest, section: str, slug: str | None = None) -> HttpResponse | None:
    """Returns 301 or 410 for an address that once led somewhere, None for any other."""
    renamed = renamed_section(section)
    if renamed:
        return HttpResponsePermanentRedirect(f"/{renamed}/" + (f"{slug}/" if slug else ""))
    if slug is None:
        return None
    moved = moved_story(section, slug)
    if moved:
        return HttpResponsePermanentRedirect(f"/{moved.section_slug}/{moved.slug}/")
    withdrawal = withdrawal_at(section, slug)
    return _gone(request, withdrawal) if withdrawal else None


def missing_page(request: HttpRequest, title: str, *, note: str = "", withdrawn: Stamp | None = None) -> MissingPage:
    """What a page that is not there offers instead: a search, and the latest stories."""
    words = " ".join(part for part in request.path_info.replace("-", " ").split("/") if part)[:80]
    return MissingPage(
        head=replace(head(request, title, "", robots="noindex"), canonical=""),
        query=words if words.isprintable() else "",
        recent=latest_teasers(present()),
        note=note,
        withdrawn=withdrawn,
    )


def _gone(request: HttpRequest, withdrawal: WithdrawalRow) -> HttpResponse:
    at = stamp(withdrawal.done_at, present())
    page = missing_page(request, "Withdrawn", note=withdrawal.note, withdrawn=at)
    return render(request, "410.html", {"site": site_now(), "page": page}, status=410)
