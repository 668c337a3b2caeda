"""The buttons of the publishing panel: which are there now, and what each does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from django.http import QueryDict

from articles import publishing
from articles.desk.panels.button import Button
from articles.desk.panels.scheduled import UPDATE, ScheduledVersions, scheduled_versions
from articles.desk.times import Moment, read_time
from articles.editing import workflow
from articles.errors import NotReady
from articles.models import Article, AuditEntry, Change, Edition, Withdrawal
from articles.outcomes import Outcome
from articles.roles import allows, refusal, waits_for_another
from newsroom.models import User
from newsroom.text.characters import visible_text
from newsroom.text.numbers import whole_number

CHANGES = tuple((value, label) for value, label in Change.choices if value not in (Change.FIRST, Change.REVERT))
STEP_LABELS = {"send_for_review": "Send for review", "approve": "Approve", "send_back": "Send back"}
TAKE_BACK = "unschedule-"
TYPED_FOR_READERS = ("change", "public_note")
"""What a published update says of itself; updating a scheduled version leaves it alone."""
TYPED_IN_PANEL = (
    *(*TYPED_FOR_READERS, "waiting", "override_reason", "schedule_at"),
    *("withdraw_at", "withdrawal_note", "step_note"),
)
"""What is typed in the panel itself, kept where an act is refused."""


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
    changes: tuple[tuple[str, str], ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)


def panel_for(article: Article, user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is on the desk."""
    live = publishing.live_edition(article)
    steps = workflow.possible(article, by=user)
    may = {action: allows(user, action, article) for action in ("publish", "schedule", "revert", "withdraw")}
    held = refusal(user, "publish", article) if waits_for_another(user, "publish", article) else ""
    undo = []
    if live and may["revert"] and (live.number or 0) > 1:
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
        scheduled=scheduled_versions(article, user, typed, live=live, may=may, held=held),
        withdrawal=publishing.planned_withdrawal(article),
        changes=CHANGES if live and (may["publish"] or may["schedule"]) else (),
        typed=typed,
    )


def panel_for_new(user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is not saved yet: what this person may do to any story at all."""
    return Panel(
        steps=(Button("send_for_review", STEP_LABELS["send_for_review"]),) if allows(user, "send_for_review") else (),
        publish=Button("publish", "Publish") if allows(user, "publish") else None,
        schedule=Button("schedule", "Schedule") if allows(user, "schedule") else None,
        typed=typed,
    )


def act(name: str, article: Article, *, by: User, posted: QueryDict) -> Outcome:
    """Do what a button says. Raises Refused; LookupError for a name that is no button's."""
    if name.startswith(TAKE_BACK):
        return publishing.unschedule(_waiting(article, name.removeprefix(TAKE_BACK)), by=by)
    if name.startswith(UPDATE):
        edition = _waiting(article, name.removeprefix(UPDATE))
        return publishing.update_scheduled(edition, by=by, override=_words(posted, "override_reason"))
    return BUTTONS[name](article, by, posted)


def _publish(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.publish(
        article,
        by=by,
        change=_change(posted),
        note=_words(posted, "public_note"),
        later_versions=posted.get("waiting", ""),
        override=_words(posted, "override_reason"),
    )


def _schedule(article: Article, by: User, posted: QueryDict) -> Outcome:
    moment = read_time(posted.get("schedule_at", ""), what="Go live")
    note, override = _words(posted, "public_note"), _words(posted, "override_reason")
    done = publishing.schedule(article, by=by, at=moment.at, change=_change(posted), note=note, override=override)
    return _remarked(done, moment)


def _withdraw(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.withdraw(article, by=by, note=_words(posted, "withdrawal_note"))


def _plan_withdrawal(article: Article, by: User, posted: QueryDict) -> Outcome:
    moment = read_time(posted.get("withdraw_at", ""), what="Withdrawal")
    done = publishing.withdraw(article, by=by, at=moment.at, note=_words(posted, "withdrawal_note"))
    return _remarked(done, moment)


def _cancel_withdrawal(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.cancel_withdrawal(article, by=by)


def _revert(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.revert(article, by=by, note=_words(posted, "step_note"))


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


def _change(posted: QueryDict) -> str:
    return posted.get("change", "") or Change.UPDATE


def _words(posted: QueryDict, name: str) -> str:
    return visible_text(posted.get(name, "")).strip()


def _remarked(done: Outcome, moment: Moment) -> Outcome:
    """Add the remark on a time that occurs twice."""
    return replace(done, message=f"{done.message} {moment.remark}".strip())


def _waiting(article: Article, key: str) -> Edition:
    edition = Edition.objects.filter(article=article, pk=whole_number(key)).first()
    if edition is None:
        raise NotReady("This version is not scheduled any more. Reload the page.")
    return edition
