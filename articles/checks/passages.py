"""What a story says, passage by passage, each with the field that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articles.content.contents import Content
from articles.content.fields import PLAIN_FIELDS
from newsroom.text.markup.elements import HEADINGS, PARTING
from newsroom.text.markup.tokens import Reader, Start, Text

FIGURE_TEXTS = ("caption", "credit", "alt")


class TextPassage(NamedTuple):
    """Words in one line. `field` is the one that a finding about them leads to."""

    text: str
    field: str
    heading: bool = False

    @property
    def has_words(self) -> bool:
        """Has it a letter or a digit?"""
        return any(character.isalnum() for character in self.text)


def passages_of(body: str) -> tuple[TextPassage, ...]:
    """Returns a body's paragraphs, headings, items of lists, cells and lines, but not the captions of what it shows."""
    return tuple(TextPassage(text, "body", heading) for text, heading in _lines(body) if text)


def texts_beside(content: Content) -> Iterator[TextPassage]:
    """Yields what is written beside the text: headline, standfirst, captions and so on, as it is written."""
    for name in PLAIN_FIELDS:
        yield TextPassage(content[name], name)
    for number, figure in enumerate(content["figures"]):
        for name in FIGURE_TEXTS:
            yield TextPassage(figure[name], f"figures.{number}.{name}")


def _lines(body: str) -> Iterator[tuple[str, bool]]:
    words: list[str] = []
    heading = False
    figures = 0
    for token in Reader(body).tokens():
        if isinstance(token, Text):
            words += [] if figures else [token.text]
            continue
        if token.name in PARTING:
            yield " ".join("".join(words).split()), heading
            words = []
            heading = heading if token.name == "br" else isinstance(token, Start) and token.name in HEADINGS
        if token.name == "figure":
            figures = max(0, figures + (1 if isinstance(token, Start) else -1))
    yield " ".join("".join(words).split()), heading
