"""What readers see in rows beside the editions: public notes, which of them are struck, withdrawals, redirects, and the
lists of authors and tags."""

from __future__ import annotations

from collections.abc import Iterator

from articles.models import Correction, Edition, Withdrawal
from articles.proof.addresses import stands_at
from articles.proof.evidence import StoryEvidence


def faults_beside(story: StoryEvidence) -> Iterator[str]:
    """Where such a row says something else than editions and acts, a line each."""
    yield from _note_faults(story)
    yield from _strike_faults(story)
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
        kind = Correction.kind_after(edition.change)
        said = bool(edition.public_note and kind)
        if erased or (note is None and not said):
            continue
        if not said or note is None or _said(note) != (kind, edition.public_note, edition.live_since):
            yield f"edition {edition.number}: the public note under the story is not the edition's"
    yield from (f"public note {note.pk} belongs to no edition of the story that went live" for note in notes.values())


def _said(note: Correction) -> tuple[object, ...]:
    return note.kind, note.text, note.published_at


def _strike_faults(story: StoryEvidence) -> Iterator[str]:
    """Each note that is struck was struck by an act on record when an edition went live, and lifted by another act."""
    by_acts = {(note, act.detail.get("remark")) for act in story.acts for note in act.detail.get("notes_struck", ())}
    undone = {act.at for act in story.acts if act.verb.startswith("undo_")}
    editions = {edition.pk: edition for edition in story.editions}
    for each in story.strikes:
        edition = editions.get(each.edition_id)
        if (each.correction_id, each.remark) not in by_acts:
            yield f"public note {each.correction_id} is struck, and no act on record says so"
        elif each.struck_at and (edition is None or each.struck_at != edition.live_since):
            yield f"public note {each.correction_id} is struck since another time than the record of acts says"
        elif each.lifted_at and each.lifted_at not in undone:
            yield f"public note {each.correction_id} is in force again, and no act on record says so"
    struck = {(each.edition_id, each.correction_id) for each in story.strikes}
    yield from (
        f"public note {note} was struck by the record of acts, and is not"
        for act in story.acts
        for note in act.detail.get("notes_struck", ())
        if act.edition_id and (act.edition_id, note) not in struck
    )


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
    """What leads to a story is an address that one of its editions had; and each that it left leads to it, unless
    another story came there since."""
    had = {stands_at(edition) for edition in story.numbered}
    for path in story.former_paths:
        if stands_at(path) not in had:
            yield f"the address “{path.slug}” leads to it, which none of its editions had"
    for address, left in story.not_led_on.items():
        touched = story.touched_by_others.get(address)
        if touched is None or touched < left:
            yield f"the address “{address[1]}”, which it left on {left:%Y-%m-%d %H:%M}, does not lead to it any more"


def _list_faults(edition: Edition) -> Iterator[str]:
    """Authors' and tags' pages list by copies of an edition's life."""
    life = (edition.live, edition.first_published)
    for name, rows in (("bylines", edition.bylines.all()), ("tags", edition.tagged.all())):
        if any((row.live, row.first_published) != life for row in rows):
            yield f"edition {edition.number or edition.pk}: its {name} are not listed as live and dated as it is"
