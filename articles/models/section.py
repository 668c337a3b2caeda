"""The parts of the newspaper."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsroom.models import FormerSlug, KeepsFormerSlugs, SaysWhenItChanged, says_when_it_changes
from newsroom.text.characters import VISIBLE, visible_line
from newsroom.text.slugs import MAX_LENGTH, RESERVED, slugify, validate_not_reserved, validate_slug

TWO_LEVELS = pgtrigger.Trigger(
    name="two_levels",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__parent__isnull=False),
    func="""
        IF EXISTS (SELECT 1 FROM articles_section WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
           OR EXISTS (SELECT 1 FROM articles_section WHERE parent_id = NEW.id) THEN
            RAISE EXCEPTION 'Sections have two levels: a section within a section cannot have sections of its own.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class Section(KeepsFormerSlugs, SaysWhenItChanged):
    """A part of the paper: National, Business, Opinion. A parent's page shows its children's stories too."""

    name = models.CharField(max_length=100)
    slug = models.CharField(
        max_length=MAX_LENGTH, unique=True, blank=True, validators=[validate_slug, validate_not_reserved]
    )
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    position = models.PositiveSmallIntegerField(default=100, help_text="Lower comes first.")
    in_navigation = models.BooleanField(default=True)
    description = models.TextField(blank=True)
    editors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="edits_sections")

    four_eyes = models.BooleanField(
        default=False,
        help_text="Who wrote in a story last may neither approve nor publish it: somebody else reads it first.",
    )

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="section_has_a_name"),
            models.CheckConstraint(condition=Q(name__regex=VISIBLE), name="section_name_can_be_seen"),
            models.CheckConstraint(condition=~Q(slug__in=RESERVED), name="section_slug_is_not_reserved"),
            models.CheckConstraint(condition=Q(slug__regex=r"^[^\s/?#%&.]+$"), name="section_slug_fits_an_address"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="section_is_not_its_own_parent"),
        ]
        triggers = [TWO_LEVELS, says_when_it_changes("name", "slug", "description", "parent_id")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; a slug is made from the name where none was given."""
        self.name = visible_line(self.name)
        self.slug = self.slug or slugify(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return f"/{self.slug}/"


class FormerSectionSlug(FormerSlug):
    """A slug a section once had; its addresses redirect to today's."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="former_slugs")

    def __str__(self) -> str:
        return f"{self.slug} → {self.section}"
