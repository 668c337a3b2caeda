"""Makes up the stories of an archive: a story depends on the seed and its number only."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, cycle
from random import Random

from articles.models import Kind
from demo.mass.grammar import phrase
from demo.mass.vocabulary import (
    ASPECTS,
    FIRST_NAMES,
    HEADLINES,
    LAST_NAMES,
    OPENINGS,
    PLACES,
    SENTENCES,
    STANDFIRSTS,
    SUBHEADS,
    THEMES,
)
from newsroom.text.slugs import slugify

AUTHOR_COUNT = 300
TAG_COUNT = 2000
DEFAULT_SEED = 1
NEWS_KINDS = (Kind.NEWS, Kind.FEATURE, Kind.ANALYSIS, Kind.INTERVIEW, Kind.REVIEW)
NEWS_KIND_WEIGHTS = (82, 7, 5, 4, 2)
FIRST_HOUR, LAST_HOUR = 5, 23


def long_tail(count: int) -> list[float]:
    """Returns cumulative weights that choose the first few of `count` often and the last hardly ever (Zipf)."""
    return list(accumulate(1 / (rank + 8) for rank in range(count)))


AUTHOR_WEIGHTS, TAG_WEIGHTS = long_tail(AUTHOR_COUNT), long_tail(TAG_COUNT)


@dataclass(frozen=True)
class ArchiveStory:
    """A story's texts, and its section, authors, tags and picture as positions in the lists of the stock."""

    number: int
    kind: str
    section: int
    slug: str
    headline: str
    standfirst: str
    body: str
    authors: tuple[int, ...]
    tags: tuple[int, ...]
    related: tuple[int, ...]
    """Numbers of earlier stories."""
    picture: int | None
    published: datetime.datetime


@dataclass(frozen=True)
class ArchivePlan:
    """What all stories of an archive have in common. `opinion` holds the sections for opinion pieces."""

    seed: int
    begin: datetime.date
    end: datetime.date
    """The day after the last."""
    sections: int
    opinion: frozenset[int] = frozenset()
    pictures: int = 0

    def story(self, number: int) -> ArchiveStory:
        """Returns story `number`, counted from 0."""
        random = Random(f"{self.seed}:{number}")  # noqa: S311 - the same each time is what is wanted
        section = random.randrange(self.sections)
        kind = Kind.OPINION if section in self.opinion else random.choices(NEWS_KINDS, NEWS_KIND_WEIGHTS)[0]
        headline = phrase(random, HEADLINES)
        return ArchiveStory(
            number=number,
            kind=kind.value,
            section=section,
            slug=self._slug(headline, number),
            headline=headline[0].upper() + headline[1:],
            standfirst=phrase(random, STANDFIRSTS) if random.random() < 0.8 else "",
            body=_body(random),
            authors=_distinct(random, AUTHOR_WEIGHTS, 1 if random.random() < 0.85 else 2),
            tags=_distinct(random, TAG_WEIGHTS, random.randint(1, 5)),
            related=tuple({random.randrange(number) for _ in range(random.randint(0, 4))}) if number else (),
            picture=random.randrange(self.pictures) if self.pictures and random.random() < 0.3 else None,
            published=self._time(random),
        )

    def _slug(self, headline: str, number: int) -> str:
        """The slug, with the story's number, as headlines repeat; other seeds are in it too."""
        ending = str(number) if self.seed == DEFAULT_SEED else f"{self.seed}-{number}"
        return f"{slugify(headline, max_length=90)}-{ending}"

    def _time(self, random: Random) -> datetime.datetime:
        day = self.begin + datetime.timedelta(days=random.randrange((self.end - self.begin).days))
        seconds = random.randrange(FIRST_HOUR * 3600, LAST_HOUR * 3600)
        return datetime.datetime.combine(day, datetime.time(), datetime.UTC) + datetime.timedelta(seconds=seconds)


def author_names(seed: int) -> list[str]:
    """Returns AUTHOR_COUNT different names."""
    pairs = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    return Random(f"{seed}:authors").sample(pairs, AUTHOR_COUNT)  # noqa: S311


def tag_names(seed: int) -> list[str]:
    """Returns TAG_COUNT different names, some of them places."""
    pairs = [f"{theme} {aspect}" for theme in THEMES for aspect in ASPECTS]
    names = [*PLACES, *Random(f"{seed}:tags").sample(pairs, TAG_COUNT - len(PLACES))]  # noqa: S311
    Random(f"{seed}:tag order").shuffle(names)  # noqa: S311
    return names


def _distinct(random: Random, weights: Sequence[float], count: int) -> tuple[int, ...]:
    """Up to `count` different positions in `weights`, in the order in which they were chosen."""
    return tuple(dict.fromkeys(random.choices(range(len(weights)), cum_weights=weights, k=count)))


def _body(random: Random) -> str:
    """Three to twelve paragraphs of clean HTML, with subheads where it is long."""
    count = random.randint(3, 12)
    patterns = cycle(random.sample(SENTENCES, len(SENTENCES)))
    blocks = [f"<p>{phrase(random, OPENINGS)} {phrase(random, [next(patterns)])}</p>"]
    for number in range(1, count):
        if number % 4 == 0 and count - number > 1:
            blocks.append(f"<h2>{phrase(random, SUBHEADS)}</h2>")
        sentences = (phrase(random, [next(patterns)]) for _ in range(random.randint(2, 4)))
        blocks.append(f"<p>{' '.join(sentences)}</p>")
    return "\n".join(blocks)
