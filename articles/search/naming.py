"""Do some words of a text say a name? By the rules by which search compares words, but that capitals count.

A name is the whole of its words: `Harbour` stands neither in `harbours` nor in `Harbour-side`. Its capitals are
capitals in the text, too, so that `us` is no mention of `US`; but for the first one of several words that have no
other. Where a sentence begins with a capital in any case, a word that the text also writes small is no name. Accents,
hyphens and apostrophes make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from articles.search.words import SIGNS, Atom, atoms
from newsroom.text.matching import MARKS, as_matched
from newsroom.text.name_keys import capitals, name_key

_PART = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
_ALIKE = frozenset(" -'")
_PARTING = frozenset("–—,")
"""Signs between two names that are written without a space."""
_BEGINS_WORDS = frozenset("@#&$§€£¥")
_OPENING = "\"'“”„«»‘’([¿¡–—- \t\n\xa0"
"""Signs and spaces between the end of a sentence and the first word of the next."""
LONGEST_OPENING = 8
_ENDS_SENTENCES = (".", "!", "?", "…", ":")
_LEFT_OUT = frozenset(".!?")
"""Signs at the end of a name that a text may leave out."""


class NamePlace(NamedTuple):
    """Where in a text a name stands."""

    start: int
    end: int


class _Shape(NamedTuple):
    """How a name is put together."""

    parts: tuple[str, ...]
    """The keys of what stands between signs and spaces."""
    chunks: tuple[str, ...]
    """The keys of what stands between spaces."""
    signs: str
    """Those between the parts that say something."""
    before: str
    after: str
    """Signs before the first letter, and after the last."""

    def is_that_of(self, other: _Shape) -> bool:
        """Does another name differ by hyphens and spaces only?"""
        return self.signs == other.signs and (self.parts == other.parts or self.chunks == other.chunks)


def place_of(name: str, text: str, first: Atom, last: Atom, *, small: Collection[str]) -> NamePlace | None:
    """Returns where the name stands if the text says it from one atom to another; else None. `small` are the keys of
    the words that the text writes small."""
    words, shape = text[first.start : last.end], _shape(name)
    if not shape.is_that_of(_shape(words)) or not any(map(str.isalpha, name_key(name))):
        return None
    wanted, there = _capitals_that_tell(name, shape), capitals(words)
    if len(wanted) != len(there) or any(
        capital and not written for capital, written in zip(wanted, there, strict=True)
    ):
        return None
    place = _with_signs(shape, text, first, last)
    if place is None or not (_free_before(text, place.start, first) and _free_after(text, place.end, last)):
        return None
    doubtful = first == last and name_key(words) in small and any(wanted)
    return None if doubtful and _in_any_case(text, place.start, wanted, there) else place


def _capitals_that_tell(name: str, shape: _Shape) -> list[bool]:
    """A tag of several words may begin with a capital as a sentence does: `Public transport`."""
    found = capitals(name)
    return [False] * len(found) if len(shape.parts) > 1 and not any(found[1:]) else found


def _with_signs(shape: _Shape, text: str, first: Atom, last: Atom) -> NamePlace | None:
    """The place of a name with the signs at its ends, if they stand there."""
    start, end = first.start - len(shape.before), last.end + len(shape.after)
    if start < 0 or as_matched(text[start : first.start]) != shape.before:
        return None
    if as_matched(text[last.end : end]) == shape.after:
        return NamePlace(start, end)
    return None if set(shape.after) - _LEFT_OUT else NamePlace(start, last.end)


def _in_any_case(text: str, start: int, wanted: list[bool], there: list[bool]) -> bool:
    """Would a word have these capitals in any case, as a sentence begins with it or all of it is in capitals?"""
    shouted = len(there) > 1 and all(there) and not all(wanted)
    return shouted or (not any(wanted[1:]) and _begins_sentence(text[max(0, start - LONGEST_OPENING) : start]))


def _begins_sentence(before: str) -> bool:
    end = before.rstrip(_OPENING)
    return end.endswith(_ENDS_SENTENCES) or "\n" in before[len(end) :] or (not end and len(before) < LONGEST_OPENING)


def _free_before(text: str, start: int, first: Atom) -> bool:
    """Does no word go on to where a name begins?"""
    before, sign = text[max(0, start - 2) : max(0, start - 1)], text[max(0, start - 1) : start]
    if first.run or not sign:
        return True
    if sign.isalnum():
        return _is_together(sign)
    return sign not in _BEGINS_WORDS and not (sign in SIGNS and sign not in _PARTING and before.isalnum())


def _free_after(text: str, end: int, last: Atom) -> bool:
    """Does no word go on from where a name ends? The possessive ’s is no part of it."""
    sign, after = text[end : end + 1], text[end + 1 : end + 2]
    if last.run or not sign:
        return True
    if sign.isalnum():
        return _is_together(sign)
    if as_matched(text[end : end + 2]).lower() == "'s" and not text[end + 2 : end + 3].isalnum():
        return True
    return sign not in "+#_" and not (sign in SIGNS and sign not in _PARTING and after.isalnum())


def _is_together(character: str) -> bool:
    return any(each.run for each in atoms(character))


@lru_cache(maxsize=10_000)
def _shape(text: str) -> _Shape:
    matched = as_matched(text)
    parts = list(_PART.finditer(matched))
    if not parts:
        return _Shape((), (), matched, "", "")
    first, last = parts[0].start(), parts[-1].end()
    gaps = (matched[one.end() : other.start()] for one, other in pairwise(parts))
    signs = "".join(sign for gap in gaps for sign in gap if not sign.isspace() and sign not in _ALIKE)
    keys = tuple(name_key(part[0]) for part in parts)
    chunks = tuple(name_key(chunk) for chunk in matched[first:last].split())
    return _Shape(keys, chunks, signs, matched[:first], matched[last:])
