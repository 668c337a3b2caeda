"""A request is received whole, answered by a thread of its lane, and says of itself only what the server saw."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from newsroom.server import application as module
from newsroom.server.application import SMALL, Application
from newsroom.server.bodies import Bodies, Patience
from newsroom.server.lanes import Lane, standard_lanes

Message = dict[str, Any]
COOKIE = (b"cookie", b"sessionid=abc")


def echo(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answers with what it was told."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Thread", threading.current_thread().name)])
    said = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    names = ("SCRIPT_NAME", "PATH_INFO", "REMOTE_ADDR", "wsgi.url_scheme")
    told = {name: environ[name] for name in names} | {k: v for k, v in environ.items() if k.startswith("HTTP_")}
    yield repr(sorted(told.items())).encode()
    yield b" " + said


def site(wsgi: Any = echo, **more: Any) -> Application:
    return Application(wsgi, standard_lanes(2), uploads="/admin/", session_cookie="sessionid", **more)


def ask(
    application: Application,
    path: str = "/",
    *headers: tuple[bytes, bytes],
    body: Iterable[tuple[float, bytes]] = (),
    method: str = "GET",
) -> tuple[int, dict[bytes, bytes], bytes]:
    """Ask over ASGI; each piece of the body comes after so many seconds. Returns status, headers and body."""
    pieces = list(body)
    sent: list[Message] = []

    async def receive() -> Message:
        seconds, piece = pieces.pop(0)
        await asyncio.sleep(seconds)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": list(headers),
        "client": ("192.0.2.1", 4000),
        "server": ("127.0.0.1", 8000),
    }
    # In a thread of its own: where a browser's driver is at work, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, application(scope, receive, send)).result()
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def post(
    application: Application, path: str, pieces: Iterable[tuple[float, bytes]], *headers: tuple[bytes, bytes]
) -> int:
    size = str(sum(len(piece) for _, piece in pieces)).encode()
    return ask(application, path, (b"content-length", size), *headers, body=pieces, method="POST")[0]


def test_no_client_says_where_the_site_begins_nor_passes_a_header_off_as_another() -> None:
    status, _, body = ask(
        site(),
        "/x/admin/",
        (b"script_name", b"/x"),
        (b"script-name", b"/x"),
        (b"x_forwarded_proto", b"https"),
        (b"path_info", b"/admin/"),
        (b"remote_addr", b"10.0.0.1"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    )

    assert status == 200
    assert b"('SCRIPT_NAME', '')" in body
    assert b"('PATH_INFO', '/x/admin/')" in body
    assert b"('REMOTE_ADDR', '192.0.2.1')" in body
    assert b"('wsgi.url_scheme', 'http')" in body
    assert b"X_FORWARDED_PROTO" not in body
    assert b"('HTTP_COOKIE', 'a=1; b=2')" in body


def test_a_body_arrives_whole_however_it_was_sent() -> None:
    pieces = [(0.0, b"one "), (0.01, b"two "), (0.0, b"three")]

    _, _, body = ask(site(), "/", (b"transfer-encoding", b"chunked"), body=pieces, method="POST")

    assert body.endswith(b" one two three")


def test_only_who_is_logged_in_may_send_much_and_only_to_the_desk() -> None:
    application = site(most_bytes=4 * SMALL)
    large = [(0.0, b"x" * SMALL), (0.0, b"x" * SMALL)]

    assert post(application, "/admin/upload/", large, COOKIE) == 200
    assert post(application, "/admin/upload/", large) == 413
    assert post(application, "/search/", large, COOKIE) == 413
    assert post(application, "/admin/upload/", large * 3, COOKIE) == 413
    assert (
        ask(application, "/admin/", COOKIE, (b"transfer-encoding", b"chunked"), body=large * 3, method="POST")[0] == 413
    )
    assert application.bodies.kept == 0


def test_who_sends_too_slowly_or_falls_silent_is_sent_away_without_a_thread() -> None:
    asked: list[str] = []

    def never(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        return echo(environ, start_response)

    application = site(never, bodies=Bodies(Patience(silence=0.2, grace=0.3, bytes_per_second=1000)))

    assert post(application, "/", [(0.0, b"a"), (5.0, b"b")]) == 408
    assert post(application, "/", [(0.1, b"a")] * 50) == 408
    assert asked == []
    assert post(application, "/", [(0.1, b"a" * 500)] * 5) == 200


def test_all_visitors_together_may_send_only_so_much_at_a_time() -> None:
    application = site(bodies=Bodies(most_at_a_time=100))

    assert post(application, "/", [(0.0, b"x" * 101)]) == 503
    assert post(application, "/", [(0.0, b"x" * 99)]) == 200
    assert application.bodies.kept == 0


@pytest.mark.parametrize(
    ("method", "path", "lane"),
    [
        ("GET", "/", "readers"),
        ("GET", "/city/a-story/", "readers"),
        ("GET", "/admin/login/", "desk"),
        ("POST", "/admin/login/", "logins"),
        ("POST", "/admin/articles/article/add/", "desk"),
        ("GET", "/media/pictures/x.avif", "files"),
        ("GET", "/healthz", "health"),
    ],
)
def test_each_kind_of_request_has_threads_of_its_own(method: str, path: str, lane: str) -> None:
    _, headers, _ = ask(site(), path, method=method)

    assert headers[b"x-thread"].startswith(lane.encode())


def test_a_lane_that_is_full_says_so_and_the_others_go_on() -> None:
    let_go = threading.Event()

    def slow(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/admin/"):
            assert let_go.wait(30)
        return echo(environ, start_response)

    lanes = [Lane("desk", 1, 1, ["/admin/"]), Lane("readers", 1, 1, ["/"])]
    application = Application(slow, lanes, uploads="/admin/", session_cookie="sessionid")
    waiting = [threading.Thread(target=ask, args=(application, "/admin/")) for _ in range(2)]
    for thread in waiting:
        thread.start()
    deadline = time.monotonic() + 10
    while lanes[0].taken < 2 and time.monotonic() < deadline:
        time.sleep(0.01)

    full, reader = ask(application, "/admin/"), ask(application, "/")
    let_go.set()
    for thread in waiting:
        thread.join()

    assert (full[0], full[1][b"retry-after"]) == (503, b"5")
    assert reader[0] == 200


def test_a_failure_outside_django_is_an_answer_and_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_environ: dict[str, Any], _start_response: Any) -> Iterable[bytes]:
        raise ZeroDivisionError

    assert ask(site(broken))[0] == 500
    assert "ZeroDivisionError" in caplog.text
    assert module.logger.name in caplog.text


def test_what_is_no_address_of_a_page_is_refused() -> None:
    assert ask(site(), "*", method="OPTIONS")[0] == 400
    assert ask(site(), "", method="CONNECT")[0] == 400
