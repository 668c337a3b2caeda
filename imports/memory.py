"""What the newsroom remembers of the imports of a story, in its record of acts: what the next item is compared with."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace

from django.utils import timezone

from articles.audit import record
from articles.models import Article, AuditEntry
from articles.roles import SYSTEM
from imports.item import StoryItem
from imports.revisions import Revision


@dataclass(frozen=True)
class Remembered:
    """What the last import of a story left behind."""

    mark: str = ""
    """Of the item that the desk copy was last made from."""
    revision: Revision = field(default_factory=Revision)
    embargo_until: datetime.datetime | None = None
    """As the item had it, whatever the desk decided since."""
    knows_embargo: bool = field(default=True, compare=False)
    """False after imports by releases that did not note it."""

    def after(self, item: StoryItem) -> Remembered:
        """What is to be remembered once this item is on the desk."""
        embargo = self.embargo_until if item.embargo_unclear else item.embargo_until
        return Remembered(item.mark, self.revision.after_which(item.revision), embargo)

    def after_passing_over(self, item: StoryItem) -> Remembered:
        """The same once an item was seen that changes nothing."""
        return replace(self, revision=self.revision.after_which(item.revision))

    def embargo(self, item: StoryItem, now: datetime.datetime | None) -> datetime.datetime | None:
        """The embargo that holds with this item. Only what it says anew counts against what the desk has now: so an
        embargo that an import set is lifted by an item without, and one that the desk set, moved or lifted stays so."""
        if item.embargo_unclear or (self.knows_embargo and item.embargo_until == self.embargo_until):
            return now
        lifted = self.knows_embargo and now == self.embargo_until
        return item.embargo_until or (None if lifted else now)


def last_import(article: Article) -> Remembered:
    """What is remembered of the last import of this story; nothing of one that was never imported."""
    entry = AuditEntry.objects.filter(article=article, verb="import").order_by("-id").first()
    if entry is None:
        return Remembered()
    said = entry.detail
    return Remembered(
        mark=str(said.get("item", "")),
        revision=Revision(str(said.get("version") or ""), _time(said.get("written")), _time(said.get("latest"))),
        embargo_until=_time(said.get("embargo")),
        knows_embargo="embargo" in said,
    )


def remember(what: Remembered, article: Article, *, new: bool, changed: bool, replaced: dict[str, str]) -> None:
    """Put it on record. `replaced` are the editors' words that the item wrote over."""
    written, latest, embargo = what.revision.written, what.revision.newest_time, what.embargo_until
    record(
        "import",
        article,
        by=SYSTEM,
        at=timezone.now(),
        note="" if changed else "Nothing on the desk was changed.",
        new=new,
        item=what.mark,
        replaced=replaced,
        version=what.revision.version,
        written=written and written.isoformat(),
        latest=latest and latest.isoformat(),
        embargo=embargo and embargo.isoformat(),
    )


def _time(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
