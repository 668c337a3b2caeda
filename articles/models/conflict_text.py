"""What somebody had typed when their save was in conflict with another's: both texts are in the story's history."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from articles.models import triggers


class ConflictText(models.Model):
    """The whole text of a save that was refused because of a conflict, as its writer had typed it.

    It never was the desk copy, so it is apart from the saved versions, which merges, rights and comparisons with what
    came before go by. It gets its number among them when the story is saved next.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="conflict_texts")
    version = models.PositiveIntegerField(null=True, help_text="Given when the story is saved next.")
    started_from = models.PositiveIntegerField(help_text="The version that its writer had before them.")
    newer = models.PositiveIntegerField(help_text="The version that it was in conflict with.")
    content = models.JSONField()
    typed_at = models.DateTimeField()
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=200, help_text="As it was then: logins come and go.")

    class Meta:
        ordering = ["-typed_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["article", "version"], name="a_conflict_text_has_its_number")]
        triggers = [triggers.never_changes("What was typed in a conflict", but="version")]

    def __str__(self) -> str:
        return f"version {self.version}" if self.version else f"{self.by_name}’s text from a conflict"
