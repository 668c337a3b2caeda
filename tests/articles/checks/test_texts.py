"""The checks read what a story says: emptiness, placeholders, what is printed twice, names, links to the newsroom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import publishing
from articles.checks.check import Check
from articles.checks.checking import report
from articles.checks.passages import TextPassage, passages_of
from articles.checks.rules import CHECKS
from articles.checks.rules.newsroom_links import LinksAreForReaders
from articles.checks.rules.no_text import HasText
from articles.checks.rules.placeholders import NothingIsToCome
from articles.checks.rules.printed_twice import PrintedOnce
from articles.checks.rules.same_headline import HeadlineIsNew
from articles.checks.rules.short_text import TextIsNoStub
from articles.checks.rules.spellings import NamesAreSpeltOneWay
from articles.checks.spelling import distance, two_spellings
from articles.checks.story import StoryUnderCheck
from articles.content.contents import Content
from articles.content.fields import blank_content
from articles.errors import NotReady
from demo.newspaper.stories import STORIES
from demo.newspaper.story import body_html
from tests.factories import ArticleFactory, AuthorFactory, UserFactory, published

PICTURE = '<figure data-figure="f1"></figure>'
STORY = "<p>The ferry left at six. Nobody waved.</p>"

Look = Callable[..., list[tuple[str, str]]]


def content(**said: Any) -> Content:
    plain: Content = {
        "kind": "news",
        "language": "en",
        "section": None,
        "bylines": [],
        "figures": [],
        "related": [],
        "tags": [],
    }
    return {**blank_content(), **plain, "body": STORY, **said}


def found(check: type[Check], **said: Any) -> list[tuple[str, str]]:
    """Each finding's field and what it says."""
    return [(each.field, each.text) for each in check().look(StoryUnderCheck(content(**said), None, timezone.now()))]


def fields(check: type[Check], **said: Any) -> list[str]:
    return [field for field, _ in found(check, **said)]


@pytest.mark.parametrize("body", ["", "<p></p>", "<p> \u00a0\u200b</p><hr>", "<p>…</p>", "<ul><li></li></ul>"])
def test_a_story_without_a_word_is_not_published_by_a_person(body: str) -> None:
    assert fields(HasText, body=body, kind="feature") == ["body"]
    assert fields(TextIsNoStub, body=body) == [], "said once"
    assert HasText.level.value == "error"


def test_pictures_alone_are_a_story_for_whoever_says_why() -> None:
    for kind in ("news", "feature"):
        assert fields(HasText, body=PICTURE, kind=kind) == []
        assert fields(TextIsNoStub, body=PICTURE, kind=kind) == ["body"]


@pytest.mark.parametrize(
    ("body", "language", "enough"),
    [
        ("<p>Fog closes the port</p>", "en", False),
        ("<p>Mr. Smith left at 5.30 p.m. today.</p>", "en", False),
        ("<h2>Fog.</h2><p>It closes the port.</p><h3>Ships.</h3>", "en", False),
        (f"<p>It closes the port.</p>{PICTURE}", "en", False),
        ("<p>ទឹកទន្លេឡើងខ្ពស់។</p>", "km", False),
        (STORY, "en", True),
        ("<p>It closes the port.</p><p>Ships wait</p>", "en", True),
        ("<ul><li>Fog</li><li>Ships</li></ul>", "en", True),
        ("<p>ទឹកទន្លេឡើងខ្ពស់។ គ្មាននរណារបួស។</p>", "km", True),
        ("<p>霧が出た。船は待つ。</p>", "ja", True),
        (f"<p>{'เรือออกจากท่าเรือ ' * 40}</p>", "th", True),
    ],
)
def test_a_news_story_has_two_sentences(body: str, language: str, enough: bool) -> None:
    assert fields(TextIsNoStub, body=body, language=language) == ([] if enough else ["body"])
    assert fields(TextIsNoStub, body=body, language=language, kind="opinion") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A TK-year-old was hurt", "TK"),
        ("It costs (TKTK).", "TKTK"),
        ("lorem ipsum dolor", "lorem ipsum"),
        ("LOREM dolor", "LOREM"),
        ("Mayor xxx said", "xxx"),
        ("There were XXX of them", "XXX"),
        ("The ATK of MX-TK and TKO, tk, size xxxl, Florem, Super Bowl XXX, https://example.com/xxx/TK", ""),
    ],
)
def test_words_that_hold_the_place_of_others_are_found_wherever_they_stand(text: str, word: str) -> None:
    figure = {"key": "f1", "image": 1, "caption": "", "credit": "", "alt": "", "place": "lead", "decorative": False}
    assert fields(NothingIsToCome, headline=text, body=f"<p>{text}</p><p>{text}</p>") == ["headline", "body"] * bool(
        word
    )
    captioned = found(NothingIsToCome, figures=[{**figure, "caption": text}])
    assert captioned == [
        ("figures.0.caption", f"The caption of picture 1 still has “{word}”: write what belongs there.")
    ] * bool(word)


@pytest.mark.parametrize(
    ("dateline", "body", "twice"),
    [
        ("PHNOM PENH", "<p>PHNOM PENH — The ferry left.</p>", True),
        ("PHNOM PENH", "<p>Phnom Penh, 3 June – The ferry left.</p>", True),
        ("Phnom Penh", "<h2>Fog</h2><p>Phnom Penh</p><p>The ferry left.</p>", True),
        ("", "<p>PARIS — PARIS — The ferry left.</p>", True),
        ("", "<p>PARIS — The ferry left.</p><p>PARIS — Nobody waved.</p>", True),
        ("PARIS", "<p>Paris is the capital — of France.</p>", False),
        ("", "<p>PARIS — The ferry left.</p><p>LONDON — Nobody waved.</p>", False),
        ("LONDON", "<p>Q – Why?</p><p>A – Because.</p><p>Q – Oh.</p>", False),
    ],
)
def test_a_dateline_is_printed_once(dateline: str, body: str, twice: bool) -> None:
    assert fields(PrintedOnce, dateline=dateline, body=body) == ["body"] * twice


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "twice"),
    [
        (f"<p>By Hanne Voss</p>{STORY}", True),
        ("<p>By HANNE VOSS, in Port Maren<br>The ferry left.</p>", True),
        ("<p>By <strong>Hanne Voss</strong> The ferry left.</p>", True),
        (f"{STORY}<p>Hanne Voss</p>", True),
        (f"<p>By Bo Ek</p>{STORY}<p>By Bo Ek</p>", True),
        (f"<p>By Bo Ek</p>{STORY}", False),
        ("<p>By Hanne Voss’s reckoning it left. Hanne Voss</p>", False),
        ("<p>By noon it had left.</p><p>By noon nobody waved.</p>", False),
    ],
)
def test_a_byline_is_printed_once(body: str, twice: bool) -> None:
    author = AuthorFactory.create(name="Hanne Voss")

    for name in ("", "Hanne Voss"):
        bylines = [{"author": author.pk, "role": "author", "name": name}]
        assert fields(PrintedOnce, body=body, bylines=bylines) == ["body"] * twice


@pytest.mark.parametrize(
    "text",
    [
        "Signe Aldous came. Later Signe Aldus left.",
        "Kim Davies said so, and Kim Davis’s brother too.",
        "John Smith is Jon Smith.",
        "José Ruiz or Jose Ruiz",
        "Katherine Moss, Catherine Moss",
        "Brian Cox, Brain Cox",
        "Sara Lund, Sarah Lund",
        "Владимир Павлов и Владимир Павлав",
    ],
)
def test_a_name_that_is_spelt_two_ways_is_found(text: str) -> None:
    assert fields(NamesAreSpeltOneWay, body=f"<p>{text}</p>") == ["body"]


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister left the Foreign Ministry.",
        "North Quay and South Quay, West Street and East Street, Northern Line and Southern Line",
        "South Korea’s ships, South Korean ships; City Council, City Councils",
        "Tom Wharf and Tim Wharf; Anna Ross and Anna Voss; Maria Lund, her brother Mario Bo",
        "On Tuesday Hanne came, on Thursday Hanne left.",
        "These Danes and Those Danes. Mr Smith and Mrs Smith.",
        "The Star Ferry and the Stern Ferry, a stern of it",
        "FC PORTO, FC PORTA",
        "ភ្នំពេញ ភ្នំពេន",
        "",
    ],
)
def test_names_that_only_look_alike_are_left_alone(text: str) -> None:
    assert found(NamesAreSpeltOneWay, body=f"<p>{text}</p>") == []
    assert list(two_spellings([TextPassage("Neuer Hafen, Neuen Hafen", "body")], "de-AT")) == []


def test_the_rarer_spelling_is_led_to_where_it_stands() -> None:
    twice = "<p>Signe Aldous came. Signe Aldous left.</p>"

    assert found(NamesAreSpeltOneWay, body=twice, standfirst="Where is Signe Aldus?") == [
        ("standfirst", "Is “Signe Aldus” the same as “Signe Aldous”? If so, spell the name one way.")
    ]


def test_letters_are_counted_that_are_other_missing_or_swapped() -> None:
    pairs = [("voss", "voss"), ("voss", "vos"), ("brian", "brain"), ("davies", "davis"), ("a", "abcd"), ("abc", "xyz")]

    assert [distance(*pair) for pair in pairs] == [0, 1, 1, 1, 3, 3]


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        (f"/preview/{'s' * 43}/", True),
        ("/admin/articles/article/7/change/", True),
        ("https://paper.example/admin", True),
        ("//desk.paper.example:8000/%61dmin/", True),
        ("../../admin/articles/", True),
        ("\\admin\\", True),
        ("https://elsewhere.example/admin/", False),
        ("/city/admin/", False),
        ("/administration/", False),
        ("mailto:admin@paper.example", False),
        ("http://[bad", False),
    ],
)
def test_no_link_leads_to_the_desk_or_a_preview(settings: Any, address: str, wrong: bool) -> None:
    settings.SITE_URL, settings.ALLOWED_HOSTS = "https://paper.example", ["*", ".paper.example"]

    assert fields(LinksAreForReaders, body=f'<p><a href="{address}">x</a></p>') == ["body"] * wrong
    if address.startswith("https"):
        assert fields(LinksAreForReaders, canonical_url=address) == ["canonical_url"] * wrong
    assert "s" * 43 not in str(
        found(LinksAreForReaders, body=f'<a href="https://paper.example/preview/{"s" * 43}">x</a>')
    )


@pytest.mark.django_db
def test_the_story_published_last_has_another_headline() -> None:
    first = published(headline="Fog closes  port").article
    assert fields(HeadlineIsNew, headline="Fog Closes Port") == ["headline"]
    own = StoryUnderCheck(content(headline="Fog closes port"), first, timezone.now())
    assert not list(HeadlineIsNew().look(own)), "its own headline may stay"

    published(headline="Fog lifts")

    assert fields(HeadlineIsNew, headline="Fog closes port") == []


@pytest.mark.django_db
def test_a_person_cannot_publish_emptiness_and_an_import_can() -> None:
    chief, article = UserFactory.create(role="editor-in-chief"), ArticleFactory.create(body="<p> </p>")

    with pytest.raises(NotReady, match="There is no text"):
        publishing.publish(article, by=chief, override="Urgent")

    linking = ArticleFactory.create(body=f'{STORY}<p><a href="/admin/">Desk</a></p>')
    with CaptureQueriesContext(connection) as captured:
        looked = report(StoryUnderCheck({**content(), "body": linking.body}, linking, timezone.now()))
    assert [each.field for each in looked.errors if "/admin/" in each.text] == ["body"]
    assert not [each for each in looked.warnings if "/admin/" in each.text], "said once"
    assert len(captured) <= 12


def test_the_demo_newspapers_stories_have_nothing_of_it() -> None:
    checks = [
        each for each in CHECKS if each in (HasText, TextIsNoStub, NothingIsToCome, NamesAreSpeltOneWay, PrintedOnce)
    ]

    for story in STORIES:
        said = {name: getattr(story, name) for name in ("headline", "standfirst", "teaser")}
        assert [each for check in checks for each in found(check, **said, body=body_html(story.body))] == [], story.slug


def test_passages_are_lines_without_what_is_shown_between_them() -> None:
    body = f"<h2>A<br>B</h2><p>C<em>d</em> </p>{PICTURE}<figure data-embed='x'>Film</figure><ul><li>E</li></ul>"

    assert [(each.text, each.heading) for each in passages_of(body)] == [
        ("A", True),
        ("B", True),
        ("Cd", False),
        ("E", False),
    ]
