"""Texts and questions are parted in one way, which finds every word of a text however it is written."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.search.words import LONGEST_WORD, forms_of, grams, split
from newsroom.text.characters import legible

KHMER = "រាជធានីភ្នំពេញជាទីក្រុងធំ"


def bases(text: str) -> list[str]:
    return [word.forms.base for word in split(text)]


def found_by(text: str) -> set[str]:
    """Everything that finds a text, but neighbouring characters."""
    forms = [word.forms for word in split(text)]
    return {form for each in forms for form in (each.base, each.joined, *each.parts)}


@pytest.mark.parametrize(
    ("text", "base", "parts"),
    [
        ("COVID-19", "covid19", ("covid", "19")),
        ("Jean‑Luc", "jeanluc", ("jean", "luc")),
        ("24/7", "247", ("24", "7")),
        ("C++", "c++", ("c",)),
        ("Disney+", "disney", ("disney",)),
        ("AT&T", "att", ("at", "t")),
        ("§218", "218", ("218",)),
        ("@ada_vale", "adavale", ("ada", "vale")),
        ("1,000", "1000", ("1", "000")),
        ("3.5", "3.5", ("3", "5")),
        ("don’t", "dont", ("don", "t")),
        ("l'homme", "lhomme", ("l", "homme")),
        ("Northmole’s", "northmole", ("northmole", "s")),
        ("ada@example.com", "adaexamplecom", ("ada", "example", "com")),
        ("https://example.com/a-b?x=1", "httpsexamplecomabx1", ("https", "example", "com", "a", "b", "x", "1")),
        ("می\u200cخواهم", "میخواهم", ("می", "خواهم")),
        ("ab\u00ad\u200b\u200dc", "abc", ("abc",)),
    ],
)
def test_signs_inside_a_word_keep_it_together_and_part_it(text: str, base: str, parts: tuple[str, ...]) -> None:
    (word,) = split(f"({text}),")

    assert (word.forms.base, word.forms.parts) == (base, parts)
    assert word.forms.written == (forms_of(text) or word.forms).written


def test_no_word_is_left_out() -> None:
    assert " ".join(bases("To be or not to be? The Who, Will — and “it”.")) == "to be or not to be the who will and it"


def test_mcdonalds_is_found_with_and_without_its_apostrophe() -> None:
    assert {"mcdonald", "mcdonalds"} <= found_by("McDonald’s")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (KHMER, "ភ្នំពេញ"),
        ("ประเทศไทยมีกรุงเทพเป็นเมืองหลวง", "ไทย"),
        ("我们的海港很大", "港很"),
        ("東京都庁で会議があった", "京都"),
        ("ປະເທດລາວມີພູເຂົາ", "ລາວ"),
        ("မြန်မာနိုင်ငံသည်", "နိုင်ငံ"),
        ("서울에서 만났다", "서울"),
    ],
)
def test_words_written_together_are_found_from_the_middle_of_a_sentence(text: str, word: str) -> None:
    there, asked = grams(text), grams(word)[:-1]

    assert asked
    assert any(there[at : at + len(asked)] == asked for at in range(len(there)))


def test_each_character_begins_a_pair() -> None:
    assert grams("海港很") == ["海港", "港很", "很"]
    assert grams("ភ្នំ") == ["ភ្នំ"[:2] + "នំ", "នំ"]


def test_a_word_in_another_script_ends_where_the_script_does() -> None:
    assert bases("COVID-19的 iPhone也") == ["covid19", "的", "iphone", "也"]


@given(st.text(max_size=200))
@example("e\u00ad\u0301toile ﷺ ½ \u0301 a'\u0301 İ ǰ")
def test_any_text_is_parted_and_its_words_are_found_again(text: str) -> None:
    """Each word asked by itself, as it stands or as it is compared, has the base that it has in the text."""
    kept = legible(text)
    for word in split(text):
        assert word.forms.base
        assert len(word.forms.written) <= LONGEST_WORD
        assert 0 <= word.start < word.end <= len(kept)
        if not word.run:
            (alone,) = split(kept[word.start : word.end])
            assert alone.forms == word.forms
        assert word.forms.base in found_by(word.forms.base) | {"".join(bases(word.forms.base))}


PIECES = ("fog", "Café", "covid-19", "ភ្នំពេញ", "海港", "’", "-", " ", "@", "\u200b")


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_parting_twice_changes_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)

    assert bases(legible(text)) == bases(text)
    spaced = " ".join(word.forms.base for word in split(text) if not word.run)
    assert bases(spaced) == spaced.split()


HOSTILE = ("a", "'a", "e\u0301", "'", "a'''", "ก", "ก์", "a\u00ad", "ﷺ", "@", "กa", "a\u200b.", "++")


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_take_no_longer_than_they_are_long(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        begun = time.thread_time()
        for _ in split(text):
            pass
        return time.thread_time() - begun

    seconds(10)
    assert seconds(80_000) < max(0.3, 30 * seconds(10_000))
