"""Digests of what was published, so that a later change to it shows.

Each field of an edition has a salted SHA-256; the content digest covers these; the edition's digest covers the
content digest and the digest of the edition before. A value and its salt can be erased (a court's order) while its
digest stays, and the chain still holds; an act on record says so (`erasing`). What an edition is beside its content is
under the digest of the act that made it live (`articles.models.seals`), and `articles.proof` checks it all.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any

from articles.content.fields import FIELDS, column_of
from articles.models import Edition
from articles.models.triggers import ERASED_HEADLINE

MADE = ("change", "public_note", "rendered_body", "summary")
"""What an edition says beside its content."""
COLUMNS = {column_of(field.name): field.blank for field in FIELDS} | dict.fromkeys(MADE, "")
"""The columns of the edition's own row that the digests cover, with what each says where nothing was said."""


def published_values(edition: Edition) -> dict[str, Any]:
    """Everything an edition says, as plain values; what the digests cover and what two editions are compared by."""
    return {
        **{name: getattr(edition, name) for name in COLUMNS},
        "bylines": [[b.author_id, b.role, b.name] for b in edition.bylines.all()],
        "figures": [
            [f.image_id, f.key, f.place, f.caption, f.credit, f.alt, f.decorative] for f in edition.figures.all()
        ],
        "related": [[r.target_id, r.headline] for r in edition.related_stories.all()],
        "tags": sorted(t.tag_id for t in edition.tagged.all()),
    }


def salted(content: dict[str, Any]) -> tuple[dict[str, str], dict[str, str], str]:
    """Fresh salts, the fields' digests and the content digest."""
    salts = {name: secrets.token_hex(16) for name in content}
    digests = {name: field_digest(value, salts[name]) for name, value in content.items()}
    return salts, digests, content_digest(digests)


def field_digest(value: object, salt: str) -> str:
    """SHA-256 of salt and value (canonical JSON), in hex."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{salt}{text}".encode()).hexdigest()


def content_digest(digests: dict[str, str]) -> str:
    """SHA-256 over the fields' digests in the order of their names, in hex."""
    return hashlib.sha256("".join(f"{name}={digests[name]};" for name in sorted(digests)).encode()).hexdigest()


def link(previous: str, content: str) -> str:
    """An edition's digest: of the digest before it ('' for the first) and its content digest.

    Postgres computes the same when an edition joins its chain.
    """
    return hashlib.sha256(f"{previous}{content}".encode()).hexdigest()


def erased_value(name: str) -> Any:
    """Returns what stands where a field or part was erased."""
    if name == "headline":
        return ERASED_HEADLINE
    return "" if name in COLUMNS else []
