"""What is asked before an act that readers see: what they will see, what they are told, and why it is done.

Withdrawing and reverting always ask. Publishing and scheduling ask where the checks warn, where versions are scheduled,
and where a text comes back that a correction had corrected; on a clean story they are one act.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils import timezone

from articles import publishing
from articles.checks.checking import Report, report
from articles.checks.story import StoryUnderCheck
from articles.content.contents import content_of
from articles.desk.panels.question_forms import (
    NOTES_FIELDS,
    PublishQuestion,
    QuestionForm,
    RevertQuestion,
    WithdrawQuestion,
)
from articles.desk.panels.scheduled import UPDATE
from articles.desk.times import read_time
from articles.errors import NotReady
from articles.models import Article, Correction, Edition
from articles.publishing.notes import undone_notes
from articles.publishing.reverting import edition_before, says_the_same
from articles.publishing.scheduled import scheduled_editions
from articles.roles import allows
from newsroom.models import User
from newsroom.text.moments import at_or_on, time_in_words
from newsroom.text.numbers import whole_number

ASKED = "asked"
"""Among what was typed: the act that is asked about before it is done."""
CONFIRMED = "confirmed"
"""In the form: the act whose question was answered."""
LACKING = "lacking"
"""Among what was typed: what was lacking in an answer."""
ALWAYS_ASKED = ("withdraw", "revert")


@dataclass(frozen=True)
class Question:
    """One act, before it is done. `says` are sentences on what readers will see and what goes with it, `warnings` what
    the checks found, `cannot` why it cannot be done; `changes` leads to a comparison. `refused` says what was lacking
    in the answer before."""

    act: str
    title: str
    label: str
    form: QuestionForm
    says: Sequence[str] = ()
    warnings: Sequence[str] = ()
    cannot: str = ""
    changes: str = ""
    refused: str = ""


def question_for(
    act: str, article: Article, user: User, typed: Mapping[str, str], *, live: Edition | None
) -> Question | None:
    """Returns what is asked before the act that a button names; None where there is no such act for this person."""
    name = "update" if act.startswith(UPDATE) else act
    action = "schedule" if name == "update" else name
    if name not in ASKING or not allows(user, action, article):
        return None
    return replace(ASKING[name](act, article, typed, live), refused=typed.get(LACKING, ""))


def _withdraw(act: str, article: Article, typed: Mapping[str, str], live: Edition | None) -> Question:
    title, label = f"Withdraw “{article.headline}”?", "Withdraw"
    if live is None:
        return Question(act, title, label, WithdrawQuestion({}), cannot="The story is not on the site.")
    says = [
        f"Readers of {live.get_absolute_url()} get “This story has been withdrawn” with your note. "
        "The story leaves every page, list, feed and search."
    ]
    if lost := scheduled_editions(article):
        says.append(f"What is scheduled {_times(lost)} is unscheduled with it.")
    plan = publishing.planned_withdrawal(article)
    if plan and plan.due_at:
        says.append(f"It was planned for {time_in_words(plan.due_at)}; it happens now instead.")
    planned = {"withdrawal_note": plan.note} if plan else {}
    return Question(act, title, label, WithdrawQuestion({**planned, **_given(typed)}), says)


def _revert(act: str, article: Article, typed: Mapping[str, str], live: Edition | None) -> Question:
    title, label = f"Revert “{article.headline}”?", "Revert"
    try:
        if live is None:
            raise NotReady("The story is not on the site.")
        before = edition_before(live)
    except NotReady as refused:
        return Question(act, title, label, RevertQuestion({}), cannot=str(refused))
    undone = undone_notes(article, before)
    since = f", which was live from {time_in_words(before.live_since)}" if before.live_since else ""
    says = [f"Readers get edition {before.number}{since}, instead of edition {live.number}.", *_corrected(undone)]
    without = () if undone else NOTES_FIELDS
    if says_the_same(article, before):
        without = (*without, "desk_copy")
    newer = (
        "The desk copy still has the newer text: publishing it would bring that back. If you tick this, it says what "
        f"edition {before.number} says, and the newer text stays in the history."
    )
    form = RevertQuestion(_given(typed), desk_copy_help=newer, without=without)
    compare = reverse("admin:articles_article_compare", args=[article.pk])
    return Question(act, title, label, form, says, changes=f"{compare}?a=e{live.number}&b=e{before.number}")


def _publish(act: str, article: Article, typed: Mapping[str, str], live: Edition | None) -> Question:
    scheduled = scheduled_editions(article)
    says = [_now(article, live, scheduled)]
    label = "Publish update" if live else "Publish"
    absent = ("schedule_at", *(() if scheduled else ("waiting",)), *(() if live else ("change", "public_note")))
    return _going_live(act, article, typed, says, label, absent, at=timezone.now())


def _schedule(act: str, article: Article, typed: Mapping[str, str], live: Edition | None) -> Question:
    absent = ("waiting", *(() if live else ("change", "public_note")))
    says = ["Readers get this text at the time below."]
    return _going_live(act, article, typed, says, "Schedule", absent, at=_typed_time(typed))


def _typed_time(typed: Mapping[str, str]) -> datetime.datetime:
    """The time that was typed beside the button; now, where that is no time."""
    try:
        return read_time(typed.get("schedule_at", ""), what="Go live at").at
    except NotReady:
        return timezone.now()


def _update(act: str, article: Article, typed: Mapping[str, str], live: Edition | None) -> Question:
    says = ["This text takes the place of the scheduled version. The time stays."]
    absent = ("schedule_at", "waiting", "change", "public_note")
    key = whole_number(act.removeprefix(UPDATE))
    edition = next((each for each in scheduled_editions(article) if each.pk == key), None)
    at = (edition and edition.goes_live_at) or timezone.now()
    return _going_live(act, article, typed, says, "Update the scheduled version", absent, at=at)


ASKING: dict[str, Callable[[str, Article, Mapping[str, str], Edition | None], Question]] = {
    "withdraw": _withdraw,
    "revert": _revert,
    "publish": _publish,
    "schedule": _schedule,
    "update": _update,
}


def _going_live(
    act: str,
    article: Article,
    typed: Mapping[str, str],
    says: list[str],
    label: str,
    absent: Sequence[str],
    *,
    at: datetime.datetime,
) -> Question:
    found, undone = _checked(article, at), undone_notes(article, article)
    without = [*absent]
    if not found.warnings:
        without.append("override_reason")
    if not undone:
        without += NOTES_FIELDS
    form = PublishQuestion(_given(typed), without=tuple(without))
    warnings = [each.text for each in found.warnings]
    cannot = " ".join(each.text for each in found.errors)
    return Question(act, f"{label} “{article.headline}”?", label, form, [*says, *_corrected(undone)], warnings, cannot)


def _checked(article: Article, at: datetime.datetime) -> Report:
    content, embargo = content_of(article), article.embargo_until
    return report(StoryUnderCheck(content, article, at=at, embargo_until=embargo))


def _now(article: Article, live: Edition | None, scheduled: Sequence[Edition]) -> str:
    times = _times(scheduled)
    if live:
        also = f" Another version is scheduled to go live {times}." if scheduled else ""
        return f"Readers get this text now, instead of edition {live.number}.{also}"
    return f"The story goes live now instead of {times}." if scheduled else "The story goes live now."


def _corrected(undone: Sequence[Correction]) -> list[str]:
    return [
        f"This brings back what the {note.get_kind_display().lower()} of {time_in_words(note.published_at)} had put "
        f"right: “{note.text}”"
        for note in undone
    ]


def _times(editions: Sequence[Edition]) -> str:
    return " and ".join(at_or_on(each.goes_live_at) for each in editions if each.goes_live_at)


def _given(typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed; an empty field leaves room for what else is known."""
    return {name: value for name, value in typed.items() if value}
