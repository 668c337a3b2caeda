"""What readers see in rows beside the editions: public notes, withdrawals, redirects, authors' and tags' lists."""

from __future__ import annotations

from collections.abc import Iterator

from articles.models import Correction, Edition, Withdrawal
from articles.proof.evidence import StoryEvidence


def faults_beside(story: StoryEvidence) -> Iterator[str]:
    """Where such a row says something else than editions and acts, a line each."""
    yield from _note_faults(story)
    yield from _withdrawal_faults(story)
    yield from _redirect_faults(story)
    for edition in story.editions:
        yield from _list_faults(edition)


def _note_faults(story: StoryEvidence) -> Iterator[str]:
    """Each note of an edition that went live is under the story, word for word; unless it was erased."""
    notes = {note.edition_id: note for note in story.corrections}
    for edition in story.numbered:
        note = notes.pop(edition.pk, None)
        erased = "public_note" not in edition.salts
        said = bool(edition.public_note) and edition.change in Correction.Kind.values
        if erased or (note is None and not said):
            continue
        if not said or note is None or _said(note) != (edition.change, edition.public_note, edition.live_since):
            yield f"edition {edition.number}: the public note under the story is not the edition's"
    yield from (f"public note {note.pk} belongs to no edition of the story that went live" for note in notes.values())


def _said(note: Correction) -> tuple[object, ...]:
    return note.kind, note.text, note.published_at


def _withdrawal_faults(story: StoryEvidence) -> Iterator[str]:
    """Each withdrawal is an act on record, each such act a withdrawal, with the note and the address of that time."""
    editions = {edition.pk: edition for edition in story.editions}
    by_act = [
        (act.at, act.note, edition.section_id, edition.slug)
        for act in story.acts
        if act.verb == "withdraw" and (edition := editions.get(act.edition_id or 0))
    ]
    done = [_done(each) for each in story.withdrawals]
    yield from (
        f"the withdrawal of {at:%Y-%m-%d %H:%M} is not what the record of acts says"
        for at, *_ in sorted(set(done) ^ set(by_act))
    )


def _done(withdrawal: Withdrawal) -> tuple[object, ...]:
    return withdrawal.done_at, withdrawal.note, withdrawal.section_id, withdrawal.slug


def _redirect_faults(story: StoryEvidence) -> Iterator[str]:
    """What leads to a story is an address that one of its editions had."""
    had = {(edition.section_id, edition.slug) for edition in story.numbered}
    for path in story.former_paths:
        if (path.section_id, path.slug) not in had:
            yield f"the address “{path.slug}” leads to it, which none of its editions had"


def _list_faults(edition: Edition) -> Iterator[str]:
    """Authors' and tags' pages list by copies of an edition's life."""
    life = (edition.live, edition.first_published)
    for name, rows in (("bylines", edition.bylines.all()), ("tags", edition.tagged.all())):
        if any((row.live, row.first_published) != life for row in rows):
            yield f"edition {edition.number or edition.pk}: its {name} are not listed as live and dated as it is"
