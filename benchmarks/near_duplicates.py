"""`python -m benchmarks.near_duplicates`: which stories are told to have much the same text, and how fast.

    python -m benchmarks.near_duplicates --news FOLDER [--pairs] [--articles 20000]

FOLDER has `basil/*.jsonl` (events told by three papers, which are no near-duplicates) and may have `khmer/*.jsonl`,
`masakhanews/amh.tsv` and `wikinews-fr/*.jsonl`. Each set is put on the desk of an empty newsroom, and each story
asked for its near-duplicates; `--pairs` prints them, for somebody to judge. Then stories are rewritten, a share of
their words exchanged for words of others, or updated, cut by a third with as many other words put before it as it
has. It is counted how many of them lead to the story that they were made from, and how many to others. Last, a season
of weather reports and one of results are each made from a template. With `--articles`, times are measured in an
archive of so many.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.newsroom import fill, fresh_newsroom, migrated

EXCHANGED = (0.1, 0.2, 0.3, 0.4)
MOST_REWRITTEN = 200
FEWEST_WORDS = 60
REPORTS = 60
TIMED = 300

WEATHER = """
{place} will see {sky} on {day}, the weather service says. Temperatures will reach {number} degrees in the afternoon
and fall to {number} degrees at night. The wind blows from the {wind} at {number} kilometres an hour. The sun rises at
6.{number} and sets at 8.{number}. The next report follows tomorrow.
"""
RESULTS = """
{place} beat {place} {number} to {number} on {day} in front of {number}00 spectators. The referee showed {number} yellow
cards. With this result {place} moves to place {number} of the league with {number} points. The next round is played
at the weekend; tickets are sold at the stadium from Friday at nine.
"""
FILLED = {
    "place": [
        "Northmole",
        "Saltworks",
        "Vellin",
        "Tollgate",
        "Quayside",
        "Harrow",
        "Eastbank",
        "Fenwick",
        "Lowmoor",
        "Stonegate",
    ],
    "sky": ["sun", "clouds", "rain", "showers", "fog", "sun and clouds", "heavy rain", "snow", "some sun"],
    "day": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "wind": ["north", "south", "east", "west", "north-east", "south-west"],
}


def main() -> int:
    """Measure each set, and time if that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.near_duplicates", description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, required=True, help="folder of news")
    parser.add_argument("--pairs", action="store_true", help="print what is told as the same")
    parser.add_argument("--articles", type=int, default=0, help="time it in an archive of so many stories (0: not)")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="newsroom-bench-")).resolve()
    try:
        with fresh_newsroom(folder):
            _measure(options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _measure(options: argparse.Namespace) -> None:
    import django

    migrated()
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    django.setup()
    from django.db import connection, transaction

    sets = {"BASIL": _basil, "Khmer": _khmer, "Amharic (MasakhaNEWS)": _amharic, "French Wikinews": _french}
    for name, read in sets.items():
        if texts := [text for text in read(options.news) if len(text.split()) >= FEWEST_WORDS or name == "Khmer"]:
            with transaction.atomic():  # each set by itself: it is undone when it was measured
                _print_quality(name, texts, pairs_too=options.pairs)
                transaction.set_rollback(True)
    for name, template in (("weather reports", WEATHER), ("results", RESULTS)):
        with transaction.atomic():
            _print_templates(name, template)
            transaction.set_rollback(True)
    if options.articles:
        fill(options.articles)
        _print_speed(options.articles)
    connection.close()


def _basil(folder: Path) -> Iterator[str]:
    return ("\n".join(row["paragraphs"]) for row in _rows(folder / "basil"))


def _khmer(folder: Path) -> Iterator[str]:
    return (row["text"] for row in _rows(folder / "khmer"))


def _french(folder: Path) -> Iterator[str]:
    from newsroom.text.html import plain_text

    return (plain_text(row["body_html"]) for row in _rows(folder / "wikinews-fr"))


def _amharic(folder: Path) -> Iterator[str]:
    file = folder / "masakhanews" / "amh.tsv"
    lines = file.read_text().splitlines()[1:] if file.exists() else []
    return (line.split("\t")[2] for line in lines if line.count("\t") > 1)


def _rows(folder: Path) -> Iterator[Mapping[str, str]]:
    for file in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, file.read_text().splitlines())


def _print_quality(name: str, texts: Sequence[str], *, pairs_too: bool) -> None:
    from articles.search.near_duplicates import near_duplicates

    keys = _on_the_desk(texts)
    place = {key: number for number, key in enumerate(keys)}
    pairs = {
        (min(key, each.article), max(key, each.article)): each.percent
        for key, text in zip(keys, texts, strict=True)
        for each in near_duplicates(text, article=key)
    }
    print(f"{name}: {len(texts)} stories, {len(pairs)} of {len(texts) * (len(texts) - 1) // 2} pairs told as the same")
    for (one, other), percent in sorted(pairs.items(), key=lambda each: -each[1]) if pairs_too else ():
        print(f"    {percent} %: {_begins(texts[place[one]])} | {_begins(texts[place[other]])}")
    twins = {key for pair in pairs for key in pair}
    _print_rewritten(texts, keys, [number for number, key in enumerate(keys) if key not in twins][:MOST_REWRITTEN])


def _print_rewritten(texts: Sequence[str], keys: Sequence[int], chosen: Sequence[int]) -> None:
    """Of these stories, none of which has a near-duplicate of its own."""
    from articles.search.near_duplicates import near_duplicates

    made: dict[str, Callable[[int, random.Random], str]] = {
        f"{share:.0%} of the words exchanged": lambda number, rng, share=share: _rewritten(texts, number, share, rng)
        for share in EXCHANGED
    }
    made["updated"] = lambda number, rng: _updated(texts, number, rng)
    for what, make in made.items():
        rng = random.Random(1)
        found = [{each.article for each in near_duplicates(make(number, rng))} for number in chosen]
        right = sum(keys[number] in each for number, each in zip(chosen, found, strict=True))
        wrong = sum(len(each - {keys[number]}) for number, each in zip(chosen, found, strict=True))
        print(f"  {what:28} {right / len(chosen):.3f} found, {wrong} others", flush=True)


def _on_the_desk(texts: Sequence[str]) -> list[int]:
    """Put them there as an archive is, and have the worker read them. Returns their keys."""
    from articles.models import Article, Section
    from articles.search.sketches import StoriesWithoutSketch
    from newsroom.text.html import paragraphs

    section = Section.objects.create(name="News")
    made = Article.objects.bulk_create(
        Article(section=section, headline=f"Story {n}", slug=f"story-{uuid.uuid4().hex}", body=paragraphs(text))
        for n, text in enumerate(texts)
    )
    walk = StoriesWithoutSketch()
    while walk.next_few():
        pass
    return [each.pk for each in made]


def _rewritten(texts: Sequence[str], number: int, share: float, rng: random.Random) -> str:
    """The text with a share of its words exchanged, each for a word of any of the texts."""
    from articles.search.words import split
    from newsroom.text.characters import legible

    text = legible(texts[number])
    words = list(split(text))
    parts, done = [], 0
    for word in words:
        parts.append(text[done : word.start])
        other = rng.choice(texts).split() if rng.random() < share else []
        parts.append(rng.choice(other)[: 3 * (word.end - word.start)] if other else text[word.start : word.end])
        done = word.end
    return "".join([*parts, text[done:]])


def _updated(texts: Sequence[str], number: int, rng: random.Random) -> str:
    """The text without its last third, and before it as many words of others as it has."""
    text = texts[number]
    words = [rng.choice(rng.choice(texts).split()) for _ in range(min(1_000, len(text.split())))]
    return f"{' '.join(words)}\n{text[: 2 * len(text) // 3]}"


def _begins(text: str) -> str:
    return " ".join(text.split())[:50]


def _print_templates(name: str, template: str) -> None:
    from articles.search.near_duplicates import near_duplicates

    rng = random.Random(1)

    def slot(found: re.Match[str]) -> str:
        return rng.choice(FILLED[found[1]]) if found[1] in FILLED else str(rng.randrange(1, 40))

    texts = [re.sub(r"{(\w+)}", slot, template) for _ in range(REPORTS)]
    keys = _on_the_desk(texts)
    pairs = sum(len(near_duplicates(text, article=key)) for key, text in zip(keys, texts, strict=True))
    again = sum(
        [each.article for each in near_duplicates(text.replace(" on ", " this ", 1))] == [key]
        for key, text in zip(keys, texts, strict=True)
    )
    print(f"{REPORTS} {name} from one template: {pairs} told as the same; {again} found when one word is corrected")


def _print_speed(articles: int) -> None:
    from django.db import transaction

    from articles.content.contents import content_of
    from articles.editing.saving import write
    from articles.models import Article
    from articles.roles import SYSTEM
    from articles.search.near_duplicates import near_duplicates
    from articles.search.sketches import StoriesWithoutSketch, sketch_story
    from newsroom.text.html import plain_text

    walk, begun = StoriesWithoutSketch(), time.perf_counter()
    while walk.next_few():
        pass
    print(f"{articles} stories: read by the worker in {time.perf_counter() - begun:.0f} s")
    stories = list(Article.objects.order_by("?")[:TIMED])

    def save(article: Article) -> None:
        said = {**content_of(article), "standfirst": str(time.perf_counter())}
        write(article, said, started_from=article.version, by=SYSTEM)

    acts: dict[str, Callable[[Article], object]] = {
        "looking for near-duplicates": lambda each: near_duplicates(plain_text(each.body), article=each.pk),
        "the sketch in a save": sketch_story,
        "the save": save,
    }
    for what, act in acts.items():
        taken = []
        for article in stories:
            with transaction.atomic():
                begun = time.perf_counter()
                act(article)
                taken.append(1000 * (time.perf_counter() - begun))
        taken.sort()
        print(f"  {what:28} {statistics.median(taken):6.1f} ms, 95th percentile {taken[int(0.95 * len(taken))]:.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
