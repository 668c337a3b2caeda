"""Stories an editor puts beside a story."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from articles.models import triggers


class RelatedBase(models.Model):
    """One choice, in order; shown with the target's own live headline unless another is given."""

    target = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)
    headline = models.CharField("own headline", max_length=300, blank=True)

    class Meta:
        abstract = True


class RelatedStory(RelatedBase):
    """A related story of a desk copy."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="related_stories")

    class Meta:
        ordering = ["position", "id"]
        verbose_name_plural = "related stories"
        constraints = [
            models.UniqueConstraint(fields=["article", "target"], name="related_story_stands_once"),
            models.CheckConstraint(condition=~Q(article=F("target")), name="a_story_is_not_its_own_related"),
        ]

    def __str__(self) -> str:
        return self.headline or str(self.target)


class EditionRelated(RelatedBase):
    """A related story of an edition."""

    target = models.ForeignKey("articles.Article", models.PROTECT, related_name="+")
    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="related_stories")

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["edition", "target"], name="edition_related_stands_once")]
        triggers = [triggers.part_is_immutable("related")]

    def __str__(self) -> str:
        return f"→ article {self.target_id}"
