"""Letters about logins that are still to be sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class LoginLetter(models.Model):
    """A letter with a link to set a password. The link is made when the letter is sent, so that none lies in a table.

    An invitation is for a login. Who forgot a password names an address, which may be nobody's: that is found out when
    the letter would be sent, so that asking looks the same for every address.
    """

    class Kind(models.TextChoices):
        """What it is about."""

        INVITATION = "invitation", "Invitation"
        FORGOTTEN = "forgotten", "Forgotten password"

    kind = models.CharField(max_length=20, choices=Kind)
    login = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    address = models.EmailField(blank=True)
    by_name = models.CharField(max_length=200, blank=True, help_text="Who invites, as they were called then.")
    made_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    failure = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="invitation", login__isnull=False) | Q(kind="forgotten") & ~Q(address=""),
                name="login_letter_is_for_somebody",
            )
        ]
        indexes = [
            models.Index(
                F("next_try_at").asc(nulls_first=True),
                "made_at",
                condition=Q(sent_at__isnull=True),
                name="login_letter_to_send",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.made_at:%Y-%m-%d %H:%M}"
