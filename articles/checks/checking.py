"""The checks before publishing: what each finds, and what that means for publishing.

An error blocks. A warning can be overridden with a reason, which goes on record. An advice is only said.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import ClassVar

from articles.checks import rules
from articles.checks.story import Story
from articles.content.contents import content_of
from articles.errors import NeedsReason, NotReady
from articles.models import Article
from articles.roles import System
from newsroom.models import User

LONGEST_REASON = 500


class Level(Enum):
    """What a finding means for publishing, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """Sentences that say what is wrong and what to do, and the field it is about: a name of the content, with the
    number of the figure and its field where it is about one (`figures.0.alt`), or `comments`."""

    text: str
    field: str


class Check:
    """Looks at a story. Asks the database through `Story` only, which asks once for all checks."""

    level: ClassVar[Level]

    def look(self, story: Story) -> Iterator[Finding]:
        """What is wrong, each once; nothing where all is well."""
        raise NotImplementedError


@dataclass(frozen=True)
class Report:
    """What all checks found, by level."""

    errors: Sequence[Finding]
    warnings: Sequence[Finding]
    advice: Sequence[Finding]


def report(story: Story) -> Report:
    """Run all checks, in a constant number of queries."""
    found: dict[Level, list[Finding]] = {level: [] for level in Level}
    for check in all_checks():
        found[check.level] += check.look(story)
    return Report(found[Level.ERROR], found[Level.WARNING], found[Level.ADVICE])


@cache
def all_checks() -> tuple[Check, ...]:
    """One of each class in the files of `articles.checks.rules`, in the order of the files' names."""
    for module in sorted(module.name for module in iter_modules(rules.__path__)):
        import_module(f"{rules.__name__}.{module}")
    classes = [check for check in Check.__subclasses__() if check.__module__.startswith(f"{rules.__name__}.")]
    return tuple(check() for check in sorted(classes, key=lambda check: check.__module__))


def hold(article: Article, *, by: User | System, at: datetime.datetime, override: str) -> dict[str, object]:
    """Ask the checks before the desk copy goes live at `at`; what the record is to keep of an override.

    The newsroom itself (imports, commands) is held to what the database demands only. Raises NotReady naming all
    errors, NeedsReason naming all warnings where there is no reason in `override`.
    """
    if isinstance(by, System):
        return {}
    found = report(Story(content_of(article), article, at=at, embargo_until=article.embargo_until))
    if found.errors:
        raise NotReady(f"“{article.headline}” cannot be published yet. " + _sentences(found.errors))
    reason = " ".join(override.replace("\x00", "").split())[:LONGEST_REASON]
    if found.warnings and not reason:
        raise NeedsReason(
            f"“{article.headline}” has warnings. {_sentences(found.warnings)} "
            "Mend that, or say under Checks why it is published anyway."
        )
    return {"override": reason, "warnings": [each.text for each in found.warnings]} if found.warnings else {}


def _sentences(findings: Sequence[Finding]) -> str:
    return " ".join(each.text for each in findings)
