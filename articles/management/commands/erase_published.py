"""`manage.py erase_published`: part of an earlier edition is erased by order, for ever."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.errors import Refused
from articles.models import Edition
from articles.publishing.erasing import ERASABLE, erase
from articles.roles import SYSTEM

DETAILS = """\
For a court's order. Publish the story without the passage first: an edition that readers get cannot be erased. What is
erased cannot be had back. Its digest stays, the story's record says what was erased and by whose order, and
verify_editions asks for both. What is printed from a field (the page's text, the summary) goes with it; of a headline
the word “Erased” stays. The desk's saved versions, preview links, the address and backups are not touched.

example:
  manage.py erase_published --article 17 --edition 2 --field body --order "High Court, 3 May 2026, KB-2026-001234"
"""


class Command(BaseCommand):
    """Erase fields or parts of an edition."""

    help = "Erases part of an earlier edition by order, and records whose order it was."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """What, and by whose order."""
        parser.add_argument("--article", type=int, required=True, metavar="ID", help="the story's number")
        parser.add_argument("--edition", type=int, required=True, metavar="N", help="the edition's number")
        parser.add_argument(
            "--field",
            action="append",
            required=True,
            choices=ERASABLE,
            dest="fields",
            help="may be given several times",
        )
        parser.add_argument("--order", required=True, help="who ordered it, with date and number; goes on record")

    def handle(self, *, article: int, edition: int, fields: list[str], order: str, **_options: Any) -> None:
        """Erase, and say what."""
        found = Edition.objects.filter(article=article, number=edition).first()
        if found is None:
            raise CommandError(f"Story {article} has no edition {edition}.", returncode=2)
        try:
            self.stdout.write(erase(found, fields, by=SYSTEM, order=order).message)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
