"""Slugs in any script, and the words that may not become one.

Django's own `slugify` drops the combining marks that Khmer, Hindi, Thai or Yoruba words are made of. Here a slug keeps
the Unicode categories L (letters), M (marks) and N (numbers), in NFC and lower case; all else parts words.
"""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError

MAX_LENGTH = 120

# First parts of the site's fixed addresses, kept free for them and for what every site may grow.
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
    """The slug of a headline or name, of at most `max_length` characters, cut at a word; '' where no letter is left."""
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
    """Raise ValidationError unless `value` is a slug as `slugify` makes them."""
    made = slugify(value)
    if value != made:
        hint = f" Try “{made}”." if made else ""
        raise ValidationError(f"“{value}” is not a slug: small letters, digits and single hyphens only.{hint}")


def validate_not_reserved(value: str) -> None:
    """Raise ValidationError where the site keeps this word for an address of its own."""
    if value in RESERVED:
        raise ValidationError(f"“{value}” is an address of the site itself. Choose another slug.")
