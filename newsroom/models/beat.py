"""Heartbeats of background work."""

from __future__ import annotations

from django.db import models


class Beat(models.Model):
    """When a kind of background work was last done, with details such as its failures."""

    name = models.CharField(max_length=50, unique=True)
    at = models.DateTimeField()
    detail = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.name} at {self.at:%Y-%m-%d %H:%M:%S %Z}"
