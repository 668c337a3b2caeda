"""Do a story's editions say what they said, and does each follow the one before it?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from articles.models import Edition
from articles.proof.evidence import StoryEvidence
from articles.publishing.chain import COLUMNS, content_digest, erased_value, field_digest, link, published_values


def edition_faults(story: StoryEvidence) -> Iterator[str]:
    """What is wrong with the editions' digests, a line each; nothing where they hold."""
    ordered = _erased_by_order(story)
    previous, number = "", 0
    for edition in story.numbered:
        number += 1
        where = f"edition {edition.number}"
        if edition.number != number:
            yield f"{where}: number {number} is missing"
            number = edition.number or number
        yield from (f"{where}: {each}" for each in _content_faults(edition, ordered.get(edition.pk, ())))
        if edition.previous_digest != previous or link(previous, edition.content_digest) != edition.digest:
            yield f"{where}: the chain is broken"
        previous = edition.digest
    for edition in story.editions:
        if edition.number is None:
            where = f"version frozen on {edition.made_at:%Y-%m-%d %H:%M}"
            yield from (f"{where}: {each}" for each in _content_faults(edition, ordered.get(edition.pk, ())))


def _erased_by_order(story: StoryEvidence) -> Mapping[int, set[str]]:
    """The names of what acts on record say was erased, by edition."""
    ordered: dict[int, set[str]] = {}
    for act in story.acts:
        if act.verb == "erase" and act.edition_id:
            ordered.setdefault(act.edition_id, set()).update(act.detail.get("fields", ()))
    return ordered


def _content_faults(edition: Edition, ordered: Collection[str]) -> Iterator[str]:
    for name, value in published_values(edition).items():
        yield from _field_faults(edition, name, value, ordered)
    if content_digest(edition.field_digests) != edition.content_digest:
        yield "the fields' digests were changed"


def _field_faults(edition: Edition, name: str, value: Any, ordered: Collection[str]) -> Iterator[str]:
    """A value has to match its digest. Where the salt was taken away it was erased: then it has to be empty, and an act
    has to say so. One without a digest did not exist when the edition was made, so it has to be blank."""
    if name in edition.salts:
        if field_digest(value, edition.salts[name]) != edition.field_digests.get(name):
            yield f"{name} is not what was published"
    elif name not in edition.field_digests:
        if value != COLUMNS.get(name, []):
            yield f"{name} is not what was published"
    else:
        if value != erased_value(name):
            yield f"{name} is not what was published: its salt was taken away, and it is not empty"
        if name not in ordered:
            yield f"{name} was erased, and no act says by whose order"
