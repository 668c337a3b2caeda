"""`manage.py publish_due`: what is due, now."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand

from articles.jobs import publish_due

EXAMPLE = """\
example, for cron where no worker runs:
  * * * * *  manage.py publish_due

Exactly once, however many run at the same time. Exit code 1 where a story did not go through; it is tried again.
"""


class Command(BaseCommand):
    """Publishes and withdraws what is due."""

    help = "Publish scheduled editions whose time has come, and withdraw what was planned to be."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """No options but Django's."""
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = EXAMPLE

    def handle(self, **options: Any) -> None:
        """Do it, and say how many."""
        done = publish_due()
        late = f", the last one {done.late_seconds:.1f} s late" if done.total else ""
        self.stdout.write(f"{done.live} published, {done.withdrawn} withdrawn, {done.failed} failed{late}.")
        if done.failed:
            sys.exit(1)
