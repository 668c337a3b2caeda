"""What every response of the desk has in common."""

from __future__ import annotations

import logging
from collections.abc import Callable

from csp.constants import NONCE, SELF
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from newsroom.desk.errors import busy
from newsroom.site.newspaper import in_use

log = logging.getLogger(__name__)

DESK = "/admin/"

# The rich-text editor's library injects one <style>; the hash is that sheet's, of the version in the lock file.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"

DESK_POLICY = {
    "script-src": [SELF, NONCE],
    "style-src": [SELF, EDITOR_STYLE],
    "img-src": [SELF, "blob:"],
    "frame-src": [SELF],
}


STORIES = f"{DESK}articles/article/"
LARGEST_FORM = 2_500_000
LARGEST_ELSEWHERE = 100_000
FILES = "multipart/form-data"


class BodySizeMiddleware:
    """How many bytes may be posted where: on a story's form as many as `DATA_UPLOAD_MAX_MEMORY_SIZE` says, less
    elsewhere on the desk, and next to nothing where readers are, who have no forms.

    On the desk, files are not counted: pictures have limits of their own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or raise RequestDataTooBig before anything of it is read."""
        sent, most = request.META.get("CONTENT_LENGTH") or "0", self._most(request)
        if most is not None and sent.isascii() and sent.isdigit() and int(sent) > most:
            raise RequestDataTooBig(f"More than {most} bytes were sent to {request.path_info}.")
        return self.get_response(request)

    def _most(self, request: HttpRequest) -> int | None:
        """None where Django itself counts."""
        if not request.path_info.startswith(DESK):
            return LARGEST_ELSEWHERE
        if request.path_info.startswith(STORIES) or request.content_type == FILES:
            return None
        return LARGEST_FORM


class NewspaperMiddleware:
    """Has each page of the desk print the newspaper's name, and use its time zone, as they are when it is asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; one query where the address is the desk's."""
        if not request.path_info.startswith(DESK):
            return self.get_response(request)
        with in_use():
            return self.get_response(request)


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

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """503 where the desk's database was asked for too much at once: a statement or a lock took too long."""
        if request.path_info.startswith(DESK) and isinstance(exception, OperationalError):
            log.warning("The desk's database did not answer %s in time: %s", request.path_info, str(exception).strip())
            return busy(request)
        return None
