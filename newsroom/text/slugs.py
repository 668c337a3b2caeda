"""Slugs in any script, and the words that may not become one.

Django's own `slugify` drops the combining marks that Khmer, Hindi, Thai and Yoruba need. Here a slug keeps the Unicode
categories L (letters), N (numbers) and M (marks, each on a letter or number), in NFC and lower case; anything else
separates words. What cannot be seen is left out, as are apostrophes, which stand inside words.
"""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError

from newsroom.text.characters import is_blank

MAX_LENGTH = 120
NUMBER_ROOM = 8
"""What a number behind a slug may need (`-2`, `-1000000`): a slug that may get one is cut this much shorter."""

# First parts of the site's fixed addresses, and others that it may need one day.
RESERVED: tuple[str, ...] = tuple(
    word
    for line in (
        "about accounts admin api archive assets authors embed favicon feed feeds fronts healthz help history home",
        "images latest live login logout media news-sitemap newsletters page pages preview robots rss search sections",
        "sitemap site static subscribe tags topics user users videos well-known",
    )
    for word in line.split()
)


def slugify(text: str, *, max_length: int = MAX_LENGTH) -> str:
    """Returns the slug of a text, cut at a word to `max_length`; '' where there are no letters or digits."""
    text = unicodedata.normalize("NFC", "".join(filter(_counts, text))).lower()
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)[0]
        if category in "LN" or (category == "M" and kept and kept[-1] != "-"):
            kept.append(character)
        elif category != "M":
            kept.append("-")
    slug = "-".join(part for part in "".join(kept).split("-") if part)
    if len(slug) <= max_length:
        return slug
    cut = slug[: max_length + 1].rpartition("-")[0]
    return cut or slug[:max_length]


def _counts(character: str) -> bool:
    """Not what is drawn as nothing or round the character before (as keycaps are), and no apostrophe."""
    return character.isspace() or not (
        is_blank(character) or character in "'’ʼ" or unicodedata.category(character) in ("Cf", "Me")
    )


def validate_slug(value: str) -> None:
    """Raise ValidationError unless `value` is a slug as `slugify` would make it."""
    made = slugify(value)
    if value != made:
        hint = f" Try “{made}”." if made else ""
        raise ValidationError(f"“{value}” is not a slug: small letters, digits and single hyphens only.{hint}")


def validate_not_reserved(value: str) -> None:
    """Raise ValidationError for a word that the site needs for its own addresses."""
    if value in RESERVED:
        raise ValidationError(f"“{value}” is an address of the site itself. Choose another slug.")
