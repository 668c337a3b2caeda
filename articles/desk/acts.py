"""The buttons of the publishing panel: which are there now, and what each does."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles import publishing, workflow
from articles.errors import NotReady
from articles.models import Article, Change, Edition
from articles.publishing import Outcome
from articles.roles import allows
from newsroom.models import User


@dataclass(frozen=True)
class Act:
    """A button: its name in the form, its words, whether it is the one that matters most here."""

    name: str
    label: str
    main: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Panel:
    """What the publishing panel shows."""

    acts: tuple[Act, ...]
    live: Edition | None
    changed: bool
    waiting: tuple[Edition, ...]
    changes: tuple[tuple[str, str], ...]
    may_publish: bool


CHANGES = tuple((value, label) for value, label in Change.choices if value not in (Change.FIRST, Change.REVERT))
STEP_LABELS = {"send_for_review": "Send for review", "approve": "Approve", "send_back": "Send back"}


def panel_for(article: Article, user: User) -> Panel:
    """Only what this person may do with this story now."""
    live = publishing.live_edition(article)
    changed = live is not None and live.article_version != article.version
    waiting = tuple(Edition.objects.waiting().filter(article=article).order_by("goes_live_at"))
    steps = [] if live else workflow.possible(article, by=user)
    acts = [Act(step, STEP_LABELS[step]) for step in steps]
    may = {action: allows(user, action, article) for action in ("publish", "schedule", "revert", "withdraw")}
    if may["publish"]:
        acts.append(Act("publish", "Publish update" if live else "Publish", main=True))
    if may["schedule"]:
        acts.append(Act("schedule", "Schedule"))
    if live and may["revert"] and (live.number or 0) > 1:
        acts.append(Act("revert", "Revert", quiet=True))
    if live and may["withdraw"]:
        acts.append(Act("withdraw", "Withdraw", quiet=True))
    return Panel(tuple(acts), live, changed, waiting, CHANGES if live else (), may["publish"])


def act(name: str, article: Article, *, by: User, posted: QueryDict) -> Outcome:
    """Do what a button says. Raises Refused; LookupError for a name that is no button's."""
    if name.startswith("unschedule-"):
        return publishing.unschedule(_waiting(article, name.removeprefix("unschedule-")), by=by)
    return ACTS[name](article, by, posted)


def _publish(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.publish(article, by=by, change=_change(posted), note=posted.get("public_note", ""))


def _schedule(article: Article, by: User, posted: QueryDict) -> Outcome:
    at = _time(posted.get("schedule_at", ""))
    return publishing.schedule(article, by=by, at=at, change=_change(posted), note=posted.get("public_note", ""))


def _withdraw(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.withdraw(article, by=by, note=posted.get("public_note", "").strip())


def _revert(article: Article, by: User, posted: QueryDict) -> Outcome:
    return publishing.revert(article, by=by)


def _step(name: str) -> Callable[[Article, User, QueryDict], Outcome]:
    return lambda article, by, posted: workflow.take(name, article, by=by, note=posted.get("step_note", ""))


ACTS: dict[str, Callable[[Article, User, QueryDict], Outcome]] = {
    "publish": _publish,
    "schedule": _schedule,
    "withdraw": _withdraw,
    "revert": _revert,
    **{name: _step(name) for name in workflow.STEPS},
}


def _change(posted: QueryDict) -> str:
    return posted.get("change", "") or Change.UPDATE


def _time(text: str) -> datetime.datetime:
    """What was typed, in the newsroom's zone. Raises NotReady."""
    try:
        at = parse_datetime(text)
    except ValueError:
        at = None
    if at is None:
        raise NotReady("Say when: choose the day and the time beside Schedule.")
    return at if timezone.is_aware(at) else timezone.make_aware(at)


def _waiting(article: Article, key: str) -> Edition:
    edition = Edition.objects.filter(article=article, pk=key).first() if key.isdigit() and len(key) < 19 else None
    if edition is None:
        raise NotReady("This version is not waiting any more. Reload the page.")
    return edition
