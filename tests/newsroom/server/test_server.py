"""The real server, started as in production, behind a proxy that passes on whatever a client says."""

from __future__ import annotations

import pytest

from tests.support.web_server import head, web_server

PRODUCTION = {
    "ALLOWED_HOSTS": "news.example",
    "SITE_URL": "https://news.example",
    "SECRET_KEY": "kept-for-this-test-" + "xq7#" * 12,
    "BEHIND_PROXY": "1",
}
HTTPS = "X-Forwarded-Proto: https"


@pytest.mark.django_db(transaction=True)
def test_a_client_cannot_say_what_only_the_server_knows() -> None:
    with web_server(**PRODUCTION, WEB_WORKERS="1") as server:
        desk, said, _ = server.ask("/admin/", HTTPS, host="news.example")
        plain, *_ = server.ask("/admin/", host="news.example")
        underscored, *_ = server.ask("/admin/", "X_Forwarded_Proto: https", host="news.example")
        moved = [
            server.ask("/x/admin/", HTTPS, f"{name}: {value}", host="news.example")
            for name in ("SCRIPT_NAME", "Script-Name", "X-Script-Name", "X-Forwarded-Prefix", "PATH_INFO", "Path-Info")
            for value in ("/x", "/admin/")
        ]
        two_requests = head("POST /rss.xml HTTP/1.1", HTTPS, "Content-Length: 4", "Transfer-Encoding: chunked")
        smuggled, *_ = server.send(two_requests + b"0\r\n\r\nGET /admin/ HTTP/1.1\r\nHost: news.example\r\n\r\n")
        no_page, *_ = server.send(head("OPTIONS * HTTP/1.1", HTTPS, host="news.example"))

    assert (desk, "location: /admin/login/?next=/admin/" in said) == (302, True)
    assert plain == underscored == 301
    assert {status for status, *_ in moved} <= {404, 500}
    assert not any("login" in said + body for _, said, body in moved)
    assert smuggled in {400, 403, 405}
    assert no_page == 400
