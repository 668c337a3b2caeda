"""A story's history: every save, every edition and every text from a conflict, newest first, with who and what. At most
eight queries a page."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import F, IntegerField, QuerySet, Value
from django.utils.text import capfirst

from articles.content.fields import blank_content, in_a_sentence
from articles.desk.history.states import kept_because, key_of
from articles.desk.lists.columns import TINTS
from articles.editing.restoring import name_of_version
from articles.models import Article, AuditEntry, ConflictText, Edition, Life, SavedVersion
from articles.roles import spoken_name

ENTRIES_PER_PAGE = 40

# What each changed against the one before it, by the keys of its content; a field that was not stored was blank.
_CHANGED = """
    SELECT after.id, ARRAY(SELECT now.key FROM jsonb_each(after.content) now
                           WHERE now.value IS DISTINCT FROM (%s::jsonb || before.content) -> now.key
                           ORDER BY now.key)
"""
# Of saves: the save before, by the index of a story's versions.
_CHANGED_BY_SAVES = f"""{_CHANGED}
    FROM articles_savedversion after CROSS JOIN LATERAL (
        SELECT content FROM articles_savedversion earlier
        WHERE earlier.article_id = after.article_id AND earlier.version < after.version
        ORDER BY earlier.version DESC LIMIT 1) before
    WHERE after.id = ANY(%s)
"""
# Of what was typed in conflicts: the version that its writer had, by the same index.
_CHANGED_IN_CONFLICTS = f"""{_CHANGED}
    FROM articles_conflicttext after JOIN articles_savedversion before
        ON before.article_id = after.article_id AND before.version = after.started_from
    WHERE after.id = ANY(%s)
"""
_CONFLICT, _SAVE, _EDITION = range(3)
"""Kinds of rows; of the same moment, an edition is over the save that it was frozen from."""


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
    """One line of the history. `kind` is `save`, `conflict` or `edition`; `what` says in a few words what it is."""

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
    found = {kind: read([pk for _at, of, pk in shown if of == kind]) for kind, read in _READ.items()}
    entries = [found[kind][pk] for _at, kind, pk in shown]
    if page == 1 and not article.saved_versions.filter(version=article.version).exists():
        entries.insert(0, _desk_copy(article))
    return entries, more


def _ordered(article: Article) -> QuerySet[Any, tuple[datetime.datetime, int, int]]:
    """Time, kind and key of all of them."""
    texts = _rows(article.conflict_texts, "typed_at", _CONFLICT)
    saves = _rows(article.saved_versions, "saved_at", _SAVE)
    editions = _rows(article.editions, "made_at", _EDITION)
    return texts.union(saves, editions, all=True).order_by("-at", "-row", "-key")


def _rows(rows: Any, time: str, kind: int) -> QuerySet[Any, Any]:
    numbered = rows.order_by().annotate(at=F(time), row=Value(kind, output_field=IntegerField()), key=F("pk"))
    return numbered.values_list("at", "row", "key")  # type: ignore[no-any-return]


def _saves(keys: list[int]) -> dict[int, HistoryEntry]:
    rows = SavedVersion.objects.filter(pk__in=keys).defer("content")
    changed = _changed(_CHANGED_BY_SAVES, keys)
    return {row.pk: _save(row, changed.get(row.pk)) for row in rows}


def _changed(statement: str, keys: list[int]) -> dict[int, list[str]]:
    if not keys:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(statement, [json.dumps(blank_content()), keys])
        return dict(cursor.fetchall())


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


def _conflict_texts(keys: list[int]) -> dict[int, HistoryEntry]:
    rows = ConflictText.objects.filter(pk__in=keys).defer("content")
    changed = _changed(_CHANGED_IN_CONFLICTS, keys)
    return {row.pk: _conflict_text(row, changed.get(row.pk, [])) for row in rows}


def _conflict_text(row: ConflictText, changed: list[str]) -> HistoryEntry:
    return HistoryEntry(
        key=key_of(row),
        kind="conflict",
        name=capfirst(name_of_version(row)),
        at=row.typed_at,
        by=row.by_name,
        what=kept_because(row),
        changed=tuple(in_a_sentence(name) for name in changed),
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


_READ = {_CONFLICT: _conflict_texts, _SAVE: _saves, _EDITION: _editions}


def _desk_copy(article: Article) -> HistoryEntry:
    """A story that came from elsewhere and was not saved here since has no version in the history yet."""
    return HistoryEntry(
        key=f"v{article.version}",
        kind="save",
        name=f"Version {article.version}",
        at=article.updated_at,
        by=str(article.updated_by or ""),
        what="Imported, not changed since",
        first=True,
    )
