"""Questions with what answers them: those of TIME magazine of 1963, and the newsroom's own."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from django.db import transaction
from django.utils.html import escape

from articles.models import Article, Edition, Section
from articles.publishing import publish
from articles.roles import SYSTEM

OWN = Path(__file__).with_name("judged.jsonl")


class Judged(NamedTuple):
    """A question, and how well editions answer it: 2 is about it, 1 touches on it. What is not named does not."""

    text: str
    grades: Mapping[int, int]


def own_questions() -> list[Judged]:
    """Returns the newsroom's own questions, on the stories of the demo newspaper, which have to be live."""
    keys = dict(Edition.objects.live().order_by("-pk").values_list("slug", "pk"))
    return [
        Judged(line["question"], {keys[slug]: grade for slug, grade in line["answers"].items() if slug in keys})
        for line in _lines(OWN)
    ]


def keep(question: str, answers: Mapping[str, int]) -> None:
    """Add a question to the newsroom's own; `answers` are grades by the stories' slugs."""
    with OWN.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"question": question, "answers": answers}, ensure_ascii=False) + "\n")


@transaction.atomic
def time_1963(folder: Path) -> list[Judged]:
    """Publish the 423 stories of the collection, and return its questions. The stories have no headlines: they get
    names that nobody asks for."""
    section = Section.objects.create(name="Time", position=1)
    at = datetime.datetime(1963, 1, 1, 12, tzinfo=datetime.UTC)
    keys: dict[int, int] = {}
    for line in _lines(folder / "documents.jsonl"):
        name = f"x{line['id']}y"
        body = f"<p>{escape(line['text'])}</p>"
        article = Article.objects.create(section=section, headline=name, slug=name, body=body)
        edition = publish(article, by=SYSTEM, first_published=at).edition
        assert edition is not None
        keys[line["id"]] = edition.pk
    asked = _lines(folder / "queries.jsonl")
    return [Judged(line["text"], {keys[each]: 1 for each in line["relevant"]}) for line in asked if line["relevant"]]


def _lines(file: Path) -> Iterator[dict[str, dict[str, int] | str]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
