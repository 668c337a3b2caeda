"""The checks before publishing: what each finds, and what that means for publishing.

An error blocks. A warning can be overridden with a reason, which goes on record. An advice is only shown.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from articles.checks.check import Finding, Level
from articles.checks.rules import CHECKS
from articles.checks.story import StoryUnderCheck
from articles.content.contents import content_of
from articles.errors import NeedsReason, NotReady
from articles.models import Article
from articles.roles import System
from newsroom.models import User

LONGEST_REASON = 500


@dataclass(frozen=True)
class Report:
    """What all checks found, by level."""

    errors: Sequence[Finding]
    warnings: Sequence[Finding]
    advice: Sequence[Finding]


def report(story: StoryUnderCheck) -> Report:
    """Returns what all checks find, in a constant number of queries."""
    found: dict[Level, list[Finding]] = {level: [] for level in Level}
    for check in CHECKS:
        found[check.level] += check().look(story)
    return Report(found[Level.ERROR], found[Level.WARNING], found[Level.ADVICE])


def ask_checks(article: Article, *, by: User | System, at: datetime.datetime, override: str) -> dict[str, object]:
    """Ask the checks before the desk copy goes live at `at`. Returns what the record is to keep of an override.

    Imports and commands (`System`) are held only to what the database demands. Raises NotReady naming all errors, and
    NeedsReason naming all warnings where `override` gives no reason.
    """
    if isinstance(by, System):
        return {}
    found = report(StoryUnderCheck(content_of(article), article, at=at, embargo_until=article.embargo_until))
    if found.errors:
        raise NotReady(f"“{article.headline}” cannot be published yet. " + _sentences(found.errors))
    reason = " ".join(override.replace("\x00", "").split())[:LONGEST_REASON]
    if found.warnings and not reason:
        raise NeedsReason(
            f"“{article.headline}” has warnings. {_sentences(found.warnings)} "
            "Fix that, or say under Checks why it is published anyway."
        )
    return {"override": reason, "warnings": [each.text for each in found.warnings]} if found.warnings else {}


def _sentences(findings: Sequence[Finding]) -> str:
    return " ".join(each.text for each in findings)
