"""What is being written and not saved yet, and who has a story open."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class WorkingCopy(models.Model):
    """The form of one story in one window of one person, as it stood a moment ago; apart from the history.

    A new story has no row yet: its form carries the `guid` that it will have. A story that was deleted while somebody
    wrote in it has none either. A copy ends when its window saves. One that was discarded is hidden, and deleted after
    a month (see `articles.jobs`).
    """

    guid = models.CharField(max_length=500)
    article = models.ForeignKey("articles.Article", models.SET_NULL, null=True, related_name="working_copies")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="working_copies")
    window = models.CharField(max_length=40)
    started_from = models.PositiveIntegerField(null=True, help_text="The saved version its writer had before them.")
    headline = models.CharField(max_length=300, blank=True)
    fields = models.JSONField(help_text="What the form would post, as name and value pairs in order.")
    kept_at = models.DateTimeField()
    put_aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "working copies"
        ordering = ["-kept_at"]
        constraints = [
            models.UniqueConstraint(fields=["guid", "person", "window"], name="one_working_copy_a_window"),
            models.CheckConstraint(condition=~Q(window=""), name="working_copy_names_its_window"),
        ]
        indexes = [models.Index(fields=["person", "-kept_at"], name="working_copy_of_a_person")]

    def __str__(self) -> str:
        return self.headline or "A story without a headline yet"


class Presence(models.Model):
    """A window in which somebody has a story open, and when it was last heard of."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="presences")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    window = models.CharField(max_length=40)
    opened_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField()
    writing = models.BooleanField(default=False, help_text="It holds words that are not saved.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "person", "window"], name="a_window_is_present_once")]
        indexes = [models.Index(fields=["seen_at"], name="presence_by_time")]

    def __str__(self) -> str:
        return f"{self.person} at {self.article_id}"
