"""Slugs keep what words are made of, in any script."""

from __future__ import annotations

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.slugs import MAX_LENGTH, RESERVED, slugify, validate_not_reserved, validate_slug
from tests.support.slugs import SLUGS


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Fog closes the port", "fog-closes-the-port"),
        ("  Fog —  and mist!  ", "fog-and-mist"),
        ("The mayor’s 10-year plan: $18M", "the-mayors-10-year-plan-18m"),
        ("Don't", "dont"),
        ("ភ្នំពេញ ទីក្រុង", "ភ្នំពេញ-ទីក្រុង"),
        ("हिन्दी समाचार", "हिन्दी-समाचार"),
        ("Ẹ̀kọ́ Yorùbá", "ẹ̀kọ́-yorùbá"),
        ("東京の天気", "東京の天気"),
        ("Größe", "größe"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen-zerowidth"),
        ("../etc/passwd?x=1#y", "etc-passwd-x-1-y"),
        ("🎉", ""),
        ("---", ""),
    ],
)
def test_a_slug_is_made_of_letters_marks_and_numbers(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_headline_is_cut_at_a_word() -> None:
    slug = slugify("harbour " * 40)

    assert len(slug) <= MAX_LENGTH
    assert slug == "-".join(["harbour"] * 15)


def test_one_endless_word_is_cut_where_it_must_be() -> None:
    assert slugify("x" * 500) == "x" * MAX_LENGTH


@given(st.text(max_size=300))
def test_whatever_is_written_makes_a_slug_that_fits_an_address_or_none(text: str) -> None:
    slug = slugify(text)

    assert not set(slug) & set("/?#%&. \n\t\x00")
    assert len(slug) <= MAX_LENGTH
    assert slugify(unicodedata.normalize("NFD", text)) == slug
    assert slugify(slug) == slug
    assert all(unicodedata.category(part[0])[0] in "LN" for part in slug.split("-") if part)


@pytest.mark.parametrize(("text", "slug"), SLUGS)
def test_marks_stand_on_letters_and_what_cannot_be_seen_leaves_nothing(text: str, slug: str) -> None:
    assert slugify(text) == slug
    assert slugify(slug) == slug


@pytest.mark.parametrize("value", ["Fog", "fog--mist", "-fog", "fog/mist", "fog.html", "fog mist", "x" * 200])
def test_what_is_no_slug_is_refused_with_one_that_is(value: str) -> None:
    with pytest.raises(ValidationError, match="is not a slug"):
        validate_slug(value)


@pytest.mark.parametrize("word", RESERVED)
def test_words_of_the_site_itself_are_kept_free(word: str) -> None:
    with pytest.raises(ValidationError, match="address of the site itself"):
        validate_not_reserved(word)


def test_every_fixed_address_is_reserved() -> None:
    """The first part of each path that is not a section's."""
    from newsroom.urls import urlpatterns

    paths = [str(getattr(pattern, "pattern", "")).removeprefix(r"\A").lstrip("/") for pattern in urlpatterns]
    fixed = {path.partition("/")[0] for path in paths} - {""}
    fixed |= {"authors", "tags", "search", "static"}

    assert fixed <= set(RESERVED)
