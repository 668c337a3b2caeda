"""Words are found as newsrooms write them, in whatever encoding."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import published

pytestmark = pytest.mark.django_db

BODY = (
    "<p>The COVID-19 ward of a well-known house, open 24/7, said @ada_vale of AT&amp;T. Donau\u00addampf at the "
    "cafe\u0301, don’t ask; km/h and C++ at 3.5 per cent. ប្រទេសកម្ពុជា</p>"
)
WRITTEN = (
    *("covid-19", "COVID-19", "well-known", "24/7", "@ada_vale", "AT&T", "don’t", "km/h", "C++", "3.5", "caf\u00e9"),
    *("cafe\u0301", "Donaudampf", "Donau\u00addampf", '"well-known house"', "covid-19 or fog", "ward -fog", "ប្រទេស"),
)


def test_words_are_found_as_they_are_written(client: Client) -> None:
    published(headline="One", body=BODY)

    lost = [words for words in WRITTEN if "One" not in client.get("/search/", {"q": words}).content.decode()]
    found = [
        words
        for words in ("covid-20", "ward -covid-19", '"house well-known"', "19-covid")
        if "No stor" not in client.get("/search/", {"q": words}).content.decode()
    ]

    assert (lost, found) == ([], [])
