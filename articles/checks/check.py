"""What a check is, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from articles.checks.story import StoryUnderCheck


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
    """Looks at a story. Asks the database through `StoryUnderCheck` only, which asks once for all checks."""

    level: ClassVar[Level]

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        """Yields each thing that is wrong."""
        raise NotImplementedError
