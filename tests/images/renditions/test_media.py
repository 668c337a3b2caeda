"""What `/media/` answers, and how renditions come to be: by the worker, or when first asked for."""

from __future__ import annotations

import datetime
import hashlib
import io
import threading
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone
from PIL import Image as Pillow

from images.intake.intake import take_in
from images.jobs import FileByKey, MakeRenditions
from images.models import Image
from images.renditions import make, names, store
from images.renditions.picture import image_url
from tests.factories import UserFactory
from tests.support.pictures import BLUE, GREEN, RED, near, quarters, saved, shown_to_readers, with_position

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def image() -> Image:
    return shown_to_readers(take_in(io.BytesIO(saved(quarters(900, 600))), filename="quay.jpg"))


def shown(response: Any) -> Pillow.Image:
    return Pillow.open(io.BytesIO(response.getvalue()))


@pytest.mark.parametrize(("format", "pillow"), [("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")])
def test_a_rendition_is_made_when_it_is_first_asked_for(client: Client, image: Image, format: str, pillow: str) -> None:
    response = client.get(image_url(image, 320, format=format))

    assert response.status_code == 200
    assert response["Content-Type"] == names.FORMATS[format]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response["Cache-Control"]
    picture = shown(response)
    assert (picture.format, picture.size) == (pillow, (320, 213))
    assert near(picture.convert("RGB").getpixel((8, 8)), RED, by=40)


def test_a_rendition_that_is_there_costs_one_query(
    client: Client, image: Image, django_assert_num_queries: Any
) -> None:
    first = shown(client.get(image_url(image, 160)))

    with django_assert_num_queries(1):
        again = shown(client.get(image_url(image, 160)))

    assert (again.size, again.tobytes()) == (first.size, first.tobytes())


def test_a_copy_that_is_still_good_is_not_sent_again(client: Client, image: Image) -> None:
    first = client.get(image_url(image, 160))

    again = client.get(image_url(image, 160), headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304
    assert not again.content


def test_head_tells_the_size_without_the_bytes(client: Client, image: Image) -> None:
    size = len(client.get(image_url(image, 160)).getvalue())

    response = client.head(image_url(image, 160))

    assert response.status_code == 200
    assert int(response["Content-Length"]) == size
    assert client.post(image_url(image, 160)).status_code == 405


def test_crops_lie_around_the_focal_point(client: Client, image: Image) -> None:
    image.focus_on(1.0, 0.0)
    image.save()
    right = shown(client.get(image_url(image, 320, crop="1:1"))).convert("RGB")

    image.focus_on(0.0, 1.0)
    image.save()
    left = shown(client.get(image_url(image, 320, crop="1:1"))).convert("RGB")

    assert near(right.getpixel((310, 8)), GREEN, by=40)
    assert near(left.getpixel((8, 310)), BLUE, by=40)


def test_a_name_from_before_the_focal_point_moved_leads_to_the_new_one(client: Client, image: Image) -> None:
    before = image_url(image, 320, crop="3:2")
    image.focus_on(0.1, 0.9)
    image.save()

    response = client.get(before)

    assert response.status_code == 302
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"  # the point may move back
    assert client.get(before, follow=True).redirect_chain[0][0].endswith("3x2-10-90-320.jpg")
    assert client.get(image_url(image, 320, crop="3:2")).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "321.jpg",
        "2048.jpg",
        "99999.jpg",
        "0.jpg",
        "320.png",
        "320.svg",
        "320.JPG",
        "320.jpg.jpg",
        "320",
        ".lock",
        "5x4-50-50-320.jpg",
        "3x2-50-50-321.webp",
        "16x9-50-50-1280.avif",
        "3x2-999-50-320.jpg/../320.jpg",
    ],
)
def test_what_is_not_in_the_list_does_not_exist(client: Client, image: Image, media: Path, name: str) -> None:
    before = {path for path in media.rglob("*") if path.is_file()}

    response = client.get(f"/media/pictures/{image.key}/{name}")

    assert response.status_code == 404
    assert {path for path in media.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "path",
    [
        "",
        "pictures/",
        "pictures/{key}",
        "pictures/{key}/../../originals/{two}/{key}.jpg",
        "pictures/{key}/%2e%2e%2f%2e%2e%2foriginals%2f{two}%2f{key}.jpg",
        "pictures/..%2f..%2f..%2fetc%2fpasswd",
        "originals/{two}/{key}.jpg",
        "//etc/passwd",
        "pictures/{key}/320.jpg%00",
        "pictures/{key}/320.jpg%0a",
        "pictures/{key}/３２０.jpg",
        "pictures/%ff%fe/320.jpg",
        "pictures/" + "a" * 5000 + "/320.jpg",
        "pictures/" + "0" * 32 + "/320.jpg",
    ],
)
def test_hostile_paths_find_nothing(client: Client, image: Image, path: str) -> None:
    key = image.key

    response = client.get("/media/" + path.format(key=key, two=key[:2]))

    assert response.status_code == 404


def test_a_picture_whose_file_is_gone_is_not_found(client: Client, image: Image) -> None:
    store.original_path(image.key).unlink()

    assert client.get(image_url(image, 160)).status_code == 404


def test_too_many_at_once_are_asked_to_come_again(client: Client, image: Image, monkeypatch: Any) -> None:
    monkeypatch.setattr(make, "MAKING_AT_ONCE", threading.BoundedSemaphore(1))
    monkeypatch.setattr(make, "WAIT_FOR_TURN_SECONDS", 0.01)
    make.MAKING_AT_ONCE.acquire()

    response = client.get(image_url(image, 160))

    assert response.status_code == 503
    assert response["Retry-After"]


def test_the_worker_makes_every_rendition_once(image: Image) -> None:
    assert MakeRenditions().run() == 1
    assert MakeRenditions().run() == 0

    image.refresh_from_db()
    assert image.renditions_made_at
    folder = store.renditions_folder(image.key)
    assert {path.name for path in folder.iterdir()} - {".lock"} == {one.name for one in names.renditions(image)}
    for one in names.renditions(image):
        size = (one.width, names.height_at(image.width, image.height, one.crop, one.width))
        assert Pillow.open(folder / one.name).size == size


def test_a_moved_focal_point_has_its_crops_made(image: Image) -> None:
    MakeRenditions().run()
    image.focus_on(0.1, 0.1)
    image.save()

    assert MakeRenditions().run() == 1
    assert (store.renditions_folder(image.key) / "3x2-10-10-320.jpg").exists()


def test_a_picture_that_fails_holds_up_no_other_and_is_tried_again(image: Image) -> None:
    original = store.original_path(image.key)
    away = original.rename(original.with_suffix(".away"))
    other = take_in(io.BytesIO(saved(quarters(200, 100))), filename="other.jpg")

    assert MakeRenditions().run() == 2

    image.refresh_from_db()
    other.refresh_from_db()
    assert image.renditions_error
    assert image.renditions_made_at is None
    assert other.renditions_made_at
    assert store.renditions_folder(other.key).exists()

    away.rename(original)
    assert MakeRenditions().run() == 0
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=2)):
        assert MakeRenditions().run() == 1
    again = Image.objects.get(pk=image.pk)
    assert again.renditions_made_at
    assert not again.renditions_error


def test_no_rendition_says_where_it_was_taken_and_large_ones_say_by_whom() -> None:
    image = take_in(io.BytesIO(with_position()), filename="quay.jpg")
    MakeRenditions().run()

    files = {path.name: path.read_bytes() for path in store.renditions_folder(image.key).iterdir()}
    assert len(files) > 20
    assert not any(word in data for data in files.values() for word in (b"SECRET", b"GPSLatitude", b"Exif"))
    assert all(b"Ana Reyes" in files[f"640.{format}"] for format in ("avif", "webp", "jpg"))


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_take_the_same_picture(image: Image) -> None:
    from django.db import transaction

    counts = []

    def second_worker() -> None:
        counts.append(MakeRenditions().run())
        connection.close()

    with transaction.atomic():
        assert MakeRenditions()._claimed() == image
        thread = threading.Thread(target=second_worker)
        thread.start()
        thread.join()

    assert counts == [0]
    assert MakeRenditions().run() == 1


def test_what_is_in_nothing_live_is_as_if_it_never_was_but_for_the_desk(client: Client, image: Image) -> None:
    MakeRenditions().run()
    address = image_url(image, 160)
    shown_to_readers(image, printed=False)

    hidden, never = client.get(address), client.get(address.replace(image.key, "0" * 32))
    assert hidden.status_code == never.status_code == 404
    assert hidden.content == never.content
    assert hidden.headers == never.headers
    for key in (image.sha256[:32], hashlib.sha256(image.key.encode()).hexdigest()[:32]):
        assert client.get(address.replace(image.key, key)).content == never.content

    reader, reporter = UserFactory.create(is_staff=False), UserFactory.create(role="reporter")
    client.force_login(reader)
    assert client.get(address).status_code == 404
    client.force_login(reporter)
    response = client.get(address)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    moved = client.get(image_url(image, 320, crop="3:2").replace("50-50", "1-1"))
    assert (moved.status_code, moved["Cache-Control"]) == (302, "private, no-store")


def test_readers_are_asked_who_they_are_only_where_a_picture_is_not_public(client: Client, image: Image) -> None:
    client.force_login(UserFactory.create(role="reporter"))

    response = client.get(image_url(image, 160))

    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"].startswith("public")


def test_addresses_printed_before_keys_came_from_chance_keep_answering(client: Client, image: Image) -> None:
    former = image.sha256[:32]
    digest = hashlib.sha256(former.encode()).hexdigest()
    Image.objects.filter(pk=image.pk).update(former_key_digest=digest, filed_by_key=False)
    store.original_path(former).parent.mkdir(exist_ok=True)
    store.original_path(image.key).rename(store.original_path(former))
    old, new = image_url(image, 160).replace(image.key, former), image_url(image, 160)

    assert [client.get(address).status_code for address in (new, old)] == [200, 200]
    assert not store.original_path(former).is_symlink()  # a process of the release before still finds it

    shown_to_readers(image, printed=False)
    assert [client.get(address).status_code for address in (new, old)] == [404, 404]
    store.delete_files(image.key)
    assert not store.original_path(former).exists()


def test_the_worker_finds_the_files_of_earlier_releases(image: Image, media: Path) -> None:
    former = image.sha256[:32]
    MakeRenditions().run()
    Image.objects.filter(pk=image.pk).update(filed_by_key=False)
    store.original_path(former).parent.mkdir(exist_ok=True)
    store.original_path(image.key).rename(store.original_path(former))
    store.renditions_folder(image.key).rename(store.renditions_folder(former))
    (media / "pictures").chmod(0o755)

    assert FileByKey().run() == 1
    assert FileByKey().run() == 0

    assert store.original_path(image.key).exists()
    assert (store.renditions_folder(image.key) / "160.jpg").exists()
    assert (media / "pictures").stat().st_mode & 0o077 == 0
    store.delete_files(image.key)
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_neighbours_on_the_machine_can_read_no_picture(image: Image, media: Path) -> None:
    MakeRenditions().run()

    kept = [path for path in media.rglob("*") if path.name != ".lock"]
    assert kept
    assert not [path for path in kept if path.stat().st_mode & 0o077]
