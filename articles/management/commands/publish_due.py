"""`manage.py publish_due`: what is due goes live, or off."""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.jobs import publish_due

DETAILS = """\
The worker does this by itself, within a second of the time. Any number of processes may run: each story is done once.
A story that cannot go out (its address is taken, its embargo lasts) is tried again after a minute, and its reason is
kept with the scheduled version. Ends with 1 where any failed.

example:
  * * * * *  manage.py publish_due        in a crontab, where no worker runs
"""


class Command(BaseCommand):
    """Publish and withdraw what is due."""

    help = "Publishes and withdraws the stories whose time has come."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def handle(self, **_options: Any) -> None:
        """Do it, and say how many there were."""
        done = publish_due()
        late = f"; the latest {done.late_seconds:.0f} s after its time" if done.total else ""
        self.stdout.write(f"{done.live} went live, {done.withdrawn} withdrawn, {done.failed} failed{late}.")
        if done.failed:
            sys.exit(1)
