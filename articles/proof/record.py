"""Is a story's record of acts the chain that it was?"""

from __future__ import annotations

from collections.abc import Iterator

from articles.models import AuditEntry, Edition, RecordHead
from articles.models.seals import act_digest, act_text, frozen_seal_of, hashed, seal_of
from articles.proof.evidence import StoryEvidence


def record_faults(story: StoryEvidence) -> Iterator[str]:
    """What is wrong with the record itself, a line each; nothing where it holds."""
    head = story.head
    if head is None:
        if story.acts or story.editions:
            yield "the head of its record of acts is missing"
        return
    sealed = [act for act in story.acts if act.position is None]
    if head.sealed_at is None:
        yield from (f"act of {each.at:%Y-%m-%d %H:%M} ({each.verb}) is not in the chain" for each in sealed)
    elif _seal(story, head, sealed) != head.seal:
        yield f"what was sealed on {head.sealed_at:%Y-%m-%d} is not what it was"
    yield from _chain_faults(story, head.seal, head.sealed_acts)


def positions(story: StoryEvidence) -> dict[int, str]:
    """Returns the digest that the record had after each number of acts: what a head kept outside has to be among."""
    found = {act.position: act.digest for act in story.acts if act.position}
    if story.head and story.head.sealed_at:
        found[story.head.sealed_acts] = story.head.seal
    return found


def _chain_faults(story: StoryEvidence, before: str, position: int) -> Iterator[str]:
    for act in story.acts:
        if act.position is None:
            continue
        position += 1
        if act.position > position:
            yield from (f"act {missing} is missing" for missing in range(position, act.position))
        if act_digest(act, _detail(act), before=before) != act.digest or act.position < position:
            yield f"act {act.position} ({act.verb}) is not what was recorded, or does not follow the one before"
        position, before = act.position, act.digest
    head = story.head
    if head and head.acts > position:
        yield from (f"act {missing} is missing" for missing in range(position + 1, head.acts + 1))
    elif head and (head.acts, head.head) != (position, before):
        yield "the record of acts does not end where it ended"


def _seal(story: StoryEvidence, head: RecordHead, acts: list[AuditEntry]) -> str:
    """The seal of what was there when the chain began, computed from what is there now."""
    editions = story.editions[: head.sealed_editions]
    then = [_seal_then(edition, head.sealed_numbers) for edition in editions]
    return hashed("\n".join([*(act_text(act, _detail(act)) for act in acts), *then]))


def _seal_then(edition: Edition, numbers: int) -> str:
    was_live = edition.number is not None and edition.number <= numbers
    return seal_of(edition) if was_live else frozen_seal_of(edition)


def _detail(act: AuditEntry) -> str:
    return act.detail_text  # type: ignore[attr-defined, no-any-return]
