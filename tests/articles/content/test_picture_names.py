"""What people call a story's pictures."""

from __future__ import annotations

from articles.content.comparing import told_pictures
from articles.content.picture_names import missing_pictures, picture_numbers, picture_place


def test_a_picture_is_called_by_its_place_and_what_was_removed_comes_after() -> None:
    numbers = picture_numbers(["f7", "f2"], ["f2", "f9", "f7"])

    assert numbers == {"f7": 1, "f2": 2, "f9": 3}
    assert picture_place("figures.f2.alt", numbers) == "the alternative text of picture 2"
    assert picture_place("figures.f9", numbers) == "picture 3"
    assert picture_place("figures", numbers) == "the pictures"
    assert picture_place("figures.f55.caption", numbers) == "the caption of a picture"


def test_in_a_comparison_a_picture_has_one_name_and_its_newest_caption() -> None:
    told = told_pictures([("f2", "Dawn"), ("f1", "")], [("f1", ""), ("f2", "Dusk"), ("f3", "Fog")])

    assert told == {"f2": "Picture 1: Dawn", "f1": "Picture 2", "f3": "Picture 3: Fog"}


def test_what_a_text_shows_and_the_story_does_not_have_is_counted_and_not_named() -> None:
    assert missing_pictures(["f1"], ["f1"]) == ""
    assert "a picture that" in missing_pictures(["f1"], ["f1", "f2", "f2"])
    assert "2 pictures that" in missing_pictures([], ["f1", "f2", "f2"])
    assert "f2" not in missing_pictures([], ["f1", "f2"])
