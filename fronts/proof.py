"""Is what was chosen for fronts still what it was? Editions, their chain, their lives and the acts on record agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from articles.audit import NO_STORY
from articles.models import AuditEntry
from articles.proof.evidence import one_moment
from articles.proof.proven_beside import Head, faults_against
from articles.publishing.chain import link
from fronts.models import FrontEdition
from fronts.publishing.chain import PARTS, digest_of_parts

MAKES_LIVE = ("front_publish", "front_go_live", "front_revert")
FREEZES = ("front_schedule",)
BATCH = 200


@dataclass
class FrontEvidence:
    """What there is of one front: its sealed editions in the order in which they were made, and the acts on it."""

    front: int
    editions: list[FrontEdition]
    acts: list[AuditEntry] = field(default_factory=list)

    @property
    def numbered(self) -> list[FrontEdition]:
        """The editions that readers saw or see, in order."""
        return sorted((each for each in self.editions if each.number), key=lambda each: each.number or 0)


class ProvenFronts:
    """All fronts, for `verify_editions` and the heads that are kept of it."""

    noun = "fronts"

    def heads(self) -> Mapping[str, Head]:
        """Where the chain of each front ends: its last number, and the digest."""
        last = FrontEdition.objects.filter(number__isnull=False).order_by("front_id", "-number").distinct("front_id")
        return {_name(each.front_id): (each.number or 0, each.digest) for each in last}

    def checked(self, kept: Mapping[str, Head]) -> Iterator[tuple[str, list[str]]]:
        """Check each front of which an edition was published or scheduled, or of which a head was kept."""
        found = set()
        with one_moment():
            for evidence in _evidence():
                name = _name(evidence.front)
                found.add(name)
                yield name, list(_faults(evidence, kept.get(name)))
        for name in sorted(set(kept) - found):
            if name.startswith("front-"):
                yield name, list(faults_against(kept[name], {}, of="editions"))


def _name(front: int) -> str:
    return f"front-{front}"


def _evidence() -> Iterator[FrontEvidence]:
    acts: dict[int, list[AuditEntry]] = {}
    for act in AuditEntry.objects.filter(article=NO_STORY, verb__in=(*MAKES_LIVE, *FREEZES)).order_by("id"):
        acts.setdefault(act.detail.get("front", 0), []).append(act)
    fronts = set(FrontEdition.objects.filter(sealed=True).order_by().values_list("front", flat=True).distinct())
    for front in sorted(fronts | set(acts)):
        editions = FrontEdition.objects.filter(front=front, sealed=True).order_by("pk").prefetch_related(*PARTS)
        yield FrontEvidence(front, list(editions.iterator(chunk_size=BATCH)), acts.get(front, []))


def _faults(evidence: FrontEvidence, kept: Head | None) -> Iterator[str]:
    numbered = evidence.numbered
    yield from _content_faults(evidence.editions)
    yield from _chain_faults(numbered)
    yield from _life_faults(numbered)
    yield from _act_faults(evidence)
    yield from faults_against(kept, {each.number or 0: each.digest for each in numbered}, of="editions")


def _content_faults(editions: Sequence[FrontEdition]) -> Iterator[str]:
    for each in editions:
        if digest_of_parts(each) != each.content_digest:
            yield f"{_called(each)}: what stands on it is not what was chosen"


def _chain_faults(numbered: Sequence[FrontEdition]) -> Iterator[str]:
    previous, number = "", 0
    for each in numbered:
        number += 1
        if each.number != number:
            yield f"edition {number} is missing"
            number = each.number or number
        if each.previous_digest != previous or link(previous, each.content_digest) != each.digest:
            yield f"{_called(each)}: the chain is broken"
        previous = each.digest


def _life_faults(numbered: Sequence[FrontEdition]) -> Iterator[str]:
    """The last is live, and each before it was until the next one was."""
    for each, following in pairwise(numbered):
        if each.live or each.live_until is None or each.live_until != max(each.live_since, following.live_since):  # type: ignore[type-var]
            yield f"{_called(each)} did not end when edition {following.number} went live"
    if numbered and not numbered[-1].live:
        yield f"{_called(numbered[-1])} is the last, and not live"


def _act_faults(evidence: FrontEvidence) -> Iterator[str]:
    """Each edition that went live, or was scheduled, is named by an act on record with its number and digest; and each
    such act names one."""
    editions = {each.pk: each for each in evidence.editions}
    live: dict[int, AuditEntry] = {}
    frozen: set[int] = set()
    for act in evidence.acts:
        chosen: Any = act.detail.get("chosen")
        edition = editions.get(chosen)
        if edition is None:
            yield f"the edition of the act of {act.at:%Y-%m-%d %H:%M} ({act.verb}) by {act.by_name} is missing"
        elif act.detail.get("digest") != edition.content_digest:
            yield f"{_called(edition)} is not what the act of {act.at:%Y-%m-%d %H:%M} ({act.verb}) says"
        elif act.verb in MAKES_LIVE:
            live[chosen] = act
        else:
            frozen.add(chosen)
    for each in evidence.editions:
        if each.number and (each.pk not in live or live[each.pk].detail.get("number") != each.number):
            yield f"{_called(each)}: no act on record says that it went live"
        elif not each.number and each.pk not in frozen:
            yield f"{_called(each)}: no act on record says that it was scheduled"


def _called(edition: FrontEdition) -> str:
    return (
        f"edition {edition.number}" if edition.number else f"the scheduled version of {edition.made_at:%Y-%m-%d %H:%M}"
    )
