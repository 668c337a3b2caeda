"""Heartbeats: how the processes behind the site say that they live."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.functions import Now


class BeatQuerySet(models.QuerySet["Beat"]):
    """Beats, the last of each name."""

    def record(self, name: str, **detail: Any) -> None:
        """Note that `name` has just done its work, by the database's clock; `detail` has to fit into JSON."""
        self.bulk_create(
            [Beat(name=name, at=Now(), detail=detail)],
            update_conflicts=True,
            unique_fields=["name"],
            update_fields=["at", "detail"],
        )


class Beat(models.Model):
    """The last time that something in the background did its work, and what it had to say."""

    name = models.CharField(max_length=50, unique=True)
    at = models.DateTimeField()
    detail = models.JSONField(default=dict)

    objects = BeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} at {self.at:%Y-%m-%d %H:%M:%S %Z}"
