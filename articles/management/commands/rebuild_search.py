"""`manage.py rebuild_search`: the words by which readers find stories, written anew."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.search.rebuilding import AlreadyRebuilding, Rebuilding, rebuilding

DETAILS = """\
Needed when a release says so, and where `audit_search` finds that the index and the site differ. Runs beside editors
and readers at work: every story is found all the time, by its old words or by its new ones. Stopped half-way, it
goes on where it was when it is run again. A hundred thousand stories take about ten minutes.

ends with:
  0  done
  1  stopped half-way, or something failed: run it again
  2  it runs already

examples:
  manage.py rebuild_search              all stories, or the rest of them after an interruption
  manage.py rebuild_search --restart    all stories, whatever was done before
  manage.py rebuild_search --dry-run    say how many there are, write nothing
"""


class Command(BaseCommand):
    """Rebuild readers' index."""

    help = "Writes the words by which readers find stories anew, and counts them again."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether, and from where."""
        parser.add_argument("--dry-run", action="store_true", help="say how many there are, write nothing")
        parser.add_argument("--restart", action="store_true", help="begin at the first story again")

    def handle(self, *, dry_run: bool, restart: bool, **_options: Any) -> None:
        """Rebuild batch by batch, then count."""
        if dry_run:
            left = Rebuilding.begun(restart=restart).left()
            self.stdout.write(f"Stories that would be indexed: {left}.")
            return
        try:
            with rebuilding(restart=restart) as run:
                self._rebuild(run)
        except AlreadyRebuilding:
            raise CommandError("Another process is rebuilding the index.", returncode=2) from None
        except KeyboardInterrupt:
            raise CommandError("Stopped. Run it again to go on from here.", returncode=1) from None

    def _rebuild(self, run: Rebuilding) -> None:
        if run.done:
            self.stdout.write(f"Going on after {run.done} stories.")
        with tqdm(total=run.done + run.left(), initial=run.done, unit=" stories", disable=None, leave=False) as bar:
            while some := run.next_batch():
                bar.update(some)
        removed = run.finish()
        self.stdout.write(f"Stories indexed: {run.done}. Rows removed that no story needs: {removed}.")
