"""Where a text says the names of topics and authors that have a page: the places that may become links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from articles.content.linkable import TextBlock
from articles.search.known_names import Known, called_by
from articles.search.naming import NamePlace, place_of
from articles.search.words import Atom, atoms
from newsroom.text.characters import legible
from newsroom.text.name_keys import name_key

MOST_CHARACTERS = 200_000
MOST_SPANS = 60_000
"""Of neighbouring words that are looked up. What stands further down in a text is not offered."""
MOST_WORDS, MOST_TOGETHER = 8, 32
"""Of a name: words, or characters that are written together."""
LONGEST_GAP = 4
SURE_TOGETHER, SURE_HANGUL = 4, 2
"""A name of so many characters that are written together may begin or end inside what a dictionary takes for a word;
in Korean, where particles follow, it may end there."""
MOST_MENTIONS = 60


class Mention(NamedTuple):
    """The first words of a text that are somebody's name, or some topic's, where they may become a link."""

    passage: TextBlock
    start: int
    end: int
    key: str
    known: tuple[Known, ...]

    @property
    def written(self) -> str:
        """Returns the words themselves."""
        return self.passage.text[self.start : self.end]


class _Span(NamedTuple):
    """Neighbouring atoms of a passage that may be a name; `last` is included."""

    first: int
    last: int
    key: str


class _Read(NamedTuple):
    """A passage as names are looked for in it; `spans` by their first atom, the longest first."""

    passage: TextBlock
    text: str
    atoms: Sequence[Atom]
    spans: Mapping[int, Sequence[_Span]]


def mentions(passages: Iterable[TextBlock]) -> list[Mention]:
    """Returns the first mention of each name that may become a link, from the top. One statement, and a time that
    grows with the text up to `MOST_CHARACTERS`."""
    read, small = _read(passages)
    keys = {span.key for each in read for spans in each.spans.values() for span in spans}
    by_key: dict[str, list[Known]] = defaultdict(list)
    for known in called_by(keys):
        by_key[name_key(known.written)].append(known)
    found: list[Mention] = []
    met: set[tuple[str, int]] = set()
    for each in read:
        for mention in _named(each, by_key, small):
            if met.isdisjoint(known.who for known in mention.known):
                found.append(mention)
            met.update(known.who for known in mention.known)
    return found[:MOST_MENTIONS]


def _read(passages: Iterable[TextBlock]) -> tuple[list[_Read], set[str]]:
    """The passages, as far as they are looked at, and the keys of all words that they write small."""
    read: list[_Read] = []
    small: set[str] = set()
    spans_left, characters_left = MOST_SPANS, MOST_CHARACTERS
    for passage in passages:
        text = passage.text[: max(0, characters_left)]
        characters_left -= len(text)
        if spans_left <= 0 or not text:
            break
        found = list(atoms(text)) if legible(text) == text else []
        small.update(_key(word) for each in found if (word := text[each.start : each.end]).islower())
        spans: dict[int, list[_Span]] = defaultdict(list)
        for span in _spans(text, found, _closed(found, passage.closed())):
            spans[span.first].insert(0, span)
            spans_left -= 1
            if not spans_left:
                break
        read.append(_Read(passage, text, found, spans))
    return read, small


def _closed(found: Sequence[Atom], stretches: Sequence[tuple[int, int]]) -> list[bool]:
    """Of each atom: does it stand where no link may? Both are in order."""
    closed, at, until = [], 0, 0
    for atom in found:
        while at < len(stretches) and stretches[at][0] < atom.end:
            until = max(until, stretches[at][1])
            at += 1
        closed.append(until > atom.start)
    return closed


def _spans(text: str, found: Sequence[Atom], closed: Sequence[bool]) -> Iterator[_Span]:
    """What may be a name: from each atom to each of those after it, as far as a name goes."""
    keys = [_key(text[each.start : each.end]) for each in found]
    for first, begin in enumerate(found):
        key, words, together = "", 0, 0
        for last in range(first, len(found)):
            atom = found[last]
            gap = text[found[last - 1].end : atom.start] if last > first else ""
            together, words = (together + 1, words) if atom.run else (together, words + 1)
            if closed[last] or words > MOST_WORDS or together > MOST_TOGETHER or not _goes_on(gap):
                break
            key += _key(gap) + keys[last]
            if not together or _may_part(begin, atom, together, text[atom.start]):
                yield _Span(first, last, key)


def _goes_on(gap: str) -> bool:
    return len(gap) <= LONGEST_GAP and "\n" not in gap


def _may_part(begin: Atom, end: Atom, together: int, last: str) -> bool:
    """May a name of characters that are written together with others begin and end here?"""
    if begin.begins and (end.ends or ("가" <= last <= "힣" and together >= SURE_HANGUL)):
        return True
    return together >= SURE_TOGETHER and (begin.begins or end.ends)


def _named(read: _Read, by_key: Mapping[str, Sequence[Known]], small: set[str]) -> Iterator[Mention]:
    """What is named in a passage, in order; a longer name goes before what is part of it."""
    free = 0
    for first in range(len(read.atoms)):
        found = _longest(read, first, by_key, small) if first >= free else None
        if found:
            span, place, known = found
            free = span.last + 1
            yield Mention(read.passage, place.start, place.end, span.key, known)


def _longest(
    read: _Read, first: int, by_key: Mapping[str, Sequence[Known]], small: set[str]
) -> tuple[_Span, NamePlace, tuple[Known, ...]] | None:
    """The longest name that begins with an atom."""
    for span in read.spans.get(first, ()):
        begin, end = read.atoms[first], read.atoms[span.last]
        places = {
            known: place
            for known in by_key.get(span.key, ())
            if (place := place_of(known.written, read.text, begin, end, small=small))
        }
        if places:
            place = next(iter(places.values()))
            return span, place, _one_of_each(places, read.text[place.start : place.end])
    return None


def _one_of_each(known: Iterable[Known], written: str) -> tuple[Known, ...]:
    """One topic and one author: those that are written exactly so, else the oldest."""
    chosen: dict[str, Known] = {}
    for each in sorted(known, key=lambda each: each.written != written):
        chosen.setdefault(each.kind, each)
    return tuple(chosen.values())


@lru_cache(maxsize=50_000)
def _key(text: str) -> str:
    return name_key(text)
