"""Does a text say again what a correction had taken out of it?"""

from __future__ import annotations

import pytest

from articles.content.brought_back import brings_back
from articles.content.budget import Budget
from articles.content.contents import Content
from articles.content.fields import blank_content

WRONG = "<p>The bridge opened in 1961. A band played.</p><p>It cost two million.</p>"
RIGHT = "<p>The bridge opened in 1962. A band played.</p><p>It cost two million.</p>"
LONG = "<p>Nobody was told of the plan before the council met on Monday, the mayor said to our reporter.</p>"


def says(body: str, **fields: object) -> Content:
    return {**blank_content(), "body": body, **fields}


@pytest.mark.parametrize(
    ("wrong", "right", "now", "expected"),
    [
        (WRONG, RIGHT, WRONG, True),
        (WRONG, RIGHT, RIGHT, False),
        (WRONG, RIGHT, WRONG.replace("played", "marched").replace("two", "three"), True),
        (WRONG, RIGHT, RIGHT.replace("played", "marched in 1961"), False),
        (WRONG, RIGHT, "<p>Something else altogether.</p>", False),
        (f"{WRONG}{LONG}", WRONG, f"{WRONG}{LONG}", True),
        (f"{WRONG}{LONG}", WRONG, f"{LONG.replace('Monday', 'Tuesday')}{WRONG}", True),
        (WRONG, f"<p>The bridge opened in 1961. A band played.</p>{LONG}<p>It cost two million.</p>", WRONG, True),
        (WRONG, f"{WRONG}{LONG}", f"{WRONG}{LONG}<p>More.</p>", False),
        ("<p>She said he did it.</p>", "<p>She said he did not do it.</p>", "<p>She said he did it.</p>", True),
        ("<p>ស្ពាន​បើក​ក្នុង​ឆ្នាំ ១៩៦១</p>", "<p>ស្ពាន​បើក​ក្នុង​ឆ្នាំ ១៩៦២</p>", "<p>ស្ពាន​បើក​ក្នុង​ឆ្នាំ ១៩៦១</p>", True),
    ],
)
def test_a_text_brings_back_what_was_corrected_or_not(wrong: str, right: str, now: str, expected: bool) -> None:
    assert brings_back(says(wrong), says(right), says(right), says(now), Budget()) is expected


def test_headline_and_captions_count_and_what_readers_see_already_does_not() -> None:
    figure = {
        "key": "f1",
        "image": 1,
        "place": "lead",
        "caption": "The quay",
        "credit": "",
        "alt": "",
        "decorative": True,
    }
    for old, new in (
        (says("", headline="Two ships sank"), says("", headline="Three ships sank")),
        (says("", figures=[{**figure, "caption": "Pier"}]), says("", figures=[figure])),
    ):
        assert brings_back(old, new, new, old, Budget())
        assert not brings_back(old, new, old, old, Budget()), "readers have it already"


def test_where_comparing_costs_too_much_the_very_text_of_before_counts() -> None:
    assert brings_back(says(WRONG), says(RIGHT), says(RIGHT), says(WRONG), Budget(0))
    assert not brings_back(says(WRONG), says(RIGHT), says(RIGHT), says(f"{WRONG}{LONG}"), Budget(0))
