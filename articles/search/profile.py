"""What a story is about: the words, tags and section by which others are found that are like it.

A word says the more of a story the oftener it stands there (three times as much in the headline, twice in the
standfirst) and the fewer other stories have it. A name says half as much again: a word that this story never writes
small. The thirty words that say most are taken, all by constants from the textbook; `docs/related.md` has the figures.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from articles.models import Edition, Tag
from articles.search.statistics import counts_beside
from articles.search.vectors import filter_lexeme, quoted
from articles.search.words import split
from newsroom.models.merged import stands_for
from newsroom.text.html import plain_text

IN_HEADLINE, IN_STANDFIRST, IN_TEXT = 3, 2, 1
NAME = 1.5
MOST_WORDS, MOST_COUNTED = 30, 1_000
MOST_CHARACTERS = 30_000
"""Of a text: what a longer one is about stands here already."""


class StoryText(NamedTuple):
    """What is read of a story to find what is like it."""

    article: int
    """0 for one that was never saved."""
    headline: str
    standfirst: str
    text: str
    language: str
    section: int
    tags: tuple[int, ...]
    at: datetime.datetime
    """When readers got it first."""


class Topic(NamedTuple):
    """A word, a tag or the section of a story."""

    condition: str
    """When another story has it, as a tsquery."""
    lexeme: str
    """By which it is counted how often that story has it; '' where it has it or not."""
    weight: float
    stories: int
    """How many other stories have it."""
    word: str = ""
    """Its base, where it is a word."""
    tag: int = 0
    name: bool = False
    """Is it never written small in this story?"""
    telling: bool = False
    """Is it a name, or a word that this story says more than once or in its headline?"""


class Profile(NamedTuple):
    """What a story is about, what says most of it first."""

    article: int
    at: datetime.datetime
    topics: tuple[Topic, ...]
    stories: int
    """How many other stories there are."""
    average_length: float
    """Of all stories, in words."""
    written: Mapping[str, str]
    """How this story writes its words, by their bases."""
    texts: tuple[tuple[str, ...], ...]
    """Its texts, as the bases of their words."""


def text_of(edition: Edition, tags: Iterable[int], *, at: datetime.datetime) -> StoryText:
    """Returns what is read of an edition, saved or not, that has these tags."""
    return StoryText(
        article=edition.article_id or 0,
        headline=edition.headline,
        standfirst=edition.standfirst,
        text=plain_text(edition.body)[:MOST_CHARACTERS],
        language=edition.language,
        section=edition.section_id or 0,
        tags=tuple(tags),
        at=at,
    )


def profile_of(story: StoryText) -> Profile:
    """Returns what a story is about, with how many others have each of it: two queries."""
    said = _Said(story)
    words = [word for word, _ in said.times.most_common(MOST_COUNTED)]
    tags = _names_of_tags(story.tags)
    section = filter_lexeme("s", story.section)
    filters = [section, *(filter_lexeme("t", key) for keys in tags.values() for key in keys)]
    counts = counts_beside(story.article, [*words, *filters])

    def topics() -> Iterator[Topic]:
        for word in words:
            name, times = said.is_name(word), said.times[word]
            weight = (1 + math.log(times)) * (NAME if name else 1)
            topic = _topic(quoted(word), word, weight=weight, stories=counts.having.get(word, 0))
            yield topic._replace(name=name, telling=name or times > 1)
        for tag, keys in tags.items():
            lexemes = [filter_lexeme("t", key) for key in keys]
            having = sum(counts.having.get(lexeme, 0) for lexeme in lexemes)
            condition = " | ".join(map(quoted, lexemes))
            yield _topic(condition, weight=1 + math.log(IN_HEADLINE), stories=having, tag=tag)
        yield _topic(quoted(section), weight=1, stories=counts.having.get(section, 0))

    def _topic(condition: str, word: str = "", *, weight: float, stories: int, tag: int = 0) -> Topic:
        lexeme = condition if word else ""
        return Topic(condition, lexeme, weight * counts.weight(stories), stories, word, tag)

    ranked = sorted((each for each in topics() if each.stories > 0), key=lambda each: (-each.weight, each.condition))
    best = {each.word for each in [each for each in ranked if each.word][:MOST_WORDS]}
    kept = [each for each in ranked if not each.word or each.word in best]
    return Profile(
        article=story.article,
        at=story.at,
        topics=tuple(kept),
        stories=counts.stories,
        average_length=counts.average_length,
        written={word: said.written(word) for word in best},
        texts=tuple(said.texts),
    )


class _Said:
    """How often a story says each word, weighted by where; how it writes them, and which of them are names."""

    def __init__(self, story: StoryText) -> None:
        self.times: Counter[str] = Counter()
        self.texts: list[tuple[str, ...]] = []
        self._written: dict[str, Counter[str]] = {}
        self._small: set[str] = set()
        self._add(story.headline, IN_HEADLINE)
        self._add(story.standfirst, IN_STANDFIRST)
        self._add(story.text, IN_TEXT)

    def is_name(self, word: str) -> bool:
        """Is it never written small?"""
        return word not in self._small

    def written(self, word: str) -> str:
        """Returns it as it mostly stands in this story; what is no name without capitals."""
        (form, _), *_ = self._written[word].most_common(1)
        return form if self.is_name(word) else form.lower()

    def _add(self, text: str, weight: int) -> None:
        words = [(word.forms.base, word.forms.written, word.forms.lower) for word in split(text)]
        self.texts.append(tuple(base for base, _, _ in words))
        for base, written, lower in words:
            self.times[base] += weight
            self._written.setdefault(base, Counter())[written] += 1
            if written == lower:
                self._small.add(base)


def _names_of_tags(tags: Iterable[int]) -> dict[int, list[int]]:
    """The tags by who stays of them, each with all keys that stories may name it by."""
    keys = list(tags)
    if not keys:
        return {}
    stays = Tag.objects.filter(pk__in=keys).order_by().values_list(stands_for(), flat=True)
    found: dict[int, list[int]] = {key: [] for key in sorted(set(stays))}
    named = Tag.objects.annotate(stays=stands_for()).filter(stays__in=found)
    for stay, key in named.order_by("pk").values_list("stays", "pk"):
        found[stay].append(key)
    return found
