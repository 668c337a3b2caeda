"""Which stories are suggested under a story, as its page reads them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Suggestion(models.Model):
    """A story that may stand under another, after those that its editor chose.

    Written when the story goes live, and again when another one that is like it comes or goes
    (`articles.search.suggestion_rows`). Where the target is not on the site, no reader sees it.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="suggestions", db_index=False)
    position = models.PositiveSmallIntegerField()
    target = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")
    reasons = models.JSONField(default=dict)
    """What `articles.search.reasons` makes words of."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", db_index=False)
    """Whose publishing it was made for; none where the newsroom itself looked again."""

    class Meta:
        ordering = ["article_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="suggestion_has_its_place"),
            models.UniqueConstraint(fields=["article", "target"], name="suggestion_stands_once"),
            models.CheckConstraint(condition=~Q(article=F("target")), name="a_story_is_not_suggested_to_itself"),
        ]

    def __str__(self) -> str:
        return f"article {self.article_id} → article {self.target_id}"


class SuggestionsMade(models.Model):
    """When suggestions for a story were last looked for, and when the newsroom itself last made others of them."""

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, primary_key=True, related_name="suggestions_made"
    )
    looked_at = models.DateTimeField()
    refreshed_at = models.DateTimeField(null=True, db_index=True)

    def __str__(self) -> str:
        return f"suggestions for article {self.article_id}"


class SuggestionsDue(models.Model):
    """A story whose suggestions may be others now; the same may be noted several times."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"article {self.article_id}"
