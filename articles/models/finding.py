"""How the desk finds its stories."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q


class DeskIndex(models.Model):
    """The words a desk copy is found by: headline (A), standfirst, names and tags (B), text (C).

    Apart from the story's own row, so that no save of one writes the other, and lists need not read it.
    """

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="desk_index")
    words = SearchVectorField()
    length = models.PositiveIntegerField(null=True, editable=False)
    """In words; NULL where an earlier release parted the words, by rules of its own."""

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="desk_words"),
            models.Index(fields=["article"], condition=Q(length=None), name="desk_words_of_before"),
        ]

    def __str__(self) -> str:
        return f"words of story {self.article_id}"


class SavedFilter(models.Model):
    """A choice of stories that a person comes back to, by the list's own query; shared with the newsroom or not."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)
    shared = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="saved_filter_has_a_name"),
            models.UniqueConstraint(fields=["person", "name"], name="saved_filter_names_are_unique"),
        ]

    def __str__(self) -> str:
        return self.name
