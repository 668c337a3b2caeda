"""What is done to a login is an act: a hook, as this app keeps no record."""

from __future__ import annotations

from typing import Protocol

from newsroom.hooks import Hook
from newsroom.models import User


class RecordsLogins(Protocol):
    """Puts on record what `by` did to a login."""

    def __call__(self, verb: str, login: User, *, by: User, note: str) -> None: ...


RECORDS_LOGINS: Hook[RecordsLogins] = Hook()


def tell_of_login(verb: str, login: User, *, by: User, note: str = "") -> None:
    """Have every app that keeps a record record it. `note` never holds a password."""
    for record in RECORDS_LOGINS:
        record(verb, login, by=by, note=note)
