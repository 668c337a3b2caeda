"""Checks stories, a few hundred at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.models import Article
from articles.proof.beside import faults_beside
from articles.proof.editions import edition_faults
from articles.proof.evidence import StoryEvidence, evidence
from articles.proof.heads import Heads
from articles.proof.lives import life_faults
from articles.proof.record import record_faults

BATCH = 200


@dataclass(frozen=True)
class CheckedStory:
    """What came of a story's check; `published` where readers see it or saw it."""

    article_id: int
    published: bool
    faults: list[str]


def checked(article_ids: Sequence[int], *, kept: Heads | None = None) -> Iterator[CheckedStory]:
    """Check these stories, also against heads that were `kept` outside. A fixed number of queries a batch."""
    for start in range(0, len(article_ids), BATCH):
        for story in evidence(article_ids[start : start + BATCH]):
            yield CheckedStory(story.article_id, story.was_published, list(_faults(story, kept)))


def faults_of(article: Article) -> list[str]:
    """Returns what is wrong with one story."""
    return [fault for story in checked([article.pk]) for fault in story.faults]


def _faults(story: StoryEvidence, kept: Heads | None) -> Iterator[str]:
    """What is wrong with a story, a line each; nothing where everything agrees."""
    for each in (edition_faults, record_faults, life_faults, faults_beside):
        yield from (f"article {story.article_id} {fault}" for fault in each(story))
    if kept:
        yield from (f"article {story.article_id} {fault}" for fault in kept.faults(story))
