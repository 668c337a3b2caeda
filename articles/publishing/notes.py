"""What readers are told where a text comes back that a correction had corrected: nothing of it is decided silently."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import models
from django.db.models import Exists, OuterRef

from articles.content.brought_back import brings_back
from articles.content.budget import UNDER_A_LOCK, Budget
from articles.content.contents import Content, content_of
from articles.errors import NeedsAnswer, NotReady
from articles.models import Article, Change, Correction, Edition, StruckNote
from articles.outcomes import Actor
from articles.roles import System
from newsroom.text.characters import visible_text
from newsroom.text.moments import time_in_words

CORRECTING = (Correction.Kind.CORRECTION, Correction.Kind.CLARIFICATION)
REPLACED = "Another note takes its place."
"""The remark on a note that is struck for another one."""


class Told(models.TextChoices):
    """What becomes of the note under the story."""

    KEEP = "keep", "Keep the note as it is"
    STRIKE = "strike", "Strike the note, with a dated remark"
    ANOTHER = "another", "Strike the note, and write another"


@dataclass(frozen=True)
class NotesAnswer:
    """What a person decided: one of `Told`, with the remark or the other note in `words`."""

    told: str = ""
    words: str = ""

    @property
    def legible(self) -> str:
        """The words as readers would get them."""
        return visible_text(self.words).strip()


NO_ANSWER = NotesAnswer()


def undone_notes(article: Article, source: Article | Edition) -> list[Correction]:
    """Returns the corrections and clarifications that would be undone if readers got this text of the story next."""
    struck = StruckNote.objects.in_force().filter(correction=OuterRef("pk"))
    notes = article.corrections.filter(~Exists(struck), kind__in=CORRECTING).select_related("edition")
    if not (found := list(notes)):
        return []
    content, last = content_of(source), article.editions.last_out()
    shown = content_of(last) if last else content
    budget = Budget(UNDER_A_LOCK)
    return [note for note in found if _undoes(note, shown, content, budget)]


def ask_notes(
    article: Article,
    source: Article | Edition,
    answer: NotesAnswer,
    *,
    by: Actor,
    change: str,
    note: str,
    settled: Collection[int] = (),
) -> tuple[list[Correction], str, str]:
    """Returns the notes that the text undoes, but for those `settled` already, and the kind of change and the public
    note that its edition has then.

    Raises NeedsAnswer where a person has not said what becomes of the notes, NotReady for two notes instead of one.
    """
    undone = [each for each in undone_notes(article, source) if each.pk not in settled]
    if not undone or isinstance(by, System) or answer.told == Told.KEEP:
        return undone, change, note
    _check_answered(article, undone, answer, note)
    if answer.told != Told.ANOTHER:
        return undone, change, note
    if note and answer.legible and note.strip() != answer.legible:
        raise NotReady(
            "There are two notes to readers: the public note, and the one in place of the struck note. Keep one."
        )
    return undone, change if change in (*CORRECTING, Change.REVERT) else Change.CORRECTION, answer.legible or note


def _check_answered(article: Article, undone: Sequence[Correction], answer: NotesAnswer, note: str) -> None:
    which = " and ".join(f"{each.get_kind_display().lower()} of {time_in_words(each.published_at)}" for each in undone)
    if answer.told not in Told.values:
        raise NeedsAnswer(
            f"This brings back what the {which} had put right in “{article.headline}”. Say what readers are told."
        )
    if not answer.legible and (answer.told == Told.STRIKE or not note):
        what = "remark on the note that is struck" if answer.told == Told.STRIKE else "other note"
        raise NeedsAnswer(f"Write the {what}: readers see it under “{article.headline}”.")


def strike(undone: Sequence[Correction], answer: NotesAnswer, edition: Edition) -> dict[str, object]:
    """Strike the notes with this edition, if that is what was decided. Returns what the record keeps of it.

    It takes effect when the edition goes live.
    """
    if not undone:
        return {}
    if answer.told not in (Told.STRIKE, Told.ANOTHER):
        return {"notes_kept": [note.pk for note in undone]}
    remark = answer.legible if answer.told == Told.STRIKE else REPLACED
    for note in undone:
        StruckNote.objects.create(article_id=edition.article_id, correction=note, edition=edition, remark=remark)
    return {"notes_struck": [note.pk for note in undone], "remark": remark}


def strike_likewise(old: Edition, new: Edition) -> None:
    """A version that takes a scheduled one's place strikes the notes that it would have struck, if it undoes them."""
    pending = list(StruckNote.objects.filter(edition=old, struck_at__isnull=True))
    undone = {note.pk for note in undone_notes(new.article, new)} if pending else set()
    StruckNote.objects.bulk_create(
        StruckNote(article_id=new.article_id, correction_id=each.correction_id, edition=new, remark=each.remark)
        for each in pending
        if each.correction_id in undone
    )


def lift(edition: Edition, now: datetime.datetime) -> None:
    """The notes that this edition struck are in force again."""
    StruckNote.objects.in_force().filter(edition=edition).update(lifted_at=now)


def _undoes(note: Correction, shown: Content, content: Content, budget: Budget) -> bool:
    corrected = note.edition
    wrong = Edition.objects.filter(article=note.article_id, number=(corrected.number or 0) - 1).first()
    return wrong is not None and brings_back(content_of(wrong), content_of(corrected), shown, content, budget)
