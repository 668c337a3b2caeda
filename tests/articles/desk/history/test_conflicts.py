"""What two people typed in a conflict: both texts are in the history, whichever they choose."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from lxml import html as markup

from articles.content.contents import Content, content_of
from articles.editing.saving import write
from articles.models import Article, ConflictText
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, UserFactory
from tests.support.forms import LIST, fields, login

pytestmark = pytest.mark.django_db

BODY = "<p>The ferry left at six.</p><p>Nobody waved.</p>"


@pytest.fixture
def ada(client: Client) -> User:
    """Who saves second, logged in."""
    user = login(client, "editor-in-chief")
    user.first_name, user.last_name = "Ada", "Quill"
    user.save()
    return user


@pytest.fixture
def story() -> Article:
    article = ArticleFactory.create(headline="Ferry leaves", body=BODY, tags=["Tides"])
    FigureFactory.create(article=article, key="f1", caption="A ferry.")
    return article


def others_save(article: Article, **said: Any) -> Content:
    """A colleague saves first. Returns what the story says then."""
    tom = UserFactory.create(role="copy-editor", first_name="Tom", last_name="Wharf")
    article.refresh_from_db()
    write(article, {**content_of(article), **said}, started_from=article.version, by=tom)
    return content_of(article)


def sent(client: Client, article: Article, values: dict[str, Any], **typed: Any) -> HttpResponse:
    return client.post(article.get_change_url(), {**values, **typed, "_act": "save"})  # type: ignore[return-value]


def history(client: Client, article: Article) -> dict[str, str]:
    """What the history names, newest first: the key of each and what its line says."""
    page = client.get(f"{LIST}{article.pk}/history/")
    lines = markup.fromstring(page.content.decode()).xpath("//ol[@class='history']/li")
    return {str(each.xpath(".//input/@value")[0]): " ".join(each.text_content().split()) for each in lines}


def read(client: Client, article: Article, key: str) -> str:
    """What a comparison says of this state."""
    answer = client.get(f"{LIST}{article.pk}/compare/?b={key}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_whoever_wins_every_word_that_both_typed_is_found_in_the_history(
    client: Client, story: Article, ada: User
) -> None:
    opened = fields(client.get(story.get_change_url()))
    theirs = {
        "headline": "Theirs-head",
        "body": BODY.replace("six", "Theirs-body"),
        "bylines": [{**content_of(story)["bylines"][0], "name": "Theirs-name"}],
        "figures": [{**content_of(story)["figures"][0], "caption": "Theirs-caption"}],
        "tags": ["Theirs-tag"],
    }
    others_save(story, **theirs)
    (author,) = [each["author"] for each in content_of(story)["bylines"]]
    mine = {
        "headline": "Mine-head",
        "body": BODY.replace("six", "Mine-body"),
        f"byline-name-{author}": "Mine-name",
        "figures-0-caption": "Mine-caption",
        "tags": ["Tides", "Mine-tag"],
    }

    seen = fields(sent(client, story, opened, **mine))

    assert "Mine-head" in seen["headline"]
    asked, *_ = history(client, story).items()
    assert "Ada Quill’s text from a conflict Not saved: in conflict with version 2" in asked[1]
    assert "by Ada Quill · changed text, byline, pictures, headline, tags" in asked[1]
    sent(client, story, seen, headline="Theirs-head", body=theirs["body"], standfirst="A choice.")

    lines = history(client, story)
    assert list(lines) == ["v4", "v3", "v2", "v1"]
    assert "Version 3 Not saved: in conflict with version 2" in lines["v3"]
    for part in ("head", "body", "name", "caption", "tag"):
        for whose, key in (("Mine", "v3"), ("Theirs", "v2")):
            assert f"{whose}-{part}" in read(client, story, key), "compared with what its writer had"
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Theirs-head", 4)

    restored = client.post(f"{LIST}{story.pk}/restore/", {"which": "v3"}, follow=True)

    assert "to version 3." in restored.content.decode()
    story.refresh_from_db()
    said = content_of(story)
    assert (said["headline"], said["body"], said["tags"]) == ("Mine-head", mine["body"], ["Mine-tag", "Tides"])
    assert (said["bylines"][0]["name"], said["figures"][0]["caption"]) == ("Mine-name", "Mine-caption")


def test_who_keeps_theirs_and_nothing_else_finds_the_other_text_without_another_save(
    client: Client, story: Article, ada: User
) -> None:
    opened = fields(client.get(story.get_change_url()))
    others_save(story, headline="Theirs")
    seen = fields(sent(client, story, opened, headline="Mine"))
    sent(client, story, seen, headline="Theirs")

    (key,) = [key for key in history(client, story) if key.startswith("c")]
    assert "<ins>Mine</ins>" in read(client, story, key)
    answer = client.post(f"{LIST}{story.pk}/restore/", {"which": key}, follow=True)

    assert "to Ada Quill’s text from a conflict." in answer.content.decode()
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Mine", 3), "what is restored is not kept twice"
    assert list(history(client, story)) == ["v3", "v2", "v1"]


def test_what_is_chosen_whole_is_one_version_and_what_is_left_alone_is_numbered_by_the_next_save(
    client: Client, story: Article, ada: User
) -> None:
    opened = fields(client.get(story.get_change_url()))
    others_save(story, headline="Theirs")
    for _ in range(2):
        seen = fields(sent(client, story, opened, headline="Mine"))
    assert ConflictText.objects.count() == 1, "sent twice, kept once"
    sent(client, story, seen)
    assert list(history(client, story)) == ["v3", "v2", "v1"]

    sent(client, story, opened, headline="Given up")
    others_save(story, headline="Later")

    assert list(history(client, story)) == ["v5", "v4", "v3", "v2", "v1"]
    assert "Given up" in read(client, story, "v4")
    assert "Given up" not in read(client, story, "v5"), "a save is compared with the save before it"
    kept = ConflictText.objects.get()
    changes: list[dict[str, Any]] = [{"version": 9}, {"content": {}}]
    for change in changes:
        with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
            ConflictText.objects.filter(pk=kept.pk).update(**change)


def test_nobody_reaches_what_was_typed_in_another_story_or_may_not_be_restored(
    client: Client, story: Article, ada: User
) -> None:
    opened = fields(client.get(story.get_change_url()))
    others_save(story, headline="Theirs")
    sent(client, story, opened, headline="Mine")
    key = f"c{ConflictText.objects.get().pk}"
    other = ArticleFactory.create(authors=[AuthorFactory.create()])

    assert client.get(f"{LIST}{other.pk}/compare/?b={key}").status_code == 404
    assert client.post(f"{LIST}{other.pk}/restore/", {"which": key}).status_code == 404
    login(client, "reporter")
    assert client.post(f"{LIST}{story.pk}/restore/", {"which": key}).status_code == 403
    opened["person"] = ""
    sent(client, story, opened, headline="Not allowed")
    assert ConflictText.objects.count() == 1, "who may not write keeps nothing"
