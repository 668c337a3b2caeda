"""Rows of stories made into what templates print of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from articles.models import BylineRole
from articles.pages.frame import Link
from articles.pages.teaser import BylineLine, FigureView, Teaser, kind_label
from articles.public.lists import Cursor, everything
from articles.public.rows.parts import BylineRow, FigureRow
from articles.public.rows.story import RelatedRow
from articles.public.rows.teaser import TeaserRow
from articles.public.times import stamp
from newsroom.site.newspaper import language_of_site

STORIES_OFFERED = 6

# What is said after a name that did not write.
ROLE_WORDS = {
    BylineRole.AUTHOR.value: "",
    BylineRole.PHOTOGRAPHER.value: "photographs",
    BylineRole.ILLUSTRATOR.value: "illustrations",
    BylineRole.EDITOR.value: "editing",
    BylineRole.TRANSLATOR.value: "translation",
}


def byline_lines(bylines: Iterable[BylineRow]) -> tuple[BylineLine, ...]:
    """The names in print, each with its page, if it has one, and what is said after it."""
    return tuple(
        BylineLine(byline.name, author_path(byline), ROLE_WORDS.get(byline.role, ""), byline.photo)
        for byline in bylines
    )


def author_path(byline: BylineRow) -> str:
    """The path of the author's page; empty for a name without one."""
    return f"/authors/{byline.slug}/" if byline.slug else ""


def lead_view(lead: FigureRow | None) -> FigureView | None:
    """The lead picture with its words, if there is one."""
    return FigureView(lead.picture, "" if lead.decorative else lead.alt, lead.caption, lead.credit) if lead else None


def shown_summary(summary: str, cut: bool) -> str:
    """The summary, with '…' where it was cut inside a sentence."""
    return f"{summary}…" if cut else summary


def teaser(row: TeaserRow, now: datetime.datetime, *, standfirst: bool = False) -> Teaser:
    """A story on a list: its standfirst where there is one and it is wanted, else its summary."""
    own = standfirst and row.standfirst
    return Teaser(
        url=f"/{row.section_slug}/{row.slug}/",
        headline=row.headline,
        summary=row.standfirst if own else shown_summary(row.summary, row.summary_cut),
        section=Link(row.section_name, f"/{row.section_slug}/"),
        kind=row.kind,
        label=kind_label(row.kind, row.section_name),
        picture=row.lead.picture if row.lead else None,
        bylines=byline_lines(row.bylines),
        published=stamp(row.first_published, now),
        language=row.language,
        site_language=language_of_site(),
    )


def latest_teasers(now: datetime.datetime) -> tuple[Teaser, ...]:
    """The newest stories, for pages that have nothing else to show."""
    return tuple(teaser(row, now) for row in everything(Cursor(), size=STORIES_OFFERED).rows)


def related_teaser(row: RelatedRow) -> Teaser:
    """A story under another: headline and summary."""
    return Teaser(
        url=f"/{row.section_slug}/{row.slug}/",
        headline=row.headline,
        summary=shown_summary(row.summary, row.summary_cut),
        language=row.language,
        site_language=language_of_site(),
    )
