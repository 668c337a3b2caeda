"""What the publishing panel says of a story's scheduled versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articles.desk.panels.button import Button
from articles.models import Article, Edition
from articles.models.missed import missed_by_schedule, missing_latest
from articles.publishing.scheduled import scheduled_editions
from articles.roles import refusal
from newsroom.models import User
from newsroom.text.moments import time_shortly

UPDATE = "update_scheduled-"


@dataclass(frozen=True)
class ScheduledVersion:
    """A version as the panel shows it; `update` is the button that puts the latest changes in, where they miss it."""

    edition: Edition
    update: Button | None = None


@dataclass(frozen=True)
class ScheduledVersions:
    """A story's scheduled versions, the next one first."""

    versions: tuple[ScheduledVersion, ...] = ()
    missed: str = ""
    """Which of them readers get without the latest changes, and whom to ask where the person may not put them in."""
    update: Button | None = None
    """The one version that misses the latest changes is updated by this."""


def scheduled_versions(article: Article, user: User, *, may: Mapping[str, bool], held: str) -> ScheduledVersions:
    """What the panel shows of them; `held` is said already where only another person may publish."""
    editions = scheduled_editions(article)
    missing = missing_latest(article.version, editions)
    updates = {each.pk: _update(each, of=len(editions)) for each in missing if may["schedule"]}
    missed = missed_by_schedule(article) if missing else ""
    if missed and not (may["schedule"] or held):
        missed = f"{missed} {refusal(user, 'schedule', article)}"
    return ScheduledVersions(
        versions=tuple(ScheduledVersion(each, updates.get(each.pk)) for each in editions),
        missed=missed,
        update=next(iter(updates.values())) if len(updates) == 1 else None,
    )


def _update(edition: Edition, *, of: int) -> Button:
    """Where there are several, each is named by its time."""
    name = f"{UPDATE}{edition.pk}"
    if of == 1 or edition.goes_live_at is None:
        return Button(name, "Update the scheduled version")
    return Button(name, f"Update the version for {time_shortly(edition.goes_live_at)}")
