"""What the newspaper says of itself, version by version."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from newsroom.models.triggers import is_written_once


class NewspaperVersion(models.Model):
    """The newspaper's settings as somebody saved them. The highest number is what is printed; a version never changes.

    Read by `newsroom.site.newspaper`, written by `identity.saving`.
    """

    number = models.PositiveIntegerField(unique=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    saved_by_name = models.CharField(max_length=200, help_text="As it was then: logins come and go.")
    restored_from = models.PositiveIntegerField(null=True, help_text="The number of the version that it repeats.")

    name = models.CharField(max_length=100)
    strapline = models.CharField(max_length=200, blank=True)
    description = models.CharField(max_length=500, blank=True)
    email = models.EmailField("e-mail address", blank=True)
    telephone = models.CharField(max_length=50, blank=True)
    postal_address = models.CharField(max_length=300, blank=True)
    social_accounts = models.JSONField(default=list, blank=True)
    publishing_principles = models.CharField(max_length=500, blank=True)
    copyright_line = models.CharField(max_length=300, blank=True)
    footer_columns = models.JSONField(default=list, blank=True)
    time_zone = models.CharField(max_length=64)
    language = models.CharField(max_length=20)
    accent = models.CharField("accent colour", max_length=7, blank=True)
    accent_dark = models.CharField("accent colour on dark paper", max_length=7, blank=True)
    logo = models.CharField(max_length=32, blank=True, help_text="The name of its files.")
    logo_width = models.PositiveIntegerField(default=0, db_default=0)
    logo_height = models.PositiveIntegerField(default=0, db_default=0)

    class Meta:
        verbose_name = "version of the newspaper’s settings"
        verbose_name_plural = "versions of the newspaper’s settings"
        default_permissions = ("change",)
        constraints = [
            models.CheckConstraint(condition=Q(number__gt=0), name="newspaper_version_has_a_number"),
            models.CheckConstraint(condition=~Q(name=""), name="newspaper_has_a_name"),
            models.CheckConstraint(condition=~Q(time_zone=""), name="newspaper_has_a_time_zone"),
            models.CheckConstraint(condition=~Q(language=""), name="newspaper_has_a_language"),
            models.CheckConstraint(
                condition=Q(accent__regex="^(#[0-9a-f]{6})?$", accent_dark__regex="^(#[0-9a-f]{6})?$"),
                name="newspaper_accents_are_colours",
            ),
            models.CheckConstraint(
                condition=Q(logo="") | Q(logo__regex="^[0-9a-f]{32}$", logo_width__gt=0, logo_height__gt=0),
                name="newspaper_logo_has_files",
            ),
        ]
        triggers = [is_written_once("versions of the newspaper’s settings")]

    def __str__(self) -> str:
        return f"{self.number}: {self.name}"
