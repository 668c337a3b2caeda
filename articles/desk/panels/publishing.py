"""The buttons of the publishing panel: which are there now, and what each does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.http import QueryDict

from articles import publishing
from articles.desk.panels.button import Button
from articles.desk.panels.putting_back import action_to_undo, revert_act, undo_act, undoable_now
from articles.desk.panels.question import ASKED, Question, question_for
from articles.desk.panels.question_forms import CHANGES
from articles.desk.panels.scheduled import UPDATE, ScheduledVersions, scheduled_versions
from articles.desk.times import Moment, read_time
from articles.editing import workflow
from articles.errors import NotReady
from articles.models import Article, AuditEntry, Change, Edition, Status, Withdrawal
from articles.models.touched import before_the_live_one
from articles.outcomes import Outcome
from articles.publishing.notes import NotesAnswer
from articles.roles import allows, refusal, waits_for_another
from newsroom.models import User
from newsroom.text.characters import visible_text
from newsroom.text.numbers import whole_number

STEP_LABELS = {
    "send_for_review": "Send for review",
    "recall": "Take back from review",
    "approve": "Approve",
    "send_back": "Send back",
}
TAKE_BACK = "unschedule-"
UNDO = "undo-"
WRONG, WHY = "wrong", "why"
"""Among what was typed: which of the panel's fields was wrong, and the sentence on it."""
TYPED_FOR_READERS = ("change", "public_note")
"""What a published update says of itself; updating a scheduled version leaves it alone."""
TYPED_IN_PANEL = (
    *(*TYPED_FOR_READERS, "waiting", "override_reason", "schedule_at"),
    *("withdraw_at", "withdrawal_note", "step_note", "reason", "told", "told_words", "desk_copy"),
)
"""What is typed in the panel itself, kept where an act is refused."""


@dataclass(frozen=True)
class Undoable:
    """An act, as long as it can be undone, and the button that does so."""

    act: AuditEntry
    button: Button


@dataclass(frozen=True)
class Panel:
    """What the publishing panel shows; only what this person may do with this story now."""

    steps: tuple[Button, ...] = ()
    sends_back: bool = False
    sent_back: AuditEntry | None = None
    for_review: AuditEntry | None = None
    """Who sent it for review, with a note for its reviewers."""
    held: str = ""
    """Why somebody else has to publish it, where that is all that stands in the way."""
    publish: Button | None = None
    schedule: Button | None = None
    undo: tuple[Button, ...] = ()
    withdraw: bool = False
    live: Edition | None = None
    changed: bool = False
    scheduled: ScheduledVersions = field(default_factory=ScheduledVersions)
    withdrawal: Withdrawal | None = None
    undoable: Sequence[Undoable] = ()
    question: Question | None = None
    main: str = ""
    """The button that comes next in the story's way: the one that stands out, and that Ctrl+Enter leads to."""
    changes: tuple[tuple[str, str], ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)


def panel_for(article: Article, user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is on the desk."""
    live = publishing.live_edition(article)
    steps = workflow.possible(article, by=user)
    may = {action: allows(user, action, article) for action in ("publish", "schedule", "revert", "withdraw")}
    held = _held(article, user)
    scheduled = scheduled_versions(article, user, may=may, held=held)
    undo = []
    if live and may["revert"] and (live.number or 0) > 1 and before_the_live_one(article.pk).exists():
        undo.append(Button("revert", "Revert"))
    if live and may["withdraw"]:
        undo.append(Button("withdraw", "Withdraw"))
    return Panel(
        steps=tuple(Button(step, STEP_LABELS[step]) for step in steps),
        sends_back="send_back" in steps,
        sent_back=workflow.sent_back(article),
        for_review=workflow.sent_for_review(article),
        held=held,
        publish=Button("publish", "Publish update" if live else "Publish") if may["publish"] else None,
        schedule=Button("schedule", "Schedule") if may["schedule"] else None,
        undo=tuple(undo),
        withdraw=live is not None and may["withdraw"],
        live=live,
        changed=live is not None and live.article_version != article.version,
        scheduled=scheduled,
        withdrawal=publishing.planned_withdrawal(article),
        undoable=_undoable(article, user),
        question=question_for(typed[ASKED], article, user, typed, live=live) if typed.get(ASKED) else None,
        changes=CHANGES if live and (may["publish"] or may["schedule"]) else (),
        typed=typed,
        main=_main(article, steps, scheduled, publishes=may["publish"]),
    )


def _main(article: Article, steps: Sequence[str], scheduled: ScheduledVersions, *, publishes: bool) -> str:
    """What is in review is approved next; a scheduled version that misses the latest changes gets them; everything else
    is published, or sent for review by who may not publish."""
    if article.status == Status.IN_REVIEW and "approve" in steps:
        return "approve"
    if scheduled.missed:
        return scheduled.update.name if scheduled.update else ""
    if publishes:
        return "publish"
    return "send_for_review" if "send_for_review" in steps else ""


def _held(article: Article, user: User) -> str:
    """Why somebody else has to approve and publish it."""
    held = [action for action in ("publish", "approve") if waits_for_another(user, action, article)]
    approves = article.status in workflow.STEPS["approve"].begins
    if not held or (held == ["approve"] and not approves):
        return ""
    also = " The same goes for approving it." if len(held) > 1 and approves else ""
    return f"{refusal(user, held[0], article)}{also}"


def _undoable(article: Article, user: User) -> list[Undoable]:
    """The last act on the site and the person's last step, the latest first."""
    acts = reversed(undoable_now(Q(article=article), user))
    return [
        Undoable(act, Button(f"{UNDO}{act.pk}", "Undo")) for act in acts if allows(user, action_to_undo(act), article)
    ]


def panel_for_new(user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is not saved yet: what this person may do to any story at all."""
    return Panel(
        steps=(Button("send_for_review", STEP_LABELS["send_for_review"]),) if allows(user, "send_for_review") else (),
        publish=Button("publish", "Publish") if allows(user, "publish") else None,
        schedule=Button("schedule", "Schedule") if allows(user, "schedule") else None,
        typed=typed,
        main="publish" if allows(user, "publish") else "send_for_review",
    )


def wrong_field(name: str, refused: Exception) -> str:
    """Returns the panel's field that a button was refused for; empty where it was for anything else."""
    about = getattr(refused, "about", "")
    if about == "note":
        return "step_note" if name in workflow.STEPS else "public_note"
    return {"schedule": "schedule_at", "plan_withdrawal": "withdraw_at"}.get(name, "") if about == "at" else ""


def act(name: str, article: Article, *, by: User, posted: QueryDict) -> Outcome:
    """Do what a button says. Raises Refused; LookupError for a name that is no button's."""
    if name.startswith(TAKE_BACK):
        return publishing.unschedule(_waiting(article, name.removeprefix(TAKE_BACK)), by=by)
    if name.startswith(UNDO):
        return undo_act(_act_on(article, name.removeprefix(UNDO)), by=by)
    if name.startswith(UPDATE):
        edition, notes = _waiting(article, name.removeprefix(UPDATE)), _notes(posted)
        return publishing.update_scheduled(edition, by=by, override=_words(posted, "override_reason"), notes=notes)
    return BUTTONS[name](article, by, posted)


def _publish(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.publish(
        article,
        by=by,
        change=_change(posted),
        note=_words(posted, "public_note"),
        later_versions=posted.get("waiting", ""),
        override=_words(posted, "override_reason"),
        notes=_notes(posted),
    )


def _schedule(article: Article, by: User, posted: QueryDict) -> Outcome:
    moment = read_time(posted.get("schedule_at", ""), what="Go live")
    done = publishing.schedule(
        article,
        by=by,
        at=moment.at,
        change=_change(posted),
        note=_words(posted, "public_note"),
        override=_words(posted, "override_reason"),
        notes=_notes(posted),
    )
    return _remarked(done, moment)


def _withdraw(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.withdraw(article, by=by, note=_words(posted, "withdrawal_note"), reason=_words(posted, "reason"))


def _plan_withdrawal(article: Article, by: User, posted: QueryDict) -> Outcome:
    moment = read_time(posted.get("withdraw_at", ""), what="Withdrawal")
    done = publishing.withdraw(article, by=by, at=moment.at, note=_words(posted, "withdrawal_note"))
    return _remarked(done, moment)


def _cancel_withdrawal(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.cancel_withdrawal(article, by=by)


def _revert(article: Article, by: User, posted: QueryDict) -> Outcome:
    return revert_act(
        article, by=by, note=_words(posted, "reason"), notes=_notes(posted), desk_copy=bool(posted.get("desk_copy"))
    )


def _step(name: str) -> Callable[[Article, User, QueryDict], Outcome]:
    return lambda article, by, posted: workflow.take(name, article, by=by, note=_words(posted, "step_note"))


BUTTONS: dict[str, Callable[[Article, User, QueryDict], Outcome]] = {
    "publish": _publish,
    "schedule": _schedule,
    "withdraw": _withdraw,
    "plan_withdrawal": _plan_withdrawal,
    "cancel_withdrawal": _cancel_withdrawal,
    "revert": _revert,
    **{name: _step(name) for name in workflow.STEPS},
}


def _notes(posted: QueryDict) -> NotesAnswer:
    return NotesAnswer(posted.get("told", ""), posted.get("told_words", ""))


def _change(posted: QueryDict) -> str:
    return posted.get("change", "") or Change.UPDATE


def _words(posted: QueryDict, name: str) -> str:
    return visible_text(posted.get(name, "")).strip()


def _remarked(done: Outcome, moment: Moment) -> Outcome:
    """Add the remark on a time that occurs twice."""
    return replace(done, message=f"{done.message} {moment.remark}".strip())


def _act_on(article: Article, key: str) -> AuditEntry:
    act = AuditEntry.objects.filter(article=article, pk=whole_number(key)).first()
    if act is None:
        raise NotReady("There is no such act on the record of this story. Reload the page.")
    return act


def _waiting(article: Article, key: str) -> Edition:
    edition = Edition.objects.filter(article=article, pk=whole_number(key)).first()
    if edition is None:
        raise NotReady("This version is not scheduled any more. Reload the page.")
    return edition
