"""What the picking controls find."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Tag
from articles.search.desk import index_story
from authors.models import Author
from newsroom.text.moments import day_shortly
from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, SectionFactory, edition_of
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def found(client: Client, kind: str, query: str) -> list[str]:
    answer = client.get(f"/admin/articles/article/pick/{kind}/", {"q": query})
    return [choice["label"] for choice in answer.json()["found"]]


def test_authors_are_found_by_any_part_of_their_name(client: Client) -> None:
    login(client, "reporter")
    AuthorFactory.create(name="Ana Reyes")
    AuthorFactory.create(name="Tom Wharf")

    assert found(client, "authors", "rey") == ["Ana Reyes"]


def test_tags_that_begin_so_come_first(client: Client) -> None:
    login(client, "reporter")
    for name in ("Old ferries", "Ferries", "ភ្នំពេញ"):
        Tag.objects.create(name=name)

    assert found(client, "tags", "ferr") == ["Ferries", "Old ferries"]
    assert found(client, "tags", "ភ្នំ") == ["ភ្នំពេញ"]


def test_stories_are_found_by_the_headline_that_stands_on_the_desk(client: Client) -> None:
    login(client, "reporter")
    ArticleFactory.create(headline="A draft about fog")
    live = ArticleFactory.create(headline="Fog over the harbour")
    edition_of(live)
    live.headline = "Mist over the harbour"
    live.save()
    index_story(live)

    assert found(client, "stories", "fog") == ["A draft about fog"]
    assert found(client, "stories", "harb mi") == ["Mist over the harbour"]
    assert found(client, "stories", "nobody") == []  # in the text only


def test_pictures_come_with_the_words_that_a_figure_starts_with(client: Client) -> None:
    login(client, "reporter")
    ImageFactory.create(caption="The quay at dusk", credit="Ana", alt="A quay")

    (choice,) = client.get("/admin/articles/article/pick/images/", {"q": "dusk"}).json()["found"]

    assert (choice["caption"], choice["credit"], choice["alt"]) == ("The quay at dusk", "Ana", "A quay")
    assert choice["picture"].startswith("/media/")


def library(client: Client, **asked: object) -> tuple[list[str], str]:
    answer = client.get("/admin/articles/article/library/", asked)
    assert answer.status_code == 200
    return [each["label"] for each in answer.json()["found"]], answer.json()["more"]


def test_the_library_is_read_to_its_end_and_what_a_picture_shows_comes_before_whose_it_is(client: Client) -> None:
    login(client, "reporter")
    ImageFactory.create(caption="The harbour at dawn", alt="")
    for number in range(26):
        ImageFactory.create(caption=f"Market {number}", credit="The Harbour Courier")

    first, more = library(client, q="harbour")
    then, end = library(client, q="harbour", after=more)

    assert first[:2] == ["The harbour at dawn", "Market 25"]
    assert len(first) == 24
    assert [*first, *then] == ["The harbour at dawn", *(f"Market {number}" for number in range(25, -1, -1))]
    assert end == ""
    ImageFactory.create(caption="The fish at night", credit="The Harbour Courier")
    assert library(client, q="courier night") == (["The fish at night"], "")
    assert len(library(client)[0]) == 24
    answer = client.get("/admin/articles/article/library/", {"q": "dawn"}).json()["found"][0]
    assert answer["lacks"] == "No alternative text"
    assert answer["record"].startswith("/admin/images/image/")


def test_the_library_answers_whatever_it_is_asked(client: Client) -> None:
    login(client, "reporter")
    ImageFactory.create(caption="100 % fog_")

    assert library(client, q="100 % fog_")[0] == ["100 % fog_"]
    for odd in ("\x00", "%", "_" * 500, "' OR 1=1", "a " * 400):
        library(client, q=odd)
    for after in ("-1", "٣", "9" * 40, "x", "\x00", "2.5"):
        library(client, after=after)
    assert library(client, after="12345678") == ([], "")


def test_a_query_that_is_no_text_finds_nothing_and_breaks_nothing(client: Client) -> None:
    login(client, "reporter")
    SectionFactory.create()

    for query in ("\x00%_\\", "'", "a' | b:*", "& | ! ( )", "\\'"):
        assert found(client, "stories", query) == []
    assert found(client, "authors", "\x00%_\\") == []
    assert client.get("/admin/articles/article/pick/secrets/").status_code == 404


def test_stories_come_with_their_state_and_the_day_of_their_last_save(client: Client) -> None:
    login(client, "reporter")
    story = ArticleFactory.create(headline="Fog over the harbour", section=SectionFactory.create(name="City"))
    edition_of(story)

    (choice,) = client.get("/admin/articles/article/pick/stories/", {"q": "fog"}).json()["found"]

    assert choice["about"] == f"City · Live · saved {day_shortly(story.updated_at)}"


def test_an_author_is_added_in_the_byline_by_who_may(client: Client) -> None:
    def posted(act: str, **fields: str) -> tuple[int, dict[str, str]]:
        answer = client.post(f"/admin/articles/article/{act}/", fields)
        return answer.status_code, answer.json() if answer.status_code in (200, 422) else {}

    login(client, "reporter")
    status, printed = posted("print-name", name=" Marta\nNewcomer ")
    assert (status, printed["label"], printed["about"]) == (200, "Marta Newcomer", "Name only, no page")
    assert posted("print-name", name="MARTA NEWCOMER")[1]["value"] == printed["value"]
    assert posted("add-author", name="Marta Newcomer")[0] == 403

    login(client, "copy-editor")
    status, added = posted("add-author", name="Marta Newcomer", kind="agency", tagline="Marta teaches law.")
    author = Author.objects.get()
    assert (status, added["value"], added["about"]) == (200, printed["value"], "Agency")
    assert (author.has_page, author.kind, author.tagline) == (True, "agency", "Marta teaches law.")
    for wrong in (
        {"name": "\x00 "},
        {"name": "A" * 201},
        {"name": "B", "kind": "king"},
        {"name": "B", "tagline": "x" * 301},
    ):
        assert posted("add-author", **wrong)[0] == 422, wrong
    assert posted("print-name", name="")[0] == posted("print-name", name="A" * 9000)[0] == 422
    assert Author.objects.count() == 1


def test_only_who_writes_may_ask(client: Client) -> None:
    login(client, "ops")

    for kind in ("authors", "tags", "stories", "images"):
        assert client.get(f"/admin/articles/article/pick/{kind}/").status_code == 403
        assert Client().get(f"/admin/articles/article/pick/{kind}/").status_code == 302
