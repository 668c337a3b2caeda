"""Wherever an address of the site takes a number it may be sent anything: the answer is never a fault of ours."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from django.test import Client

from tests.factories import published
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db

HOSTILE = ["²", "٣", "9" * 30, "-1", "7\x00"]
LISTS = ("/", "/port/", "/authors/ada-vale/", "/tags/ships/", "/search/", "/port/fog/history/", "/rss.xml")


@pytest.fixture(autouse=True)
def story() -> None:
    published(slug="fog", headline="Fog closes the port", tags=["Ships"])


@pytest.mark.parametrize("number", HOSTILE)
@pytest.mark.parametrize("name", ["page", "before", "after", "q"])
def test_no_parameter_of_a_list_fails(client: Client, name: str, number: str) -> None:
    client.raise_request_exception = False
    place = published(slug="mist")
    lists = (*LISTS, f"/{place.section.slug}/", f"{place.get_absolute_url()}history/")

    for url in lists:
        for value in a_few((number, f"{number}.{number}", f"k.{number}"), url, name, number, most=1):
            assert client.get(url, {name: value}).status_code < 500, (url, value)


@pytest.mark.parametrize("number", HOSTILE)
def test_no_address_with_a_number_fails(client: Client, number: str) -> None:
    client.raise_request_exception = False
    part = quote(number)

    for url in (
        f"/sitemap-stories-{part}.xml",
        f"/embed/youtube/{part}/",
        f"/media/{part}.jpg",
        f"/preview/{part}/",
        f"/{part}/{part}/history/",
    ):
        assert client.get(url).status_code < 500, url
