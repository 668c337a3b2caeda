"""A text has words that only hold the place of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.passages import texts_beside
from articles.checks.story import StoryUnderCheck
from articles.content.fields import in_a_sentence
from articles.content.gaps import FIELD
from articles.models import Asked

PLACEHOLDER = re.compile(r"(?<![\w/@#=&.-])(?:(?:TK)+|(?i:lorem)(?:\s++(?i:ipsum))?|x{3,}+|X{3,}+)(?!\w)")
"""As words of their own: “TK” (to come), “lorem ipsum”, “xxx”; a template's fields (`gaps`) hold a place, too."""
NUMERAL = "XXX"
_NAME_BEFORE = re.compile(r"\b[A-Z]\w*+ \Z")


class NothingIsToCome(Check):
    """No text has words that only hold the place of others."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        found: dict[str, list[str]] = {}
        asked_already = story.template is not None and Asked.FIELDS in story.template.asks
        for each in (*texts_beside(story.content), *story.passages):
            found.setdefault(each.field, []).extend(_placeholders(each.text))
            found[each.field] += [] if asked_already else [match[0] for match in FIELD.finditer(each.text)]
        for field, held in found.items():
            if held:
                said = " and ".join(f"“{word}”" for word in list(dict.fromkeys(held))[:3])
                yield Finding(f"{_place(story, field)} still has {said}: write what belongs there.", field)


def _placeholders(text: str) -> Iterator[str]:
    """Those in a text; after a name, XXX is a number: “Super Bowl XXX”."""
    for match in PLACEHOLDER.finditer(text):
        if match[0] != NUMERAL or not _NAME_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            yield match[0]


def _place(story: StoryUnderCheck, field: str) -> str:
    noun, _, rest = field.partition(".")
    number, _, part = rest.partition(".")
    if not number:
        return f"The {in_a_sentence(noun)}"
    return f"The {'alternative text' if part == 'alt' else part} of picture {story.name_of(int(number))}"
