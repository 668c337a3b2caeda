"""A text is kept in one encoding, without what cannot be seen and says nothing; empty is what shows nothing."""

from __future__ import annotations

import time
import unicodedata

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.characters import VISIBLE, is_blank, legible, same_word, visible_line
from newsroom.text.matching import as_matched, unaccented

INVISIBLE = [
    "\u200b",
    "\u3164",
    "\u2800",
    "\u200f\u200e",
    "\u2067\u2069",
    "\u00ad",
    "\ufe0f",
    "\u115f \uffa0",
    "\u180e",
    "\t\u00a0\u2003",
    "\U0001d159",
    "\ufffc",
    "\u0378",
    "\ue000\U000f0000\U0010fffd",
    "\U00016fe4",
    "\U00013430\U00013441",
    "\ufdd0\U0001ffff",
    "\U0002ffff\U00050000\U000e0100",
    "\ud800",
]
SHOWS_NOTHING = {"\u115f", "\u1160", "\u3164", "\uffa0", "\u2800", "\ufffc", "\U0001d159", *"\U00013441\U00013442"}
"""Letters and signs by their category, and blank."""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("cafe\u0301", "café"),
        ("Donau\u00addampf", "Donaudampf"),
        ("Zero\u200bwid\u200dth\ufeff\u2060", "Zerowidth"),
        ("e\u00ad\u0301toile", "étoile"),
        ("a\x00\x08\ud800b", "ab"),
        ("line\nend\ttab", "line\nend\ttab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ക്\u200dഷ", "ക്\u200dഷ"),
        ("ไทย\u200bไทย", "ไทย\u200bไทย"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("❤️", "❤️"),
        ("\u200fשלום", "\u200fשלום"),
    ],
)
def test_a_text_is_kept_in_one_encoding_without_what_says_nothing(text: str, kept: str) -> None:
    assert legible(text) == kept


@given(
    st.text(
        alphabet=st.one_of(
            st.characters(), st.sampled_from("e\u0301\u0323\u200b\u200c\u200d\u00ad\u0e01\u0627\u0654👩〈")
        ),
        max_size=40,
    )
)
def test_a_text_that_is_kept_so_already_stays_as_it_is(text: str) -> None:
    once = legible(text)

    assert legible(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_very_many_marks_on_one_letter_take_no_time() -> None:
    begun = time.process_time()
    legible("e" + "\u0301\u0323" * 200_000)
    legible(("\u0301" * 30 + "\u200d") * 10_000)

    assert time.process_time() - begun < 3


def test_two_spellings_are_one_word() -> None:
    spellings = ("Café life", "Cafe\u0301  life", "café\u00ad life", "CAF\u00c9 LI\u200bFE")

    assert len({same_word(each) for each in spellings}) == 1


@pytest.mark.parametrize("mark", "\u034f\u061c\u115f\u180e\u200e\u200f\u202a\u202c\u2066\u2069\ufe0f\U000e0041")
def test_what_nobody_sees_makes_no_other_word(mark: str) -> None:
    assert same_word(f"tide{mark}s{mark}") == "tides"
    assert unaccented(as_matched(f"High tide{mark}s")) == "high tides"
    assert same_word("می\u200cروم") != same_word("میروم")  # there a joiner is part of the spelling


@pytest.mark.parametrize("text", ["", *INVISIBLE])
def test_what_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)
    assert visible_line(text) == ""


@pytest.mark.parametrize("text", ["a", ".", "\u200bក", "👍", "\u0301", "\ufffd", "㐀", "\U00020000", "\U0001faf0"])
def test_what_shows_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_letters_digits_and_signs_can_be_seen_and_what_has_no_meaning_cannot() -> None:
    signs = [chr(code) for plane in (0, 1, 2, 14) for code in range(plane << 16 or 1, (plane + 1) << 16)]
    blank = {sign for sign in signs if is_blank(sign)}
    kinds = {kind: {sign for sign in signs if unicodedata.category(sign)[0] == kind} for kind in "LNPS"}

    assert set.union(*kinds.values()) & blank <= SHOWS_NOTHING
    assert {sign for sign in signs if unicodedata.category(sign) in ("Cc", "Co", "Cs", "Zs", "Zl", "Zp")} <= blank


@pytest.mark.django_db
def test_the_database_sees_what_python_sees() -> None:
    signs = [chr(code) for code in range(1, 0x11000) if not 0xD800 <= code <= 0xDFFF]
    signs += [chr(code) for code in (0x13441, 0x16FE4, 0x1D159, 0x1D173, 0x1FAF0, 0x20000, 0x50000, 0xE0001, 0x10FFFD)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(sign) FROM unnest(%s::text[]) sign WHERE sign ~ %s", [signs, VISIBLE])
        seen = set(cursor.fetchone()[0])

    assert {sign for sign in signs if not is_blank(sign)} == seen
