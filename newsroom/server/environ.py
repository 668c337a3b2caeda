"""What Django is told of a request (PEP 3333), made of what the server read (ASGI 3.0)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, Any
from urllib.parse import unquote_to_bytes

from newsroom.server.answers import SentFile

NOT_IN_HTTP = {b"content-type": "CONTENT_TYPE", b"content-length": "CONTENT_LENGTH"}


def environ_of(scope: dict[str, Any], body: IO[bytes], size: int | None) -> dict[str, Any]:
    """Returns the request as Django reads it; `size` is the body's, None where there is none.

    `SCRIPT_NAME` is always empty: the newsroom is never below another site's address, whatever a client or proxy says.
    """
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("localhost", 80)
    environ = _headers(scope["headers"])
    environ.update(
        {
            "REQUEST_METHOD": scope["method"],
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
            "QUERY_STRING": scope["query_string"].decode("latin-1"),
            "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
            "SERVER_NAME": server[0],
            "SERVER_PORT": str(server[1]),
            "REMOTE_ADDR": client[0],
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": body,
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
            "wsgi.file_wrapper": SentFile,
        }
    )
    if size is not None:
        environ["CONTENT_LENGTH"] = str(size)
    return environ


def _headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, Any]:
    """The headers by the names of CGI, without those that have `_` in theirs: these would pass for others with `-`."""
    found: dict[str, Any] = {}
    for name, value in headers:
        if b"_" in name:
            continue
        key = NOT_IN_HTTP.get(name) or "HTTP_" + name.decode("latin-1").replace("-", "_").upper()
        said = value.decode("latin-1")
        between = "; " if key == "HTTP_COOKIE" else ","
        found[key] = f"{found[key]}{between}{said}" if key in found else said
    return found
