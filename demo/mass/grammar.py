"""Makes sentences from phrases, filling each slot with words that may have slots themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from demo.mass.vocabulary import WORD_LISTS

SLOT = re.compile(r"\{(\w)(\w*)\}")


def phrase(random: Random, phrases: Sequence[str]) -> str:
    """Returns one of the phrases with its slots filled; a slot with a capital, as `{Body}`, is filled with one."""
    return _filled(random, phrases[int(random.random() * len(phrases))])


def _filled(random: Random, text: str) -> str:
    while "{" in text:
        text = SLOT.sub(lambda slot: _choice(random, slot[1], slot[2]), text)
    return text


def _choice(random: Random, first: str, rest: str) -> str:
    options = WORD_LISTS[first.lower() + rest]
    chosen = options[int(random.random() * len(options))]
    if first.islower():
        return chosen
    # Words that begin with a slot pass the capital on to it.
    return f"{{{chosen[1].upper()}{chosen[2:]}" if chosen[0] == "{" else chosen[0].upper() + chosen[1:]
