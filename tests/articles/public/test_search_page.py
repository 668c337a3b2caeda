"""Readers' search: what is found, in which order, how it is marked, and what it says when it cannot."""

from __future__ import annotations

import html

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.public.search import candidates
from articles.search.statistics import add_up_all
from tests.factories import published
from tests.support.hostile_texts import SIGNS
from tests.support.reader_search import NOON, found, headlines, page_of
from tests.support.thoroughness import rounds

pytestmark = pytest.mark.django_db

OPERATORS: tuple[tuple[str, set[str]], ...] = (
    ('"storm surge"', {"A race"}),
    ("“storm surge”", {"A race"}),
    ("„storm surge“", {"A race"}),
    ("«storm surge»", {"A race"}),
    ('"surge of the storm"', {"Ships"}),
    ("storm -mist", {"Ships"}),
    ("storm −mist", {"Ships"}),
    ('storm -"storm surge"', {"Ships"}),
    ("race OR nothing", {"A race", "Ships"}),
    ('fog "storm surge"', {"A race"}),
    ('mist OR "of the storm"', {"Fog and mist", "A race", "Ships"}),
    ("fog nothingofthekind", {"Fog", "Fog and mist", "A race"}),
    ("vale", {"Fog", "Fog and mist"}),
    ('"fog mist"', set()),
    ("-fog", set()),
    ("OR", set()),
    ('"', set()),
)


SENTENCES = (
    ("រាជធានីភ្នំពេញជាទីក្រុងធំជាងគេនៅប្រទេសកម្ពុជា", "ភ្នំពេញ", "កម្ពុជា"),
    ("ប្រ\u200bទេស\u200bកម្ពុជា", "ប្រទេស", "ប្រទេសកម្ពុជា"),
    ("ประเทศไทยมีกรุงเทพเป็นเมืองหลวง", "ไทย", "เมืองหลวง"),
    ("我们的海港很大，北京大学也很大。", "海港", "大学"),
    ("東京都庁で会議があった", "京都", "会議"),
    ("አዲስ አበባ የኢትዮጵያ ዋና ከተማ ናት።", "አበባ", "ከተማ"),
    ("وصل الرئيس إلى القاهرة أمس", "القاهرة", "أمس"),
    ("او می‌خواهد به خانه برود", "می‌خواهد", "میخواهد"),
    ("Ọ̀rọ̀ Yorùbá dára púpọ̀", "Yorùbá", "yoruba"),
    ("Stra\u00dfe cafe\u0301 Donau\u00addampf", "caf\u00e9", "strasse"),
    ("The COVID-19 ward, AT&T, §218 and C++ at 24/7", "covid19", "§218"),
)
AS_TYPED = (
    *(
        ("résumé", "Résumé"),
        ("resume", "Resume"),
        ("Will", "Will"),
        ("US", "US"),
        ("naïve", "Naïve"),
        ("AT&T", "AT&amp;T"),
    ),
)
HOSTILE = ("", "x" * 10_000, "fog " * 5_000, "\x00", "%s' | :* & ! ( \\", '"' * 300, "-" * 300)


def test_the_words_that_say_most_come_first_and_the_newest_where_that_is_asked(client: Client, harbour: None) -> None:
    assert found(client, "fog")[0] in ("Fog", "Fog and mist")
    assert found(client, "fog")[-1] == "A race"
    assert found(client, "fog mist")[0] == "Fog and mist"
    assert found(client, "mist fog", sort="newest") == ["Fog", "Fog and mist", "A race"]


def test_phrases_exclusions_and_alternatives(client: Client, harbour: None) -> None:
    assert [(query, found_) for query, stories in OPERATORS if (found_ := set(found(client, query))) != stories] == []
    for query, stories in OPERATORS[::4]:
        assert set(found(client, query, sort="newest")) == stories


def test_words_of_any_script_are_found_from_the_middle_of_a_sentence(client: Client) -> None:
    for number, (sentence, *_) in enumerate(SENTENCES):
        published(headline=f"No. {number}", body=f"<p>{html.escape(sentence)}</p>")

    for number, (_, *words) in enumerate(SENTENCES):
        for word in words:
            page = page_of(client, word)
            assert f"No. {number}" in headlines(page), word
            mine = page.results[headlines(page).index(f"No. {number}")]
            assert "<mark>" in str(mine.summary), word


def test_what_is_written_as_it_was_typed_comes_before_what_is_alike(client: Client) -> None:
    for n, words in enumerate(("Resume", "Résumé", "will", "Will", "us", "US", "Naive", "Naïve", "ATT", "AT&T")):
        published(headline=f"Story {n}", body=f"<p>x {html.escape(words)} x</p>", at=NOON)
    add_up_all()

    top = {query: str(page_of(client, query).results[0].summary) for query, _ in AS_TYPED}

    assert top == {query: f"x <mark>{first}</mark> x" for query, first in AS_TYPED}


def test_no_word_is_too_common_to_be_looked_for(client: Client) -> None:
    published(headline="The Who play tonight", body="<p>Loud.</p>")
    published(headline="To be or not to be", body="<p>A play.</p>")
    published(headline="Will wins", body="<p>It is.</p>")

    assert found(client, "the who")[0] == "The Who play tonight"
    assert found(client, "to be or not to be")[0] == "To be or not to be"
    assert found(client, '"to be or not to be"') == ["To be or not to be"]
    assert found(client, "Will") == ["Will wins"]


def test_what_was_found_is_marked_and_escaped(client: Client) -> None:
    before, after = "Long before. " * 60, "Long after. " * 90
    body = f"<p>{before}Then &lt;b&gt;fog&lt;/b&gt; came &amp; went. {after}Mist at the end.</p>"
    published(headline="Fog <i>here</i>", body=body)

    response = client.get("/search/", {"q": "fog mist"})

    text = response.content.decode()
    assert "<mark>Fog</mark> &lt;i&gt;here&lt;/i&gt;" in text
    summary = str(response.context["page"].results[0].summary)
    assert "&lt;b&gt;<mark>fog</mark>&lt;/b&gt; came &amp; went" in summary
    assert "<mark>Mist</mark> at the end." in summary
    assert summary.startswith("…")
    assert len(summary) < 600


def test_nothing_of_the_question_is_said_in_the_newspapers_name(client: Client) -> None:
    text = client.get("/search/", {"q": "buy pills <script>"}).content.decode()

    head = text.partition("</head>")[0]
    assert "pills" not in head
    assert '<meta name="robots" content="noindex, follow">' in head
    assert "<script>" not in text.replace('<script type="module"', "")


def test_any_question_is_answered(client: Client, harbour: None) -> None:
    for query in HOSTILE:
        for sort in ("", "newest"):
            page = page_of(client, query, sort=sort)
            assert page.recent or page.results
    assert "only its beginning" in page_of(client, "fog " * 5_000).remarks[0]


def test_a_search_that_takes_too_long_is_stopped_and_said_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    published(headline="Fog")
    slow = "(SELECT edition_id FROM articles_storyindex, pg_sleep(3))"
    monkeypatch.setattr("articles.public.search.page.LIMIT", "SET LOCAL statement_timeout TO '50ms'")
    monkeypatch.setattr(candidates.Looking, "sources", slow)

    page = page_of(client, "fog", status=503)

    assert "takes too long" in page.failed
    assert page.recent


@pytest.fixture
def archive() -> None:
    for n in range(6):
        published(headline=f"Fog {n} COVID-19", body="<p>海港很大 don’t “storm” C++ naïve will us</p>")
    add_up_all()


@settings(max_examples=rounds(15, 40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.one_of(
        st.text(max_size=400),
        st.lists(
            st.sampled_from([*SIGNS, "fog", "OR", "-", '"', "“", "海港", "covid-19", "C++", "will", " "]), max_size=40
        ).map("".join),
    ),
    sort=st.sampled_from(["", "newest"]),
)
def test_generated_questions_are_answered(client: Client, archive: None, query: str, sort: str) -> None:
    try:
        query.encode()
    except UnicodeEncodeError:
        return
    page = page_of(client, query, sort=sort)

    for choice in (choice for group in page.groups for choice in group.choices):
        assert choice.count != "0"
    if page.did_you_mean:
        assert client.get(page.did_you_mean.url).context["page"].results


def test_search_asks_as_a_reader_who_sees_live_rows_only(client: Client) -> None:
    published(headline="Fog")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM site.articles_storyindex")
        assert cursor.fetchone()[0] == 1
