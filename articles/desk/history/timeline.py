"""A story's history: every save and every edition, newest first, with who and what. Six queries a page."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import F, IntegerField, QuerySet, Value

from articles.content.fields import blank_content, in_a_sentence
from articles.desk.history.states import key_of
from articles.desk.lists.columns import TINTS
from articles.models import Article, AuditEntry, Edition, Life, SavedVersion
from articles.roles import spoken_name

ENTRIES_PER_PAGE = 40

# What each save changed against the one before it, by the keys of its content; a field that was not stored was blank.
_CHANGED = """
    SELECT saved.id, ARRAY(SELECT now.key FROM jsonb_each(saved.content) now
                           WHERE now.value IS DISTINCT FROM (%s::jsonb || before.content) -> now.key
                           ORDER BY now.key)
    FROM articles_savedversion saved CROSS JOIN LATERAL (
        SELECT content FROM articles_savedversion earlier
        WHERE earlier.article_id = saved.article_id AND earlier.version < saved.version
        ORDER BY earlier.version DESC LIMIT 1) before
    WHERE saved.id = ANY(%s)
"""


@dataclass(frozen=True)
class EditionAct:
    """Something done with an edition."""

    word: str
    at: datetime.datetime
    by: str
    note: str = ""


@dataclass(frozen=True)
class LifeState:
    """Where an edition's life stands: `name` is its class, `times` are words with moments."""

    name: str
    word: str
    times: tuple[tuple[str, datetime.datetime | None], ...]
    failure: str = ""


@dataclass(frozen=True)
class HistoryEntry:
    """One line of the history. `kind` is `save` or `edition`; `what` says in a few words what it is."""

    key: str
    kind: str
    name: str
    at: datetime.datetime
    by: str
    what: str
    note: str = ""
    state: LifeState | None = None
    changed: tuple[str, ...] = ()
    acts: tuple[EditionAct, ...] = ()
    url: str = ""
    first: bool = field(default=False)
    """Is there nothing of its kind before it?"""


def history_of(article: Article, page: int) -> tuple[list[HistoryEntry], bool]:
    """One page of it (counted from 1), and whether older entries follow."""
    start = (page - 1) * ENTRIES_PER_PAGE
    rows = list(_ordered(article)[start : start + ENTRIES_PER_PAGE + 1])
    shown, more = rows[:ENTRIES_PER_PAGE], len(rows) > ENTRIES_PER_PAGE
    saves = _saves([pk for _at, is_edition, pk in shown if not is_edition])
    editions = _editions([pk for _at, is_edition, pk in shown if is_edition])
    entries = [(editions if is_edition else saves)[pk] for _at, is_edition, pk in shown]
    if page == 1 and not article.saved_versions.filter(version=article.version).exists():
        entries.insert(0, _desk_copy(article))
    return entries, more


def _ordered(article: Article) -> QuerySet[Any, tuple[datetime.datetime, int, int]]:
    """Time, kind and key of all of them; what was frozen stands over the save it was frozen from."""
    saves = article.saved_versions.order_by().annotate(
        at=F("saved_at"), is_edition=Value(0, output_field=IntegerField()), key=F("pk")
    )
    editions = article.editions.order_by().annotate(
        at=F("made_at"), is_edition=Value(1, output_field=IntegerField()), key=F("pk")
    )
    both = saves.values_list("at", "is_edition", "key").union(editions.values_list("at", "is_edition", "key"), all=True)
    return both.order_by("-at", "-is_edition", "-key")  # type: ignore[return-value]


def _saves(keys: list[int]) -> dict[int, HistoryEntry]:
    rows = SavedVersion.objects.filter(pk__in=keys).defer("content")
    with connection.cursor() as cursor:
        cursor.execute(_CHANGED, [json.dumps(blank_content()), keys])
        changed = dict(cursor.fetchall())
    return {row.pk: _save(row, changed.get(row.pk)) for row in rows}


def _save(row: SavedVersion, changed: list[str] | None) -> HistoryEntry:
    what = row.get_how_display()
    if row.how == SavedVersion.How.SAVE and changed is None:
        what = "Created"
    return HistoryEntry(
        key=key_of(row),
        kind="save",
        name=f"Version {row.version}",
        at=row.saved_at,
        by=row.by_name,
        what=what,
        note=row.note,
        changed=tuple(in_a_sentence(name) for name in changed or ()),
        first=changed is None,
    )


def _editions(keys: list[int]) -> dict[int, HistoryEntry]:
    rows = (
        Edition.objects.filter(pk__in=keys)
        .select_related("published_by", "section")
        .defer("body", "rendered_body", "salts", "field_digests", "search_vector")
    )
    acts: dict[int, list[EditionAct]] = {key: [] for key in keys}
    for act in AuditEntry.objects.filter(edition__in=keys).order_by("at", "id"):
        acts[act.edition_id or 0].append(EditionAct(act.act, act.at, act.who, act.note))
    return {row.pk: _edition(row, tuple(acts[row.pk])) for row in rows}


def _edition(row: Edition, acts: tuple[EditionAct, ...]) -> HistoryEntry:
    return HistoryEntry(
        key=key_of(row),
        kind="edition",
        name=f"Edition {row.number}" if row.number else "Scheduled version",
        at=row.made_at,
        by=spoken_name(row.published_by),
        what=row.became.label,
        note=row.public_note,
        state=_state(row),
        acts=acts,
        url=row.get_absolute_url() if row.live else "",
        first=row.number == 1,
    )


def _state(row: Edition) -> LifeState:
    """Where its life stands: a class for the tint, a word, and its times."""
    times: dict[Life, tuple[tuple[str, datetime.datetime | None], ...]] = {
        Life.LIVE: (("since", row.live_since),),
        Life.ENDED: (("from", row.live_since), ("until", row.live_until)),
        Life.TAKEN_BACK: (("at", row.unscheduled_at),),
        Life.FAILED: (("at", row.failed_at),),
        Life.WAITING: (("for", row.goes_live_at),),
    }
    failure = row.failure if row.life == Life.FAILED else ""
    return LifeState(TINTS[row.life], row.life.label, times[row.life], failure)


def _desk_copy(article: Article) -> HistoryEntry:
    """A story that came from elsewhere and was not saved here since has no version in the history yet."""
    return HistoryEntry(
        key=f"v{article.version}",
        kind="save",
        name=f"Version {article.version}",
        at=article.updated_at,
        by=str(article.updated_by or ""),
        what="On the desk, as it came in",
        first=True,
    )
