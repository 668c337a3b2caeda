"""A front, and its editions: what producers chose to stand there, frozen when it was published."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fronts.areas import AREAS, LIST_AREAS, Area
from fronts.called import HOME, called_section, called_tag
from fronts.models import triggers


class Front(models.Model):
    """The home page; a section's front where it has a section, a topic's where it has a tag.

    Nothing has to be chosen: what producers leave open fills by itself (`fronts.areas`).
    """

    section = models.OneToOneField("articles.Section", models.PROTECT, null=True, blank=True, related_name="+")
    tag = models.OneToOneField("articles.Tag", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["section", "tag"], nulls_distinct=False, name="one_home_page"),
            models.CheckConstraint(
                condition=Q(section__isnull=True) | Q(tag__isnull=True), name="front_is_of_one_thing"
            ),
        ]

    def __str__(self) -> str:
        return f"Front of {self.section or self.tag}" if self.section_id or self.tag_id else "Home page"

    def get_absolute_url(self) -> str:
        """Where readers find it."""
        subject = self.section or self.tag
        return subject.get_absolute_url() if subject else "/"

    @property
    def is_home(self) -> bool:
        """Is it the home page's?"""
        return not (self.section_id or self.tag_id)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that it has, from the top down."""
        return AREAS if self.is_home else LIST_AREAS

    def area(self, name: str) -> Area | None:
        """Its area of that name."""
        return next((area for area in self.areas if area.name == name), None)

    @property
    def called(self) -> str:
        """What it is called in addresses and commands."""
        if self.section:
            return called_section(self.section.slug)
        return called_tag(self.tag.slug) if self.tag else HOME


class FrontEditionQuerySet(models.QuerySet["FrontEdition"]):
    """What 'live', 'scheduled' and 'a draft' mean is written here and in the constraints, nowhere else."""

    def live(self) -> FrontEditionQuerySet:
        """Editions that readers see."""
        return self.filter(live=True)

    def drafts(self) -> FrontEditionQuerySet:
        """Working copies, one a front at most."""
        return self.filter(draft=True)

    def scheduled(self) -> FrontEditionQuerySet:
        """Editions whose time has not come, and which nobody took back."""
        return self.filter(goes_live_at__isnull=False, live_since__isnull=True, unscheduled_at__isnull=True)

    def due_by(self, at: datetime.datetime) -> FrontEditionQuerySet:
        """Scheduled editions whose time has come by then, the first first."""
        return self.scheduled().filter(goes_live_at__lte=at).order_by("goes_live_at", "id")

    def live_at(self, at: datetime.datetime) -> FrontEditionQuerySet:
        """Editions that readers saw at a moment that has passed, or see still."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=at), live_since__lte=at)

    def numbered(self) -> FrontEditionQuerySet:
        """Editions that readers saw or see, the newest first."""
        return self.filter(number__isnull=False).order_by("-number")


class FrontEdition(models.Model):
    """What was chosen for a front. One that is sealed is immutable but for its life (`triggers.LIFE`).

    It holds choices, never texts: headlines and pictures are the stories' own of the moment, unless a card has its own.
    """

    front = models.ForeignKey(Front, models.PROTECT, related_name="editions")
    draft = models.BooleanField(default=False)
    begun_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    brings_back = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_by_name = models.CharField(max_length=200, blank=True, help_text="As it was then: logins come and go.")
    goes_live_at = models.DateTimeField(null=True, blank=True)
    content_digest = models.CharField(max_length=64, blank=True)

    sealed = models.BooleanField(default=False)
    number = models.PositiveIntegerField(null=True, blank=True)
    live = models.BooleanField(default=False)
    live_since = models.DateTimeField(null=True, blank=True)
    live_until = models.DateTimeField(null=True, blank=True)
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    unscheduled_at = models.DateTimeField(null=True, blank=True)

    objects = FrontEditionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["front"], condition=Q(live=True), name="one_live_edition_a_front"),
            models.UniqueConstraint(fields=["front"], condition=Q(draft=True), name="one_draft_a_front"),
            models.UniqueConstraint(fields=["front", "number"], name="front_edition_numbers_are_unique"),
            models.CheckConstraint(condition=Q(draft=False) | Q(sealed=False), name="a_draft_is_not_sealed"),
            models.CheckConstraint(
                condition=Q(sealed=False) | ~Q(content_digest=""), name="a_sealed_front_is_digested"
            ),
            models.CheckConstraint(
                condition=Q(live=False)
                | Q(sealed=True, number__isnull=False, live_since__isnull=False, live_until__isnull=True)
                & ~Q(digest=""),
                name="a_live_front_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(live_since__isnull=True) | Q(live=True) | Q(live_until__isnull=False),
                name="a_front_that_ended_says_when",
            ),
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_since")),
                name="a_front_moves_forward",
            ),
        ]
        indexes = [
            models.Index(
                fields=["goes_live_at"],
                condition=Q(goes_live_at__isnull=False, live_since__isnull=True, unscheduled_at__isnull=True),
                name="front_waiting_by_time",
            ),
        ]
        triggers = [
            triggers.CHOICES_ARE_IMMUTABLE,
            triggers.CHOICES_ARE_KEPT,
            triggers.CHOICES_JOIN_THE_CHAIN,
            triggers.CHOICES_IN_THEIR_TIME,
        ]

    def __str__(self) -> str:
        return f"{self.front}, {f'edition {self.number}' if self.number else 'draft' if self.draft else 'scheduled'}"
