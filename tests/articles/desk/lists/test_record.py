"""Editions and the record at the desk: to look at, and to bring back."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.audit import record
from articles.models import Article, AuditEntry, Edition
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, UserFactory, edition_of, published
from tests.support.forms import buttons, login

pytestmark = pytest.mark.django_db

EDITIONS, RECORD = "/admin/articles/edition/", "/admin/articles/auditentry/"


def test_an_edition_shows_what_readers_got_and_its_digest(client: Client) -> None:
    edition = published(body="<p>They found an astrolabe.</p>")
    login(client, "editor-in-chief")

    html = client.get(f"{EDITIONS}{edition.pk}/change/").content.decode()

    assert "<p>They found an astrolabe.</p>" in html
    assert edition.digest in html


def test_an_edition_is_brought_back_onto_the_desk(client: Client) -> None:
    edition = published(headline="The first words")
    Article.objects.filter(pk=edition.article_id).update(headline="Other words")
    login(client, "producer")
    assert "Restore as draft" in buttons(client.get(f"{EDITIONS}{edition.pk}/change/"))

    response = client.post(f"{EDITIONS}{edition.pk}/restore/", follow=True)

    assert Article.objects.get(pk=edition.article_id).headline == "The first words"
    assert "to edition 1." in response.content.decode()
    assert Edition.objects.count() == 1


def test_looking_at_an_edition_restores_nothing(client: Client) -> None:
    edition = published()
    login(client, "producer")

    assert client.get(f"{EDITIONS}{edition.pk}/restore/").status_code == 405


def test_who_may_not_restore_is_not_offered_it(client: Client) -> None:
    edition = published()
    login(client, "reporter")

    assert "Restore as draft" not in buttons(client.get(f"{EDITIONS}{edition.pk}/change/"))


@pytest.mark.parametrize("list_", [EDITIONS, RECORD])
def test_the_record_is_only_looked_at(client: Client, list_: str) -> None:
    edition = published()
    row = edition.pk if list_ == EDITIONS else AuditEntry.objects.get().pk
    login(client, "superuser")

    assert client.get(f"{list_}add/").status_code == 403
    assert client.post(f"{list_}{row}/change/", {"headline": "x", "note": "x"}).status_code == 403
    assert client.post(f"{list_}{row}/delete/", {"post": "yes"}).status_code == 403
    assert client.get(f"{list_}{row}/change/").status_code == 200


@pytest.mark.parametrize("list_", [EDITIONS, RECORD])
def test_its_lists_cost_the_same_however_long(client: Client, list_: str) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(list_).status_code == 200
        return len(captured)

    article = published().article
    login(client, "superuser")
    client.get(list_)
    few = cost()

    for number in range(5):
        edition_of(article, note=f"Update {number}")
        published()

    assert cost() == few


# --- Words of a story are for who may see it -----------------------------------------------------------------------


def told(client: Client, url: str) -> str:
    return client.get(url, follow=True).content.decode()


def test_ops_read_who_did_what_and_not_a_word_of_the_story(client: Client) -> None:
    edition = published(headline="The minister resigns")
    edition_of(edition.article, change="correction", note="A secret source was named.")
    login(client, "ops")
    entry = AuditEntry.objects.order_by("pk").last()
    assert entry is not None

    for url in (RECORD, f"{RECORD}{entry.pk}/change/"):
        assert "Publish" in told(client, url)
        assert "minister" not in told(client, url)
        assert "source" not in told(client, url)


def test_ops_find_nothing_by_words_that_they_are_not_shown(client: Client) -> None:
    edition = published()
    edition_of(edition.article, change="correction", note="A secret source was named.")
    login(client, "ops")

    assert "field-act" in told(client, RECORD)
    assert "field-act" not in told(client, f"{RECORD}?q=secret")
    for lookup in ("note__contains", "detail__icontains", "edition__headline__contains"):
        assert client.get(f"{RECORD}?{lookup}=secret").status_code == 400


def test_the_record_of_a_story_that_was_deleted_stays(client: Client) -> None:
    story = ArticleFactory.create()
    record("approve", story, by=SYSTEM, at=timezone.now())
    number = story.pk
    story.delete()
    login(client, "reporter")

    assert f"Story {number}" in told(client, RECORD)


def test_the_way_to_the_site_is_for_who_may_look(client: Client) -> None:
    story = published(headline="Fog").article
    way = f"/admin/r/{ContentType.objects.get_for_model(story).pk}/{story.pk}/"

    login(client, "reporter")
    assert client.get(way)["Location"] == story.get_absolute_url()

    story.embargo_until = timezone.now() + timedelta(days=1)
    story.save()
    assert client.get(way).status_code == 404
    for nothing in ("/admin/r/x/1/", "/admin/r/999999/1/", f"/admin/r/{'9' * 30}/1/", f"{way[:-3]}%00/"):
        assert client.get(nothing).status_code == 404, nothing


# --- The activity log ----------------------------------------------------------------------------------------------


def rows(client: Client, query: str = "") -> list[str]:
    """What the log's rows say, one line each."""
    found = markup.fromstring(client.get(f"{RECORD}{query}").content).xpath("//table//tbody/tr")
    return [" ".join(" ".join(cell.text_content() for cell in row).split()) for row in found]


def test_the_log_is_searched_by_story_person_action_and_day_and_leads_to_the_story(client: Client) -> None:
    ada = UserFactory.create(first_name="Ada", last_name="Quill")
    fog, mist = (ArticleFactory.create(headline=f"{word} over the harbour") for word in ("Fog", "Mist"))
    yesterday = timezone.now() - timedelta(days=1)
    record("send_back", fog, by=ada, at=yesterday, note="Who says so?")
    record("approve", mist, by=SYSTEM, at=timezone.now())
    login(client, "editor-in-chief")

    (both, first) = rows(client), rows(client, "?q=fog")
    assert len(both) == 2
    assert len(first) == 1
    assert "Ada Quill Changes requested Fog over the harbour Who says so?" in first[0]
    assert f'href="/admin/articles/article/{fog.pk}/change/"' in told(client, f"{RECORD}?q=fog")
    day = f"{timezone.localtime(yesterday):%Y-%m-%d}"
    for query in ("?q=who+says", "?q=ada", "?action=send_back", f"?who={ada.pk}", f"?to={day}"):
        assert rows(client, query) == first, query
    for query in ("?action=approve", "?who=newsroom", f"?from={timezone.localdate():%Y-%m-%d}"):
        assert len(rows(client, query)) == 1, query
        assert rows(client, query) != first, query
    page = markup.fromstring(client.get(RECORD).content).xpath("//main")[0].text_content()
    for internal in ("send_back", "Verb", "record of acts", "By name"):
        assert internal not in page
    for hostile in (
        "?q=%00",
        "?action=%00",
        "?who=x",
        "?who=99999999999999999999",
        "?from=2026-02-31",
        "?to=٣",
        "?p=-1",
    ):
        assert client.get(f"{RECORD}{hostile}", follow=True).status_code == 200, hostile
        assert client.get(f"{RECORD}export/{hostile}", follow=True).status_code == 200, hostile


def test_the_log_is_exported_as_it_is_filtered_and_no_cell_is_a_formula(client: Client) -> None:
    def exported(query: str = "") -> list[list[str]]:
        answer = client.get(f"{RECORD}export/{query}")
        assert answer.streaming
        return list(csv.reader(b"".join(answer).decode("utf-8-sig").splitlines()))  # type: ignore[arg-type]

    story = ArticleFactory.create(headline='=HYPERLINK("http://evil.example")')
    for note in ("+1", " @SUM(A1)", "\tx", "－2", "a, “b”"):
        record("send_back", story, by=SYSTEM, at=timezone.now(), note=note)
    record("approve", story, by=SYSTEM, at=timezone.now())
    login(client, "editor-in-chief")

    heading, *lines = exported("?action=send_back")

    assert heading == ["When", "Who", "Action", "Story", "Note"]
    assert [line[4] for line in lines] == ["a, “b”", "'－2", "'\tx", "' @SUM(A1)", "'+1"]
    assert {tuple(line[1:4]) for line in lines} == {
        ("the newsroom itself", "Changes requested", '\'=HYPERLINK("http://evil.example")')
    }
    assert len(exported()) == 7
    assert client.post(f"{RECORD}export/").status_code == 405
    login(client, "ops")
    heading, *lines = exported()
    assert heading == ["When", "Who", "Action", "Story"]
    assert {line[3] for line in lines} == {f"Story {story.pk}"}


def test_an_entry_says_what_was_recorded_in_words(client: Client) -> None:
    edition = published(headline="Fog")
    login(client, "editor-in-chief")

    page = told(client, f"{RECORD}{AuditEntry.objects.get().pk}/change/")

    assert "<h1>Published</h1>" in page
    assert f'href="/admin/articles/edition/{edition.pk}/change/">Edition 1</a>' in page
    assert "{&quot;" not in page
    assert "<dt>Kind of change</dt><dd>First edition</dd>" in page
    for internal in ("Stood", "Stands", "Version", "stood"):
        assert f"<dt>{internal}" not in page, "what the machine keeps to undo an act is nothing to read"
