"""What a story said before: its editions with their notes, and what changed from one to the next."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles.content.comparing import compared_list, compared_text, left_out
from articles.content.diffing import marked_text
from articles.models import Change
from articles.models.byline import BylineRole
from articles.pages.frame import Link, direction
from articles.pages.history import ChangedPart, EditionView, HistoryPage
from articles.public.answering import answer
from articles.public.former import gone_or_moved
from articles.public.rows import Json, many, one
from articles.public.site import head
from articles.public.teasers import stamp
from newsroom.text.moments import present

PER_PAGE = 20

LABELS: dict[str, str] = {
    **dict(Change.choices),
    Change.FIRST: "First published",
    Change.REVERT: "An earlier version restored",
}
ERASED = {
    "headline": "Headline",
    "standfirst": "Standfirst",
    "body": "Text",
    "bylines": "Byline",
    "figures": "Pictures",
}

_STORY = """
    SELECT e.article_id, e.section_id, e.headline, e.language, s.name, s.slug, e.slug, parent.slug
    FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    LEFT JOIN articles_section parent ON parent.id = s.parent_id
    WHERE e.live AND s.slug = %s AND e.slug = %s
"""
_EDITIONS = f"""
    SELECT number, change, public_note, published, headline, standfirst, body, bylines, figures, erased
    FROM story_history WHERE article_id = %s AND number < %s ORDER BY number DESC LIMIT {PER_PAGE + 1}
"""
_NO_NUMBER = 2**31 - 1


class StoryRow(NamedTuple):
    """The story as it is live."""

    article_id: int
    section_id: int
    headline: str
    language: str
    section_name: str
    section_slug: str
    slug: str
    section_parent_slug: str | None


class EditionRow(NamedTuple):
    """An edition that may be shown."""

    number: int
    change: str
    public_note: str
    published: datetime.datetime
    """Of the first edition the time it had elsewhere, for what was imported."""
    headline: str
    standfirst: str
    body: str
    bylines: Json | None
    figures: Json | None
    erased: list[str]


@require_safe
def history(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """A story's editions, newest first; where there is no such story now, the answer is the story's own."""
    if not settings.PUBLIC_HISTORY:
        raise Http404("This newspaper shows no histories.")
    before = _before(request)
    found = one(_STORY, [section, slug])
    if found is None:
        return _as_the_story(request, section, slug)
    story = StoryRow._make(found)
    rows = [EditionRow._make(row) for row in many(_EDITIONS, [story.article_id, before])]
    if not rows:
        raise Http404("There is no such page of this history.")
    page = _page(request, story, rows, first=before == _NO_NUMBER)
    return answer(request, "public/history.html", page, [f"article-{story.article_id}", f"section-{story.section_id}"])


def _before(request: HttpRequest) -> int:
    asked = request.GET.get("before", str(_NO_NUMBER))
    if not (asked.isascii() and asked.isdecimal() and len(asked) <= 10 and 0 < int(asked) <= _NO_NUMBER):
        raise Http404("There is no such page of this history.")
    return int(asked)


def _as_the_story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """410 where it was withdrawn; where it has moved, the history of the same story."""
    response = gone_or_moved(request, section, slug)
    if response is None:
        raise Http404("There is no such story.")
    if isinstance(response, HttpResponsePermanentRedirect):
        return HttpResponsePermanentRedirect(f"{response.url}history/")
    return response


def _page(request: HttpRequest, story: StoryRow, rows: list[EditionRow], *, first: bool) -> HistoryPage:
    """`first`: is it the page with the newest edition?"""
    now = present()
    shown, path = rows[:PER_PAGE], f"/{story.section_slug}/{story.slug}/"
    befores: list[EditionRow | None] = [*rows[1:], None]
    query = "" if first else f"?before={request.GET['before']}"
    return HistoryPage(
        head=head(
            request,
            f"History of “{story.headline}”",
            f"{path}history/",
            description=f"Every published edition of “{story.headline}”, with what changed.",
            query=query,
            older=f"?before={shown[-1].number}" if len(rows) > PER_PAGE else "",
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
        erased=tuple(ERASED[name].lower() for name in ERASED if name in row.erased),
    )


def _label(row: EditionRow, *, again: bool) -> str:
    """What it was to readers. Of two that were frozen before any was live, the second to go live was an update."""
    if row.number == 1:
        return LABELS[Change.FIRST]
    if again:
        return "Published again"
    return LABELS[Change.UPDATE if row.change == Change.FIRST else row.change]


def _changed(before: EditionRow, after: EditionRow) -> Iterable[ChangedPart]:
    """What differs; nothing of what was erased from one of them."""
    erased = {*before.erased, *after.erased}
    if before.headline != after.headline and "headline" not in erased:
        yield ChangedPart("Headline", marked_text(before.headline, after.headline))
    if before.standfirst != after.standfirst and "standfirst" not in erased:
        yield ChangedPart("Standfirst", marked_text(before.standfirst, after.standfirst))
    if before.bylines != after.bylines and "bylines" not in erased:
        yield ChangedPart("Byline", compared_list(map(_name, before.bylines or ()), map(_name, after.bylines or ())))
    if before.body != after.body and "body" not in erased:
        captions = () if "figures" in erased else (*_captions(before), *_captions(after))
        yield ChangedPart("Text", _text(before.body, after.body, captions), prose=True)
    if before.figures != after.figures and "figures" not in erased:
        yield ChangedPart(
            "Pictures", compared_list(map(_words, before.figures or ()), map(_words, after.figures or ()))
        )


def _name(byline: Json) -> str:
    name, role = byline
    return str(name) if role == BylineRole.AUTHOR else f"{name} ({BylineRole(role).label.lower()})"


def _words(figure: Json) -> str:
    key, caption, credit = figure
    return f"Picture {key}: " + " ".join(filter(None, (caption, credit)))


def _captions(row: EditionRow) -> tuple[tuple[str, str], ...]:
    return tuple((key, caption) for key, caption, _credit in row.figures or ())


@lru_cache(maxsize=256)
def _text(before: str, after: str, captions: tuple[tuple[str, str], ...]) -> SafeString:
    """Kept: two editions never change, and comparing long ones takes a hundredth of a second."""
    return compared_text(before, after, dict(captions), fold=left_out)
