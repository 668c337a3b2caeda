"""Choosing a picture's focal point on the picture, before it is uploaded and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from images.models import Image
from newsroom.models import User
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, client: Client, live_server: Any) -> Page:
    client.force_login(User.objects.create_superuser("ana", password="a long password of hers"))
    name = "sessionid"
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return page


def point(page: Page) -> tuple[float, float]:
    left, top = (float(page.input_value(f"#id_focal_{axis}")) for axis in "xy")
    return left, top


def test_the_focal_point_is_chosen_by_mouse_and_keyboard_and_kept(desk: Page, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture = tmp_path / "quay.jpg"
    picture.write_bytes(saved(quarters(600, 400)))
    desk.goto("/admin/images/image/add/")
    expect(desk.locator(".focal-point")).to_be_hidden()

    desk.set_input_files("#id_file", picture)
    desk.locator(".focal-point__picture").click(position={"x": 150, "y": 300})
    assert point(desk) == pytest.approx((0.25, 0.75), abs=0.02)

    before = point(desk)
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("Shift+ArrowUp")
    assert point(desk) == pytest.approx((before[0] + 0.01, before[1] - 0.1))

    chosen = point(desk)
    desk.locator("[name=_save]").click()
    desk.wait_for_url("**/change/")
    image = Image.objects.get()
    assert (image.focal_x, image.focal_y) == pytest.approx(chosen)
    assert point(desk) == pytest.approx(chosen)
    expect(desk.locator(".focal-point__marker")).to_have_attribute(
        "aria-label", "Focal point: 26 % from the left, 65 % from the top"
    )
