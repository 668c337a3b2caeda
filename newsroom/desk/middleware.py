"""What every response of the desk has in common."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import NONCE, SELF
from django.http import HttpRequest, HttpResponse

DESK = "/admin/"

# The rich-text editor's library injects one <style>; the hash is that sheet's, of the version in the lock file.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"

DESK_POLICY = {
    "script-src": [SELF, NONCE],
    "style-src": [SELF, EDITOR_STYLE],
    "img-src": [SELF, "blob:"],
    "frame-src": [SELF],
}


class DeskPolicyMiddleware:
    """The desk runs scripts of its own, is never cached, and never indexed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the desk's policy where the address is the desk's."""
        response = self.get_response(request)
        if request.path_info.startswith(DESK):
            if not hasattr(response, "_csp_update"):  # a preview keeps the readers' policy
                response._csp_update = DESK_POLICY  # type: ignore[attr-defined]
            response.headers.setdefault("Cache-Control", "private, no-store")
            response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
