"""A story's history: every save and every edition in one timeline, and any of them brought back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.content.contents import content_of
from articles.desk.history.timeline import ENTRIES_PER_PAGE
from articles.editing.planning import assign
from articles.editing.saving import begin, write
from articles.errors import TooMuch
from articles.models import Article, Edition, SavedVersion
from articles.previews.links import share
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, SectionFactory, UserFactory, edition_of, published
from tests.support.forms import LIST, login

pytestmark = pytest.mark.django_db


def story(by: User | None = None, **fields: str) -> Article:
    """A story begun at the desk."""
    content = {**content_of(ArticleFactory.create(headline="Fog closes port")), **fields, "slug": "fog"}
    return begin(content, by=by or SYSTEM)


def saved(article: Article, by: User | None = None, **fields: object) -> Article:
    """Saved once more, with these fields."""
    article.refresh_from_db()
    content = {**content_of(article), **fields}
    return write(article, content, started_from=article.version, by=by or SYSTEM).article


def entries(response: HttpResponse) -> list[str]:
    """The timeline's lines, as text."""
    lines = markup.fromstring(response.content.decode()).xpath("//ol[@class='history']/li")
    return [" ".join(line.text_content().split()) for line in lines]


def history(client: Client, article: Article, query: str = "") -> HttpResponse:
    response = client.get(f"{LIST}{article.pk}/history/{query}")
    assert response.status_code == 200
    return response  # type: ignore[return-value]


def restore(client: Client, article: Article, key: str) -> HttpResponse:
    return client.post(f"{LIST}{article.pk}/restore/", {"which": key}, follow=True)  # type: ignore[return-value]


# --- The timeline -----------------------------------------------------------------------------------------------------


def test_every_save_and_every_edition_stands_in_one_timeline_with_who_and_what(client: Client) -> None:
    ines = UserFactory.create(first_name="Ines", last_name="Calder", role="reporter")
    article = story(by=ines)
    edition_of(article)
    saved(article, by=ines, headline="Fog closes both ports", body="<p>All ships wait. Nobody leaves.</p>")
    chief = login(client, "editor-in-chief")
    publishing.publish(article, by=chief, change="correction", note="Two ports are closed, not one.")

    lines = entries(history(client, article))

    newest, second_save, first_edition, first_save = lines
    assert "Edition 2 Correction" in newest
    assert f"Published by {chief}" in newest
    assert "Two ports are closed, not one." in newest
    assert "Version 2 Saved" in second_save
    assert "by Ines Calder" in second_save
    assert "changed text, headline" in second_save
    assert "Edition 1 First edition" in first_edition
    assert "Was live from" in first_edition
    assert "Version 1 Created" in first_save


def test_the_life_of_an_edition_is_told_whole(client: Client) -> None:
    article = story()
    waiting = publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=2)).edition
    assert waiting is not None
    chief = login(client, "editor-in-chief")

    assert "Scheduled for" in entries(history(client, article))[0]
    publishing.unschedule(waiting, by=chief)
    taken_back = entries(history(client, article))[0]
    edition_of(article)
    publishing.withdraw(article, by=chief, note="It was another ship.")
    withdrawn = entries(history(client, article))[0]

    assert f"Unscheduled by {chief}" in taken_back
    assert f"Withdrawn by {chief}" in withdrawn
    assert "It was another ship." in withdrawn


def test_a_story_that_was_never_saved_here_shows_its_editions_and_what_is_on_the_desk(client: Client) -> None:
    article = published().article
    login(client, "copy-editor")

    desk, edition = entries(history(client, article))

    assert "Imported, not changed since" in desk
    assert "Edition 1" in edition


def test_it_answers_under_the_admins_own_name() -> None:
    assert reverse("admin:articles_article_history", args=[7]) == f"{LIST}7/history/"


def test_a_long_history_is_paged_and_costs_the_same(client: Client) -> None:
    article = story()
    login(client, "copy-editor")

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            history(client, article)
        return len(captured)

    edition_of(article)
    few = cost()
    for number in range(ENTRIES_PER_PAGE):
        saved(article, headline=f"Fog, day {number}")
        if number % 10 == 0:
            edition_of(Article.objects.get(pk=article.pk))

    assert cost() == few
    assert len(entries(history(client, article))) == ENTRIES_PER_PAGE
    assert "Version 1 Created" in entries(history(client, article, "?page=2"))[-1]
    assert client.get(f"{LIST}{article.pk}/history/?page=3").status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "1\x00", "²", "9" * 40, ""])
def test_a_page_that_cannot_be_is_not_there(client: Client, page: str) -> None:
    article = story()
    login(client, "copy-editor")

    assert client.get(f"{LIST}{article.pk}/history/", {"page": page}).status_code == 404


# --- Restoring --------------------------------------------------------------------------------------------------------


def test_any_version_is_brought_back_and_nothing_is_lost(client: Client) -> None:
    section = SectionFactory.create()
    article = story(section=section.pk)
    saved(article, headline="Second thoughts")
    user = login(client, "section-editor", sections=[section])

    response = restore(client, article, "v1")

    article.refresh_from_db()
    assert article.headline == "Fog closes port"
    assert "to version 1." in response.content.decode()
    assert f"{LIST}{article.pk}/history/" in response.content.decode()
    versions = article.saved_versions.values_list("version", "how", "by_name")
    assert next(iter(versions)) == (3, SavedVersion.How.RESTORE, str(user))
    assert article.saved_versions.get(version=2).content["headline"] == "Second thoughts"
    assert article.audit.filter(verb="restore", by=user).count() == 1


def test_an_edition_comes_back_with_its_pictures_and_tags(client: Client) -> None:
    article = story()
    figure = FigureFactory.create(article=article)
    article.tags.add("tides")
    edition_of(article)
    saved(article, headline="Second thoughts", figures=[], tags=[])
    login(client, "editor-in-chief")

    restore(client, article, "e1")

    article.refresh_from_db()
    assert article.headline == "Fog closes port"
    assert [each.image_id for each in article.figures.all()] == [figure.image_id]
    assert [tag.name for tag in article.tags.all()] == ["tides"]
    assert article.saved_versions.get(version=2).content["headline"] == "Second thoughts"


def test_what_stands_on_the_desk_already_makes_no_version(client: Client) -> None:
    article = story()
    edition_of(article)
    login(client, "editor-in-chief")

    response = restore(client, article, "e1")

    assert "already says the same as edition 1" in response.content.decode()
    assert article.saved_versions.count() == 1
    assert not article.audit.filter(verb="restore").exists()


def test_restoring_changes_nothing_for_readers(client: Client) -> None:
    article = story()
    edition_of(article)
    edition_of(saved(article, headline="Second thoughts"))
    login(client, "editor-in-chief")

    restore(client, article, "v1")

    assert Edition.objects.live().get(article=article).headline == "Second thoughts"


def test_a_version_of_a_section_that_is_no_more_comes_back_into_todays(client: Client) -> None:
    closed, today = SectionFactory.create(), SectionFactory.create()
    article = saved(story(section=closed.pk), section=today.pk, headline="Moved")
    closed.delete()
    login(client, "editor-in-chief")

    restore(client, article, "v1")

    article.refresh_from_db()
    assert (article.headline, article.section) == ("Fog closes port", today)


@pytest.mark.parametrize("key", ["", "v9", "e9", "f0", "v", "x1", "v1\x00", "v" + "9" * 30, "v²", "../v1"])
def test_what_the_history_does_not_have_is_not_restored(client: Client, key: str) -> None:
    article = story()
    login(client, "editor-in-chief")

    assert restore(client, article, key).status_code == 404
    assert article.saved_versions.count() == 1


def test_a_version_of_another_story_is_not_reached(client: Client) -> None:
    article = story()
    other = published()
    waiting = publishing.schedule(other.article, by=SYSTEM, at=timezone.now() + timedelta(hours=2)).edition
    assert waiting is not None
    login(client, "editor-in-chief")

    assert restore(client, article, f"f{waiting.pk}").status_code == 404


def test_restoring_is_only_offered_to_and_done_for_those_who_may(client: Client) -> None:
    article = saved(story(), headline="Second thoughts")
    login(client, "reporter")

    page = history(client, article).content.decode()

    assert "as draft" not in page
    assert restore(client, article, "v1").status_code == 403
    assert client.get(f"{LIST}{article.pk}/restore/").status_code == 405
    article.refresh_from_db()
    assert article.headline == "Second thoughts"


def test_a_reporter_restores_what_is_their_own(client: Client) -> None:
    reporter = login(client, "reporter")
    article = saved(story(by=reporter), by=reporter, headline="Second thoughts")

    assert "to version 1." in restore(client, article, "v1").content.decode()


@pytest.mark.parametrize("address", ["history/", "compare/?b=v1"])
def test_who_may_not_see_stories_sees_no_history(client: Client, address: str) -> None:
    article = story()
    login(client, "ops")

    assert client.get(f"{LIST}{article.pk}/{address}").status_code in {403, 404}


# --- Texts from before a text was bounded -----------------------------------------------------------------------------


def test_a_text_that_exceeds_todays_bounds_is_refused_in_a_sentence_and_the_desk_copy_stays(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    chief = login(client, "editor-in-chief")
    article = story(body="<blockquote><p>Fog closed the port.</p></blockquote>")
    first = edition_of(article)
    publishing.publish(saved(article, body="<p>Fog closed both ports.</p><p>Ships wait.</p>"), by=chief)
    now = saved(article, body="<blockquote><p>Fog lifts. Ships leave.</p></blockquote>")
    _, secret = share(now, label="Our lawyer", days=3, by=chief)
    before = content_of(now)
    monkeypatch.setattr("newsroom.text.markup.stack.DEEPEST", 1)

    for answer in (
        restore(client, article, "v1"),
        client.post(f"/admin/articles/edition/{first.pk}/restore/", follow=True),
    ):
        assert "nested too deeply" in answer.content.decode()
        assert "was not restored, and the desk copy stays as it was" in answer.content.decode()
    for verb in (publishing.revert, publishing.publish):
        with pytest.raises(TooMuch, match="nested too deeply"):
            verb(article, by=chief)
    with pytest.raises(TooMuch):
        assign(article, by=chief, to=chief)

    shown = [f"{LIST}{article.pk}/preview/", f"/preview/{secret}/", f"{LIST}{article.pk}/change/"]
    for address in (*shown, f"{LIST}{article.pk}/compare/?a=v1&b=v3"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "lifts" in markup.fromstring(answer.content.decode()).text_content()
    now.refresh_from_db()
    assert (content_of(now), now.version, now.assignee) == (before, 3, None)
