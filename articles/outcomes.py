"""Who acts, and what a verb answers."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import AuditEntry, Edition
from articles.roles import System
from newsroom.models import User

Actor = User | System


@dataclass(frozen=True)
class Outcome:
    """What a verb did: a sentence for the person, the edition, the surrogate keys of the public pages it changed, the
    editions that are scheduled for later still, and the act on record where it can be undone."""

    message: str
    edition: Edition | None = None
    keys: frozenset[str] = frozenset()
    still_scheduled: tuple[Edition, ...] = ()
    act: AuditEntry | None = None
