"""The list of all authors with a story on the site."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.public import author_pages
from articles.publishing import withdraw
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, published
from tests.support.queries import statements

pytestmark = pytest.mark.django_db

PATH = "/authors/"


def listed(client: Client, path: str = PATH) -> dict[str, list[str]]:
    """Names under their letters."""
    page = client.get(path).content.decode()
    groups = re.findall(r'<h2 id="names-\d+">(.*?)</h2>(.*?)</section>', page, re.S)
    return {letter: re.findall(r'<a href="[^"]+" dir="auto">(.*?)</a>', names) for letter, names in groups}


def test_all_who_have_a_story_stand_there_by_name_and_nobody_else(client: Client) -> None:
    assert "Nobody has a story on the site yet." in client.get(PATH).content.decode()
    before = len(statements(client, PATH))
    names = ("Zoë Ash", "Élise Roy", "emma Ray", "សុខ ចាន់", "7 Days <b>", "No Page", "Was Merged", "Ada Vale")
    people = [AuthorFactory.create(name=name, slug=f"a{n}", has_page=name != "No Page") for n, name in enumerate(names)]
    published(authors=people[:6])
    published(authors=people[6:])
    ArticleFactory.create(authors=[AuthorFactory.create(name="Only On A Draft")])
    gone = published(authors=[AuthorFactory.create(name="Once Here")])
    withdraw(gone.article, by=SYSTEM)
    people[6].merged_into = people[7]
    people[6].save()

    assert listed(client) == {
        "0–9": ["7 Days &lt;b&gt;"],
        "A": ["Ada Vale"],
        "E": ["Élise Roy", "emma Ray"],
        "Z": ["Zoë Ash"],
        "ស": ["សុខ ចាន់"],
    }
    page = client.get(PATH)
    assert '<a href="/authors/a7/" dir="auto">Ada Vale</a>' in page.content.decode()
    assert {"front", "frame", "newspaper"} == set(page.headers["Surrogate-Key"].split())
    assert len(statements(client, PATH)) == before
    assert '<a href="/authors/">Authors</a>' in client.get("/authors/a7/").content.decode().partition("<main")[0]
    assert '<a href="/authors/">Authors</a>' in client.get("/").content.decode().partition("<footer")[2]


def test_where_there_are_very_many_each_letter_has_a_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    published(authors=[AuthorFactory.create(name=name) for name in ("Ada Vale", "Ben Roe", "Bo Tan", "Åse Lind")])
    monkeypatch.setattr(author_pages, "MOST_ON_ONE_PAGE", 3)

    assert listed(client) == {"A": ["Ada Vale", "Åse Lind"]}
    assert '<a href="/authors/?letter=B">B</a>' in client.get(PATH).content.decode()
    assert listed(client, f"{PATH}?letter=B") == {"B": ["Ben Roe", "Bo Tan"]}
    assert (
        'rel="canonical" href="http://testserver/authors/?letter=B"' in client.get(f"{PATH}?letter=B").content.decode()
    )
    for nothing in ("Q", "b", "%00", "A" * 500, "%F0%9F%98%80", "٣"):
        assert client.get(f"{PATH}?letter={nothing}").status_code == 404
