"""Words in any script: counted, cut and indexed as their readers would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.words import Cut, count_words, first_words, words

KHMER = "ទីក្រុងភ្នំពេញជារាជធានី"
TEN = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("text", "count", "cut"),
    [
        (TEN, 3, Cut("one two three", mid_sentence=True)),
        (TEN, 10, Cut(TEN, mid_sentence=False)),
        (TEN, 11, Cut(TEN, mid_sentence=False)),
        ("", 3, Cut("", mid_sentence=False)),
        ("One two. Three four.", 2, Cut("One two.", mid_sentence=False)),
        ("“One two.” Three four.", 2, Cut("“One two.”", mid_sentence=False)),
        ("One two, three", 2, Cut("One two,", mid_sentence=True)),
        ("The 10-year plan costs $18M now", 5, Cut("The 10-year plan costs $18M", mid_sentence=True)),
        ("One – two three", 2, Cut("One – two", mid_sentence=True)),
        ("One  two\n\tthree", 2, Cut("One two", mid_sentence=True)),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, count: int, cut: Cut) -> None:
    assert first_words(text, count) == cut


def test_a_script_without_spaces_is_cut_between_its_words() -> None:
    parts = words(KHMER, "km")
    assert len(parts) > 2

    assert first_words(KHMER, 2, "km") == Cut("".join(parts[:2]), mid_sentence=True)


@given(st.text(max_size=400), st.integers(min_value=1, max_value=60))
def test_a_cut_is_the_beginning_of_its_text(text: str, count: int) -> None:
    cut = first_words(text, count)

    assert " ".join(text.split()).startswith(cut.text)


@pytest.mark.parametrize(
    ("text", "language", "count"), [("Fog closes the port.", "en", 4), ("– !", "en", 0), ("東京の天気", "ja", 3)]
)
def test_words_are_counted(text: str, language: str, count: int) -> None:
    assert count_words(text, language) == count
