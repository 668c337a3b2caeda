"""The home page: the newest stories laid out as a front, where no producer has pinned any."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Annotated, NamedTuple

from django.http import HttpRequest

from articles.models.content import OPINIONS
from articles.pages.frame import Link, Site
from articles.pages.front import HomePage, SectionStrip
from articles.pages.teaser import Teaser
from articles.public.lists import Cursor, everything, going_on
from articles.public.rows.columns import Columns, Sql
from articles.public.rows.queries import Query
from articles.public.rows.teaser import TeaserRow, teasers
from articles.public.site import head
from articles.public.teasers import teaser
from newsroom.text.moments import present

STORIES_READ = 30
STORIES_BESIDE, STORIES_BELOW, OPINION_STORIES, LATEST_STORIES, STORIES_IN_BLOCK = 4, 2, 4, 6, 5
FEWEST_IN_BLOCK = 3

_OPINION = f"""
    SELECT id FROM articles_edition
    WHERE live AND kind IN ({", ".join(f"'{kind}'" for kind in OPINIONS)})
    ORDER BY first_published DESC, id DESC LIMIT {OPINION_STORIES}
"""


class StripRow(NamedTuple):
    """A story that may stand in the strip of a section of the navigation: its own, or one within it."""

    edition_id: Annotated[int, Sql("near.id")]
    section_slug: Annotated[str, Sql("top.slug")]
    pictured: Annotated[
        bool, Sql("EXISTS (SELECT FROM articles_editionfigure f WHERE f.edition_id = near.id AND f.place = 'lead')")
    ]


# More than a strip holds, as some are shown further up.
_STRIPS = Query(
    Columns(StripRow),
    """
    SELECT $columns FROM articles_section top
    JOIN articles_section part ON part.id = top.id OR part.parent_id = top.id
    CROSS JOIN LATERAL (
        SELECT id, first_published FROM articles_edition WHERE live AND section_id = part.id
        ORDER BY first_published DESC, id DESC LIMIT 12
    ) near
    WHERE top.in_navigation AND top.parent_id IS NULL
    ORDER BY near.first_published DESC, near.id DESC
    """,
)


def home_page(request: HttpRequest, site: Site) -> HomePage:
    """Four queries, whatever has been published."""
    now = present()
    newest = everything(Cursor(), size=STORIES_READ)
    opinion = teasers(_OPINION)
    top, shown = _top(newest.rows, {row.edition_id for row in opinion})
    lead, beside, below = top
    latest = [row for row in newest.rows if row.edition_id not in shown][:LATEST_STORIES]
    # A block may repeat what stands in the column of the latest, but nothing that has a picture above.
    shown |= {row.edition_id for row in opinion}
    blocks = _blocks(site.sections, shown)
    shown |= {row.edition_id for row in (*latest, *chain.from_iterable(blocks.values()))}
    return HomePage(
        head=head(request, "", "/", feeds_of="/", older=going_on(newest, shown)),
        lead=teaser(lead, now, standfirst=True) if lead else None,
        beside=tuple(teaser(row, now, standfirst=True) for row in beside),
        below=tuple(teaser(row, now, standfirst=True) for row in below),
        opinion=tuple(teaser(row, now) for row in opinion),
        opinion_url=next((s.url for s in site.sections if s.name.casefold() == "opinion"), ""),
        latest=tuple(teaser(row, now) for row in latest),
        blocks=tuple(
            SectionStrip(section, tuple(_in_block(row, now) for row in rows)) for section, rows in blocks.items()
        ),
    )


def _top(
    newest: Sequence[TeaserRow], opinion: set[int]
) -> tuple[tuple[TeaserRow | None, list[TeaserRow], list[TeaserRow]], set[int]]:
    """The lead, those beside it with pictures, those below it without; and the ids of them all."""
    news = [row for row in newest if row.edition_id not in opinion] or list(newest)
    with_picture = [row for row in news if row.lead]
    lead = next(iter(with_picture or news), None)
    beside = [row for row in with_picture if row is not lead][:STORIES_BESIDE]
    taken = {row.edition_id for row in (lead, *beside) if row}
    below = [row for row in news if row.edition_id not in taken][:STORIES_BELOW]
    return (lead, beside, below), taken | {row.edition_id for row in below}


def _blocks(sections: Sequence[Link], shown: set[int]) -> dict[Link, list[TeaserRow]]:
    """The stories of each section's strip; the first of them has a picture where one of them does."""
    by_section: dict[str, list[StripRow]] = {section.url: [] for section in sections}
    for found in _STRIPS.all():
        wanted = by_section.get(f"/{found.section_slug}/")
        if wanted is not None and found.edition_id not in shown:
            wanted.append(found)
    chosen = {
        section: _pictured_first(by_section[section.url])
        for section in sections
        if len(by_section[section.url]) >= FEWEST_IN_BLOCK
    }
    ids = [story.edition_id for stories in chosen.values() for story in stories]
    rows = {row.edition_id: row for row in teasers("SELECT unnest(%s::bigint[]) AS id", [ids])}
    return {
        section: [rows[story.edition_id] for story in stories if story.edition_id in rows]
        for section, stories in chosen.items()
    }


def _in_block(row: TeaserRow, now: datetime.datetime) -> Teaser:
    """Without its section, whose name stands over the block."""
    return replace(teaser(row, now, standfirst=True), section=None)


def _pictured_first(stories: list[StripRow]) -> list[StripRow]:
    stories = stories[:STORIES_IN_BLOCK]
    first = next((story for story in stories if story.pictured), None)
    return [first, *(story for story in stories if story is not first)] if first else stories
