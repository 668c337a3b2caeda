"""`manage.py migrate`: Django's, one at a time."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate

from newsroom.ops.advisory_lock import advisory_lock
from newsroom.site.window import missing_role

MIGRATING_LOCK = 7_306_030  # any number that nothing else of the newsroom uses


class Command(migrate.Command):
    """Several processes may migrate at once, as when a release starts on several machines: one does it, others wait."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate. Raises CommandError, with what to do, where readers cannot be served afterwards."""
        if options["plan"] or options["check_unapplied"]:
            super().handle(*args, **options)
            return
        with advisory_lock(MIGRATING_LOCK):
            super().handle(*args, **options)
        if missing := missing_role():
            raise CommandError(missing)
