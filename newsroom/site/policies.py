"""What browsers are told about every response, beside what Django tells them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = ", ".join(
    f"{name}=()" for name in ("camera", "geolocation", "microphone", "payment", "usb", "serial", "hid", "midi")
)
SHARED = ("/media/", "/static/")
"""Feed readers and other sites show our pictures."""


class PoliciesMiddleware:
    """No page uses the visitor's devices, and only pictures and static files may be shown by other sites."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the two headers, where the view has not set them."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        shared = request.path_info.startswith(SHARED)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if shared else "same-origin")
        return response
