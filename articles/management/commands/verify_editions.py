"""`manage.py verify_editions`: is what was published still what it was?"""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Exists, OuterRef
from tqdm import tqdm

from articles.models import Article, Edition
from articles.publishing.chain import faults

BATCH = 500

DETAILS = """\
Every edition carries digests of what it says and of the edition before it. This computes them anew and says, a line
each, where something was changed, taken out or put in between since. Passages erased on purpose leave the chain whole.
Ends with 1 where anything is wrong.

examples:
  manage.py verify_editions                   all stories
  manage.py verify_editions --article 17      one
"""


class Command(BaseCommand):
    """Walk the chains of editions."""

    help = "Checks that no published edition was changed afterwards."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which stories."""
        parser.add_argument("--article", type=int, metavar="ID", help="check the story of this number only")

    def handle(self, *, article: int | None, **_options: Any) -> None:
        """Check, and end with the matching code."""
        published = Edition.objects.filter(article=OuterRef("pk"), number__isnull=False)
        articles = Article.objects.filter(Exists(published)).only("pk").order_by("pk")
        if article is not None:
            articles = articles.filter(pk=article)
            if not articles.exists():
                raise CommandError(f"No story of the number {article} was ever published.", returncode=2)
        checked = wrong = 0
        with tqdm(total=articles.count(), unit=" stories", disable=None, leave=False) as bar:
            for each in articles.iterator(BATCH):
                for fault in faults(each):
                    wrong += 1
                    bar.clear()
                    self.stdout.write(fault)
                checked += 1
                bar.update()
        self.stdout.write(f"{checked} stories checked: {f'{wrong} faults' if wrong else 'all as they were published'}.")
        if wrong:
            sys.exit(1)
