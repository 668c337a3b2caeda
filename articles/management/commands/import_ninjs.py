"""`manage.py import_ninjs`: IPTC ninjs 3.0 items into the newsroom."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from articles.ninjs.importing import Importer, found_in

EXAMPLE = """\
example:
  manage.py import_ninjs wire/*.json --publish --media wire/pictures

A file holds one item, a list of items, or one item a line. The same uri again updates the story. Each bad item gets a
line that says which and why; the others are imported. Exit code 1 where there was anything to say, else 0.
"""


class Command(BaseCommand):
    """Imports news items with their authors, sections, tags, pictures and related stories."""

    help = "Import IPTC ninjs 3.0 items: articles with authors, sections, tags, pictures and related stories."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE… --publish --media DIR."""
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = EXAMPLE
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="make editions of what is usable, withdraw what is withheld or canceled; else only the desk changes",
        )
        parser.add_argument("--media", type=Path, metavar="DIR", help="the folder that pictures' addresses start from")

    def handle(self, *, files: list[Path], publish: bool, media: Path | None, **options: Any) -> None:
        """Import, sum up, and end with 1 where there was anything to say."""
        found = list(found_in(files))
        with tqdm(total=len(found), unit="item", disable=None, file=sys.stderr) as bar:

            def say(line: str) -> None:
                with tqdm.external_write_mode(file=sys.stdout):
                    self.stdout.write(line)
                bar.update(1)

            tally = Importer(say, publishing=publish, media=media).run(found)
        self.stdout.write(
            f"{tally.new} new, {tally.updated} updated, {tally.unchanged} unchanged; {tally.published} published, "
            f"{tally.withdrawn} withdrawn; {tally.bad} refused, {tally.remarks} remarks."
        )
        if tally.bad or tally.remarks:
            sys.exit(1)
