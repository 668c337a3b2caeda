"""Browsers are told that no page uses the visitor's devices, and what other sites may show."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import RequestFactory

from newsroom.site.policies import PoliciesMiddleware


def test_only_pictures_and_static_files_may_be_shown_by_other_sites() -> None:
    middleware = PoliciesMiddleware(lambda _request: HttpResponse())
    asked = {
        path: middleware(RequestFactory().get(path)) for path in ("/", "/admin/", "/media/x.avif", "/static/x.css")
    }

    found = {path: answer.headers["Cross-Origin-Resource-Policy"] for path, answer in asked.items()}
    assert found == {
        "/": "same-origin",
        "/admin/": "same-origin",
        "/media/x.avif": "cross-origin",
        "/static/x.css": "cross-origin",
    }
    assert all("camera=()" in answer.headers["Permissions-Policy"] for answer in asked.values())


def test_a_view_may_say_otherwise() -> None:
    said = HttpResponse(headers={"Cross-Origin-Resource-Policy": "cross-origin"})

    answer = PoliciesMiddleware(lambda _request: said)(RequestFactory().get("/"))

    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
