"""`python -m benchmarks.related`: how well stories on the same event are suggested under each other, and how fast.

    python -m benchmarks.related --news FOLDER [--articles 20000]

FOLDER has labelled news: `basil/*.jsonl` (events told by three papers) and `ecbplus/*.jsonl` (leads of stories on
events of which two each are of one kind). Each set is published in an empty newsroom, all stories in one section, and
for each story it is counted how many of those on its event stand among the first two or three of what is suggested.
Beside it stand the newest of the section, and BM25 of the whole text. The intervals are 95 % of 5,000 draws of events.
With `--articles` it is also measured how long finding suggestions takes in an archive of so many stories.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.newsroom import fill, fresh_newsroom, migrated
from benchmarks.relevance.measures import Interval

DRAWS = 5_000
TIMED = 300
K1, B = 1.2, 0.75


class LabelledStory(NamedTuple):
    """A story, and the event that it is about."""

    event: str
    headline: str
    text: str
    at: datetime.datetime


class NewsSet(NamedTuple):
    """Labelled stories, and how many of what is suggested are looked at."""

    name: str
    stories: list[LabelledStory]
    first: int


Ranking = Sequence[int]
"""Places of other stories, the best first."""


def main() -> int:
    """Measure each set, and time if that is asked for."""
    options = _options()
    folder = Path(tempfile.mkdtemp(prefix="newsroom-bench-")).resolve()
    try:
        with fresh_newsroom(folder):
            _measure(options.news, options.articles)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.related", description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, required=True, help="folder of labelled news")
    parser.add_argument("--articles", type=int, default=0, help="time it in an archive of so many stories (0: not)")
    return parser.parse_args()


def _measure(news: Path, articles: int) -> None:
    import django

    migrated()
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    django.setup()
    from django.db import connection, transaction

    for read in (_basil, _ecbplus):
        with transaction.atomic():  # each set by itself: it is undone when it was measured
            _print_quality(read(news))
            transaction.set_rollback(True)
    if articles:
        fill(articles)
        _print_speed(articles)
    connection.close()


def _basil(folder: Path) -> NewsSet:
    read = [
        LabelledStory(row["story"], row["title"], "\n".join(row["paragraphs"]), _noon(row["date"]))
        for row in _rows(folder / "basil")
    ]
    return NewsSet("BASIL, recall@2", read, 2)


def _ecbplus(folder: Path) -> NewsSet:
    """Without headlines and dates: the first sentence stands for the one, one day for the other."""
    read = [
        LabelledStory(f"{row['topic']} {row['event']}", row["sentences"][0], "\n".join(row["sentences"][1:]), _noon(""))
        for row in _rows(folder / "ecbplus")
    ]
    return NewsSet("ECB+, recall@3", read, 3)


def _rows(folder: Path) -> Iterator[Mapping[str, object]]:
    for file in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, file.read_text().splitlines())


def _noon(day: str) -> datetime.datetime:
    date = datetime.date.fromisoformat(day) if day else datetime.date(2020, 1, 1)
    return datetime.datetime.combine(date, datetime.time(12), datetime.UTC)


def _print_quality(news: NewsSet) -> None:
    events = [story.event for story in news.stories]
    found = {
        "suggested": _suggested(news.stories),
        "newest of the section": _newest(news.stories),
        "BM25, whole text": _bm25(news.stories),
    }
    recalls = {name: _recall(events, rankings, news.first) for name, rankings in found.items()}
    print(f"{news.name}: {len(events)} stories on {len(set(events))} events")
    for name, recall in recalls.items():
        print(f"  {name:28}{_interval(events, recall)}")
    for name in list(recalls)[1:]:
        gain = [ours - theirs for ours, theirs in zip(recalls["suggested"], recalls[name], strict=True)]
        print(f"  gain over {name:18}{_interval(events, gain)}", flush=True)


def _recall(events: Sequence[str], rankings: Sequence[Ranking], first: int) -> list[float]:
    """Of each story: the share of those on its event that stand first, of as many as could."""
    there = Counter(events)
    return [
        sum(events[other] == event for other in ranking[:first]) / min(first, there[event] - 1)
        for event, ranking in zip(events, rankings, strict=True)
        if there[event] > 1
    ]


def _interval(events: Sequence[str], values: Sequence[float]) -> Interval:
    """From drawing whole events, as stories on one event are hard or easy together."""
    of: dict[str, list[float]] = defaultdict(list)
    for event, value in zip([each for each in events if events.count(each) > 1], values, strict=True):
        of[event].append(value)
    return Interval.of_groups(list(of.values()), draws=DRAWS)


def _suggested(stories: Sequence[LabelledStory]) -> list[Ranking]:
    """Publish all of them, then look again at each as the worker does."""
    from articles.models import Article, Section, Suggestion, SuggestionsDue
    from articles.publishing import publish
    from articles.roles import SYSTEM
    from articles.search.statistics import add_up_all
    from articles.search.suggestion_rows import note_due, refresh_due
    from newsroom.text.html import paragraphs

    section = Section.objects.create(name="News")
    articles = []
    for number, story in enumerate(stories):
        article = Article.objects.create(
            section=section, headline=story.headline[:300], slug=f"story-{number}", body=paragraphs(story.text)
        )
        publish(article, by=SYSTEM, first_published=story.at)
        articles.append(article.pk)
    add_up_all()
    SuggestionsDue.objects.all().delete()
    note_due(articles)
    while refresh_due(pages_a_minute=sys.maxsize):
        pass
    places = {pk: place for place, pk in enumerate(articles)}
    rankings: list[list[int]] = [[] for _ in articles]
    for article, target in Suggestion.objects.order_by("article_id", "position").values_list("article", "target"):
        rankings[places[article]].append(places[target])
    return rankings


def _newest(stories: Sequence[LabelledStory]) -> list[Ranking]:
    newest = sorted(range(len(stories)), key=lambda place: (stories[place].at, place), reverse=True)[:10]
    return [[other for other in newest if other != place] for place in range(len(stories))]


def _bm25(stories: Sequence[LabelledStory]) -> list[Ranking]:
    """By every word of the story, over the words that search would part it into."""
    from articles.search.words import split

    texts = [Counter(word.forms.base for word in split(f"{each.headline}\n{each.text}")) for each in stories]
    lengths = [text.total() for text in texts]
    average = statistics.mean(lengths)
    having: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for word in text:
            having[word].append(place)
    rankings: list[Ranking] = []
    for place, text in enumerate(texts):
        scores: Counter[int] = Counter()
        for word in text:
            there = having[word]
            weight = math.log(1 + (len(texts) - len(there) + 0.5) / (len(there) + 0.5))
            for other in there:
                times = texts[other][word]
                norm = K1 * (1 - B + B * lengths[other] / average)
                scores[other] += weight * times * (K1 + 1) / (times + norm)
        del scores[place]
        rankings.append([other for other, _ in scores.most_common(10)])
    return rankings


def _print_speed(articles: int) -> None:
    from articles.content.parts import edition_parts
    from articles.models import Edition
    from articles.search.profile import text_of
    from articles.search.suggesting import suggest

    editions = list(Edition.objects.live().order_by("?")[:TIMED])
    taken = []
    for edition in editions:
        parts = edition_parts(edition)
        begun = time.perf_counter()
        suggest(text_of(edition, parts.tag_ids, at=edition.first_published or edition.made_at))
        taken.append(1000 * (time.perf_counter() - begun))
    taken.sort()
    median, p95 = statistics.median(taken), taken[int(0.95 * (len(taken) - 1))]
    print(f"{articles} stories: finding what to suggest under one takes {median:.0f} ms, 95th percentile {p95:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
