"""What a reader reads, on the desk and in print alike."""

from __future__ import annotations

from django.db import models

from newsroom.text.html import legible
from newsroom.text.slugs import MAX_LENGTH, validate_slug


class Kind(models.TextChoices):
    """What sort of story it is; each has a schema.org type of its own where there is one."""

    NEWS = "news", "News"
    ANALYSIS = "analysis", "Analysis"
    FEATURE = "feature", "Feature"
    INTERVIEW = "interview", "Interview"
    OPINION = "opinion", "Opinion"
    EDITORIAL = "editorial", "Editorial"
    REVIEW = "review", "Review"
    OBITUARY = "obituary", "Obituary"


class Sensitive(models.TextChoices):
    """Why a story must not stand among others that nobody chose for it: its readers may be the mourners."""

    ACCIDENT = "accident", "Accident or disaster"
    DEATH = "death", "Death"
    COURT = "court", "Crime or court"
    OTHER = "other", "Sensitive for another reason"

    __empty__ = "No"


class OffFront(models.TextChoices):
    """Whether a story may come onto a front by itself."""

    YES = "yes", "Yes"

    __empty__ = "No"


# What a newspaper keeps apart from its reporting.
OPINIONS = (Kind.OPINION, Kind.EDITORIAL)


class Content(models.Model):
    """The fields that make a story. Article and Edition both have them; publishing copies one to the other."""

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.NEWS)
    sensitive = models.CharField(
        max_length=20,
        choices=Sensitive,
        blank=True,
        default="",
        db_default="",
        help_text="Then only stories chosen here stand under it, and it is suggested under no other.",
    )
    off_front = models.CharField(
        "keep off the front",
        max_length=20,
        choices=OffFront,
        blank=True,
        default="",
        db_default="",
        help_text="Then it comes onto a front only where a producer puts it there. Lists and feeds have it as ever.",
    )
    section = models.ForeignKey("articles.Section", models.PROTECT, related_name="+")
    slug = models.CharField(max_length=MAX_LENGTH, blank=True, validators=[validate_slug])
    headline = models.CharField(max_length=300)
    standfirst = models.TextField(blank=True, help_text="One or two sentences under the headline.")
    teaser = models.TextField(
        blank=True, help_text="The summary under this story's headline elsewhere. Empty: its first 45 words."
    )
    dateline = models.CharField(
        max_length=200,
        blank=True,
        default="",
        db_default="",
        help_text="Where the story was written, as printed before its first word: “PHNOM PENH”. The dash is added.",
    )
    body = models.TextField(blank=True)
    language = models.CharField(max_length=20, default="en", help_text="A language code, such as en, km or pt-BR.")
    seo_title = models.CharField("title for search results", max_length=200, blank=True)
    seo_description = models.CharField("description for search results", max_length=320, blank=True)
    social_title = models.CharField(
        "title for shared links",
        max_length=200,
        blank=True,
        default="",
        db_default="",
        help_text="Where the story’s address is shared. Empty: its headline.",
    )
    social_picture = models.CharField(
        "picture for shared links",
        max_length=20,
        blank=True,
        default="",
        db_default="",
        help_text="One of the story’s pictures. Empty: the lead picture.",
    )
    canonical_url = models.URLField(
        "canonical address", max_length=500, blank=True, help_text="Only where the story was first published elsewhere."
    )
    tagline = models.CharField(
        "contributor's tagline",
        max_length=500,
        blank=True,
        help_text="The line under the text: “Suos Yara is a Member of Parliament.” Empty: the contributors' own.",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The headline."""
        return self.headline

    def make_legible(self) -> None:
        """Take control characters, which no page may hold, out of every text; the body is cleaned as HTML instead."""
        for field in Content._meta.local_fields:
            if isinstance(field, models.CharField | models.TextField) and field.name != "body":
                setattr(self, field.name, legible(getattr(self, field.name)))
