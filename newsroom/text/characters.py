"""Characters: how a text is kept, in one encoding and without what cannot be seen and says nothing; what is empty."""

from __future__ import annotations

import re
import unicodedata

from newsroom.text.unseen import UNSEEN

# No page, no XML and no column of PostgreSQL may hold these.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# Soft hyphens, joiners of words, invisible operators, byte order marks, anchors of notes, and what Unicode deprecates.
_MEANINGLESS = re.compile("[\u00ad\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]")

_ZERO_WIDTH = re.compile("[\u200b-\u200d]+")
_SPACE, _JOINERS = "\u200b", "\u200c\u200d"

# Scripts that write words together: there the zero-width space parts words. (The same as in static/js/paste/line.js.)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3040-\u30ff\u3400-\u9fff]")

# Scripts whose letters join or stack, where a joiner or non-joiner is part of the spelling.
_JOINING = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
# Pictures that a joiner combines.
_EMOJI = re.compile("[\u00a9\u00ae\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]")

_MOST_MARKS = 30


def _pile(last: int) -> re.Pattern[str]:
    """Too many marks in a row, of those up to a code point."""
    marks = "".join(chr(code) for code in range(0x300, last) if unicodedata.combining(chr(code)))
    return re.compile(f"(?<![{marks}])[{marks}]{{{_MOST_MARKS + 1},}}+")


_PILE, _PILE_ANYWHERE = _pile(0x10000), _pile(0x1F000)
"""Of the marks of living scripts alone it is found a hundred times as fast."""
_JOINS_NOTHING = "\u034f"

VISIBLE = rf"[^\s{UNSEEN}]"
"""A character that can be seen. Python and PostgreSQL read it alike, so that constraints ask what forms ask."""
_SEEN = re.compile(VISIBLE)
# Marks of direction, fillers, selectors and the like. The zero-width spaces and joiners that `legible` leaves mean
# something.
_UNSEEN = re.compile(rf"(?![\s\u200b-\u200d])[{UNSEEN}]")


def legible(text: str) -> str:
    """Returns the text as the newsroom keeps all texts: in NFC, without control characters, soft hyphens and zero-width
    characters that mean nothing where they stand. Line ends and tabs stay. Idempotent."""
    text = _FORBIDDEN.sub("", text)
    while not text.isascii() and (better := _normal(text)) != text:
        text = better  # once more, as what was taken out may have stood between two that belong together
    return text


def without_unseen(text: str) -> str:
    """Returns a legible text without the characters that show nothing: what words are compared and found by."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def same_word(text: str) -> str:
    """Returns what two spellings of one name or tag have in common, whatever their capitals, encoding and spaces, and
    whatever stands in them that nobody sees."""
    return visible_line(without_unseen(legible(text)).lower())


def is_blank(text: str) -> bool:
    """Returns whether nothing of the text can be seen: it is empty, or only spaces, marks of direction and the like."""
    return _SEEN.search(text) is None


def visible_text(text: str) -> str:
    """Returns the text as the newsroom keeps it, and nothing where nothing of it can be seen."""
    return "" if is_blank(text) else legible(text)


def visible_line(text: str) -> str:
    """Returns the same in one line, without spaces at its ends: a name, a headline."""
    return " ".join(visible_text(text).split())


def _normal(text: str) -> str:
    """NFC, which takes a time that grows with the square of the marks on one letter: so never more than thirty of them
    in a row (Unicode's Stream-Safe Text Format, UAX 15)."""
    text = _ZERO_WIDTH.sub(_meant, _MEANINGLESS.sub("", text))
    pile = _PILE if max(text, default="") < "\U00010000" else _PILE_ANYWHERE
    return unicodedata.normalize("NFC", pile.sub(_parted, text))


def _parted(pile: re.Match[str]) -> str:
    marks = pile.group()
    return _JOINS_NOTHING.join(marks[at : at + _MOST_MARKS] for at in range(0, len(marks), _MOST_MARKS))


def _meant(run: re.Match[str]) -> str:
    """Those of a run of zero-width characters that the characters around it need."""
    around = run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]
    space = any(_UNSPACED.match(each) for each in around)
    joiner = any(_JOINING.match(each) for each in around) or all(_EMOJI.match(each) for each in around)
    wanted = (_SPACE if space else "") + (_JOINERS if joiner else "")
    return "".join(character for character in run.group() if character in wanted)
