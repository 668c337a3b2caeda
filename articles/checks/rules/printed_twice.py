"""The text says again what is printed with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.checks.check import Check, Finding, Level
from articles.checks.passages import TextPassage
from articles.checks.story import StoryUnderCheck

BY = frozenset({"by", "von", "par", "por", "di", "da", "door", "av", "af", "przez", "ដោយ", "โดย"})
"""What stands before a writer's name, in languages that stories are written in."""
LONGEST = 60
"""Letters of a dateline or of a line that signs a text."""
FIRST = 2
"""Of the text's passages, those that a dateline or a byline may begin. (In an interview the third may name the same
speaker as the first.)"""
_DASH = re.compile(r"[–—―]|--| - ")
_NO_LETTER = re.compile(r"(?![\w'’])")
_MARKS = " .,:;–—-"


class PrintedOnce(Check):
    """Dateline and byline are printed once: by their fields, or by the text."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        passages = [each for each in story.passages if each.has_words and not each.heading]
        if dateline := _dateline_twice(story.content["dateline"], passages[:FIRST]):
            yield Finding(f"The dateline “{dateline}” is printed twice: remove it from the text.", "body")
        if byline := _byline_twice(story.printed_names, passages):
            yield Finding(f"The byline “{byline}” is printed twice: remove it from the text.", "body")


def _dateline_twice(dateline: str, passages: Sequence[TextPassage]) -> str:
    """The place that begins two passages, or one passage twice, or that stands in the field as well."""
    seen = {_plain(dateline)}
    for passage in passages:
        for place in _datelines(passage.text, dateline):
            name = _plain(dateline) if _is_of(place, dateline) else _plain(place)
            if name in seen:
                return place
            seen.add(name)
    return ""


def _datelines(text: str, dateline: str) -> Iterator[str]:
    """What stands before the first dashes, where it is the dateline or written as one: “PARIS — …”; or alone."""
    *places, _ = _DASH.split(text[: 3 * LONGEST], maxsplit=2)
    for place in places or [text.rstrip(_MARKS)]:
        place = place.strip()
        if len(place) > LONGEST or not (_is_of(place, dateline) or (places and place.isupper())):
            return
        yield place


def _is_of(place: str, dateline: str) -> bool:
    """Is it this dateline, maybe with a day or an agency: “Phnom Penh, 3 June”, “PHNOM PENH (Reuters)”?"""
    name = _plain(dateline)
    return bool(name) and (_plain(place) == name or _plain(place).startswith((f"{name},", f"{name} (")))


def _byline_twice(names: Sequence[str], passages: Sequence[TextPassage]) -> str:
    """The name that is in the byline and signs the text, or the line that signs it twice."""
    known = {_plain(name): name for name in names}
    lines: set[str] = set()
    for place, passage in enumerate(passages):
        if place < FIRST and (name := _begins_with(passage.text, names)):
            return name
        if len(passage.text) > LONGEST:
            continue
        by, said = _signed(passage.text)
        line = _plain(said.strip(_MARKS))
        if line in known:
            return known[line]
        if by and said.istitle() and line in lines:
            return said
        lines.update([line] if by else [])
    return ""


def _begins_with(text: str, names: Sequence[str]) -> str:
    """The one of these names with which a text begins after “By”."""
    by, said = _signed(text)
    named = (
        name for name in names if _plain(said[: len(name)]) == _plain(name) and _NO_LETTER.match(said[len(name) :])
    )
    return next(named, "") if by else ""


def _signed(text: str) -> tuple[bool, str]:
    """Whether a text begins with “By”, and what it says after that."""
    first, _, rest = text.partition(" ")
    by = first.casefold().rstrip(":") in BY
    return by, rest if by else text


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
