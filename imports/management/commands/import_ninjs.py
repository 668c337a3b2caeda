"""`manage.py import_ninjs`: stories from files of IPTC ninjs."""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from imports.ninjs.format import NINJS
from imports.pictures import Media
from imports.running import Importer

DETAILS = """\
A file holds one ninjs 3.0 item, a list of them, or one a line. The same uri again updates the story, unless its
version (or the time it was written) is older than that of the last import. Only items of type text become stories;
pictures and related stories come with them, as associations. A picture's rendition names a file in the folder given by
--media.

Every item gets a line that says what became of it, and a note for what was left out of it. Ends with 0 where nothing
had to be said besides, with 1 where an item was refused or has a note, with 2 where a file could not be read.

--dry-run tries each item by itself against the newsroom as it is, pictures too, and changes nothing: what an earlier
item of the same files would change is not seen by a later one.

examples:
  manage.py import_ninjs wire.json --dry-run                      what would become of each item
  manage.py import_ninjs wire.json                                onto the desk only
  manage.py import_ninjs wire.json --publish --media pictures/    and out: usable items are published, withheld and
                                                                  canceled ones withdrawn
"""


class Command(BaseCommand):
    """Import ninjs items as articles, and publish them if asked to."""

    help = "Imports stories from IPTC ninjs files, with their authors, sections, tags, pictures and related stories."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file of ninjs items")
        parser.add_argument("--publish", action="store_true", help="make editions of what is usable, withdraw the rest")
        parser.add_argument("--media", type=Path, metavar="DIR", help="the folder that pictures are in")

        parser.add_argument("--dry-run", action="store_true", help="say what would become of each item, change nothing")

    def handle(self, *, files: list[Path], publish: bool, media: Path | None, dry_run: bool, **_options: Any) -> None:
        """Import, say what became of everything, and end with the matching code."""
        if media and not media.is_dir():
            raise CommandError(f"--media {media} is not a folder.", returncode=2)
        size = sum(path.stat().st_size for path in files if path.is_file())
        with tqdm(total=size, unit="B", unit_scale=True, disable=None, leave=False) as bar:
            importer = Importer(
                NINJS, publish, Media(media), lambda line: self._say(bar, line), bar.update, dry_run=dry_run
            )
            importer.run(files)
        self.stdout.write(f"{_summary(importer)}{' This was a dry run: nothing was changed.' if dry_run else ''}")
        if importer.unreadable or importer.remarks:
            sys.exit(2 if importer.unreadable else 1)

    def _say(self, bar: tqdm[Any], line: str) -> None:
        """Print a line above the progress bar at once, for people who follow the import."""
        bar.clear()
        self.stdout.write(line)
        self.stdout.flush()
        bar.refresh()


def _summary(importer: Importer) -> str:
    counts = ", ".join(f"{count} {word}" for word, count in sorted(importer.done.items())) or "none"
    unreadable = f"; {importer.unreadable} files could not be read" if importer.unreadable else ""
    return f"{importer.done.total()} items: {counts}{unreadable}."
