"""Stories with much the same text: how others are found, and what was said of a pair."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Greatest, Least


class TextSketch(models.Model):
    """The passages by which a desk copy is found that has much the same text as another (`articles.search.shingles`).

    Apart from the story's own row, so that no save of one writes the other. What an edition says of it is not here.
    """

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="text_sketch")
    version = models.PositiveIntegerField()
    """Of the desk copy that was read."""
    passages = ArrayField(models.IntegerField())

    class Meta:
        # Written at once: what waited in a list of its own would be read through for each passage that is looked for.
        indexes = [GinIndex(fields=["passages"], name="text_sketch_passages", fastupdate=False)]

    def __str__(self) -> str:
        return f"sketch of story {self.article_id}"


class NearDuplicateQuerySet(models.QuerySet["NearDuplicate"]):
    """Pairs are stored one way round and asked for either way."""

    def of(self, *articles: int) -> NearDuplicateQuerySet:
        """Pairs that one of these stories is part of."""
        return self.filter(Q(article__in=articles) | Q(other__in=articles))

    def between(self, one: int, other: int | OuterRef) -> NearDuplicateQuerySet:
        """The pair of these two, if there is one."""
        return self.filter(Q(article=one, other=other) | Q(article=other, other=one))

    def updates(self) -> NearDuplicateQuerySet:
        """Pairs of which an editor said that one is an update of the other."""
        return self.filter(says=NearDuplicate.Says.UPDATE)


class NearDuplicate(models.Model):
    """Two stories with much the same text. A pair is a pair: that two are like a third says nothing of those two.

    Found at an import, or judged by an editor, whose word the newsroom does not change.
    """

    class Says(models.TextChoices):
        FOUND = "found", "Much the same text"
        UPDATE = "update", "An update"
        DIFFERENT = "different", "Not the same"

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="near_duplicates")
    """Of an update the newer one; of what was found the story that came in."""
    other = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")
    says = models.CharField(max_length=10, choices=Says)
    share = models.PositiveSmallIntegerField(null=True)
    """How much of the shorter text stands in the other, in percent, when it was found."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", db_index=False)
    """None where the newsroom itself found it."""
    at = models.DateTimeField()

    objects = NearDuplicateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(article=F("other")), name="a_story_is_no_duplicate_of_itself"),
            models.UniqueConstraint(
                Least("article", "other"), Greatest("article", "other"), name="near_duplicates_are_paired_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} and {self.other_id}: {self.get_says_display().lower()}"

    def beside(self, article: int) -> int:
        """Returns the other one of the two."""
        return self.other_id if self.article_id == article else self.article_id
