"""The words a story is found by on the site, as one value of PostgreSQL's type tsvector.

What is in it, and by which letter each is marked (`A` and `B` in the headline, `C` and `D` elsewhere; `A` and `C` with
the accents and signs that it has there, `B` and `D` where some were taken away):

    cafe                a word by its base, and by its parts
    =café =Café         a word with its accents and signs, and with its capitals, where it has any
    ~海港               two neighbouring characters of words written together
    #s3 #a17 #t5 #kfeature   section, author, tag and kind, by which readers narrow a search
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from articles.content.fields import FIELDS, Field, FieldKind
from articles.content.parts import Parts, printed_name
from articles.models import Article, Edition, StoryIndex
from articles.search.words import Word, grams, split
from newsroom.text.html import plain_text

WRITTEN, NEIGHBOURS, FILTER = "=", "~", "#"
"""What begins a lexeme that is no word; no word begins so."""
HEADLINE_WEIGHT = "A"
"""The weight by which the table of fields names the headline."""
HEADLINE = "AB"
"""The letters of words in the headline."""

MOST_CHARACTERS = 200_000
MOST_BYTES = 600_000
"""A tsvector may have 1 MB, positions and all."""
LAST_POSITION, MOST_POSITIONS = 16_383, 255
"""PostgreSQL keeps no more."""
BETWEEN_TEXTS = 2
"""Positions left out between texts, so that no phrase is found across them."""

SEARCHED = tuple(field for field in FIELDS if field.weight)


class WordLetters(NamedTuple):
    """How words of a text are marked: as they are spelt there, and where something of that was taken away."""

    as_written: str
    bare: str


NO_CHANGE: Mapping[str, str] = {}
IN_HEADLINE, IN_TEXT = WordLetters("A", "B"), WordLetters("C", "D")


class Vector:
    """The lexemes of a text with their places, as they are added."""

    def __init__(self) -> None:
        """A vector without words."""
        self.length = 0
        """In words."""
        self._places: dict[str, list[str]] = {}
        self._position = self._neighbour = 0
        self._bytes = 0

    def add_text(self, text: str, letters: WordLetters = IN_TEXT) -> None:
        """Add the words of a text, after what was added before."""
        for run, group in groupby(split(text), key=lambda word: word.run):
            words = list(group)
            if run:
                self._add_neighbours("".join(word.forms.base for word in words), letters.bare)
            for word in words:
                self._add_word(word, *letters)
        self._position += BETWEEN_TEXTS

    def literal(self, letters: Mapping[str, str] = NO_CHANGE) -> str:
        """Returns the vector as PostgreSQL reads it, with other letters in place of some."""
        other = str.maketrans(dict(letters))
        return " ".join(f"{quoted(lexeme)}:{','.join(at).translate(other)}" for lexeme, at in self._places.items())

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
        if not places or (len(places) < MOST_POSITIONS and self._bytes < MOST_BYTES):
            self._bytes += 2
            places.append(f"{min(position, LAST_POSITION)}{letter}")


def edition_vector(edition: Edition, parts: Parts) -> Vector:
    """Returns the words of an edition: of its texts, and of the names in its byline."""
    vector, names = Vector(), [printed_name(byline) for byline in parts.bylines]
    for field, text in searched_texts(edition):
        vector.add_text(text, IN_HEADLINE if field.weight == HEADLINE_WEIGHT else IN_TEXT)
    for name in names:
        vector.add_text(name)
    return vector


def index_row(edition: Edition, parts: Parts, vector: Vector | None = None) -> StoryIndex:
    """Returns the unsaved row by which readers find an edition: its words, and what a search may be narrowed to.
    `vector` saves the work where its words were parted already."""
    vector = vector or edition_vector(edition, parts)
    narrowed = [
        filter_lexeme("s", edition.section_id),
        filter_lexeme("k", edition.kind),
        *(filter_lexeme("a", key) for key in dict.fromkeys(byline.author_id for byline in parts.bylines)),
        *(filter_lexeme("t", key) for key in parts.tag_ids),
    ]
    return StoryIndex(
        edition=edition,
        section_id=edition.section_id,
        kind=edition.kind,
        live=edition.live,
        published_at=edition.first_published,
        length=vector.length,
        words=" ".join([vector.literal(), *map(quoted, narrowed)]),
    )


def filter_lexeme(letter: str, value: object) -> str:
    """Returns the lexeme by which a search is narrowed: `s` and a section's id, `a` an author's, `t` a tag's, `k` and a
    kind."""
    return f"{FILTER}{letter}{value}"


def quoted(lexeme: str) -> str:
    """Returns a lexeme as tsvector and tsquery read it."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def searched_texts(source: Article | Edition) -> Iterator[tuple[Field, str]]:
    """Yields what is searched of a story, each text with the field it stands in, as plain text."""
    left = MOST_CHARACTERS
    for field in SEARCHED:
        text = str(getattr(source, field.name))
        text = (plain_text(text) if field.kind is FieldKind.MARKUP else text)[:left]
        left -= len(text)
        yield field, text
