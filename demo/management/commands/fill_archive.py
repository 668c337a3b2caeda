"""`manage.py fill_archive`: a large archive for scale tests."""

from __future__ import annotations

import datetime
import time
from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from demo.mass.fill import AlreadyFilling, fill_archive
from demo.mass.stories import DEFAULT_SEED

ARCHIVE_YEARS = 10

HELP_DETAILS = """\
The stories are made up, by some 300 authors, with some 2,000 tags, in the existing sections (a new newsroom gets six).
The same seed gives the same stories and never makes one twice: a larger N adds only the missing ones, and the next run
completes one that was killed.

examples:
  manage.py fill_archive --articles 100000
  manage.py fill_archive --articles 5000 --seed 7 --from-date 2001-01-01
"""


class Command(BaseCommand):
    """Make a large plausible archive, for scale tests."""

    help = "Fills the newsroom with an archive of N made-up stories, for scale tests."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Print details below the help."""
        return super().create_parser(
            prog_name, subcommand, epilog=HELP_DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--articles", type=_count, required=True, metavar="N", help="how many stories the archive is to have"
        )
        parser.add_argument("--seed", type=int, default=DEFAULT_SEED, metavar="S", help="which archive (1)")
        parser.add_argument(
            "--from-date", type=_past_day, metavar="D", help=f"the first day, YYYY-MM-DD ({ARCHIVE_YEARS} years ago)"
        )

    def handle(self, *, articles: int, seed: int, from_date: datetime.date | None, **_options: Any) -> None:
        """Fill the archive, and print how long it took."""
        begun = time.monotonic()
        with tqdm(total=articles, unit=" stories", disable=None, leave=False) as bar:
            try:
                made = fill_archive(articles, seed=seed, begin=from_date or _years_ago(), progress=bar.update)
            except AlreadyFilling:
                raise CommandError("Another process is filling the archive; wait until it has finished.") from None
        seconds, there = time.monotonic() - begun, articles - made
        self.stdout.write(f"{made} stories made in {seconds:.0f} s, {there} existed already (seed {seed}).")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"has to be a number from 1 up, not {text!r}")
    return int(text)


def _past_day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"has to be a date such as 2001-12-31, not {text!r}") from None
    if day >= _today():
        raise ArgumentTypeError(f"has to be before today, and {day} is not")
    if day.year < 1000:
        raise ArgumentTypeError("has to be after the year 1000")
    return day


def _years_ago() -> datetime.date:
    today = _today()
    return today.replace(year=today.year - ARCHIVE_YEARS, day=min(today.day, 28))


def _today() -> datetime.date:
    return timezone.now().astimezone(datetime.UTC).date()
