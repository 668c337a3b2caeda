"""Addresses that once led to a story: moved (301), withdrawn (410)."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from articles.pages.lists import MissingPage
from articles.pages.stamps import Stamp
from articles.public.rows.former import FormerSlugs, WithdrawalRow, moved_story, withdrawal_at
from articles.public.site import head, site_now
from articles.public.teasers import latest_teasers
from articles.public.times import stamp
from newsroom.text.moments import present

LONGEST_QUESTION = 8000
"""Characters of a query that a redirect keeps; a longer one than servers take was never written by a page of ours."""


def gone_or_moved(request: HttpRequest, section: str, slug: str, *, rest: str = "") -> HttpResponse | None:
    """Returns 301 or 410 for an address that once led to a story, None for any other.

    `rest` is what follows the story's own address in the one that was asked for.
    """
    moved = moved_story(section, slug)
    if moved:
        return moved_to(request, f"/{moved.section_slug}/{moved.slug}/{rest}")
    withdrawal = withdrawal_at(section, slug)
    return _gone(request, withdrawal) if withdrawal else None


def renamed(request: HttpRequest, former: FormerSlugs, slug: str, *, rest: str = "") -> HttpResponse | None:
    """Returns 301 for an address that a section once had, None for any other."""
    slug_now = former.slug_now(slug)
    return moved_to(request, f"{former.prefix}{slug_now}/{rest}") if slug_now else None


def no_such(noun: str) -> NoReturn:
    """Raises Http404: there is no such story, section, author or topic."""
    raise Http404(f"There is no such {noun}.")


def moved_to(request: HttpRequest, path: str) -> HttpResponse:
    """Returns a redirect to the path with the query of the request.

    Browsers ask about it each time (`AskEachTimeMiddleware`): what moved may move back.
    """
    question = request.META.get("QUERY_STRING", "")
    kept = f"?{question}" if 0 < len(question) <= LONGEST_QUESTION else ""
    return HttpResponsePermanentRedirect(path + kept)


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
