"""Who made a story."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from articles.models import triggers
from newsroom.models.merged import names_who_stays


class BylineRole(models.TextChoices):
    """What somebody in a byline did."""

    AUTHOR = "author", "Author"
    PHOTOGRAPHER = "photographer", "Photographer"
    ILLUSTRATOR = "illustrator", "Illustrator"
    EDITOR = "editor", "Editor"
    TRANSLATOR = "translator", "Translator"


class BylineBase(models.Model):
    """An author's place in a story."""

    author = models.ForeignKey("authors.Author", models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=BylineRole, default=BylineRole.AUTHOR)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True


class Byline(BylineBase):
    """A byline on the desk."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    name = models.CharField("name as printed", max_length=200, blank=True, help_text="Empty: the author's name.")

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="byline_names_an_author_once")]
        triggers = [names_who_stays("authors_author", "author_id")]

    def __str__(self) -> str:
        return self.name or self.author.name


class EditionByline(BylineBase):
    """A byline of an edition: the name as printed, with the edition's life (kept in step by its trigger)."""

    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="bylines")
    name = models.CharField(max_length=200)
    live = models.BooleanField(default=False)
    first_published = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "author"], name="edition_byline_names_an_author_once"),
            models.CheckConstraint(condition=~Q(name=""), name="edition_byline_has_a_name"),
        ]
        indexes = [
            models.Index(
                "author",
                F("first_published").desc(),
                F("edition").desc(),
                condition=Q(live=True),
                name="live_author_newest",
            )
        ]
        triggers = [triggers.part_is_immutable("bylines")]

    def __str__(self) -> str:
        return self.name
