"""The words a story is found by on the site, as one value of PostgreSQL's type tsvector.

What is in it, and by which letter each is marked (`A` and `B` in the headline, `C` and `D` elsewhere; `A` and `C` with
the accents and signs that it has there, `B` and `D` where some were taken away):

    cafe                a word by its base, and by its parts
    =café =Café         a word with its accents and signs, and with its capitals, where it has any
    ~海港               two neighbouring characters of words written together
    #s3 #a17 #t5 #kfeature   section, author, tag and kind, by which readers narrow a search
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from articles.content.fields import FieldKind
from articles.content.parts import Parts, printed_name
from articles.models import Edition, StoryIndex
from articles.search.weighted import SEARCHED
from articles.search.words import Word, grams, split
from newsroom.text.html import plain_text

WRITTEN, NEIGHBOURS, FILTER = "=", "~", "#"
"""What begins a lexeme that is no word; no word begins so."""
HEADLINE = "AB"
"""The letters of words in the headline."""

MOST_CHARACTERS = 200_000
MOST_BYTES = 600_000
"""A tsvector may have 1 MB, positions and all."""
LAST_POSITION, MOST_POSITIONS = 16_383, 255
"""PostgreSQL keeps no more."""
BETWEEN_TEXTS = 2
"""Positions left out between texts, so that no phrase is found across them."""


class Vector:
    """The lexemes of a text with their places, as they are added."""

    def __init__(self) -> None:
        """A vector without words."""
        self.length = 0
        """In words."""
        self._places: dict[str, list[str]] = {}
        self._position = self._neighbour = 0
        self._bytes = 0

    def add_text(self, text: str, *, headline: bool = False) -> None:
        """Add the words of a text, after what was added before."""
        as_written, bare = ("A", "B") if headline else ("C", "D")
        for run, group in groupby(split(text), key=lambda word: word.run):
            words = list(group)
            if run:
                self._add_neighbours("".join(word.forms.base for word in words), bare)
            for word in words:
                self._add_word(word, as_written, bare)
        self._position += BETWEEN_TEXTS

    def add_filters(self, letter: str, values: Iterable[object]) -> None:
        """Add what readers may narrow a search to."""
        for value in values:
            self._put(filter_lexeme(letter, value), 0, "")

    def literal(self) -> str:
        """Returns the vector as PostgreSQL reads it."""
        return " ".join(f"{quoted(lexeme)}{':' if at else ''}{','.join(at)}" for lexeme, at in self._places.items())

    def _add_word(self, word: Word, as_written: str, bare: str) -> None:
        forms = word.forms
        first = self._position + 1
        self.length += len(forms.parts)
        self._position += len(forms.parts)
        if len(forms.parts) > 1:
            for place, part in enumerate(forms.parts, first):
                self._put(part, place, bare)
        elif forms.parts[0] != forms.base:
            self._put(forms.parts[0], first, bare)
        for form in {forms.base, forms.joined} - ({*forms.parts} if len(forms.parts) > 1 else set()):
            self._put(form, self._position, as_written if form == forms.lower else bare)
        for written in sorted({forms.lower, forms.written} - {forms.base}):
            self._put(WRITTEN + written, self._position, as_written)

    def _add_neighbours(self, run: str, letter: str) -> None:
        for gram in grams(run):
            self._neighbour += 1
            self._put(NEIGHBOURS + gram, self._neighbour, letter)
        self._neighbour += BETWEEN_TEXTS

    def _put(self, lexeme: str, position: int, letter: str) -> None:
        places = self._places.get(lexeme)
        if places is None:
            self._bytes += len(lexeme.encode()) + 6
            if self._bytes > MOST_BYTES:
                return
            places = self._places[lexeme] = []
        if position and len(places) < MOST_POSITIONS and self._bytes < MOST_BYTES:
            self._bytes += 2
            places.append(f"{min(position, LAST_POSITION)}{letter if letter != 'D' else ''}")


def index_row(edition: Edition, parts: Parts) -> StoryIndex:
    """Returns the unsaved row by which readers find an edition."""
    vector = Vector()
    for text, headline in _texts(edition, parts):
        vector.add_text(text, headline=headline)
    vector.add_filters("s", [edition.section_id])
    vector.add_filters("k", [edition.kind])
    vector.add_filters("a", dict.fromkeys(byline.author_id for byline in parts.bylines))
    vector.add_filters("t", parts.tag_ids)
    return StoryIndex(
        edition=edition,
        section_id=edition.section_id,
        kind=edition.kind,
        live=edition.live,
        published_at=edition.first_published,
        length=vector.length,
        words=vector.literal(),
    )


def filter_lexeme(letter: str, value: object) -> str:
    """Returns the lexeme by which a search is narrowed: `s` and a section's id, `a` an author's, `t` a tag's, `k` and a
    kind."""
    return f"{FILTER}{letter}{value}"


def quoted(lexeme: str) -> str:
    """Returns a lexeme as tsvector and tsquery read it."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def _texts(edition: Edition, parts: Parts) -> Iterator[tuple[str, bool]]:
    """The texts that are searched, each with whether it is the headline."""
    left = MOST_CHARACTERS
    for field in SEARCHED:
        text = str(getattr(edition, field.name))
        text = (plain_text(text) if field.kind is FieldKind.MARKUP else text)[:left]
        left -= len(text)
        yield text, field.weight == "A"
    names: Sequence[str] = [printed_name(byline) for byline in parts.bylines]
    yield from ((name, False) for name in names)
