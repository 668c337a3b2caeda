"""What search offers leads to something: other spellings, names and headlines while one types, a feed."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.test import Client

from articles.pages.search import SearchPage
from articles.publishing import withdraw
from articles.roles import SYSTEM
from articles.search.statistics import add_up_all
from tests.factories import AuthorFactory, SectionFactory, published
from tests.support.reader_search import headlines, page_of

pytestmark = pytest.mark.django_db


def test_another_spelling_is_offered_where_no_story_has_the_word(client: Client) -> None:
    published(headline="Lanternfish at Northmole")
    gone = published(headline="Anglerfish").article
    add_up_all()

    page = page_of(client, "Lanternfihs")
    assert page.did_you_mean is not None
    assert page.did_you_mean.name == "Lanternfish"
    assert headlines(client.get(page.did_you_mean.url).context["page"]) == ["Lanternfish at Northmole"]
    assert page_of(client, "northmoles lantenfish").did_you_mean.name == "northmole lanternfish"  # type: ignore[union-attr]
    withdraw(gone, by=SYSTEM)
    assert page_of(client, "anglerfihs").did_you_mean is None, "its counts are not added up yet"
    published(headline="Lanternfihs")
    assert page_of(client, "lanternfihs").did_you_mean is None, "a rare name is a name"
    assert page_of(client, '"no such phrase" lantenfish').did_you_mean is None


def suggested(client: Client, typed: str) -> list[tuple[str, str]]:
    answer = client.get("/search/suggestions.json", {"q": typed})
    assert answer.status_code == 200
    return [(each["kind"], each["name"]) for each in json.loads(answer.content)["suggestions"]]


def test_suggestions_begin_as_what_was_typed_and_lead_somewhere(client: Client) -> None:
    harbour = SectionFactory.create(name="Harbour")
    SectionFactory.create(name="Harbour without stories")
    edition = published(
        headline="Lights over the harbour",
        section=harbour,
        tags=["Harbour lights"],
        authors=[AuthorFactory.create(name="Zoë Harb")],
    )
    published(headline="Elsewhere", tags=["Other"])

    assert suggested(client, "harb") == [
        ("Section", "Harbour"),
        ("Topic", "Harbour lights"),
        ("Author", "Zoë Harb"),
        ("Story", "Lights over the harbour"),
    ]
    assert suggested(client, "zoe") == [("Author", "Zoë Harb")]
    assert suggested(client, "over the harb") == [("Story", "Lights over the harbour")]
    for each in json.loads(client.get("/search/suggestions.json", {"q": "harb"}).content)["suggestions"]:
        assert client.get(each["url"]).status_code == 200
    for typed in ("", "h", "%", "__", "\\", "'", "x" * 10_000, "\x00", '"', "🙂🙂"):
        assert suggested(client, typed) == []
    withdraw(edition.article, by=SYSTEM)
    assert suggested(client, "harb") == []


def test_a_search_can_be_followed_as_a_feed(client: Client, harbour: None) -> None:
    page = page_of(client, "fog", section="city")

    feed = client.get(page.feed_url)

    assert parse_qs(urlsplit(page.feed_url).query) == {"q": ["fog"], "section": ["city"]}
    text = feed.content.decode()
    assert re.findall(r"<title>(.*?)</title>", text)[1:] == ["Fog", "Fog and mist"]
    assert "/search/rss.xml?q=fog&amp;section=city" in text
    assert feed.headers["X-Robots-Tag"] == "noindex"
    assert client.get("/search/feed.json", {"q": ""}).status_code == 200


def test_whatever_an_answer_offers_leads_to_a_story(client: Client, harbour: None) -> None:
    questions = ("fog surge", "sturm mist", '"storm surge"', "shisp -mist")
    asked = {f"/search/?{urlencode({'q': query})}" for query in questions}
    reached = set(asked)
    for _ in range(3):
        offered = {url for path in asked for url in offered_on(client.get(path).context["page"])} - reached
        reached |= (asked := set(sorted(offered)[:40]))

    assert len(reached) > 20
    for typed in ("fo", "ship", "ad", "ci", "ra"):
        suggested = json.loads(client.get("/search/suggestions.json", {"q": typed}).content)["suggestions"]
        assert suggested
        assert {client.get(each["url"]).status_code for each in suggested} == {200}


def offered_on(page: SearchPage) -> list[str]:
    """The addresses of filters, orders, other spellings and the filters' removal; the page has to have a story."""
    assert page.results or page.did_you_mean
    links = [*page.removable, *([page.did_you_mean] if page.did_you_mean else [])]
    choices = [*page.orders, *(choice for group in page.groups for choice in group.choices)]
    return [link.url for link in links] + [choice.url for choice in choices]
