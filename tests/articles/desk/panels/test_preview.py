"""The preview: the page as readers would have it, for those who may see it, and kept nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Article, Tag
from images.models import Image
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, ImageFactory, SectionFactory, edition_of
from tests.support.forms import ADD, fields, login

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/preview/"


def preview_url(story: Article) -> str:
    return f"/admin/articles/article/{story.pk}/preview/"


def test_the_desk_copy_is_shown_and_not_what_is_live(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Live words", authors=[AuthorFactory.create(name="Ana Reyes")])
    FigureFactory.create(article=story)
    edition_of(story)
    Article.objects.filter(pk=story.pk).update(headline="Desk words")

    said = client.get(preview_url(story)).content.decode()

    assert "<h1" in said
    assert "Desk words" in said
    assert "Live words" not in said
    assert "Ana Reyes" in said
    assert "readers do not see this" in said


def test_it_is_kept_nowhere_and_runs_no_script(client: Client, editor: User) -> None:
    answer = client.get(preview_url(ArticleFactory.create()))

    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_what_is_typed_is_shown_and_nothing_is_saved(client: Client, editor: User) -> None:
    ana, tom = AuthorFactory.create(name="Ana Reyes"), AuthorFactory.create(name="Tom Wharf")
    story = ArticleFactory.create(headline="Saved words", authors=[ana], tags=["Tides"])
    image = ImageFactory.create()
    typed: dict[str, Any] = {
        **fields(client.get(story.get_change_url())),
        "headline": "Typed words",
        "body": '<p>Typed text.</p><figure data-figure="f1"></figure>',
        "byline": [tom.pk],
        "tags": ["Tides", "Brand new"],
        "figures-0-image": image.pk,
        "figures-0-key": "f1",
        "figures-0-place": "inline",
        "figures-0-alt": "A quay",
        "figures-0-caption": "Typed caption",
    }

    said = client.post(preview_url(story), typed).content.decode()

    for words in ("Typed words", "Typed text.", "Tom Wharf", "Brand new", "Typed caption"):
        assert words in said
    assert "Ana Reyes" not in said
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Saved words", 1)
    assert not story.figures.exists()
    assert not Tag.objects.filter(name="Brand new").exists()


def test_a_story_that_is_not_saved_yet_is_shown_too(client: Client, editor: User) -> None:
    typed = {**fields(client.get(ADD)), "headline": "Not saved yet", "section": SectionFactory.create().pk}

    answer = client.post(NEW, typed)

    assert "Not saved yet" in answer.content.decode()
    assert not Article.objects.exists()


def test_a_form_that_is_no_story_yet_is_shown_with_what_it_lacks_said_in_its_place(
    client: Client, editor: User
) -> None:
    answer = client.post(NEW, {**fields(client.get(ADD)), "standfirst": "Words there are."})

    said = answer.content.decode()
    assert answer.status_code == 200
    assert "No headline yet</h1>" in said
    assert "No section yet</a>" in said
    assert "Words there are." in said
    assert answer["X-Preview-Lacks"] == "headline, section"


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"headline": "\x00", "section": "\x00", "slug": "\x00/..", "body": "\x00<p", "language": "\x00"},
        {"section": "99999999999999999999", "byline": ["x", "-1", "9" * 30], "related": ["0", "9" * 30], "tags": [""]},
        {"headline": "x" * 200_000, "body": "<b>" * 5000, "language": "x" * 9000, "tags": ["y" * 9000, "\x00"]},
        {"figures-0-image": "9" * 18, "figures-0-place": "lead", "figures-999-image": "1", "figures-x-image": "1"},
        {"kind": "nonsense", "change": "nonsense", "public_note": "\x00", "canonical_url": "javascript:alert(1)"},
    ],
)
def test_no_form_is_an_error_page(client: Client, editor: User, typed: dict[str, Any]) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    for address in (NEW, preview_url(story)):
        answer = client.post(f"{address}?bare=1", typed)
        assert answer.status_code == 200
        assert "<article" in answer.content.decode()


def test_a_chosen_file_is_not_taken_into_the_library(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    upload = SimpleUploadedFile("quay.jpg", b"\xff\xd8\xff not even a picture", "image/jpeg")

    answer = client.post(preview_url(story), {"headline": "With a file", "figures-0-upload": upload})

    assert "With a file" in answer.content.decode()
    assert not Image.objects.exists()


def test_somebody_elses_save_does_not_stand_in_its_way(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    typed = {**fields(client.get(story.get_change_url())), "headline": "Typed words"}
    Article.objects.filter(pk=story.pk).update(version=2)

    assert "Typed words" in client.post(preview_url(story), typed).content.decode()


def test_who_may_not_write_sees_what_is_saved_only(client: Client) -> None:
    story = ArticleFactory.create(headline="Saved words")
    login(client, "reporter")

    assert "Saved words" in client.get(preview_url(story)).content.decode()
    assert client.post(preview_url(story), {"headline": "Typed"}).status_code == 403


def test_who_sees_no_stories_sees_no_preview(client: Client) -> None:
    story = ArticleFactory.create()
    login(client, "ops")

    assert client.get(preview_url(story)).status_code == 404
    assert client.post(preview_url(story)).status_code == 404
    assert client.post(NEW).status_code == 403
    assert client.get(NEW).status_code == 405
    assert Client().get(preview_url(story)).status_code == 302


def test_the_public_address_shows_nothing_of_the_desk_copy(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Live words")
    edition_of(story)
    Article.objects.filter(pk=story.pk).update(headline="Desk words")

    said = client.get(story.get_absolute_url(), {"preview": "1"}, headers={"X-Preview": "1"}).content.decode()

    assert "Live words" in said
    assert "Desk words" not in said
