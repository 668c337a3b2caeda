"""The buttons of the publishing panel: which are there now, and what each does."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles import publishing, workflow
from articles.errors import NotReady
from articles.models import Article, Change, Edition, Withdrawal
from articles.publishing import Outcome
from articles.roles import allows
from newsroom.models import User

CHANGES = tuple((value, label) for value, label in Change.choices if value not in (Change.FIRST, Change.REVERT))
STEP_LABELS = {"send_for_review": "Send for review", "approve": "Approve", "send_back": "Send back"}
TAKE_BACK = "unschedule-"
TYPED = ("change", "public_note", "schedule_at", "step_note")
"""What is typed in the panel itself, kept where an act is refused."""


@dataclass(frozen=True)
class Act:
    """A button: its name in the form and its words."""

    name: str
    label: str


@dataclass(frozen=True)
class Panel:
    """What the publishing panel shows; only what this person may do with this story now."""

    steps: tuple[Act, ...] = ()
    publish: Act | None = None
    schedule: Act | None = None
    undo: tuple[Act, ...] = ()
    live: Edition | None = None
    changed: bool = False
    waiting: tuple[Edition, ...] = ()
    withdrawal: Withdrawal | None = None
    changes: tuple[tuple[str, str], ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)


def panel_for(article: Article, user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is on the desk."""
    live = publishing.live_edition(article)
    may = {action: allows(user, action, article) for action in ("publish", "schedule", "revert", "withdraw")}
    undo = []
    if live and may["revert"] and (live.number or 0) > 1:
        undo.append(Act("revert", "Revert"))
    if live and may["withdraw"]:
        undo.append(Act("withdraw", "Withdraw"))
    return Panel(
        steps=tuple(Act(step, STEP_LABELS[step]) for step in workflow.possible(article, by=user)) if not live else (),
        publish=Act("publish", "Publish update" if live else "Publish") if may["publish"] else None,
        schedule=Act("schedule", "Schedule") if may["schedule"] else None,
        undo=tuple(undo),
        live=live,
        changed=live is not None and live.article_version != article.version,
        waiting=tuple(Edition.objects.waiting().filter(article=article).order_by("goes_live_at")),
        withdrawal=article.withdrawals.filter(done_at=None, cancelled_at=None).first(),
        changes=CHANGES if live else (),
        typed=typed,
    )


def panel_for_new(user: User, typed: Mapping[str, str]) -> Panel:
    """The panel of a story that is not saved yet: what this person may do to any story at all."""
    return Panel(
        steps=(Act("send_for_review", STEP_LABELS["send_for_review"]),) if allows(user, "send_for_review") else (),
        publish=Act("publish", "Publish") if allows(user, "publish") else None,
        schedule=Act("schedule", "Schedule") if allows(user, "schedule") else None,
        typed=typed,
    )


def act(name: str, article: Article, *, by: User, posted: QueryDict) -> Outcome:
    """Do what a button says. Raises Refused; LookupError for a name that is no button's."""
    if name.startswith(TAKE_BACK):
        return publishing.unschedule(_waiting(article, name.removeprefix(TAKE_BACK)), by=by)
    return ACTS[name](article, by, posted)


def _publish(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.publish(article, by=by, change=_change(posted), note=_words(posted, "public_note"))


def _schedule(article: Article, by: User, posted: QueryDict) -> Outcome:
    at = _time(posted.get("schedule_at", ""))
    return publishing.schedule(article, by=by, at=at, change=_change(posted), note=_words(posted, "public_note"))


def _withdraw(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.withdraw(article, by=by, note=_words(posted, "public_note"))


def _revert(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.revert(article, by=by, note=_words(posted, "public_note"))


def _step(name: str) -> Callable[[Article, User, QueryDict], Outcome]:
    return lambda article, by, posted: workflow.take(name, article, by=by, note=_words(posted, "step_note"))


ACTS: dict[str, Callable[[Article, User, QueryDict], Outcome]] = {
    "publish": _publish,
    "schedule": _schedule,
    "withdraw": _withdraw,
    "revert": _revert,
    **{name: _step(name) for name in workflow.STEPS},
}


def _change(posted: QueryDict) -> str:
    return posted.get("change", "") or Change.UPDATE


def _words(posted: QueryDict, name: str) -> str:
    return posted.get(name, "").replace("\x00", "").strip()


def _time(text: str) -> datetime.datetime:
    """What was typed, in the newsroom's zone. Raises NotReady, also for an hour that the clocks leave out."""
    try:
        at = parse_datetime(text)
    except ValueError:
        at = None
    if at is None:
        raise NotReady("Say when: choose the day and the time beside Schedule.")
    if timezone.is_aware(at):
        return at
    zoned = timezone.make_aware(at)
    if timezone.make_naive(zoned.astimezone(datetime.UTC)) != at:
        raise NotReady(f"{at:%H:%M} does not exist that night: the clocks go forward. Choose a later time.")
    return zoned


def _waiting(article: Article, key: str) -> Edition:
    edition = Edition.objects.filter(article=article, pk=key).first() if key.isdigit() and len(key) < 19 else None
    if edition is None:
        raise NotReady("This version is not waiting any more. Reload the page.")
    return edition
