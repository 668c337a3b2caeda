"""What a template asks of the stories that are made from it."""

from __future__ import annotations

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from articles.models.article import LONGEST_TARGET, Article

FOR_STORIES: Final = (
    *("send_for_review", "approve", "send_back"),
    *("publish", "schedule", "unschedule", "revert", "withdraw"),
)
"""Actions that are for stories, and never for the templates they are made from."""


def stories_only() -> Q:
    """Returns the condition for `Article`s that they are stories and no templates."""
    return Q(is_template=False)


def refused_for_template(article: Article, action: str) -> str:
    """Returns why a template is not for this action; nothing where it is, or where it is no template."""
    if not article.is_template or action not in FOR_STORIES:
        return ""
    return f"“{article.headline}” is a template, which is never published. Make a story from it."


class Asked(models.TextChoices):
    """What a story from a template may be asked to have before it is published."""

    FIELDS = "fields", "Every field filled in"
    LEAD_PICTURE = "lead_picture", "A lead picture"
    STANDFIRST = "standfirst", "A standfirst"
    BYLINE = "byline", "A byline"
    TAGS = "tags", "A tag"
    RELATED = "related", "A related story"


class StoryTemplate(models.Model):
    """What stands beside the text of a template: how to use it, and what its stories must have."""

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="template")
    brief = models.TextField("how to use it", blank=True, max_length=2000)
    asks = ArrayField(models.CharField(max_length=20, choices=Asked), default=list, blank=True)
    least_words = models.PositiveIntegerField(
        "words at least", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_TARGET)]
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(asks__contained_by=Asked.values), name="what_a_template_asks_is_known")
        ]

    def __str__(self) -> str:
        return f"template {self.article_id}"
