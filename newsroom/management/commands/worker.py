"""`manage.py worker`: the background process."""

from __future__ import annotations

import signal
import sys
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from newsroom.ops.code_watcher import when_code_changes
from newsroom.ops.supervision import end_with_supervisor
from newsroom.ops.worker import Worker, all_jobs

EXAMPLES = """\
examples:
  manage.py worker           works until it is told to stop (Ctrl-C, SIGTERM); `make run` has one already
  manage.py worker --once    does what is waiting and ends, with 1 where something failed; for cron
"""


class Command(BaseCommand):
    """Publish and withdraw what is due, make renditions, and whatever else must not wait in a request."""

    help = "Does the newsroom's background work: what is due goes live, pictures get their renditions."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with examples under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=EXAMPLES, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """One choice: to stay or not."""
        parser.add_argument("--once", action="store_true", help="end when nothing is waiting any more")

    def handle(self, *, once: bool, **_options: Any) -> None:
        """Work."""
        worker = Worker(all_jobs())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, worker.stop)
        end_with_supervisor()
        if once:
            worker.run_until_idle()
            sys.exit(1 if worker.failures else 0)
        if settings.DEBUG:
            when_code_changes(settings.BASE_DIR, worker.stop)
        worker.run()
