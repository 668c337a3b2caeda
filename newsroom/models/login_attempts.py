"""Failed attempts to log in, counted so that passwords cannot be guessed at will."""

from __future__ import annotations

from django.db import models


class LoginAttempts(models.Model):
    """How often logging in failed lately for one account, address or browser.

    `key` is a keyed digest: neither names nor addresses can be read from this table, and what somebody typed into the
    wrong field by mistake (their password, say) is not kept.
    """

    key = models.CharField(max_length=64, unique=True)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(db_index=True)
    blocked_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.failures} failed, last at {self.last_at:%Y-%m-%d %H:%M:%S %Z}"
