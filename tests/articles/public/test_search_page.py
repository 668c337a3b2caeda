"""Readers' search: what is found, in which order, how it is narrowed, and what it says when it cannot."""

from __future__ import annotations

import datetime
import html
import json
import re
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.pages.search import SearchPage
from articles.public.search import candidates, facets
from articles.publishing import withdraw
from articles.roles import SYSTEM
from articles.search.statistics import add_up
from tests.factories import AuthorFactory, SectionFactory, published
from tests.support.hostile_texts import SIGNS
from tests.support.thoroughness import rounds

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 5, 5, 12, tzinfo=datetime.UTC)


def page_of(client: Client, query: str | dict[str, str] = "", *, status: int = 200, **more: str) -> SearchPage:
    values = {"q": query, **more} if isinstance(query, str) else query
    response = client.get("/search/", values)
    assert response.status_code == status, (values, response.status_code)
    page: SearchPage = response.context["page"]
    return page


def headlines(page: SearchPage) -> list[str]:
    return [re.sub("</?mark>", "", html.unescape(str(each.headline))) for each in page.results]


def found(client: Client, query: str, **more: str) -> list[str]:
    return headlines(page_of(client, query, **more))


def counted() -> None:
    while add_up():
        pass


@pytest.fixture
def harbour() -> None:
    """Four stories on fog and ships."""
    city, sport = SectionFactory.create(name="City"), SectionFactory.create(name="Sport")
    quay = SectionFactory.create(name="Quay", parent=city)
    ada, ben = AuthorFactory.create(name="Ada Vale"), AuthorFactory.create(name="Ben Ruhe")
    day = datetime.timedelta(days=1)
    published(headline="Fog", section=city, authors=[ada], tags=["Ships"], body="<p>Fog all day.</p>", at=NOON)
    published(
        headline="Fog and mist", section=quay, authors=[ada, ben], kind="feature", body="<p>Mist.</p>", at=NOON - day
    )
    published(
        headline="A race",
        section=sport,
        authors=[ben],
        tags=["Ships", "Races"],
        at=NOON - 2 * day,
        body="<p>The storm surge came in a fog. A surge of mist.</p>",
    )
    published(headline="Ships", section=sport, body="<p>Nothing of it. The surge of the storm.</p>", at=NOON - 3 * day)
    counted()


def test_the_words_that_say_most_come_first_and_the_newest_where_that_is_asked(client: Client, harbour: None) -> None:
    assert found(client, "fog")[0] in ("Fog", "Fog and mist")
    assert found(client, "fog")[-1] == "A race"
    assert found(client, "fog mist")[0] == "Fog and mist"
    assert found(client, "mist fog", sort="newest") == ["Fog", "Fog and mist", "A race"]


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


def test_phrases_exclusions_and_alternatives(client: Client, harbour: None) -> None:
    assert [(query, found_) for query, stories in OPERATORS if (found_ := set(found(client, query))) != stories] == []
    for query, stories in OPERATORS[::4]:
        assert set(found(client, query, sort="newest")) == stories


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


def test_words_of_any_script_are_found_from_the_middle_of_a_sentence(client: Client) -> None:
    for number, (sentence, *_) in enumerate(SENTENCES):
        published(headline=f"No. {number}", body=f"<p>{html.escape(sentence)}</p>")

    for number, (_, *words) in enumerate(SENTENCES):
        for word in words:
            page = page_of(client, word)
            assert f"No. {number}" in headlines(page), word
            mine = page.results[headlines(page).index(f"No. {number}")]
            assert "<mark>" in str(mine.summary), word


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


def test_what_is_written_as_it_was_typed_comes_before_what_is_alike(client: Client) -> None:
    for n, words in enumerate(("Resume", "Résumé", "will", "Will", "us", "US", "Naive", "Naïve", "ATT", "AT&T")):
        published(headline=f"Story {n}", body=f"<p>x {html.escape(words)} x</p>", at=NOON)
    counted()

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


def test_the_filters_narrow_and_their_counts_are_what_a_click_gives(client: Client, harbour: None) -> None:
    page = page_of(client, "fog surge")

    assert page.total == "4 stories"
    said = {group.name: {choice.name: choice.count for choice in group.choices} for group in page.groups}
    assert said["Section"] == {"City": "2", "Sport": "2", "Quay": "1"}
    assert said["Author"]["Ada Vale"] == "2"
    assert said["Topic"] == {"Ships": "2", "Races": "1"}
    for group in page.groups:
        for choice in group.choices:
            narrowed = client.get(choice.url).context["page"]
            assert narrowed.total.split()[0] == choice.count, choice
            assert narrowed.narrowed
            (without,) = narrowed.removable
            assert client.get(without.url).context["page"].total == "4 stories"


def test_days_are_the_newsrooms_and_both_ends_count(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    with timezone.override("Asia/Phnom_Penh"):
        for hour, name in ((16, "Late on the 5th"), (17, "Early on the 6th"), (40, "Late on the 6th")):
            published(headline=name, body="<p>fog</p>", at=NOON.replace(hour=0) + datetime.timedelta(hours=hour))
        days = {"from": "2026-05-06", "to": "2026-05-06"}

        assert found(client, "fog", sort="newest", **days) == ["Late on the 6th", "Early on the 6th"]
        assert (
            found(client, "fog", **{"from": "2026-05-06", "to": "2026-05-05"}, sort="newest")[-1] == "Late on the 5th"
        )
        assert len(found(client, "fog", to="2026-05-05")) == 1


def test_pages_lead_on_and_back_without_a_gap(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(45):
        published(headline=f"Fog {n}", body=f"<p>{'fog ' * (n % 7)}mist</p>", at=NOON - datetime.timedelta(hours=n))
    counted()

    for sort in ("", "newest"):
        walk_on_and_back(client, sort)
        with monkeypatch.context() as bounded:
            for name in ("MOST_WEIGHED", "MOST_WEIGHED_BY_FEW", "MOST_COUNTED"):
                bounded.setattr(candidates, name, 5)
            walk_on_and_back(client, sort)


def walk_on_and_back(client: Client, sort: str) -> None:
    seen: list[list[str]] = [found(client, "fog mist", sort=sort)]
    page = page_of(client, "fog mist", sort=sort)
    while page.head.next_url:
        page = client.get(page.head.next_url).context["page"]
        seen.append(headlines(page))
    back = [headlines(page)]
    while page.head.previous_url:
        page = client.get(page.head.previous_url).context["page"]
        back.append(headlines(page))

    assert [len(each) for each in seen] == [20, 20, 5]
    assert len({headline for each in seen for headline in each}) == 45
    assert back[::-1] == seen
    assert sort == "" or [headline for each in seen for headline in each] == [f"Fog {n}" for n in range(45)]


def test_of_very_many_the_counts_say_about(client: Client, monkeypatch: pytest.MonkeyPatch, harbour: None) -> None:
    monkeypatch.setattr(candidates, "MOST_COUNTED", 1)

    page = page_of(client, "fog surge")

    assert page.total == "About 4 stories"
    assert str(facets.Count(12_345, about=True)) == "about 12,000"
    assert str(facets.Count(12_345)) == "12,345"


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


HOSTILE = ("", "x" * 10_000, "fog " * 5_000, "\x00", "%s' | :* & ! ( \\", '"' * 300, "-" * 300)


def test_any_question_is_answered(client: Client, harbour: None) -> None:
    for query in HOSTILE:
        for sort in ("", "newest"):
            page = page_of(client, query, sort=sort)
            assert page.recent or page.results
    assert "only its beginning" in page_of(client, "fog " * 5_000).remarks[0]


NO_FILTERS: tuple[tuple[str, str, str | None], ...] = (
    ("section", "nowhere", "There is no section “nowhere”."),
    ("author", "\x00", None),
    ("tag", "x" * 5_000, "There is no tag “x"),
    ("kind", "gossip", "There is no kind of story “gossip”."),
    ("from", "2026-13-45", "“2026-13-45” is no day. Write it as in 2026-11-27."),
    ("from", "٢٠٢٦-٠١-٠١", None),
    ("to", "9999-12-31", "“9999-12-31” is no day."),
    ("to", "0001-01-01", "“0001-01-01” is no day."),
    ("from", "1e999", "“1e999” is no day."),
)


def test_filters_that_are_none_are_left_out_and_said(client: Client, harbour: None) -> None:
    for name, value, said in NO_FILTERS:
        page = page_of(client, {"q": "fog", name: value})
        assert len(page.results) == 3
        assert said is None or page.remarks[0].startswith(said)


def test_a_cursor_that_nobody_wrote_leads_nowhere(client: Client, harbour: None) -> None:
    for cursor in ("", "x", "1.2", "1.2.3.4", "zzzzzzzzzzzzzz.1.1", "1.zzzzzzzzzzzzzz.1", "\x00", "-.1.1"):
        for name in ("before", "after"):
            assert client.get("/search/", {"q": "fog", name: cursor}).status_code == 404, cursor


def test_another_spelling_is_offered_where_no_story_has_the_word(client: Client) -> None:
    published(headline="Lanternfish at Northmole")
    gone = published(headline="Anglerfish").article
    counted()

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
    counted()


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


def test_search_asks_as_a_reader_who_sees_live_rows_only(client: Client) -> None:
    published(headline="Fog")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM site.articles_storyindex")
        assert cursor.fetchone()[0] == 1
