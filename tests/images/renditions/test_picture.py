"""Pictures in pages: what is offered, how names come about, that a page needs no query and no file."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from django.template import Context, Template, TemplateSyntaxError

from images.renditions import names
from images.renditions.picture import image_url, picture_html, rendition
from images.renditions.ref import PictureRef

KEY = "0123456789abcdef" * 2
WIDE = PictureRef(KEY, 2400, 1600)
SMALL = PictureRef(KEY, 500, 400)
TINY = PictureRef(KEY, 40, 30)


def widths_in(html: str) -> set[int]:
    return {int(width) for width in re.findall(r" (\d+)w", html)}


class Elements(HTMLParser):
    """The start tags of a piece of HTML, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), "an attribute stands twice"
        self.found.append((tag, dict(attrs)))


def test_a_picture_is_offered_in_every_format_best_first() -> None:
    elements = Elements(picture_html(WIDE, alt="A quay", sizes="50vw")).found

    assert [tag for tag, _ in elements] == ["picture", "source", "source", "img"]
    assert [attrs.get("type") for tag, attrs in elements if tag == "source"] == ["image/avif", "image/webp"]
    assert all(attrs["sizes"] == "50vw" and attrs["srcset"] for tag, attrs in elements if tag != "picture")


def test_no_width_offered_is_larger_than_the_original() -> None:
    for picture in (WIDE, SMALL, TINY, PictureRef(KEY, 1, 4096), PictureRef(KEY, 4096, 1)):
        for crop in ("", "3:2", "1:1", "16:9"):
            assert max(widths_in(picture_html(picture, alt="", crop=crop))) <= picture.width


def test_a_picture_between_two_widths_is_offered_in_its_own() -> None:
    assert widths_in(picture_html(SMALL, alt="")) == {160, 320, 480}
    assert max(widths_in(picture_html(SMALL._replace(width=600), alt=""))) == 600
    assert widths_in(picture_html(TINY, alt="")) == {40}


def test_a_small_place_is_not_offered_what_no_screen_asks_for() -> None:
    assert widths_in(picture_html(WIDE, alt="", sizes="(min-width: 64rem) 186px, 112px")) == {160, 320, 480}
    assert max(widths_in(picture_html(WIDE, alt="", sizes="(min-width: 64rem) 186px, 100vw"))) == 2048


def test_the_size_given_has_the_shape_of_what_is_shown() -> None:
    for crop, ratio in (("", 2400 / 1600), ("1:1", 1), ("3:2", 1.5)):
        attrs = Elements(picture_html(WIDE, alt="", crop=crop)).found[-1][1]
        assert int(attrs["width"] or 0) / int(attrs["height"] or 1) == pytest.approx(ratio, rel=0.01)


def test_moving_the_focal_point_changes_the_names_of_crops_only() -> None:
    moved = WIDE._replace(focal_x=0.2)

    assert image_url(moved, crop="3:2") != image_url(WIDE, crop="3:2")
    assert image_url(moved) == image_url(WIDE)


def test_pictures_wait_until_they_are_near_but_the_first() -> None:
    assert 'loading="lazy"' in picture_html(WIDE, alt="")
    first = picture_html(WIDE, alt="", priority=True)
    assert 'fetchpriority="high"' in first
    assert "lazy" not in first


def test_words_cannot_leave_their_attributes() -> None:
    html = picture_html(WIDE, alt='"><script>alert(1)</script>', sizes='"x', css_class="'\"<")

    assert "<script" not in html
    assert Elements(html).found[-1][1]["alt"] == '"><script>alert(1)</script>'


def test_a_rendition_is_the_narrowest_that_is_wide_enough() -> None:
    assert rendition(WIDE, 500).width == 640
    assert rendition(WIDE, 9999).width == 2048
    assert rendition(WIDE, 1280, crop="16:9")[1:] == (1280, 720)


def test_a_crop_that_is_not_in_the_list_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no crop 5:4"):
        picture_html(WIDE, alt="", crop="5:4")


def test_every_name_drawn_is_in_the_pictures_list() -> None:
    for picture in (WIDE, SMALL, TINY):
        listed = {one.name for one in names.renditions(picture)}
        for crop in ("", "1:1", "3:2", "16:9"):
            drawn = re.findall(r"pictures/\w+/([^ \"]+)", picture_html(picture, alt="", crop=crop))
            assert drawn
            assert set(drawn) <= listed


def test_names_are_read_back_as_they_were_written() -> None:
    for one in names.renditions(WIDE._replace(focal_x=0.07, focal_y=1.0)):
        assert names.parse(one.name) == one


def test_the_tag_draws_with_keywords_and_nothing_for_no_picture() -> None:
    template = Template('{% load pictures %}{% picture image alt="A quay" crop="1:1" sizes="72px" class="face" %}')

    assert 'class="face" alt="A quay"' in template.render(Context({"image": WIDE}))
    assert template.render(Context({"image": None})) == ""
    with pytest.raises(TemplateSyntaxError, match="picture takes no hight"):
        Template('{% load pictures %}{% picture image alt="" hight=3 %}').render(Context({"image": WIDE}))


def test_drawing_takes_microseconds() -> None:
    pictures = [WIDE._replace(key=f"{n:032x}") for n in range(200)]
    started = time.perf_counter()

    for picture in pictures:
        picture_html(picture, alt="A quay", crop="3:2")

    assert (time.perf_counter() - started) / len(pictures) < 0.001
