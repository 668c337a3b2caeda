"""`manage.py front home|SECTION|tag:SLUG`: what a front shows, now or at a time to come."""

from __future__ import annotations

import datetime
import re
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from articles.desk.times import read_any_time, read_time
from articles.errors import NotReady
from articles.models import clock
from articles.public import lists
from articles.public.list_pages import STORIES_BESIDE_THE_LEAD
from articles.public.lists import Cursor, StoriesPage
from articles.public.middleware import as_reader
from articles.public.site import site_now
from articles.publishing.due import applied_until
from fronts.areas import AREAS, LIST_AREAS, STRIP, Area
from fronts.called import HOME, TAG, subject_called
from fronts.filling import Card, Places
from fronts.home import FilledFront, front_now
from fronts.list_front import ListOf, list_front_now
from fronts.list_rows import ListKind, section_with_front, tag_with_front
from newsroom.site.newspaper import in_use
from newsroom.text.characters import visible_line
from newsroom.text.moments import as_of, time_in_words

CLOCK = re.compile("[0-9]{1,2}:[0-9]{2}")
WHAT = "Say for which time"
WRONG = 2
"""The exit code where what was asked cannot be understood."""

DETAILS = """\
Every card is printed under its area: the story's address and its headline, as readers get them. What a producer chose
is marked with *, the rest fills by itself. Stories and fronts that are scheduled until then are on it. Looking changes
nothing. Where nothing was chosen for a section or topic, it is its newest stories. Ends with 0, and with 2 where the
time cannot be read or there is no such section or topic.

examples:
  manage.py front home                          as readers see it now
  manage.py front home --at 06:00               the next time it is six in the newsroom
  manage.py front home --at 2026-12-24T18:30    on a day
  manage.py front business --at 06:00           a section, by the end of its address
  manage.py front tag:ferries                   a topic
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
        parser.add_argument("front", metavar="home|SECTION|tag:SLUG", help="the home page, a section or a topic")
        parser.add_argument("--at", default="", metavar="TIME", help="06:00, or 2026-12-24T18:30")

    def handle(self, *, front: str, at: str, **_options: Any) -> None:
        """Print it, in the newspaper's time zone. Raises CommandError for a time that cannot be read, or
        has passed, and where there is no such section or topic."""
        with in_use():
            self._print(front, at)

    def _print(self, front: str, at: str) -> None:
        now = clock.now()
        moment = _moment(at, now) if at else now
        with applied_until(moment) as ahead, as_of(moment), as_reader(DEFAULT_DB_ALIAS):
            printed = _home() if front == HOME else _of_list(front)
        self.stdout.write(f"{printed.name} on {time_in_words(moment)}")
        for area, cards, section in _areas(printed):
            self.stdout.write(f"\n{f'{section} strip' if section else area.label}")
            for card in cards:
                self.stdout.write(_line(card, printed.filled))
        for act, reason in ahead.failing:
            self.stdout.write(f"\n“{act.article.headline}” will not go through: {reason}")


@dataclass(frozen=True)
class FrontToPrint:
    """A front with its name, its areas, and the names of the sections that have strips, by their slugs."""

    name: str
    filled: FilledFront
    areas: Sequence[Area]
    strips: Mapping[str, str] = field(default_factory=dict)


def _home() -> FrontToPrint:
    sections = {section.url.strip("/"): section.name for section in site_now().sections}
    return FrontToPrint("The home page", front_now(sections), AREAS, sections)


def _of_list(called: str) -> FrontToPrint:
    """Raises CommandError where there is no such section, or no such topic with a page."""
    kind, slug = subject_called(visible_line(called))
    if kind == TAG:
        topic = tag_with_front(slug)
        if topic is None:
            raise CommandError(f"No story on the site has a tag with the address /tags/{slug}/.", returncode=WRONG)
        of = ListOf(ListKind.TAG, topic.row.ids)
        filled = list_front_now(of, front=topic.front) if topic.front else _plain(lists.of_tag(of.ids, Cursor()), 0)
        return FrontToPrint(f"The front of {topic.row.name}", filled, LIST_AREAS)
    section = section_with_front(slug)
    if section is None:
        raise CommandError(f"There is no section with the address /{slug}/.", returncode=WRONG)
    of = ListOf(ListKind.SECTION, section.row.ids)
    plain = _plain(lists.of_sections(of.ids, Cursor()), STORIES_BESIDE_THE_LEAD) if not section.front else None
    return FrontToPrint(
        f"The front of {section.row.name}", plain or list_front_now(of, front=section.front), LIST_AREAS
    )


def _plain(page: StoriesPage, beside: int) -> FilledFront:
    """The list as it is without a front; so many stories stand `beside` its lead, and none where it has no lead."""
    cards = [Card(row.edition_id) for row in page.rows]
    opening = 1 + beside if beside else 0
    places = Places(lead=cards[: bool(opening)], top=cards[bool(opening) : opening], latest=cards[opening:])
    return FilledFront(places, {row.edition_id: row for row in page.rows}, [], False)


def _areas(front: FrontToPrint) -> Iterable[tuple[Area, list[Card], str]]:
    """The areas on which something stands, from the top."""
    places = front.filled.places
    for area in front.areas:
        if area is STRIP:
            yield from ((area, cards, front.strips[slug]) for slug, cards in places.strips.items())
        elif cards := getattr(places, area.name):
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
