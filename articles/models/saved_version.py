"""What the desk copy said at each save: the story's history on the desk."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles.models import triggers


class SavedVersion(models.Model):
    """The desk copy as one save left it, whole (see `articles.content.contents`): restoring and comparing are one read.

    A save names the version it started from, and no two saves make the same version: the database refuses the second.
    """

    class How(models.TextChoices):
        SAVE = "save", "Saved"
        MERGE = "merge", "Saved, with changes of others"
        RESTORE = "restore", "Restored"
        IMPORT = "import", "Imported"
        FOUND = "found", "As it stood before"

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="saved_versions")
    version = models.PositiveIntegerField()
    started_from = models.PositiveIntegerField(help_text="The version that its writer had before them.")
    how = models.CharField(max_length=20, choices=How, default=How.SAVE)
    content = models.JSONField()
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=200, blank=True, help_text="As it was then: logins come and go.")
    note = models.TextField(blank=True)
    unread_from = models.ForeignKey(
        "articles.Section",
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        db_index=False,
        related_name="+",
        help_text="The section with four eyes in which a copy’s words stood before, read by nobody but its writer.",
    )

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["article", "version"], name="a_version_is_saved_once"),
            models.CheckConstraint(condition=Q(started_from__lt=F("version")), name="a_save_starts_from_before"),
        ]
        triggers = [triggers.never_changes("What was saved")]

    def __str__(self) -> str:
        return f"version {self.version} by {self.by_name or 'nobody'}"
