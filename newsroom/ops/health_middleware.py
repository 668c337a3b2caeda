"""`/healthz` is answered before anything asks for the site's name: load balancers ask by address."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from newsroom.ops.health import healthz


class HealthMiddleware:
    """Answers `/healthz` under whatever name or address it was asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or pass the request on."""
        return healthz(request) if request.path_info == "/healthz" else self.get_response(request)
