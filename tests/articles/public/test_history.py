"""A story's public history: its editions with their notes and what changed, and nothing that a withdrawal removed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from lxml import html as markup
from pytest_django.fixtures import Settings

from articles import publishing
from articles.models import Article, Edition
from articles.public.middleware import as_reader
from articles.public.rows.history import EDITIONS_PER_PAGE
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, BylineFactory, SectionFactory, edition_of, published
from tests.support.queries import statements

pytestmark = pytest.mark.django_db


def story(**fields: Any) -> Article:
    """A live story in its first edition."""
    section = SectionFactory.create(name="Harbour")
    fields = {"section": section, "headline": "Fog closes port", "slug": "fog", "body": "<p>All wait.</p>", **fields}
    return published(**fields).article


def republished(article: Article, *, change: str = "update", note: str = "", **fields: Any) -> Article:
    """Another edition, with these fields."""
    article = Article.objects.get(pk=article.pk)
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    edition_of(article, change=change, note=note)
    return article


def page(client: Client, path: str = "/harbour/fog/history/") -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def editions(client: Client, path: str = "/harbour/fog/history/") -> list[str]:
    """Each edition's text."""
    found = markup.fromstring(page(client, path)).xpath("//ol[@class='editions']/li")
    return [" ".join(" ".join(each.itertext()).split()) for each in found]


# --- What it tells ----------------------------------------------------------------------------------------------------


def test_it_lists_the_editions_with_number_time_kind_note_and_marked_changes(client: Client) -> None:
    article = story()
    republished(article, headline="Fog closes both ports", note="Adds the second port.")
    republished(article, change="correction", body="<p>None wait.</p>", note="None of them wait.")

    newest, second, first = editions(client)

    assert newest.startswith("Edition 3 Correction")
    assert "What readers see now" in newest
    assert "None of them wait." in newest
    assert second.startswith("Edition 2 Update")
    assert "Adds the second port." in second
    assert first.startswith("Edition 1 First published")
    shown = page(client)
    assert "Fog closes <del>port</del><ins>both ports</ins>" in shown
    assert "<p><del>All</del><ins>None</ins> wait.</p>" in shown
    live_since = Edition.objects.get(number=3).live_since
    assert live_since is not None
    assert timezone.localtime(live_since).isoformat(timespec="seconds") in shown


def test_the_first_edition_of_what_was_imported_has_its_own_time(client: Client) -> None:
    at = timezone.now() - timedelta(days=400)
    republished(published(section=SectionFactory.create(name="Harbour"), slug="fog", at=at).article, headline="Now")

    assert timezone.localtime(at).isoformat(timespec="seconds") in page(client)


def test_what_was_frozen_first_and_went_live_second_is_an_update(client: Client) -> None:
    article = ArticleFactory.create(section=SectionFactory.create(name="Harbour"), slug="fog")
    waiting = publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert waiting is not None
    article.body = "<p>Other ships.</p>"
    article.save()
    publishing.publish(article, by=SYSTEM, later_versions="keep")
    publishing.go_live(waiting, by=SYSTEM, now=timezone.now())

    newest, oldest = editions(client)

    assert newest.startswith("Edition 2 Update")
    assert oldest.startswith("Edition 1 First published")


def test_minor_changes_are_folded(client: Client) -> None:
    republished(story(), change="minor", body="<p>All waits.</p>")

    folded = markup.fromstring(page(client)).xpath("//details//dd")

    assert [each.text_content() for each in folded] == ["All" + " wait" + "waits" + "."]


def test_bylines_and_captions_are_told_too(client: Client) -> None:
    article = story()
    BylineFactory.create(article=article, author=AuthorFactory.create(name="Ada Vale"), role="photographer")
    republished(article)

    assert "<li><ins>Ada Vale (photographer)</ins></li>" in page(client)


def test_a_change_that_is_none_of_these_is_said(client: Client) -> None:
    republished(story(), seo_title="Ports")

    assert "Neither its headline, nor its text" in editions(client)[0]


def test_unchanged_paragraphs_are_counted_and_left_out(client: Client) -> None:
    paragraphs = [f"<p>Paragraph {number}.</p>" for number in range(30)]
    article = story(body="".join(paragraphs))
    republished(article, body="".join([*paragraphs[:20], "<p>Another one.</p>", *paragraphs[20:]]))

    shown = page(client)

    assert "19 paragraphs unchanged" in shown
    assert "Paragraph 19." in shown
    assert "Paragraph 5." not in shown


def test_an_erased_text_is_neither_shown_nor_compared(client: Client) -> None:
    article = republished(story(body="<p>The name was Smith.</p>"), body="<p>The name is withheld.</p>")
    republished(article, body="<p>No name.</p>")
    first = Edition.objects.get(article=article, number=1)
    salts = {name: salt for name, salt in first.salts.items() if name != "body"}
    with connection.cursor() as cursor:  # as a court's order would have it
        cursor.execute("SET LOCAL session_replication_role TO replica")
        cursor.execute("UPDATE articles_edition SET body = '', salts = %s WHERE id = %s", [json.dumps(salts), first.pk])
        cursor.execute("SET LOCAL session_replication_role TO origin")

    _newest, second, oldest = editions(client)

    assert "The text of this edition may not be shown any more." in oldest
    assert "withheld" not in second
    assert "withheld" in editions(client)[0]


# --- Where it stands --------------------------------------------------------------------------------------------------


def test_the_story_leads_to_it_where_there_is_more_than_one_edition(client: Client) -> None:
    article = story()
    assert "/history/" not in client.get("/harbour/fog/").content.decode()

    republished(article, headline="Fog closes both ports")

    assert '<a href="/harbour/fog/history/">History</a>' in client.get("/harbour/fog/").content.decode()


def test_it_can_be_switched_off(client: Client, settings: Settings) -> None:
    republished(story(), headline="Fog closes both ports")
    settings.PUBLIC_HISTORY = False

    assert client.get("/harbour/fog/history/").status_code == 404
    assert "/history/" not in client.get("/harbour/fog/").content.decode()


def test_it_says_of_itself_where_it_is_and_what_it_was_made_from(client: Client) -> None:
    article = story()

    response = client.get("/harbour/fog/history/")

    head = markup.fromstring(response.content.decode())
    assert head.xpath("//link[@rel='canonical']/@href") == ["http://testserver/harbour/fog/history/"]
    assert head.findtext(".//title").endswith(" - History of “Fog closes port”")
    assert f"article-{article.pk}" in response.headers["Surrogate-Key"].split()
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_the_history_of_a_story_that_moved_is_at_its_new_address(client: Client) -> None:
    article = republished(story(), slug="mist")

    assert client.get("/harbour/fog/history/").headers["Location"] == "/harbour/mist/history/"
    article.section.slug = "port"
    article.section.save()
    assert client.get("/harbour/mist/history/").headers["Location"] == "/port/mist/history/"


def test_a_story_may_be_called_history(client: Client) -> None:
    story(slug="history")

    shown = markup.fromstring(page(client, "/harbour/history/"))
    (only,) = editions(client, "/harbour/history/history/")

    assert " ".join(shown.findtext(".//h1").split()) == "Fog closes port"
    assert only.startswith("Edition 1 First published")


@pytest.mark.parametrize("path", ["/harbour/none/history/", "/none/fog/history/", "/authors/fog/history/"])
def test_what_is_not_there_has_no_history(client: Client, path: str) -> None:
    story()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("before", ["", "x", "0", "1", "-3", "1'--", "²", "9" * 30, "\x00", "99999999999"])
def test_a_page_that_cannot_be_is_not_there(client: Client, before: str) -> None:
    story()

    assert client.get("/harbour/fog/history/", {"before": before}).status_code == 404


def test_addresses_in_any_script_work(client: Client) -> None:
    story(slug="អ័ព្ទ")

    path = f"/harbour/{quote('អ័ព្ទ')}/history/"
    (only,) = editions(client, path)

    assert only.startswith("Edition 1 First published")
    head = markup.fromstring(page(client, path))
    assert head.xpath("//link[@rel='canonical']/@href") == ["http://testserver/harbour/អ័ព្ទ/history/"]


def test_a_story_in_another_language_keeps_its_language_and_direction(client: Client) -> None:
    republished(story(headline="ضباب", language="ar"), headline="ضباب كثيف")

    shown = markup.fromstring(page(client))

    assert shown.get("lang") == "en"
    assert [(dl.get("lang"), dl.get("dir")) for dl in shown.xpath("//dl")] == [("ar", "rtl")]


def test_a_long_history_is_paged_and_each_page_costs_the_same(client: Client) -> None:
    article = story()
    republished(article, body="<p>One more.</p>")
    few = len(statements(client, "/harbour/fog/history/"))
    for number in range(EDITIONS_PER_PAGE):
        republished(article, body=f"<p>On day {number} all wait.</p>")

    assert len(statements(client, "/harbour/fog/history/")) == few == 3
    assert len(editions(client)) == EDITIONS_PER_PAGE
    older = client.get("/harbour/fog/history/").context["page"].head.next_url
    assert older == "/harbour/fog/history/?before=3"
    assert [each.split(" ")[1] for each in editions(client, older)] == ["2", "1"]
    assert "What readers see now" not in page(client, older)


# --- What it never tells ----------------------------------------------------------------------------------------------


def test_the_history_of_a_withdrawn_story_answers_as_the_story_does(client: Client) -> None:
    article = story()
    republished(article, headline="Fog closes both ports")
    publishing.withdraw(article, by=SYSTEM, note="It was not so.")

    response = client.get("/harbour/fog/history/")

    assert response.status_code == 410
    assert "It was not so." in response.content.decode()
    assert "Fog closes" not in response.content.decode()


def test_a_story_withdrawn_and_published_again_shows_only_what_came_after(client: Client) -> None:
    article = story(headline="A libel", body="<p>What was libellous.</p>")
    republished(article, headline="Another libel", note="A libellous note")
    publishing.withdraw(article, by=SYSTEM)
    republished(article, headline="The truth", body="<p>What is true.</p>")

    assert len(editions(client)) == 1
    assert editions(client)[0].startswith("Edition 3 Published again")
    assert "/history/" not in client.get("/harbour/fog/").content.decode()

    republished(article, headline="The whole truth")
    assert len(editions(client)) == 2
    assert "libel" not in page(client)
    assert "/history/" in client.get("/harbour/fog/").content.decode()


def test_the_view_itself_holds_nothing_else(client: Client) -> None:
    article = story(headline="A libel")
    publishing.withdraw(article, by=SYSTEM)
    republished(article, headline="The truth")
    ArticleFactory.create(headline="A draft")

    with as_reader(), connection.cursor() as cursor:
        cursor.execute("SELECT article_id, number, headline FROM story_history")
        assert cursor.fetchall() == [(article.pk, 2, "The truth")]


def test_reverting_is_no_withdrawal(client: Client) -> None:
    article = republished(story(), headline="Fog closes both ports")
    publishing.revert(article, by=SYSTEM)

    newest, *others = editions(client)

    assert newest.startswith("Edition 3 An earlier version restored")
    assert len(others) == 2
