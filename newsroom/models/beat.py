"""Heartbeats: how the processes behind the site say that they live."""

from __future__ import annotations

from django.db import models


class Beat(models.Model):
    """The last time that something in the background did its work, and what it had to say."""

    name = models.CharField(max_length=50, unique=True)
    at = models.DateTimeField()
    detail = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.name} at {self.at:%Y-%m-%d %H:%M:%S %Z}"
