"""What a story said before: its editions with their notes, and what changed from one to the next."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles.cache_keys import article_key, section_key
from articles.content.comparing import compared_list, compared_text, left_out
from articles.content.diffing import marked_text
from articles.content.fields import FIELDS, LABELS, PARTS, FieldKind, in_a_sentence
from articles.models import Change
from articles.models.byline import BylineRole
from articles.pages.frame import Link, direction
from articles.pages.history import ChangedPart, EditionView, HistoryPage
from articles.public.answering import answer
from articles.public.former import gone_or_moved
from articles.public.rows.history import (
    EDITIONS_PER_PAGE,
    HIGHEST_NUMBER,
    CaptionRow,
    CreditedRow,
    EditionRow,
    LiveStoryRow,
    editions_before,
    live_story,
)
from articles.public.site import head
from articles.public.times import stamp
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
    response = gone_or_moved(request, section, slug)
    if response is None:
        raise Http404("There is no such story.")
    if isinstance(response, HttpResponsePermanentRedirect):
        return HttpResponsePermanentRedirect(f"{response.url}history/")
    return response


def _page(request: HttpRequest, story: LiveStoryRow, rows: list[EditionRow], *, first: bool) -> HistoryPage:
    """`first`: is it the page with the newest edition?"""
    now = present()
    shown, path = rows[:EDITIONS_PER_PAGE], f"/{story.section_slug}/{story.slug}/"
    befores: list[EditionRow | None] = [*rows[1:], None]
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
            _edition(row, before, now, live=first and index == 0)
            for index, (row, before) in enumerate(zip(shown, befores, strict=False))
        ),
    )


def _edition(row: EditionRow, before: EditionRow | None, now: datetime.datetime, *, live: bool) -> EditionView:
    return EditionView(
        number=row.number,
        label=_label(row, again=before is None),
        at=stamp(row.published, now),
        note=row.public_note,
        live=live,
        minor=before is not None and row.change == Change.MINOR,
        parts=tuple(_changed(before, row)) if before else (),
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


def _changed(before: EditionRow, after: EditionRow) -> Iterable[ChangedPart]:
    """What differs; nothing of what was erased from one of them."""
    erased = {*before.erased, *after.erased}
    shown = [field for field in FIELDS if field.in_history and field.name not in erased]
    differ = [field for field in shown if before.says[field.name] != after.says[field.name]]
    for field in differ:
        if field.kind is not FieldKind.MARKUP:
            yield ChangedPart(field.label, marked_text(before.says[field.name], after.says[field.name]))
    if before.bylines != after.bylines and "bylines" not in erased:
        yield ChangedPart(LABELS["bylines"], compared_list(map(_name, before.bylines), map(_name, after.bylines)))
    for field in differ:
        if field.kind is FieldKind.MARKUP:
            captions = () if "figures" in erased else (*_captions(before), *_captions(after))
            marked = _text(before.says[field.name], after.says[field.name], captions)
            yield ChangedPart(field.label, marked, prose=True)
    if before.figures != after.figures and "figures" not in erased:
        yield ChangedPart(LABELS["figures"], compared_list(map(_words, before.figures), map(_words, after.figures)))


def _name(byline: CreditedRow) -> str:
    if byline.role == BylineRole.AUTHOR:
        return byline.name
    return f"{byline.name} ({BylineRole(byline.role).label.lower()})"


def _words(figure: CaptionRow) -> str:
    return f"Picture {figure.key}: " + " ".join(filter(None, (figure.caption, figure.credit)))


def _captions(row: EditionRow) -> tuple[tuple[str, str], ...]:
    return tuple((figure.key, figure.caption) for figure in row.figures)


@lru_cache(maxsize=256)
def _text(before: str, after: str, captions: tuple[tuple[str, str], ...]) -> SafeString:
    """Kept: two editions never change, and comparing long ones takes a hundredth of a second."""
    return compared_text(before, after, dict(captions), fold=left_out)
