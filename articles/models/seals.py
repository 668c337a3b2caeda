"""What the digests of acts and of editions' lives are made of: SQL for the database, Python for checking it.

Both make the same text, a JSON list of texts. `manage.py verify_editions` uses the Python alone, because a person who
changes rows behind the triggers can change the database's functions too.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.models.edition import Edition
    from articles.models.record import AuditEntry


def _moment(column: str) -> str:
    return f"""to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')"""


def _digest(text: str) -> str:
    return f"encode(sha256(convert_to({text}, 'UTF8')), 'hex')"


ACT_TEXT = f"""jsonb_build_array(
    a.article_id::text, a.position::text, a.verb, a.edition_id::text, a.edition_seal, a.by_id::text, a.by_name,
    {_moment("a.at")}, a.note, a.detail::text)::text"""
"""An act `a` as text."""
ACT_DIGEST = _digest(f"before.head || {ACT_TEXT}")
"""The digest of an act `a` that follows `before.head`, the digest of the story's act before it."""
EDITION_SEAL = _digest(f"""jsonb_build_array(
    e.id::text, e.article_id::text, e.article_version::text, {_moment("e.made_at")}, e.published_by_id::text,
    {_moment("e.goes_live_at")}, e.word_count::text, e.summary_cut::text, e.content_digest, e.number::text,
    {_moment("e.live_since")}, {_moment("e.first_published")}, {_moment("e.last_updated")}, e.digest)::text""")
"""The seal of an edition `e`: of its content, and of what readers see beside it."""


def act_text(act: AuditEntry, detail: str) -> str:
    """Returns an act as text; `detail` is the column as the database prints it."""
    return _texts(
        act.article_id,
        act.position,
        act.verb,
        act.edition_id,
        act.edition_seal,
        act.by_id,
        act.by_name,
        act.at,
        act.note,
        detail,
    )


def act_digest(act: AuditEntry, detail: str, *, before: str) -> str:
    """Returns the digest of an act, in hex; `before` is the digest of the story's act before it, '' for the first."""
    return hashed(before + act_text(act, detail))


def seal_of(edition: Edition) -> str:
    """Returns the seal of an edition as it is, in hex."""
    return _seal(
        edition,
        edition.number,
        edition.live_since,
        edition.first_published,
        edition.last_updated,
        edition.digest,
    )


def frozen_seal_of(edition: Edition) -> str:
    """Returns the seal that an edition had before it went live, in hex."""
    return _seal(edition, None, None, None, None, "")


def hashed(text: str) -> str:
    """SHA-256 of a text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _seal(edition: Edition, *life: object) -> str:
    made = (edition.pk, edition.article_id, edition.article_version, edition.made_at, edition.published_by_id)
    said = (edition.goes_live_at, edition.word_count, edition.summary_cut, edition.content_digest)
    return hashed(_texts(*made, *said, *life))


def _texts(*values: object) -> str:
    return json.dumps([_text(value) for value in values], ensure_ascii=False)


def _text(value: object) -> str | None:
    """A value as PostgreSQL casts it to text; a time to the microsecond, in UTC."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
    return str(value)
