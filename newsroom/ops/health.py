"""`/healthz`: does the newsroom work, for load balancers and whoever is on call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from newsroom.models import Beat

WORKER = "worker"
PUBLISHING = "publish_due"


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the database answers, else 503.

    Says how many seconds ago the worker was last heard of, and how late the last due story went live.
    """
    try:
        now, beats = _beats()
    except DatabaseError:
        return JsonResponse({"status": "down", "database": "does not answer"}, status=503)
    return JsonResponse(
        {
            "status": "ok",
            "database": "ok",
            WORKER: _seconds_ago(beats.get(WORKER), now),
            "publishing": _seconds_ago(beats.get(PUBLISHING), now),
        }
    )


def _beats() -> tuple[datetime, dict[str, Beat]]:
    """The database's time and what it knows; a newsroom that is only being set up knows nothing yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp(), to_regclass(%s) IS NOT NULL", [Beat._meta.db_table])
        now, is_set_up = cursor.fetchone()
    beats = Beat.objects.filter(name__in=(WORKER, PUBLISHING)) if is_set_up else []
    return now, {beat.name: beat for beat in beats}


def _seconds_ago(beat: Beat | None, now: datetime) -> dict[str, Any] | None:
    if beat is None:
        return None
    return {"seconds_ago": round((now - beat.at).total_seconds(), 1), **beat.detail}
