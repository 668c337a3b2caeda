"""Saying that background work goes on, for `/healthz` and whoever watches it."""

from __future__ import annotations

from typing import Any

from newsroom.models.beat import Beat


def beat(name: str, **detail: Any) -> None:
    """Note that `name` has just done its work; `detail` has to fit into JSON."""
    Beat.objects.record(name, **detail)
