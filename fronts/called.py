"""What fronts are called in addresses and commands: `home`, the slug of a section, or `tag:` and the slug of a tag."""

from __future__ import annotations

from typing import Final

HOME: Final = "home"
SECTION: Final = "section"
TAG: Final = "tag"


def subject_called(text: str) -> tuple[str, str]:
    """Returns HOME, SECTION or TAG, and the slug. No section can be called `home`, which is a reserved word; one whose
    slug has a colon is called `section:` and its slug."""
    if text == HOME:
        return HOME, ""
    kind, colon, slug = text.partition(":")
    return (kind, slug) if colon and kind in (SECTION, TAG) else (SECTION, text)


def called_section(slug: str) -> str:
    """Returns what the front of a section is called."""
    return f"{SECTION}:{slug}" if ":" in slug else slug


def called_tag(slug: str) -> str:
    """Returns what the front of a topic is called."""
    return f"{TAG}:{slug}"
