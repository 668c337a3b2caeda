"""However many visitors send slowly, or never end, the newsroom answers everybody else as before."""

from __future__ import annotations

import socket
import time

import pytest

from tests.support.web_server import half_sent, head, web_server

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 200
PATIENCE = 2.0


def closed_after(connection: socket.socket, begun: float) -> float:
    """Seconds until the server ended this connection."""
    connection.settimeout(30)
    while connection.recv(65536):
        pass
    return time.monotonic() - begun


def test_two_hundred_of_them_hold_up_nobody_and_are_sent_away() -> None:
    with web_server(WEB_PATIENCE=str(int(PATIENCE))) as server:
        half_a_head = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half"
        half_a_body = head("POST /admin/login/ HTTP/1.1", "Content-Length: 2000") + b"username="
        server.seconds("/rss.xml")
        before = server.seconds("/rss.xml", 20)
        begun = time.monotonic()
        with half_sent(server, half_a_head, MANY // 2) as heads, half_sent(server, half_a_body, MANY // 2) as bodies:
            during = server.seconds("/rss.xml", 20)
            health = server.seconds("/healthz", 3)
            desk, *_ = server.ask("/admin/")
            ended = [closed_after(connection, begun) for connection in (*heads, *bodies)]

        assert during[-2] < 2 * before[-2] + 0.2
        assert health[-1] < 1
        assert desk == 302
        assert min(ended) > PATIENCE * 0.9
        assert max(ended) < PATIENCE + 3
