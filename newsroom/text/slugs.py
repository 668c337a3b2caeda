"""Slugs in any script, and the words that may not become one.

Django's own `slugify` drops the combining marks that Khmer, Hindi, Thai and Yoruba need. Here a slug keeps the Unicode
categories L (letters), M (marks) and N (numbers), in NFC and lower case; anything else separates words.
"""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError

MAX_LENGTH = 120

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
    kept = []
    for character in unicodedata.normalize("NFC", text).lower():
        category = unicodedata.category(character)
        if category[0] in "LMN":
            kept.append(character)
        elif category != "Cf" and character not in "'’ʼ":  # joiners, soft hyphens and apostrophes stand inside words
            kept.append("-")
    slug = "-".join(part for part in "".join(kept).split("-") if part)
    if len(slug) <= max_length:
        return slug
    cut = slug[: max_length + 1].rpartition("-")[0]
    return cut or slug[:max_length]


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
