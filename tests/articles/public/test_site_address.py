"""The address that pages, feeds and previews print is the site's, never a visitor's word."""

from __future__ import annotations

from django.test import RequestFactory
from pytest_django.fixtures import Settings

from articles.public.site import base_url


def test_a_port_that_the_visitor_names_is_printed_on_this_machine_only(settings: Settings) -> None:
    settings.ALLOWED_HOSTS, settings.SITE_URL = ["news.example", "localhost", "[::1]"], ""

    def said(host: str) -> str:
        return base_url(RequestFactory().get("/", headers={"host": host}))

    settings.LOCAL = True
    here = [said("localhost:8000"), said("[::1]:8000")]
    settings.LOCAL = False
    reached = [said("news.example:666"), said("news.example"), said("[::1]:666")]
    settings.SITE_URL = "https://news.example"

    assert here == ["http://localhost:8000", "http://[::1]:8000"]
    assert reached == ["http://news.example", "http://news.example", "http://[::1]"]
    assert said("evil.example") == "https://news.example"
