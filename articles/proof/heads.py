"""Heads of all stories' records, to keep where whoever has the database cannot change them.

A file of them has a line a story, in the order of their numbers (`number acts digest`), then a line for each chain
beside stories (`front-3 editions digest`), and a last line with the root: the digest of all the lines above. Lines that
begin with `#` are for people.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from articles.models import RecordHead
from articles.models.seals import hashed
from articles.proof.evidence import StoryEvidence, one_moment
from articles.proof.proven_beside import PROVEN_BESIDE, Head, faults_against
from articles.proof.record import positions

LINE = re.compile(r"((?:[a-z]{1,20}-)?\d{1,19}) (\d{1,10}) ([0-9a-f]{64})")
ROOT = re.compile(r"root ([0-9a-f]{64})")


class NotHeads(Exception):
    """A text is not a whole file of heads."""


@dataclass(frozen=True)
class Heads:
    """Where each story's record ended at some time: how many acts it had, and the digest of the last one."""

    stories: Mapping[int, Head]
    beside: Mapping[str, Head] = field(default_factory=dict)
    """Of the chains beside stories: how many members each had, and the digest of the last one."""

    @classmethod
    def of_now(cls) -> Heads:
        """Read them from the database."""
        with one_moment():
            rows = RecordHead.objects.order_by("article_id").values_list("article_id", "acts", "head")
            stories = {key: (acts, head) for key, acts, head in rows}
            return cls(stories, {name: head for each in PROVEN_BESIDE for name, head in each.heads().items()})

    @classmethod
    def read(cls, text: str) -> Heads:
        """Read a file's text. Raises NotHeads, with a sentence for people, where it is not whole."""
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        root = ROOT.fullmatch(lines.pop()) if lines else None
        found = [LINE.fullmatch(line) for line in lines]
        read = {each[1]: (int(each[2]), each[3]) for each in found if each}
        heads = cls(
            {int(name): head for name, head in read.items() if name.isdigit()},
            {name: head for name, head in read.items() if not name.isdigit()},
        )
        if root is None or None in found:
            raise NotHeads("It is no whole file of heads: each line is a story's, and the last one is the root.")
        if heads.root != root[1]:
            raise NotHeads("Its root is not that of its lines: the file was changed, or is not whole.")
        return heads

    @property
    def lines(self) -> Iterator[str]:
        """A line a story, then those beside."""
        for key, (acts, head) in (*sorted(self.stories.items()), *sorted(self.beside.items())):
            yield f"{key} {acts} {head}"

    @property
    def root(self) -> str:
        """One digest for all: who has written it down can recognise the file."""
        return hashed("".join(f"{line}\n" for line in self.lines))

    def text(self, at: datetime.datetime) -> str:
        """The file's text."""
        title = f"# Heads of {len(self.stories)} stories, {at.isoformat(timespec='seconds')}"
        return "\n".join([title, *self.lines, f"root {self.root}", ""])

    def faults(self, story: StoryEvidence) -> Iterator[str]:
        """Where a story's record of today does not go on from the head that was kept, a line."""
        if kept := self.stories.get(story.article_id):
            yield from faults_against(kept, positions(story), of="acts")
