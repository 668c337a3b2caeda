"""`manage.py worker`: the background process."""

from __future__ import annotations

import signal
import sys
from argparse import RawDescriptionHelpFormatter
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from newsroom.ops.code_watcher import own_files, when_code_changes
from newsroom.ops.supervision import end_with_supervisor
from newsroom.ops.worker import Worker, all_jobs

EXAMPLES = """\
examples:
  manage.py worker           works until stopped (Ctrl-C, SIGTERM); `make run` starts one itself
  manage.py worker --once    does what is due and exits, with 1 if something failed; for cron
"""


class Command(BaseCommand):
    """Publish and withdraw what is due, make renditions, and do whatever else a request must not wait for."""

    help = "Does the newsroom's background work: publishes what is due, makes the renditions of pictures."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Print the examples below the help."""
        return super().create_parser(
            prog_name, subcommand, epilog=EXAMPLES, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="exit when there is nothing left to do")

    def handle(self, *, once: bool, **_options: Any) -> None:
        """Work until stopped, or with `once` until nothing is left to do."""
        worker = Worker(all_jobs())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, worker.stop)
        end_with_supervisor()
        if once:
            worker.run_until_idle()
            sys.exit(1 if worker.failures else 0)
        if settings.DEBUG:
            when_code_changes(partial(own_files, settings.BASE_DIR), worker.stop)
        worker.run()
