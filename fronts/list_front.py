"""The page of a section or of a topic that a front opens: what was chosen, and beneath it the list of its stories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest

from articles.pages.lists import ListPage
from articles.pages.teaser import Teaser
from articles.public.list_pages import section_heading, tag_heading, without_section
from articles.public.lists import StoriesPage, going_on
from articles.public.rows.subjects import SectionRow, TagPageRow
from fronts.areas import LIST_AREAS
from fronts.filling import Card, Choices, filled_list_front
from fronts.home import Drawing, FilledFront
from fronts.list_rows import ListKind, list_candidates
from fronts.rows import chosen_cards, stories_on
from newsroom.text.moments import present

SHOWN_AT_MOST = sum(area.capacity for area in LIST_AREAS)


@dataclass(frozen=True)
class ListOf:
    """The list that a front opens: of these sections, or of a tag and the names that were merged into it."""

    kind: ListKind
    ids: Sequence[int]


def list_front_now(of: ListOf, *, front: int | None = None, edition: int | None = None) -> FilledFront:
    """Three queries, whatever was chosen and whatever has been published. `front` is its key.

    `edition` is that which the desk asks for instead of the live one; without either nothing was chosen.
    """
    choices = Choices(chosen_cards(edition, front=front) if edition or front else (), LIST_AREAS)
    size = SHOWN_AT_MOST + choices.editions
    found = list_candidates(of.kind, of.ids, newest=size + 1, tags=choices.tags, of_each_tag=1 + choices.editions)
    newest = [each for each in found if each.source == "newest"]
    last = newest[size:]
    places = filled_list_front(choices, [each for each in found if each not in last])
    return FilledFront(places, stories_on(places.editions), newest[:size], bool(last))


def section_front_page(request: HttpRequest, slug: str, row: SectionRow, front: int) -> ListPage:
    """The first page of a section whose front was chosen; three queries."""
    filled = list_front_now(ListOf(ListKind.SECTION, row.ids), front=front)
    heading = section_heading(request, slug, row, _further(filled), first=True)
    return _filled_page(heading, filled, path=f"/{slug}/", standfirst=True)


def tag_front_page(request: HttpRequest, slug: str, row: TagPageRow, front: int) -> ListPage:
    """The first page of a topic whose front was chosen; three queries."""
    filled = list_front_now(ListOf(ListKind.TAG, row.ids), front=front)
    return _filled_page(tag_heading(request, slug, row, _further(filled), first=True), filled, standfirst=False)


def _further(filled: FilledFront) -> StoriesPage:
    """Where the list goes on: with the newest story that the front does not show."""
    return StoriesPage([], older=going_on(filled, filled.places.shown))


def _filled_page(heading: ListPage, filled: FilledFront, *, standfirst: bool, path: str = "") -> ListPage:
    """The page with its stories; in the list below they say as much as without a front: `standfirst`."""
    places, draw = filled.places, Drawing(present())
    draw.stories = filled.stories

    def drawn(cards: Iterable[Card], *, standfirst: bool = True) -> tuple[Teaser, ...]:
        return tuple(without_section(each, path) for each in draw.all(cards, standfirst=standfirst))

    return replace(
        heading,
        lead=next(iter(drawn(places.lead)), None),
        seconds=drawn(places.top),
        opinion=drawn(places.opinion, standfirst=False),
        pictures=drawn(places.pictures),
        teasers=drawn(places.latest, standfirst=standfirst),
    )
