"""Pictures in a story."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from articles.models import triggers
from newsroom.text.characters import VISIBLE


class Place(models.TextChoices):
    """Where a figure is shown."""

    LEAD = "lead", "Lead picture"
    INLINE = "inline", "In the text"


class FigureBase(models.Model):
    """A picture's place in a story, with the words printed beside it."""

    image = models.ForeignKey("images.Image", models.PROTECT, related_name="+")
    key = models.CharField(max_length=20, help_text="The name by which the text refers to it: f1, f2.")
    place = models.CharField(max_length=10, choices=Place, default=Place.INLINE)
    position = models.PositiveSmallIntegerField(default=0)
    caption = models.TextField(blank=True)
    credit = models.CharField(max_length=300, blank=True)
    alt = models.CharField("alternative text", max_length=500, blank=True)
    decorative = models.BooleanField(
        default=False, help_text="It says nothing that the text does not; screen readers pass over it."
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The beginning of its caption, else of its alternative text."""
        return (self.caption or self.alt or "A picture without a caption")[:80]


class Figure(FigureBase):
    """A figure on the desk."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="figures")

    class Meta:
        ordering = ["place", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="figure_key_is_unique_in_a_story"),
            models.UniqueConstraint(fields=["article"], condition=Q(place="lead"), name="one_lead_picture_an_article"),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, with the next free key where none was given."""
        if not self.key:
            taken = set(Figure.objects.filter(article=self.article_id).values_list("key", flat=True))
            self.key = next(f"f{n}" for n in range(1, len(taken) + 2) if f"f{n}" not in taken)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class EditionFigure(FigureBase):
    """A figure of an edition: caption, credit and alternative text as printed."""

    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="figures")

    class Meta:
        ordering = ["place", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "key"], name="edition_figure_key_is_unique"),
            models.UniqueConstraint(fields=["edition"], condition=Q(place="lead"), name="one_lead_picture_an_edition"),
            models.CheckConstraint(
                condition=Q(alt__regex=VISIBLE) | Q(decorative=True), name="edition_figure_alt_can_be_seen"
            ),
            models.CheckConstraint(
                condition=~Q(alt="") | Q(decorative=True), name="edition_figure_has_alt_or_is_decorative"
            ),
        ]
        triggers = [triggers.part_is_immutable("figures")]
