"""The pictures of a story, in its form."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.models import Article, Figure
from images.models import Image
from images.renditions import store
from tests.factories import ArticleFactory, FigureFactory, ImageFactory
from tests.support.forms import fields, login, submit
from tests.support.pictures import quarters, saved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def file(data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("quay.jpg", data if data is not None else saved(quarters()))


def row(number: int, **values: Any) -> dict[str, Any]:
    return {f"figures-{number}-{name}": value for name, value in values.items()}


def places(story: Article) -> dict[str, str]:
    return dict(story.figures.values_list("key", "place"))


def test_a_picture_is_uploaded_right_in_the_row() -> None:
    story = ArticleFactory.create()
    client = Client()
    editor = login(client, "editor-in-chief")

    submit(client, story, **row(0, upload=file(), caption="The quay", credit="Ana", alt="A quay", place="lead"))

    figure = story.figures.get()
    assert (figure.place, figure.key, figure.caption, figure.alt) == ("lead", "f1", "The quay", "A quay")
    assert (figure.image.filename, figure.image.created_by) == ("quay.jpg", editor)


def test_a_picture_of_the_library_brings_the_words_it_was_posted_with(client: Client) -> None:
    story, image = ArticleFactory.create(), ImageFactory.create()

    submit(client, story, **row(0, image=image.pk, caption="Here", alt="", place="inline", key="f4"))

    figure = story.figures.get()
    assert (figure.image, figure.caption, figure.key) == (image, "Here", "f4")


def test_a_file_that_is_no_picture_costs_nothing_that_was_typed(client: Client) -> None:
    story = ArticleFactory.create(standfirst="Before")

    answer = submit(client, story, standfirst="After", **row(0, upload=file(b"<svg/>"), caption="Typed"))

    kept = fields(answer)
    assert (kept["standfirst"], kept["figures-0-caption"]) == ("After", "Typed")
    assert "field__error" in answer.content.decode()
    assert not Image.objects.exists()


def test_an_uploaded_picture_stays_chosen_when_something_else_is_wrong(client: Client) -> None:
    story = ArticleFactory.create()

    answer = submit(client, story, headline="", **row(0, upload=file(), caption="Typed"))

    assert fields(answer)["figures-0-image"] == str(Image.objects.get().pk)


def test_two_pictures_change_places(client: Client) -> None:
    story = ArticleFactory.create()
    FigureFactory.create(article=story, key="f1")
    FigureFactory.create(article=story, key="f2", place="inline")

    submit(client, story, **row(0, place="inline"), **row(1, place="lead"))

    assert places(story) == {"f1": "inline", "f2": "lead"}


def test_a_new_lead_takes_the_place_of_one_that_is_taken_out(client: Client) -> None:
    story, image = ArticleFactory.create(), ImageFactory.create()
    FigureFactory.create(article=story, key="f1")
    new = {"figures-TOTAL_FORMS": 2, **row(1, image=image.pk, place="lead", key="f2", position=1)}

    submit(client, story, **row(0, DELETE="on"), **new)

    assert places(story) == {"f2": "lead"}


def test_a_picture_that_is_removed_leaves_the_text_too_and_a_sentence_says_so(client: Client) -> None:
    story = ArticleFactory.create(
        body='<p>One.</p><figure data-figure="f2"></figure><p>Two.</p><figure data-figure="f1"></figure>'
    )
    FigureFactory.create(article=story, key="f1")
    FigureFactory.create(article=story, key="f2", place="inline", caption="The quay")

    answer = submit(client, story, **row(1, DELETE="on")).content.decode()

    story.refresh_from_db()
    assert story.body == '<p>One.</p><p>Two.</p><figure data-figure="f1"></figure>'
    assert places(story) == {"f1": "lead"}
    assert "“The quay” was removed from the text, too." in answer
    assert "removed from the text" not in submit(client, story).content.decode()


def test_a_row_leads_to_the_record_of_its_picture(client: Client) -> None:
    story = ArticleFactory.create()
    figure = FigureFactory.create(article=story)

    page = client.get(story.get_change_url()).content.decode()

    record = f"/admin/images/image/{figure.image_id}/change/?story={story.pk}"
    assert f'href="{record}"' in page
    assert f'href="{story.get_change_url()}"' in client.get(record).content.decode()
    for odd in ("٣", "9" * 30, "javascript:alert(1)", "\x00", "-1"):
        answer = client.get(f"/admin/images/image/{figure.image_id}/change/", {"story": odd})
        assert answer.status_code == 200
        assert "Back to the story" not in answer.content.decode()


def test_two_leads_are_refused(client: Client) -> None:
    story = ArticleFactory.create()
    FigureFactory.create(article=story, key="f1")
    FigureFactory.create(article=story, key="f2", place="inline")

    answer = submit(client, story, **row(1, place="lead"))

    assert "Only one picture can lead" in answer.content.decode()
    assert places(story) == {"f1": "lead", "f2": "inline"}


def test_a_key_that_is_taken_already_is_not_given_twice(client: Client) -> None:
    story, image = ArticleFactory.create(), ImageFactory.create()
    FigureFactory.create(article=story, key="f1")
    new = {"figures-TOTAL_FORMS": 2, **row(1, image=image.pk, place="inline", key="f1", position=1)}

    submit(client, story, **new)

    assert places(story) == {"f1": "lead", "f2": "inline"}


def test_pictures_stand_in_the_order_of_the_form(client: Client) -> None:
    story = ArticleFactory.create()
    for number in (1, 2, 3):
        FigureFactory.create(article=story, key=f"f{number}", place="inline", position=number)

    submit(client, story, **row(0, position=2), **row(1, position=0), **row(2, position=1))

    assert list(Figure.objects.filter(article=story).values_list("key", flat=True)) == ["f2", "f3", "f1"]


def test_a_full_disk_costs_the_picture_and_never_the_story(client: Client, monkeypatch: Any) -> None:
    story, kept = ArticleFactory.create(standfirst="Before"), ImageFactory.create()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "write_atomically", full)
    new = {
        "figures-TOTAL_FORMS": 2,
        **row(0, upload=file(), caption="Typed with care", place="inline"),
        **row(1, image=kept.pk, place="lead"),
    }
    response = submit(client, story, act="publish", standfirst="After", **new)

    story.refresh_from_db()
    assert story.standfirst == "After"
    assert [figure.image for figure in story.figures.all()] == [kept]
    assert not story.editions.exists()
    said = response.content.decode()
    assert "The desk cannot keep the picture now" in said
    assert "Caption: Typed with care" in said

    answer = client.post(reverse("admin:articles_article_upload"), {"file": file()})
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/json")
    assert "cannot keep the picture now" in answer.json()["error"]


def test_an_upload_that_finds_no_room_on_its_way_in_costs_itself(
    client: Client, monkeypatch: Any, settings: Any
) -> None:
    story = ArticleFactory.create(standfirst="Before")
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    settings.FILE_UPLOAD_TEMP_DIR = "/dev/full/nowhere"

    response = submit(client, story, standfirst="After", **row(0, upload=file(), caption="Typed", place="lead"))

    story.refresh_from_db()
    assert story.standfirst == "After"
    assert not story.figures.exists()
    assert "cannot keep the picture now" in response.content.decode()
    answer = client.post(reverse("admin:articles_article_upload"), {"file": file()})
    assert answer.status_code == 422
