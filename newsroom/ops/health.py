"""`/healthz`, for load balancers and whoever is on call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from newsroom.hooks import Hook
from newsroom.models import Beat
from newsroom.ops.disk import low_disks
from newsroom.ops.health_detail import may_know_all, shown

WARNS: Hook[Callable[[], Iterable[str]]] = Hook()
"""Functions that yield a sentence on what works, and not as it should."""
WORKER_BEAT = "worker"
PUBLISHING_BEAT = "publish_due"


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 while the database does, else 503.

    The JSON gives the seconds since the worker's last heartbeat, and how late the last scheduled story went live.
    `warnings` are sentences on what needs looking after, such as a disk that is nearly full. They, process ids and
    failing jobs are for this machine and holders of `HEALTH_TOKEN` only.
    """
    try:
        now, beats = heartbeats()
    except Error:
        return JsonResponse(
            {"status": "down", "database": "does not answer", **_warnings(request, low_disks())}, status=503
        )
    return JsonResponse(
        {
            "status": "ok",
            "database": "ok",
            WORKER_BEAT: _seconds_ago(request, beats.get(WORKER_BEAT), now),
            "publishing": _seconds_ago(request, beats.get(PUBLISHING_BEAT), now),
            **_warnings(request, all_warnings()),
        }
    )


def _warnings(request: HttpRequest, sentences: list[str]) -> dict[str, list[str]]:
    return {"warnings": sentences} if sentences and may_know_all(request) else {}


def all_warnings() -> list[str]:
    """Returns sentences on what needs looking after."""
    return [*low_disks(), *(sentence for warn in WARNS for sentence in warn())]


def heartbeats() -> tuple[datetime, dict[str, Beat]]:
    """The database's time and the heartbeats: none before the tables are made, nor for the readers' login."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT clock_timestamp(), coalesce(has_table_privilege(to_regclass(%s), 'SELECT'), false)",
            [Beat._meta.db_table],
        )
        now, may_ask = cursor.fetchone()
    beats = Beat.objects.filter(name__in=(WORKER_BEAT, PUBLISHING_BEAT)) if may_ask else []
    return now, {beat.name: beat for beat in beats}


def _seconds_ago(request: HttpRequest, beat: Beat | None, now: datetime) -> dict[str, Any] | None:
    if beat is None:
        return None
    return shown(request, {"seconds_ago": round((now - beat.at).total_seconds(), 1), **beat.detail})
