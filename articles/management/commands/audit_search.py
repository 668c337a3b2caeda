"""`manage.py audit_search`: do readers find what is live, and nothing else?"""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.search.auditing import SAMPLE, audit

DETAILS = """\
Compares readers' index with what is live, the counts of all words with the index, and the words of some stories with
what they say. Changes nothing; runs beside editors and readers at work. `/healthz` warns of stories that are missing or
too many, which the worker counts every hour.

ends with:
  0  readers find what is live, and nothing else
  1  they do not: `manage.py rebuild_search` puts it right

examples:
  manage.py audit_search
  manage.py audit_search --sample 5000    compare the words of about 5,000 stories
"""


class Command(BaseCommand):
    """Audit readers' index."""

    help = "Says whether readers find by search what is live, and nothing else."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """How many stories to look at."""
        parser.add_argument("--sample", type=int, default=SAMPLE, metavar="N", help=f"stories to compare ({SAMPLE})")

    def handle(self, *, sample: int, **_options: Any) -> None:
        """Compare, say what was found, and end with the matching code."""
        drift = audit(sample)
        self.stdout.write(f"Live stories: {drift.live}.")
        for count, said in (
            (drift.missing, "live stories are not found"),
            (drift.stale, "rows belong to editions that readers do not get"),
            (drift.differing, f"of about {sample} stories are found by other words than they have"),
            (drift.total_off, "is by how much the number of indexed stories is wrong"),
            (drift.miscounted, "words have a wrong count"),
        ):
            if count:
                self.stdout.write(f"{count} {said}.")
        if drift.any:
            sys.exit(1)
        self.stdout.write("Readers find all of them, and nothing else.")
