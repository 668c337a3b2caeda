"""References in a body to the story's figures."""

from __future__ import annotations

import re

REFERENCE = re.compile(r'<figure data-figure="([^"]*)">(?:(?!</?figure\b).)*+</figure>', re.S)


def references(body: str) -> list[str]:
    """The keys of the figures that a body refers to, in order."""
    return REFERENCE.findall(body)
