"""The people and agencies that bylines name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q, QuerySet, TextField, Value

from authors.models import triggers
from authors.models.names import FoldedName
from newsroom.models import FormerSlug, KeepsFormerSlugs, MayBeMerged, SaysWhenItChanged, says_when_it_changes
from newsroom.models.merged import merged_once_for_all, merging_reaches_live, not_merged_into_itself
from newsroom.models.name_key import NameKey, NameWords
from newsroom.models.taking import taken_or_made
from newsroom.models.triggers import kept_by_triggers
from newsroom.text.characters import VISIBLE, visible_line
from newsroom.text.slugs import MAX_LENGTH, NUMBER_ROOM, slugify, validate_slug


class Author(KeepsFormerSlugs, SaysWhenItChanged, MayBeMerged):
    """A person or agency that stories are by.

    All editions share it, so a new portrait or bio appears on old stories too; a byline keeps the name as printed.
    """

    class Kind(models.TextChoices):
        """How the author belongs to the paper."""

        STAFF = "staff", "Staff"
        CONTRIBUTOR = "contributor", "Contributor"
        AGENCY = "agency", "Agency"

    name = models.CharField(max_length=200)
    slug = models.CharField(max_length=MAX_LENGTH, unique=True, blank=True, validators=[validate_slug])
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.STAFF)
    role_title = models.CharField("role", max_length=200, blank=True, help_text="As in “Science correspondent”.")
    bio = models.TextField(blank=True, help_text="A short life, for the author's page. Blank line = new paragraph.")
    tagline = models.CharField(
        max_length=300, blank=True, help_text="The line under an opinion piece: “Ada Vale teaches law at …”."
    )
    photo = models.ForeignKey("images.Image", models.SET_NULL, null=True, blank=True, related_name="portrait_of")
    email = models.EmailField("public e-mail address", blank=True)
    website = models.URLField(blank=True)
    links = models.JSONField(default=list, blank=True, help_text="A list of {“label”: …, “url”: …}.")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="author", verbose_name="login"
    )

    has_page = models.BooleanField(
        "has a page",
        default=True,
        db_default=True,
        help_text="Without one the name is printed in bylines and leads nowhere.",
    )
    live = models.BooleanField("has live stories", default=False, db_default=False, editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="author_has_a_name"),
            models.CheckConstraint(condition=Q(name__regex=VISIBLE), name="author_name_can_be_seen"),
            models.CheckConstraint(condition=Q(slug__regex=r"^[^\s/?#%&]+$"), name="author_slug_fits_an_address"),
            not_merged_into_itself("author"),
        ]
        indexes = [
            models.Index(fields=["name"], name="author_name"),
            models.Index(FoldedName("name"), name="author_folded_name"),
            models.Index(NameKey("name"), name="author_name_key"),
            GinIndex(
                NameWords("name"),
                condition=Q(has_page=True, live=True, merged_into=None),
                fastupdate=False,
                name="live_author_words",
            ),
        ]
        triggers = [
            triggers.PORTRAIT_IS_MARKED,
            kept_by_triggers("live"),
            merged_once_for_all("authors_author"),
            merging_reaches_live("authors_author"),
            says_when_it_changes("name", "slug", "merged_into_id", "has_page"),
        ]

    def __str__(self) -> str:
        """Returns the name."""
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Save with the name as it is kept; without a slug, with one made from the name."""
        self.name = visible_line(self.name)
        if self.slug:
            super().save(*args, **kwargs)
        else:
            taken_or_made(lambda: None, lambda: self._save_with_slug(*args, **kwargs))

    def get_absolute_url(self) -> str:
        """Returns the path of the author's page."""
        return f"/authors/{self.slug}/"

    def _save_with_slug(self, *args: object, **kwargs: object) -> Author:
        self.slug = self._free_slug()
        super().save(*args, **kwargs)
        return self

    def _free_slug(self) -> str:
        base = slugify(self.name, max_length=MAX_LENGTH - NUMBER_ROOM) or "author"
        taken = set(Author.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        return next(s for s in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)


def authors_called(names: Iterable[str]) -> QuerySet[Author]:
    """Returns the authors of these names, however they are written, the oldest first. Walks `author_folded_name`."""
    folded: list[Any] = [FoldedName(Value(name, output_field=TextField())) for name in names]
    return Author.objects.alias(folded=FoldedName("name")).filter(folded__in=folded).order_by("id")


def only_printed(name: str) -> Author | None:
    """Returns the author by whom only this name is printed, if there is one."""
    return authors_called([visible_line(name)]).filter(has_page=False, merged_into=None).first()


def name_to_print(name: str) -> Author:
    """Returns the author of whom only this name is printed, and adds one where there is none."""
    return taken_or_made(
        lambda: only_printed(name),
        lambda: Author.objects.create(name=name, kind=Author.Kind.CONTRIBUTOR, has_page=False),
    )


class FormerAuthorSlug(FormerSlug):
    """A slug an author once had; its page and feeds redirect to today's."""

    author = models.ForeignKey(Author, models.CASCADE, related_name="former_slugs")

    def __str__(self) -> str:
        return f"{self.slug} → {self.author}"
