"""Sentences from the vocabulary: phrases with their slots filled, slots within what fills them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from demo.mass.vocabulary import LISTS

SLOT = re.compile(r"\{(\w)(\w*)\}")


def phrase(random: Random, phrases: Sequence[str]) -> str:
    """One of the phrases, filled. A slot written with a capital is filled with one: `{Body}`."""
    return _filled(random, phrases[int(random.random() * len(phrases))])


def _filled(random: Random, text: str) -> str:
    """Slots are filled until none is left."""
    while "{" in text:
        text = SLOT.sub(lambda slot: _choice(random, slot[1], slot[2]), text)
    return text


def _choice(random: Random, first: str, rest: str) -> str:
    options = LISTS[first.lower() + rest]
    chosen = options[int(random.random() * len(options))]
    if first.islower():
        return chosen
    # What begins with another slot passes the capital on to it.
    return f"{{{chosen[1].upper()}{chosen[2:]}" if chosen[0] == "{" else chosen[0].upper() + chosen[1:]
