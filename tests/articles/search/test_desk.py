"""A desk copy is found by what it says now."""

from __future__ import annotations

import datetime
import io

import pytest
from django.core.management import call_command
from django.test import Client

from articles.jobs import IndexDesk
from articles.models import Article, DeskIndex, Tag
from articles.search.desk import index_story, most_telling_first, query_for
from demo.mass.fill import fill_archive
from tests.factories import ArticleFactory, AuthorFactory, BylineFactory, UserFactory

pytestmark = pytest.mark.django_db


def found(text: str, **options: str) -> list[str]:
    query = query_for(text, **options)
    assert query is not None
    return list(Article.objects.filter(desk_index__words=query).order_by("pk").values_list("headline", flat=True))


@pytest.fixture
def story() -> Article:
    return ArticleFactory.create(
        headline="The harbourmaster lights a lamp",
        standfirst="A beacon returns",
        body="<p>He trimmed the old wick by hand.</p>",
        authors=[AuthorFactory.create(name="Ines Undertow")],
        tags=["seiche"],
    )


@pytest.mark.parametrize(
    "text",
    ["harbourmaster", "HARBOUR", "beacon", "undert", "seiche", "wick lamp", "ines sei", '"old wick"', '"the old" ine'],
)
def test_words_beginnings_and_phrases_of_any_part_are_found(story: Article, text: str) -> None:
    ArticleFactory.create(headline="Something else", body="<p>Nothing of it.</p>", standfirst="")

    assert found(text) == [story.headline]


@pytest.mark.parametrize(
    "text", ["harbourmaster OR zeppelin", "zeppelin OR “old wick”", "wick -zeppelin", "lamp –zeppelin “old wick”"]
)
def test_operators_are_those_of_the_site(story: Article, text: str) -> None:
    ArticleFactory.create(headline="Something else", body="<p>A fog.</p>", standfirst="")

    assert found(text) == [story.headline]
    assert found(f"{text} -harbourmaster") == []


@pytest.mark.parametrize(
    "text", ["covid-19", "covid19", "19", "COVID", "jeanluc", "luc", "jean-l", "AT&T", "§218", "cafe", "CAFÉ", "24/7"]
)
def test_words_are_found_as_they_are_written_and_by_their_parts(text: str) -> None:
    body = "<p>Jean-Luc’s café is open 24/7, says AT&amp;T, by §218.</p>"
    story = ArticleFactory.create(headline="COVID-19 eases", body=body)

    assert found(text) == [story.headline]


def test_what_says_most_of_a_question_comes_first() -> None:
    often = "<p>Harbour, harbour and the harbour again.</p>"
    for headline, body in (("Once", "<p>In the harbour.</p>"), ("The harbour", "<p>A day.</p>"), ("Often", often)):
        ArticleFactory.create(headline=headline, body=body, standfirst="")
    ArticleFactory.create(headline="A harbourmaster", body="<p>At work.</p>", standfirst="")
    stories = Article.objects.order_by("-pk")

    assert [each.headline for each in most_telling_first(stories, "harbour")] == [
        "The harbour",
        "Often",
        "Once",
        "A harbourmaster",
    ]
    assert [each.headline for each in most_telling_first(stories, "zeppelin")] == []


def test_the_worker_indexes_what_an_earlier_release_did(story: Article) -> None:
    DeskIndex.objects.update(words="'café':1A", length=None)

    job = IndexDesk()
    assert (job.run(), job.run()) == (1, 0)

    assert found("harbourmaster") == [story.headline]


@pytest.mark.parametrize("text", ["harbourmaster zeppelin", "master", '"wick old"', "h"])
def test_what_is_not_there_is_not_found(story: Article, text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "script"), [("ភ្នំពេញ", "km"), ("海港", "zh"), ("القاهرة", "ar"), ("ГАВАНЬ", "ru")])
def test_words_of_any_script_are_found(text: str, script: str) -> None:
    texts = {
        "km": "រាជធានីភ្នំពេញជាទីក្រុងធំ",
        "zh": "我们的海港很大",
        "ar": "وصل إلى القاهرة أمس",
        "ru": "Старая гавань открыта",
    }
    story = ArticleFactory.create(headline="Elsewhere", body=f"<p>{texts[script]}</p>", language=script)

    assert found(text) == [story.headline]


def test_a_search_of_the_headline_leaves_the_text_out(story: Article) -> None:
    assert found("lamp", weights="A") == [story.headline]
    assert found("wick", weights="A") == []


@pytest.mark.parametrize("text", ["", "   ", "\x00", "%", "\\", "&|!()", '"', '""', "<>", "''"])
def test_what_has_no_words_asks_nothing(text: str) -> None:
    assert query_for(text) is None


@pytest.mark.parametrize("text", ["a' | b:*", "can't", "x:*ABCD", "10.5%", "O'Brien \\' x", "a" * 5000, "{x} %s %(y)s"])
def test_whatever_is_typed_is_only_looked_for(story: Article, text: str) -> None:
    assert found(text) == []


def test_a_story_is_found_by_what_it_says_now_only(story: Article) -> None:
    Article.objects.filter(pk=story.pk).update(headline="A new name")
    index_story(story)
    index_story(story)

    assert found("harbourmaster") == []
    assert found("name") == ["A new name"]
    assert DeskIndex.objects.count() == 1


def test_a_name_is_found_as_printed_and_as_the_author_is_called() -> None:
    line = BylineFactory.create(author__name="Ines Undertow", name="I. U. Tow")
    index_story(line.article)

    assert found("undertow") == found('"u tow"') == [line.article.headline]


def test_the_command_indexes_what_a_renamed_tag_left_behind(story: Article) -> None:
    tag = Tag.objects.get(name="seiche")
    Tag.objects.filter(pk=tag.pk).update(name="standing wave")
    out = io.StringIO()

    call_command("reindex_desk", "--tag", tag.pk, "--dry-run", stdout=out)
    assert found("standing") == []
    call_command("reindex_desk", "--tag", tag.pk, stdout=out)
    call_command("reindex_desk", stdout=out)

    assert found("standing") == [story.headline]
    assert out.getvalue().splitlines() == [
        "Stories that would be indexed: 1.",
        "Stories indexed: 1.",
        "Stories indexed: 1.",
    ]


def test_the_command_fills_in_what_is_missing(story: Article) -> None:
    DeskIndex.objects.all().delete()
    out = io.StringIO()

    call_command("reindex_desk", "--missing", stdout=out)
    call_command("reindex_desk", "--missing", stdout=out)

    assert out.getvalue().splitlines() == ["Stories indexed: 1.", "Stories indexed: 0."]
    assert found("harbourmaster") == [story.headline]


def test_an_archive_is_found_as_if_each_of_its_stories_had_been_saved() -> None:
    fill_archive(20, seed=3, begin=datetime.date(2026, 1, 1))
    story = Article.objects.order_by("?").filter(tagged__isnull=False)[0]
    words = [story.headline, story.tagged.all()[0].tag.name, story.bylines.all()[0].author.name]
    before = [found(text) for text in words]

    call_command("reindex_desk", stdout=io.StringIO())

    assert all(story.headline in each for each in before)
    assert [found(text) for text in words] == before


def test_a_renamed_author_and_a_renamed_tag_are_found_at_once(client: Client, story: Article) -> None:
    client.force_login(UserFactory.create(is_superuser=True))
    author, tag = story.bylines.get().author, Tag.objects.get(name="seiche")
    for address in (f"/admin/authors/author/{author.pk}/change/", f"/admin/articles/tag/{tag.pk}/change/"):
        page = client.get(address)
        form = page.context["adminform"].form
        values = {name: form.get_initial_for_field(field, name) or "" for name, field in form.fields.items()}
        client.post(address, {**values, "name": "Quite Another"})

    assert found("quite another") == [story.headline]
    assert found("undertow") == found("seiche") == []
