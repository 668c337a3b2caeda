"""Where the words of a question stand in a text: marked, and as a snippet that holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.search.question import SearchQuestion, Term
from articles.search.words import SIGNS, Word, split
from newsroom.text.matching import IGNORED, as_matched, unaccented

STRETCH = 400
"""Characters that are looked through at once."""
FRAGMENT, FRAGMENTS, BEFORE = 170, 3, 50
MOST_READ = 100_000
ENOUGH_MARKS, MOST_WITHIN = 3, 40
"""What was found so often is not looked for in the rest of the text: it costs more than all else on the page."""
_SIGNS = str.maketrans(dict.fromkeys(SIGNS))
_NOT_SEEN = str.maketrans(dict.fromkeys(IGNORED))


class Mark(NamedTuple):
    """A stretch of a text that shows that a term is in it."""

    start: int
    end: int
    term: int


class Marks:
    """Finds a question's words in texts, by the rules by which stories are found."""

    def __init__(self, question: SearchQuestion) -> None:
        """For one question."""
        self._words: dict[str, int] = {}
        self._rows: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._runs: list[tuple[str, int]] = []
        self._first_parts: list[tuple[str, int]] = []
        for number, term in enumerate(question.terms):
            self._learn(number, term)

    def marked(self, text: str) -> SafeString:
        """Returns a text with what was found in `<mark>`; escaped."""
        return _with_marks(text, self.find(text))

    def snippet(self, text: str) -> SafeString:
        """Returns the stretches of a text in which most of what was asked stands, marked and escaped; '' where nothing
        does."""
        marks = self.find(text)
        fragments = _fragments(text, marks)
        if not fragments:
            return SafeString()
        pieces = [_cut_out(text, start, end, marks) for start, end in fragments]
        before = "…" if fragments[0][0] else ""
        after = "…" if fragments[-1][1] < len(text) else ""
        return mark_safe(before + " … ".join(pieces) + after)  # noqa: S308 - each piece is escaped

    def find(self, text: str) -> list[Mark]:
        """Returns where the words stand in a legible text, in order and without overlaps."""
        found: list[Mark] = []
        times = Counter[int]()
        for start, stretch in _stretches(text[:MOST_READ]):
            plain = unaccented(as_matched(stretch)).translate(_SIGNS)
            if any(times[term] < ENOUGH_MARKS and part in plain for part, term in self._first_parts):
                here = list(self._in_stretch(start, stretch))
                times.update(mark.term for mark in here)
                found += here
        return _apart(found)

    def _learn(self, number: int, term: Term) -> None:
        runs: dict[int, str] = {}
        row: list[str] = []
        for word in term.shown:
            if word.run:
                runs[word.run] = runs.get(word.run, "") + word.forms.base
                continue
            if len(term.shown) == 1:
                self._words.setdefault(word.forms.base, number)
            row += word.forms.parts
        for run in runs.values():
            self._runs.append((run, number))
            self._first_parts.append((run[:1], number))
        if row:
            self._first_parts.append((max(row, key=len).translate(_SIGNS), number))
        if len(row) > 1:
            self._rows.setdefault(row[0], []).append((tuple(row), number))

    def _in_stretch(self, offset: int, stretch: str) -> Iterator[Mark]:
        words = list(split(stretch))
        for at, word in enumerate(words):
            forms = word.forms
            known = () if word.run else (forms.base, forms.joined, *forms.parts)
            if found := [self._words[form] for form in known if form in self._words]:
                yield Mark(offset + word.start, offset + word.end, found[0])
            for row, number in self._rows.get(forms.parts[0], ()):
                if last := _row_ends(words, at, row):
                    yield Mark(offset + word.start, offset + last.end, number)
        for run, number in self._runs:
            yield from (Mark(offset + start, offset + end, number) for start, end in _inside(stretch, run))


def _row_ends(words: Sequence[Word], at: int, row: tuple[str, ...]) -> Word | None:
    """The word with which a row of parts ends that begins here; None where it does not go on so."""
    left = list(row)
    for word in words[at : at + len(row)]:
        parts = list(word.forms.parts)
        if left[: len(parts)] != parts[: len(left)]:
            return None
        left = left[len(parts) :]
        if not left:
            return word
    return None


def _inside(text: str, run: str) -> Iterator[tuple[int, int]]:
    """Where characters written together stand, whatever cannot be seen between them."""
    places = [at for at, character in enumerate(text) if character not in IGNORED]
    seen, at = text.translate(_NOT_SEEN), -1
    while (at := seen.find(run, at + 1)) >= 0:
        yield places[at], places[at + len(run) - 1] + 1


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    """A text in stretches that end at spaces, each with its place."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + STRETCH)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """In order, of those that overlap the first and longest."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _fragments(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Up to three stretches that show as many of the terms as can be, in the order of the text."""
    chosen: list[tuple[int, int]] = []
    shown: set[int] = set()
    while len(chosen) < FRAGMENTS:
        best, gained = None, 0
        for at, mark in enumerate(marks):
            within = {each.term for each in marks[at : at + MOST_WITHIN] if each.end <= mark.start + FRAGMENT - BEFORE}
            if len(within - shown) > gained:
                best, gained = mark, len(within - shown)
        if best is None:
            break
        start, end = _whole_words(text, best)
        shown |= {mark.term for mark in marks if start <= mark.start and mark.end <= end}
        chosen.append((start, end))
    return _joined(chosen)


def _whole_words(text: str, mark: Mark) -> tuple[int, int]:
    """The stretch around a mark, from the beginning of a word to the end of one, in any script."""
    around = max(0, mark.start - BEFORE - STRETCH // 4)
    words = [(around + word.start, around + word.end) for word in split(text[around : mark.start + FRAGMENT])]
    begins = [start for start, _ in words if mark.start - BEFORE <= start <= mark.start and start > around]
    ends = [end for _, end in words if mark.end <= end < mark.start + FRAGMENT - BEFORE]
    start = begins[0] if mark.start > BEFORE and begins else 0 if mark.start <= BEFORE else mark.start
    if mark.start + FRAGMENT - BEFORE >= len(text):
        return start, len(text)
    return start, max(ends, default=mark.end)


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _cut_out(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    within = [Mark(m.start - start, m.end - start, m.term) for m in marks if start <= m.start and m.end <= end]
    return _with_marks(text[start:end], within)


def _with_marks(text: str, marks: Iterable[Mark]) -> SafeString:
    out, at = [], 0
    for mark in marks:
        out += [escape(text[at : mark.start]), f"<mark>{escape(text[mark.start : mark.end])}</mark>"]
        at = mark.end
    return mark_safe("".join([*out, escape(text[at:])]))  # noqa: S308 - each piece is escaped
