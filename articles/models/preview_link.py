"""Showing an unpublished version to somebody without a login: a lawyer, a source."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Count, Max, Q

from articles.models import clock
from newsroom.text.characters import VISIBLE


def digest_of(token: str) -> str:
    """What is kept of a link's secret: 64 hexadecimal digits of SHA-256. The secret has 256 random bits of its own."""
    return hashlib.sha256(token.encode()).hexdigest()


class PreviewLinkQuerySet(models.QuerySet["PreviewLink"]):
    """Which links still show something, and who used them."""

    def standing(self) -> PreviewLinkQuerySet:
        """Links that are neither expired, by the database's clock, nor revoked."""
        return self.filter(expires_at__gt=clock.in_query(), revoked_at__isnull=True)

    def with_visits(self) -> PreviewLinkQuerySet:
        """Each with `visited`, how often it was opened, and `visited_last`, when; in the same query."""
        return self.annotate(visited=Count("visits"), visited_last=Max("visits__at"))


class PreviewLink(models.Model):
    """A secret address that shows one fixed version until it expires or is revoked.

    Only the token's digest is kept, so reading the database does not open the pages.
    """

    version = models.ForeignKey("articles.SavedVersion", models.CASCADE, related_name="preview_links")
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="preview_links")
    token_digest = models.CharField(max_length=64, unique=True)
    label = models.CharField("for whom", max_length=200)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(label=""), name="preview_link_says_for_whom"),
            models.CheckConstraint(condition=Q(label__regex=VISIBLE), name="preview_link_label_can_be_seen"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def stands(self) -> bool:
        """Is it neither expired nor revoked?"""
        return self.revoked_at is None and self.expires_at > clock.about_now()


class PreviewVisit(models.Model):
    """One look at a page behind a preview link."""

    link = models.ForeignKey(PreviewLink, models.CASCADE, related_name="visits")
    at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    browser = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["link", "-at"], name="visits_of_a_preview_link")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.address or ''}"
