"""What a story said before: its editions with their notes, and what changed from one to the next."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cache_keys import article_key, section_key
from articles.content.fields import FIELDS, PARTS, in_a_sentence
from articles.models import Change
from articles.pages.frame import Link
from articles.pages.history import EditionView, HistoryPage
from articles.public.answering import answer
from articles.public.changed_parts import Comparing
from articles.public.former import gone_or_moved
from articles.public.rows.history import (
    EDITIONS_PER_PAGE,
    HIGHEST_NUMBER,
    EditionRow,
    LiveStoryRow,
    editions_before,
    live_story,
)
from articles.public.site import head
from articles.public.times import stamp
from newsroom.text.languages import direction
from newsroom.text.moments import present
from newsroom.text.numbers import whole_number

CHANGE_LABELS: dict[str, str] = {
    **dict(Change.choices),
    Change.FIRST: "First published",
    Change.REVERT: "An earlier version restored",
}
COMPARED = [each.name for each in (*FIELDS, *PARTS) if each.in_history]


@require_safe
def history(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """A story's editions, newest first; where there is no such story now, the answer is the story's own."""
    if not settings.PUBLIC_HISTORY:
        raise Http404("This newspaper shows no histories.")
    before = _before(request)
    story = live_story(section, slug)
    if story is None:
        return _as_the_story(request, section, slug)
    rows = editions_before(story.article_id, before)
    if not rows:
        raise Http404("There is no such page of this history.")
    page = _page(request, story, rows, first=before == HIGHEST_NUMBER)
    return answer(request, "public/history.html", page, [article_key(story.article_id), section_key(story.section_id)])


def _before(request: HttpRequest) -> int:
    before = whole_number(request.GET.get("before", str(HIGHEST_NUMBER)), at_most=HIGHEST_NUMBER)
    if not before:
        raise Http404("There is no such page of this history.")
    return before


def _as_the_story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """410 where it was withdrawn; where it has moved, the history of the same story."""
    response = gone_or_moved(request, section, slug, rest="history/")
    if response is None:
        raise Http404("There is no such story.")
    return response


def _page(request: HttpRequest, story: LiveStoryRow, rows: list[EditionRow], *, first: bool) -> HistoryPage:
    """`first`: is it the page with the newest edition?"""
    now = present()
    shown, path = rows[:EDITIONS_PER_PAGE], f"/{story.section_slug}/{story.slug}/"
    befores: list[EditionRow | None] = [*rows[1:], None]
    comparing = Comparing()
    query = "" if first else f"?before={request.GET['before']}"
    return HistoryPage(
        head=head(
            request,
            f"History of “{story.headline}”",
            f"{path}history/",
            description=f"Every published edition of “{story.headline}”, with what changed.",
            query=query,
            older=f"?before={shown[-1].number}" if len(rows) > EDITIONS_PER_PAGE else "",
            section_url=f"/{story.section_parent_slug or story.section_slug}/",
        ),
        headline=story.headline,
        url=path,
        section=Link(story.section_name, f"/{story.section_slug}/"),
        language=story.language,
        direction=direction(story.language),
        newest_url="" if first else f"{path}history/",
        editions=tuple(
            _edition(row, before, now, comparing, live=first and index == 0)
            for index, (row, before) in enumerate(zip(shown, befores, strict=False))
        ),
    )


def _edition(
    row: EditionRow, before: EditionRow | None, now: datetime.datetime, comparing: Comparing, *, live: bool
) -> EditionView:
    return EditionView(
        number=row.number,
        label=_label(row, again=before is None),
        at=stamp(row.published, now),
        note=row.public_note,
        live=live,
        minor=before is not None and row.change == Change.MINOR,
        parts=tuple(comparing.parts(before, row)) if before else (),
        first=before is None,
        erased=tuple(in_a_sentence(name) for name in COMPARED if name in row.erased),
    )


def _label(row: EditionRow, *, again: bool) -> str:
    """What it was to readers. Of two that were frozen before any was live, the second to go live was an update."""
    if row.number == 1:
        return CHANGE_LABELS[Change.FIRST]
    if again:
        return "Published again"
    return CHANGE_LABELS[Change.UPDATE if row.change == Change.FIRST else row.change]
