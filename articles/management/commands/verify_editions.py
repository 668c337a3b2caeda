"""`manage.py verify_editions`: is what was published still what was published?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.chain import faults
from articles.models import Article

EXAMPLE = """\
examples:
  manage.py verify_editions
  manage.py verify_editions --article 17

Exit code 1 where something was changed, with a line for each change.
"""


class Command(BaseCommand):
    """Walks the chains of all editions."""

    help = "Check every edition against its digests, and each article's editions against their chain."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--article ID."""
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = EXAMPLE
        parser.add_argument("--article", type=int, metavar="ID", help="this article only")

    def handle(self, *, article: int | None, **options: Any) -> None:
        """Check, say what is wrong, sum up."""
        articles = Article.objects.filter(editions__number__isnull=False).distinct().order_by("pk")
        if article is not None:
            articles = articles.filter(pk=article)
            if not articles.exists():
                raise CommandError(f"No article {article} was ever published.")
        checked = wrong = 0
        for each in tqdm(articles.only("pk").iterator(), total=articles.count(), unit="story", disable=None):
            found = list(faults(each))
            for line in found:
                self.stdout.write(line)
            checked += 1
            wrong += bool(found)
        self.stdout.write(f"{checked} articles checked, {wrong} with something changed.")
        if wrong:
            sys.exit(1)
