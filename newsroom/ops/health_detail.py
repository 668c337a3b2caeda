"""Who is told the details of `/healthz`: this machine itself, and whoever has the newsroom's token."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from newsroom.ops.environment import is_loopback

FOR_EVERYBODY = ("seconds_ago", "late_seconds")
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_FORWARDED", "HTTP_VIA")


def shown(request: HttpRequest, detail: dict[str, Any]) -> dict[str, Any]:
    """Returns what this visitor may know of a heartbeat: no process ids, and no names of what fails."""
    if may_know_all(request):
        return detail
    return {name: value for name, value in detail.items() if name in FOR_EVERYBODY}


def may_know_all(request: HttpRequest) -> bool:
    """Returns whether the request comes from this machine itself, not by a proxy, or has the token."""
    token, said = settings.HEALTH_TOKEN, request.headers.get("Authorization", "")
    if token and constant_time_compare(said, f"Bearer {token}"):
        return True
    forwarded = any(name in request.META for name in FORWARDED)
    return not forwarded and is_loopback(request.META.get("REMOTE_ADDR", ""))
