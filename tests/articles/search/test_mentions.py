"""A text says the names of topics and authors that have a page: found by whole words, in any script, by an index."""

from __future__ import annotations

import hashlib
import random
import re
import time

import pytest
from django.db import connection
from django.db.models import TextField
from django.db.models.functions import Cast
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.content.linkable import passages
from articles.models import Tag
from articles.search.known_names import stories_of
from articles.search.mentions import Mention, mentions
from authors.models import Author
from newsroom.models.name_key import NameKey, NameWords
from newsroom.text.characters import visible_line
from newsroom.text.name_keys import capitals, name_key, name_words
from tests.support.queries import asked, scanned_by

pytestmark = pytest.mark.django_db

NAMES = (
    *("US", "Will", "storm surge", "Storm", "Jean-Luc Moreau", "COVID-19", "Élysée", "AT&T"),
    *("C++", "Yahoo!", "The Who", "Public transport"),
    *("ភ្នំពេញ", "กรุงเทพ", "京都", "東京都", "서울", "አዲስ አበባ", "القاهرة", "Ọ̀ṣun", "St. Petersburg", "Nato", "2026"),
    *("a.*(b)[c]", "<b>Bold</b> & co", "O’Neill", "Москва", "x" * 90, "Harbour"),
)


VERY_MANY = """
    INSERT INTO articles_tag (name, slug, live)
        SELECT 'N' || left(md5(n::text), 5) || ' ' || n, 'name-' || n, true FROM generate_series(1, 20000) n;
    INSERT INTO authors_author (name, slug, live, kind, role_title, bio, tagline, email, website, links)
        SELECT name, slug, live, 'staff', '', '', '', '', '', '[]' FROM articles_tag WHERE slug LIKE 'name-%'
"""


@pytest.fixture(autouse=True)
def _names() -> None:
    Tag.objects.bulk_create([Tag(name=name, slug=f"tag-{number}") for number, name in enumerate(NAMES)])
    with connection.cursor() as cursor:  # a trigger keeps the flag
        cursor.execute("SET LOCAL session_replication_role TO replica; UPDATE articles_tag SET live = true")


def said(*paragraphs: str) -> list[Mention]:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return mentions(passages(body))


def named(*paragraphs: str) -> dict[str, str]:
    """The names that are found, each with how the text writes it."""
    return {each.known[0].written: each.written for each in said(*paragraphs)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Capitals of the name are capitals in the text; a small word is no name, also where a sentence begins
        ("It told us, and it will.", {}),
        ("The US and Will agree.", {"US": "US", "Will": "Will"}),
        ("Us, too. Will the dam hold? It will.", {}),
        ("Will held the dam.", {"Will": "Will"}),
        ("WILL IT HOLD? It will.", {}),
        ("the who, The who, and The Who", {"The Who": "The Who"}),
        ("more public transport", {"Public transport": "public transport"}),
        # Whole words, the longest first
        ("A Storm Surge in the storms", {"storm surge": "Storm Surge"}),
        ("storm. Surge", {}),
        ("Stormy seas, US-based, @US, #US, US’s", {"US": "US"}),
        ("The O'Neills and O'Neill’s dog", {"O’Neill": "O'Neill"}),
        ("Harbour-side, harbour, the Harbour", {"Harbour": "Harbour"}),
        ("Harbour–Élysée", {"Harbour": "Harbour", "Élysée": "Élysée"}),
        # Hyphens, apostrophes, accents and signs as search has them
        ("jean-luc Moreau, Jean Luc Moreau", {"Jean-Luc Moreau": "Jean Luc Moreau"}),
        ("COVID 19 or COVID19", {"COVID-19": "COVID 19"}),
        ("The Elysee", {"Élysée": "Elysee"}),
        ("AT &amp; T, AT&amp;T, ATT", {"AT&T": "AT &amp; T".replace("&amp;", "&")}),
        ("C, C++ and C#", {"C++": "C++"}),
        ("Yahoo and Yahoo!", {"Yahoo!": "Yahoo"}),
        ("St Petersburg, St. Petersburg", {"St. Petersburg": "St. Petersburg"}),
        ("In 2026", {}),
        # Any script, also inside text without spaces
        ("ទឹកជំនន់នៅភ្នំពេញថ្ងៃនេះ", {"ភ្នំពេញ": "ភ្នំពេញ"}),
        ("น้ำท่วมกรุงเทพวันนี้", {"กรุงเทพ": "กรุงเทพ"}),
        ("昨日東京都で会議、京都でも", {"東京都": "東京都", "京都": "京都"}),
        ("어제 서울에서 회의", {"서울": "서울"}),
        ("በአዲስ አበባ፣ አዲስ አበባ።", {"አዲስ አበባ": "አዲስ አበባ"}),
        ("في القَاهِرَة اليوم", {"القاهرة": "القَاهِرَة"}),
        ("Odò Ọ̀ṣun kún", {"Ọ̀ṣun": "Ọ̀ṣun"}),
        ("Вчера Москва", {"Москва": "Москва"}),
        ("នៅUSថ្ងៃ", {"US": "US"}),
        # Names that look like markup or a pattern
        (
            "a.*(b)[c] &lt;b&gt;Bold&lt;/b&gt; &amp; co",
            {"a.*(b)[c]": "a.*(b)[c]", "<b>Bold</b> & co": "<b>Bold</b> & co"},
        ),
        ("abc x" + "x" * 89, {"x" * 90: "x" * 90}),
    ],
)
def test_a_name_is_found_where_it_is_said(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


def test_only_the_first_mention_that_is_no_quotation_counts() -> None:
    (found,) = said("“The US,” he said.", '<a href="/x/">US</a>', "In the US the US", "US")

    assert found.passage.text[: found.start] == "In the "


def test_a_name_that_was_merged_and_an_author_lead_to_who_has_the_page() -> None:
    storm = Tag.objects.get(name="Storm")
    Tag.objects.create(name="Tempest", merged_into=storm)
    for name, has_page in (("Ada Vale", True), ("Ben Roe", False)):
        Author.objects.create(name=name, has_page=has_page)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE authors_author SET live = true")

    found = {each.written: each.known for each in said("A Tempest, told by Ada Vale and Ben Roe in a Storm")}

    assert {written: [known.name for known in all_known] for written, all_known in found.items()} == {
        "Tempest": ["Storm"],
        "Ada Vale": ["Ada Vale"],
    }
    assert found["Ada Vale"][0].url == "/authors/ada-vale/"


def test_the_database_makes_the_keys_that_we_make() -> None:
    rng = random.Random(7)
    planes = [*range(0x20, 0x600), *range(0x900, 0x1100), *range(0x1200, 0x1380), *range(0x1780, 0x1800)]
    odd = ["".join(chr(rng.choice(planes)) for _ in range(40)) for _ in range(150)]
    made = [name for each in odd if (name := visible_line(each))]
    Tag.objects.bulk_create([Tag(name=name[:100], slug=f"odd-{number}") for number, name in enumerate(made)])

    keys = dict(Tag.objects.annotate(made=NameKey("name")).values_list("name", "made"))
    words = Tag.objects.annotate(made=NameWords("name")).values_list("name", Cast("made", TextField()))

    assert {name: key for name, key in keys.items() if key != name_key(name)} == {}
    parted = {name: {word.replace("''", "'") for word in re.findall("'((?:[^']|'')+)'", made)} for name, made in words}
    assert {name: made for name, made in parted.items() if made != set(name_words(name))} == {}
    assert [name for name in keys if len(capitals(name)) != len(name_key(name))] == []


def test_of_very_many_names_some_are_found_by_walks_of_indexes(client: Client) -> None:
    """20,000 names: those that a long text says, and those that begin as a reader types."""
    with connection.cursor() as cursor:
        cursor.execute(VERY_MANY)
        cursor.execute("ANALYZE articles_tag, authors_author; SET LOCAL session_replication_role TO origin")
    names = [f"N{hashlib.md5(str(number).encode()).hexdigest()[:5]} {number}" for number in range(1, 400)]
    begun = time.process_time()

    with CaptureQueriesContext(connection) as captured:
        found = said(*("words without any meaning " * 40 + f"{name}." for name in names))
        stories_of([known for each in found for known in each.known], but=0)
        typed = client.get("/search/suggestions.json", {"q": names[0][:4]}).json()["suggestions"]

    assert len(found) > 20
    assert time.process_time() - begun < 10
    assert {"kind": "Author", "name": names[0], "url": "/authors/name-1/"} in typed
    statements = [sql for sql in asked(captured) if "articles_tag" in sql]
    assert len(statements) == 3
    with connection.cursor() as cursor:
        assert [scanned_by(cursor, sql) & {"articles_tag", "authors_author"} for sql in statements] == [set()] * 3
