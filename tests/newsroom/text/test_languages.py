"""Language tags have the form of BCP 47; the direction is the script's where a tag names one."""

from __future__ import annotations

import pytest

from newsroom.text.languages import direction, is_language_tag


@pytest.mark.parametrize(
    "tag",
    [
        "en",
        "km",
        "pt-BR",
        "zh-Hant-TW",
        "sr-Latn",
        "es-419",
        "de-1996",
        "sl-rozaj-biske",
        "x-ours",
        "fil",
        "en-u-ca-gregory",
    ],
)
def test_these_are_language_tags(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "english",
        "e",
        "en_GB",
        "en-",
        "-en",
        "en--GB",
        "en GB",
        "en-toolongsubtag",
        "12",
        "en\n",
        "<b>",
        "ｅｎ",
        "deutsch-DE",
    ],
)
def test_these_are_none(tag: str) -> None:
    assert not is_language_tag(tag)


@pytest.mark.parametrize(
    "tag", ["ar", "ur-PK", "he", "ku-Arab", "az-Arab", "pa-Arab-PK", "uz-arab", "ckb", "yi", "en-Hebr", "ks", "pa-PK"]
)
def test_written_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize(
    "tag", ["en", "km", "ku", "ar-Latn", "fa-Latn-IR", "az", "az-Latn", "he-Latn", "en-u-nu-arab", "pa", ""]
)
def test_written_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"
