"""The library at the desk: uploading, describing, the focal point, deleting."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from images.desk import uses
from images.desk.uses import Use
from images.intake.intake import take_in
from images.models import Image
from images.renditions import store
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db

LIST, ADD = "/admin/images/image/", "/admin/images/image/add/"


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def image() -> Image:
    return take_in(io.BytesIO(saved(quarters())), filename="quay.jpg", caption="The quay", credit="Ana Reyes")


def upload(*files: tuple[str, bytes], **more: str) -> dict[str, Any]:
    words = {"alt": "", "caption": "", "credit": "", "focal_x": "0.5", "focal_y": "0.5"}
    return {"file": [SimpleUploadedFile(name, data) for name, data in files], **words, **more}


def change(image: Image, **more: str) -> dict[str, str]:
    return {
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
        "focal_x": "0.5",
        "focal_y": "0.5",
        **more,
    }


def test_uploading_puts_a_picture_into_the_library(admin_client: Client) -> None:
    words = {"alt": "A quay", "caption": "The quay", "credit": "Ana Reyes", "focal_x": "0.25"}

    response = admin_client.post(ADD, upload(("quay.jpg", saved(quarters())), **words))

    image = Image.objects.get()
    assert response.headers["Location"] == f"{LIST}{image.pk}/change/"
    assert (image.alt, image.caption, image.credit, image.focal_x) == ("A quay", "The quay", "Ana Reyes", 0.25)
    assert image.created_by is not None
    assert image.created_by.get_username() == "admin"
    assert store.original_path(image.key).exists()


def test_the_fields_have_the_names_scripts_look_for(admin_client: Client) -> None:
    html = admin_client.get(ADD).content.decode()

    for name in ("Caption", "Credit", "Alternative text"):
        assert f">{name}</label>" in html
    assert "<script>" not in html
    assert "style=" not in html


def test_several_files_go_in_at_once(admin_client: Client) -> None:
    files = [(f"{n}.jpg", saved(quarters(100 + n, 80))) for n in range(3)]

    response = admin_client.post(ADD, upload(*files, credit="Ana Reyes"))

    assert response.headers["Location"] == LIST
    assert sorted(Image.objects.values_list("filename", "credit")) == [(f"{n}.jpg", "Ana Reyes") for n in range(3)]


def test_a_refused_picture_is_an_error_of_its_field_and_the_words_stay(admin_client: Client) -> None:
    response = admin_client.post(ADD, upload(("logo.svg", b"<svg/>"), caption="What I typed"))

    html = response.content.decode()
    assert response.status_code == 200
    assert "SVG drawings can carry scripts" in html
    assert "What I typed" in html


def test_of_several_either_all_are_taken_or_none(admin_client: Client) -> None:
    response = admin_client.post(ADD, upload(("good.jpg", saved(quarters())), ("bad.jpg", b"nonsense")))

    assert "bad.jpg: This file is not a picture" in response.content.decode()
    assert not Image.objects.exists()


def test_no_file_is_an_error(admin_client: Client) -> None:
    assert "This field is required" in admin_client.post(ADD, upload()).content.decode()


def test_the_same_file_again_leads_to_the_picture_that_is_there(admin_client: Client, image: Image) -> None:
    response = admin_client.post(ADD, upload(("again.jpg", saved(quarters())), caption="Other"), follow=True)

    assert response.redirect_chain[-1][0] == f"{LIST}{image.pk}/change/"
    assert "is in the library already" in response.content.decode()
    assert "in the library.</li>" not in response.content.decode()
    image.refresh_from_db()
    assert image.caption == "The quay"


def test_moving_the_focal_point_asks_for_new_crops(admin_client: Client, image: Image) -> None:
    Image.objects.update(renditions_made_at="2026-01-01T00:00:00Z")
    admin_client.post(f"{LIST}{image.pk}/change/", change(image, caption="Changed"))
    image.refresh_from_db()
    assert image.renditions_made_at

    admin_client.post(f"{LIST}{image.pk}/change/", change(image, focal_x="0.1"))

    image.refresh_from_db()
    assert image.focal_x == 0.1
    assert Image.objects.without_renditions().get() == image


def test_a_focal_point_outside_is_refused(admin_client: Client, image: Image) -> None:
    response = admin_client.post(f"{LIST}{image.pk}/change/", change(image, focal_x="1.1"))

    assert response.status_code == 200
    assert "less than or equal to 1" in response.content.decode()


def test_the_form_says_where_the_picture_is_used(admin_client: Client, image: Image, monkeypatch: Any) -> None:
    monkeypatch.setattr(uses, "FINDS_USES", [lambda image: [Use("Ferries & tides", "/admin/x/1/")]])

    html = admin_client.get(f"{LIST}{image.pk}/change/").content.decode()

    assert '<a href="/admin/x/1/">Ferries &amp; tides</a>' in html


def test_pictures_are_found_by_their_words(admin_client: Client, image: Image) -> None:
    for words in ("quay", "Reyes", "quay.jpg"):
        assert f"/{image.pk}/change/" in admin_client.get(LIST, {"q": words}).content.decode()
    assert f"/{image.pk}/change/" not in admin_client.get(LIST, {"q": "harbourless"}).content.decode()


@pytest.mark.parametrize("lacking", ["alt", "credit", "rights"])
def test_pictures_that_want_attention_are_listed(admin_client: Client, image: Image, lacking: str) -> None:
    Image.objects.update(alt="x", credit="x", rights_expire_on="2099-01-01")
    assert f"/{image.pk}/change/" not in admin_client.get(LIST, {"lacking": lacking}).content.decode()

    Image.objects.update(alt="", credit="", rights_expire_on="2020-01-01")

    assert f"/{image.pk}/change/" in admin_client.get(LIST, {"lacking": lacking}).content.decode()
    soon = timezone.localdate() + timedelta(days=29)
    for last_day, listed in ((soon, True), (soon + timedelta(days=2), False), (soon - timedelta(days=30), False)):
        Image.objects.update(rights_expire_on=last_day)
        assert (f"/{image.pk}/change/" in admin_client.get(LIST, {"lacking": "expiring"}).content.decode()) == listed


def test_markup_found_in_a_file_is_shown_as_text(admin_client: Client, image: Image) -> None:
    Image.objects.update(embedded={"caption": "<script>alert(1)</script>"}, caption="<b>bold</b>")

    for address in (LIST, f"{LIST}{image.pk}/change/"):
        html = admin_client.get(address).content.decode()
        assert "<script>alert" not in html
        assert "<b>bold" not in html


@pytest.mark.parametrize("action", [False, True])
def test_deleting_a_picture_deletes_its_files(
    admin_client: Client, image: Image, action: bool, django_capture_on_commit_callbacks: Any
) -> None:
    path = store.original_path(image.key)
    data = {"post": "yes", "action": "delete_selected", "_selected_action": [str(image.pk)]}

    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(LIST if action else f"{LIST}{image.pk}/delete/", data)

    assert not Image.objects.exists()
    assert not path.exists()
