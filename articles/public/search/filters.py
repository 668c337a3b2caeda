"""What readers narrow a search to: a section, an author, a tag, a kind, days."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from django.http import QueryDict
from django.utils import timezone

from articles.models import Kind
from articles.public.rows.columns import Columns
from articles.public.rows.queries import Query
from articles.search.vectors import filter_lexeme, quoted
from newsroom.text.characters import visible_line

LONGEST_VALUE = 200
DAY = datetime.timedelta(days=1)
NAMES = ("section", "author", "tag", "kind", "from", "to")


class NamedRow(NamedTuple):
    """A section, author or tag: its name, and its own key with those of what counts as it."""

    letter: str
    name: str
    slug: str
    ids: list[int]


TAGS_BY_SLUG = """
        SELECT 't' AS letter, t.name, t.slug, ARRAY(
            SELECT t.id UNION ALL SELECT m.id FROM articles_tag m WHERE m.merged_into_id = t.id) AS ids
        FROM articles_tag t WHERE t.slug = ANY(%s) AND t.merged_into_id IS NULL AND t.live
"""
"""Tags that readers have pages of, with the names that were merged into them."""

# Sections with those in them; authors and tags with the names that were merged into them. By the indexes of the slugs.
_NAMED = Query(
    Columns(NamedRow),
    f"""
    SELECT * FROM (
        SELECT 's' AS letter, s.name, s.slug, ARRAY(
            SELECT s.id UNION ALL SELECT inner_.id FROM articles_section inner_ WHERE inner_.parent_id = s.id) AS ids
        FROM articles_section s WHERE s.slug = %s
        UNION ALL
        SELECT 'a', a.name, a.slug, ARRAY(
            SELECT a.id UNION ALL SELECT m.id FROM authors_author m WHERE m.merged_into_id = a.id)
        FROM authors_author a WHERE a.slug = %s AND a.merged_into_id IS NULL AND a.has_page AND a.live
        UNION ALL
        {TAGS_BY_SLUG}
    ) named
    """,
)


class Filters(NamedTuple):
    """What a search is narrowed to; empty for all of the archive."""

    section: NamedRow | None = None
    author: NamedRow | None = None
    tag: NamedRow | None = None
    kind: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    """Days in the newsroom's time zone, both included."""
    unknown: tuple[str, ...] = ()
    """Sentences on what was asked for and is not there."""

    @classmethod
    def of(cls, query: QueryDict) -> Filters:
        """From a page's address; what is not there is left out, and said so. At most one statement."""
        said = {name: visible_line(str(query.get(name, ""))[:LONGEST_VALUE]) for name in NAMES}
        section, author, tag = said["section"], said["author"], said["tag"]
        found = _NAMED.all([section, author, [tag]]) if section or author or tag else []
        rows = {row.letter: row for row in found}
        unknown = [
            f"There is no {noun} “{said[noun]}”."
            for noun, letter in zip(NAMES, "sat", strict=False)
            if said[noun] and letter not in rows
        ]
        days = [_day(said[name], unknown) for name in ("from", "to")]
        first, last = days
        if first and last and last < first:
            first, last = last, first
        kind = said["kind"] if said["kind"] in Kind.values else ""
        if said["kind"] and not kind:
            unknown.append(f"There is no kind of story “{said['kind']}”.")
        return cls(rows.get("s"), rows.get("a"), rows.get("t"), kind, first, last, tuple(unknown))

    @property
    def chosen(self) -> dict[str, str]:
        """Returns the filters as they stand in addresses."""
        named = {"section": self.section, "author": self.author, "tag": self.tag}
        days = {"from": self.first, "to": self.last}
        return {
            **{name: row.slug for name, row in named.items() if row},
            **({"kind": self.kind} if self.kind else {}),
            **{name: day.isoformat() for name, day in days.items() if day},
        }

    @property
    def lexemes(self) -> list[tuple[str, ...]]:
        """Returns the lexemes by which the index is narrowed: of each group a story has one."""
        rows = [row for row in (self.section, self.author, self.tag) if row]
        groups = [tuple(filter_lexeme(row.letter, key) for key in row.ids) for row in rows]
        return [*groups, (filter_lexeme("k", self.kind),)] if self.kind else groups

    @property
    def condition(self) -> str:
        """Returns the same as a tsquery; '' for none."""
        return " & ".join("(" + " | ".join(map(quoted, group)) + ")" for group in self.lexemes)

    @property
    def begins(self) -> datetime.datetime | None:
        """Returns the beginning of the first day."""
        return _midnight(self.first) if self.first else None

    @property
    def ends(self) -> datetime.datetime | None:
        """Returns the end of the last day, which is the beginning of the next."""
        return _midnight(self.last + DAY) if self.last else None


def _day(text: str, unknown: list[str]) -> datetime.date | None:
    """A day as browsers write it. The first and the last year there are have no midnight in every zone."""
    if not text:
        return None
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = datetime.date.min
    if not 1 < day.year < datetime.MAXYEAR:
        unknown.append(f"“{text}” is no day. Write it as in 2026-11-27.")
        return None
    return day


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), timezone.get_current_timezone())
