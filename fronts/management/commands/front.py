"""`manage.py front home`: what a front shows, now or at a time to come."""

from __future__ import annotations

import datetime
import re
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from articles.desk.times import read_any_time, read_time
from articles.errors import NotReady
from articles.models import clock
from articles.public.middleware import as_reader
from articles.public.site import site_now
from articles.publishing.due import applied_until
from fronts.areas import AREAS, STRIP, Area
from fronts.filling import Card
from fronts.home import FilledFront, front_now
from newsroom.text.moments import as_of, time_in_words

CLOCK = re.compile("[0-9]{1,2}:[0-9]{2}")
WHAT = "Say for which time"
WRONG = 2
"""The exit code where what was asked cannot be understood."""

DETAILS = """\
Every card is printed under its area: the story's address and its headline, as readers get them. What a producer chose
is marked with *, the rest fills by itself. Stories and fronts that are scheduled until then are on it. Looking changes
nothing. Ends with 0, and with 2 where the time cannot be read.

examples:
  manage.py front home                          as readers see it now
  manage.py front home --at 06:00               the next time it is six in the newsroom
  manage.py front home --at 2026-12-24T18:30    on a day
"""


class Command(BaseCommand):
    """Print a front."""

    help = "Prints what a front shows, now or at a time to come."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which front, and when."""
        parser.add_argument("front", choices=["home"], help="the home page")
        parser.add_argument("--at", default="", metavar="TIME", help="06:00, or 2026-12-24T18:30")

    def handle(self, *, at: str, **_options: Any) -> None:
        """Print it. Raises CommandError for a time that cannot be read, or has passed."""
        now = clock.now()
        moment = _moment(at, now) if at else now
        with applied_until(moment) as ahead, as_of(moment), as_reader(DEFAULT_DB_ALIAS):
            site = site_now()
            sections = {section.url.strip("/"): section.name for section in site.sections}
            front = front_now(sections)
        self.stdout.write(f"The home page on {time_in_words(moment)}")
        for area, cards, section in _areas(front, sections):
            self.stdout.write(f"\n{f'{section} strip' if section else area.label}")
            for card in cards:
                self.stdout.write(_line(card, front))
        for act, reason in ahead.failing:
            self.stdout.write(f"\n“{act.article.headline}” will not go through: {reason}")


def _areas(front: FilledFront, sections: dict[str, str]) -> Iterable[tuple[Area, list[Card], str]]:
    """The areas on which something stands, from the top."""
    for area in AREAS:
        if area is STRIP:
            yield from ((area, cards, sections[slug]) for slug, cards in front.places.strips.items())
        elif cards := getattr(front.places, area.name):
            yield area, cards, ""


def _line(card: Card, front: FilledFront) -> str:
    row = front.stories.get(card.edition_id or 0)
    url = f"/{row.section_slug}/{row.slug}/" if row else card.chosen.url if card.chosen else ""
    headline = (card.chosen.headline if card.chosen else "") or (row.headline if row else "")
    links = "".join(f"\n      > {link.url}  {link.headline}" for link in card.chosen.links) if card.chosen else ""
    return f"  {'*' if card.chosen else ' '} {url}  {headline}{links}"


def _moment(text: str, now: datetime.datetime) -> datetime.datetime:
    """The next time that the newsroom's clock says “06:00”, or a day and a time in its zone or in one of its own."""
    try:
        if CLOCK.fullmatch(text):
            today = timezone.localtime(now).date()
            days = (f"{today + datetime.timedelta(days=later)}T{text:0>5}" for later in (0, 1))
            return next(at for at in (read_any_time(day, what=WHAT).at for day in days) if at > now)
        return read_time(text, what=WHAT).at
    except NotReady as refused:
        raise CommandError(f"{refused} Write it as 06:00, or as 2026-12-24T18:30.", returncode=WRONG) from refused
