"""`manage.py fill_archive`: a large archive for scale tests."""

from __future__ import annotations

import datetime
import time
from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from demo.mass.fill import AlreadyFilling, fill
from demo.mass.stories import DEFAULT_SEED

YEARS = 10

DETAILS = """\
The stories are imagined, by some 300 authors, with some 2,000 tags, in the sections that are there (a new newsroom gets
six). The same seed gives the same stories, and none twice: after a larger N only the new ones are added, and a run that
was killed is completed by the next.

examples:
  manage.py fill_archive --articles 100000
  manage.py fill_archive --articles 5000 --seed 7 --from-date 2001-01-01
"""


class Command(BaseCommand):
    """Make a large plausible archive."""

    help = "Fills the newsroom with an archive of N imagined stories, for tests of scale."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, which, since when."""
        parser.add_argument(
            "--articles", type=_count, required=True, metavar="N", help="how many stories there are to be"
        )
        parser.add_argument("--seed", type=int, default=DEFAULT_SEED, metavar="S", help="which archive (1)")
        parser.add_argument(
            "--from-date", type=_past_day, metavar="D", help=f"the first day, YYYY-MM-DD ({YEARS} years ago)"
        )

    def handle(self, *, articles: int, seed: int, from_date: datetime.date | None, **_options: Any) -> None:
        """Fill it, and say how long that took."""
        begun = time.monotonic()
        with tqdm(total=articles, unit=" stories", disable=None, leave=False) as bar:
            try:
                made = fill(articles, seed=seed, begin=from_date or _years_ago(), progress=bar.update)
            except AlreadyFilling:
                raise CommandError("Another process is filling the archive already; wait for it to end.") from None
        seconds, there = time.monotonic() - begun, articles - made
        self.stdout.write(f"{made} stories made in {seconds:.0f} s, {there} were there already (seed {seed}).")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"has to be a number from 1 up, not {text!r}")
    return int(text)


def _past_day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"has to be a day as in 2001-12-31, not {text!r}") from None
    if day >= _today():
        raise ArgumentTypeError(f"has to be before today, and {day} is not")
    if day.year < 1000:
        raise ArgumentTypeError("has to be after the year 1000")
    return day


def _years_ago() -> datetime.date:
    today = _today()
    return today.replace(year=today.year - YEARS, day=min(today.day, 28))


def _today() -> datetime.date:
    return timezone.now().astimezone(datetime.UTC).date()
