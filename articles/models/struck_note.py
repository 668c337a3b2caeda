"""Public notes that no longer hold."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from articles.models import triggers
from newsroom.text.characters import VISIBLE


class StruckNoteQuerySet(models.QuerySet["StruckNote"]):
    """What 'in force' means is written here and in the constraint, nowhere else."""

    def in_force(self) -> StruckNoteQuerySet:
        """Strikes that readers see: their edition went live, and nobody undid that."""
        return self.filter(struck_at__isnull=False, lifted_at__isnull=True)


class StruckNote(models.Model):
    """A public note struck because an edition brings back the text that it had corrected.

    The note stays under the story, struck, with the remark and its date. A strike takes effect when its edition goes
    live, and ends where that is undone.
    """

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="struck_notes")
    correction = models.ForeignKey("articles.Correction", models.PROTECT, related_name="strikes")
    edition = models.ForeignKey("articles.Edition", models.PROTECT, related_name="strikes")
    remark = models.TextField()
    struck_at = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)

    objects = StruckNoteQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(remark__regex=VISIBLE), name="remark_can_be_seen"),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True) | Q(struck_at__isnull=False), name="what_is_lifted_was_struck"
            ),
            models.UniqueConstraint(fields=["correction", "edition"], name="a_note_is_struck_once_by_an_edition"),
            models.UniqueConstraint(
                fields=["correction"],
                condition=Q(struck_at__isnull=False, lifted_at__isnull=True),
                name="a_note_is_struck_once_at_a_time",
            ),
        ]
        triggers = [triggers.filled_in_once("What is struck", "struck_at", "lifted_at")]

    def __str__(self) -> str:
        return f"{self.correction} struck: {self.remark}"[:80]
