"""Heartbeats of background work: when each kind was last done, for `/healthz` and monitoring."""

from __future__ import annotations

from typing import Any

from django.db.models import DurationField, ExpressionWrapper, F
from django.db.models.functions import Now

from newsroom.models import Beat


def record_heartbeat(name: str, **detail: Any) -> None:
    """Record that `name` has just done its work, by the database's clock; `detail` has to fit into JSON."""
    Beat.objects.bulk_create(
        [Beat(name=name, at=Now(), detail=detail)],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at", "detail"],
    )


def seconds_since_heartbeat(name: str) -> float | None:
    """Returns the seconds since the last heartbeat of `name`, by the database's clock; None where there was none."""
    age = ExpressionWrapper(Now() - F("at"), output_field=DurationField())
    found = Beat.objects.filter(name=name).annotate(age=age).values_list("age", flat=True).first()
    return None if found is None else float(found.total_seconds())
