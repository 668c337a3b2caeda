"""What looks or means the same is the same when it is compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.matching import as_matched, unaccented


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("cafe\u0301", "CAFÉ"),
        ("Donau\u00addampf", "donaudampf"),
        ("zero\u200bwidth", "zerowidth"),
        ("❤\ufe0f", "❤"),
        ("han\u3164gul\uffa0", "hangul"),
        ("not\u206ae\U000e0041", "note"),
        ("O’Brien", "O`BRIEN"),
        ("well‑known", "well–known"),
        ("ﬁnal ＦＯＧ", "final fog"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Ọ̀rọ̀", "oro"),
        ("مُحَمَّد", "محمد"),
        ("الـــقاهرة", "القاهرة"),
        ("Ёлка", "елка"),
        ("“fog”", '"fog"'),
    ],
)
def test_two_ways_to_write_a_word_are_one(text: str, same: str) -> None:
    assert unaccented(as_matched(text)) == unaccented(as_matched(same))


@pytest.mark.parametrize(("text", "other"), [("हिन्दी", "हन्द"), ("ភ្នំ", "ភន"), ("น้ำ", "นำ"), ("が", "か")])
def test_marks_that_are_vowels_or_tones_stay(text: str, other: str) -> None:
    assert unaccented(as_matched(text)) != unaccented(as_matched(other))


def test_capitals_and_accents_stay_where_they_tell_something() -> None:
    assert (as_matched("Will"), as_matched("résumé")) == ("Will", "résumé")


@given(st.text(max_size=60))
def test_comparing_twice_changes_nothing(text: str) -> None:
    once = unaccented(as_matched(text))

    assert unaccented(as_matched(once)) == once
