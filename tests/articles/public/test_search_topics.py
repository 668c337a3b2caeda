"""The name of a topic finds its stories, also those that never say it."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.editing.merging_names import TAGS, merge_names
from articles.models import Tag
from articles.roles import SYSTEM
from articles.search.statistics import add_up_all
from tests.factories import ArticleFactory, published
from tests.support.reader_search import found, page_of

pytestmark = pytest.mark.django_db


def test_a_topics_name_finds_its_stories_that_never_say_it(client: Client) -> None:
    published(headline="Over the bridge", tags=["Cycling", "Storm surges"], body="<p>On two wheels.</p>")
    published(headline="Cycling", body="<p>Cycling to school, cycling home.</p>")
    published(headline="Elsewhere", tags=["Fog"], body="<p>Nothing.</p>")
    ArticleFactory.create(headline="Not live", tags=["Unseen topic"])
    add_up_all()

    assert found(client, "cycling") == ["Cycling", "Over the bridge"]
    assert found(client, "STORM surges") == ["Over the bridge"]
    assert found(client, "elsewhere storm surges") == ["Elsewhere", "Over the bridge"]
    assert found(client, "unseen topic") == []
    assert page_of(client, "cycling").did_you_mean is None


def test_quotation_marks_and_minus_mean_the_words_that_are_there(client: Client) -> None:
    published(headline="Over the bridge", tags=["Cycling", "Storm surges"], body="<p>On two wheels.</p>")
    published(headline="Cycling bridge", body="<p>To school.</p>")
    add_up_all()

    assert found(client, '"cycling"') == ["Cycling bridge"]
    assert found(client, '"storm surges"') == []
    assert found(client, "bridge -cycling") == ["Over the bridge"]


def test_what_is_counted_is_what_a_click_gives(client: Client) -> None:
    for number in range(3):
        published(headline=f"Race {number}", tags=["Cycling"], kind="feature" if number else "news")
    add_up_all()
    page = page_of(client, "cycling")

    assert page.total == "3 stories"
    for choice in (choice for group in page.groups for choice in group.choices):
        assert client.get(choice.url).context["page"].total.startswith(f"{choice.count} ")


def test_a_name_in_any_script_and_one_that_was_merged_lead_to_the_same_stories(client: Client) -> None:
    published(headline="Over the bridge", tags=["Bikes"], body="<p>On two wheels.</p>")
    published(headline="The river", tags=["ទន្លេមេគង្គ"], body="<p>High water.</p>")
    published(headline="Another", tags=["Cycling"], body="<p>On one wheel.</p>")
    keys = dict(Tag.objects.values_list("name", "pk"))
    merge_names(TAGS, [keys["Bikes"]], into=keys["Cycling"], by=SYSTEM)
    add_up_all()

    assert sorted(found(client, "cycling")) == ["Another", "Over the bridge"]
    assert found(client, "ទន្លេមេគង្គ") == ["The river"]
