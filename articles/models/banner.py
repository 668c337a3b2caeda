"""Breaking news over every page that readers see."""

from __future__ import annotations

import datetime
from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles.models import triggers
from newsroom.text.characters import VISIBLE
from newsroom.text.languages import LONGEST as LONGEST_TAG

LONGEST_BANNER: Final = 140
LONGEST_RUN: Final = datetime.timedelta(days=7)


class BannerQuerySet(models.QuerySet["Banner"]):
    """What 'standing' and 'planned' mean is written here and in the readers' statement, nowhere else."""

    def standing(self, at: datetime.datetime) -> BannerQuerySet:
        """Banners whose time it is, the one that readers see first; the others wait behind it."""
        found = self.filter(starts_at__lte=at, ends_at__gt=at).filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at))
        return found.order_by("-stands_from", "-pk")

    def planned(self, at: datetime.datetime) -> BannerQuerySet:
        """Banners to come, which nobody called off; the next first."""
        return self.filter(starts_at__gt=at, ended_at__isnull=True).order_by("starts_at", "pk")

    def open(self, at: datetime.datetime) -> BannerQuerySet:
        """Both: what can still be changed or taken down."""
        return self.filter(ends_at__gt=at, ended_at__isnull=True)


class Banner(models.Model):
    """One wording of a banner, and when readers see it. It never changes but for its early end.

    Of several whose time it is, readers see the one that has stood since last (`stands_from`); when that ends, the one
    behind it is back by itself. A banner that is changed ends and another `replaces` it, in its place: so it is known
    what stood there at any minute.
    """

    text = models.CharField(max_length=LONGEST_BANNER)
    language = models.CharField(max_length=LONGEST_TAG, blank=True, help_text="The newspaper's own where it is empty.")
    article = models.ForeignKey("articles.Article", models.PROTECT, null=True, blank=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    stands_from = models.DateTimeField(help_text="When its first wording began.")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    made_by_name = models.CharField(max_length=200, help_text="As it was then: logins come and go.")
    ended_at = models.DateTimeField(null=True, blank=True, help_text="When it was taken down, or replaced.")
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )

    objects = BannerQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(text__regex=VISIBLE), name="banner_can_be_seen"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="banner_ends_after_its_start"),
            models.CheckConstraint(condition=Q(ends_at__lte=F("starts_at") + LONGEST_RUN), name="banner_ends_soon"),
            models.CheckConstraint(
                condition=Q(starts_at__gte=F("made_at")) & Q(stands_from__lte=F("starts_at")),
                name="banner_was_not_there_before_it_was_made",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("made_at")), name="banner_moves_forward"
            ),
        ]
        indexes = [models.Index(fields=["ends_at"], name="banner_by_end")]
        triggers = [triggers.filled_in_once("A banner", "ended_at", "ended_by_id")]

    def __str__(self) -> str:
        return self.text

    @property
    def shown_until(self) -> datetime.datetime:
        """When it ends, or ended before its time."""
        return min(self.ends_at, self.ended_at) if self.ended_at else self.ends_at

    @property
    def called_off(self) -> bool:
        """Did it end before it began, so that readers never saw it?"""
        return self.ended_at is not None and self.ended_at < self.starts_at
