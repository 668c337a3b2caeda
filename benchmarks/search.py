"""`python -m benchmarks.search`: how long readers' search takes, by kind of question, over a large archive.

    python -m benchmarks.search [--articles 100000] [--questions 30] [--clients 2] [--folder FOLDER]

Fills a new newsroom, serves it, and asks whole pages with two clients at once; prints the median and the 95th
percentile in milliseconds of the first run of each question (cold: nothing of it was asked before) and of the second.
Then says what is lost by weighing some stories only: how many of the first twenty are those of weighing all that match,
and how much they weigh in comparison. `--folder` keeps the newsroom there, and takes the one that is there.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.newsroom import fill, fresh_newsroom
from benchmarks.servers import run_server

COMMON, MEDIUM, RARE = (0.2, 1.0), (0.005, 0.03), (0.0, 0.0005)
"""Which share of the stories has such a word."""
WORDS_OF_A_SENTENCE = 10
MOST_COMPARED = 10
ALL = 2**31
"""More than any archive has."""


def main() -> int:
    """Fill, serve, ask, print a table. Returns 1 where a page failed, else 0."""
    options = _options()
    with ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="newsroom-bench-")))
        filled = (folder / "postgres").is_dir()
        folder.mkdir(exist_ok=True)
        stack.enter_context(fresh_newsroom(folder.resolve()))
        if not filled:
            fill(options.articles)
        questions = _questions(options.questions)
        server = stack.enter_context(run_server("newsroom", "newsroom.settings"))
        print(f"{_stories()} stories, {options.clients} clients at once, milliseconds a page")
        print(f"{'question':34}{'cold median':>12}{'cold p95':>10}{'median':>10}{'p95':>8}")
        failed = 0
        for kind, paths in questions.items():
            cold, some = _ask(server.port, paths, options.clients)
            warm, more = _ask(server.port, paths, options.clients)
            failed += some + more
            print(f"{kind:34}{_median(cold):12.0f}{_p95(cold):10.0f}{_median(warm):10.0f}{_p95(warm):8.0f}", flush=True)
        print(f"{'first twenty':34}{'the same':>12}{'weight':>10}")
        for kind, texts in _texts(options.questions).items():
            same, weight = _lost(texts[:MOST_COMPARED])
            print(f"{kind:34}{same:12.3f}{weight:10.3f}", flush=True)
    if failed:
        print(f"{failed} pages failed")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000, help="stories in the archive (100000)")
    parser.add_argument("--questions", type=int, default=30, help="questions of each kind (30)")
    parser.add_argument("--clients", type=int, default=2, help="clients at once (2)")
    parser.add_argument("--folder", type=Path, help="where the newsroom is, or will be kept (it is thrown away)")
    return parser.parse_args()


def _stories() -> int:
    from articles.models import IndexTotals

    return IndexTotals.objects.get().stories


def _questions(count: int) -> dict[str, list[str]]:
    """Paths of each kind of question, in both orders and narrowed."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    django.setup()
    from articles.models import Section

    asked = _texts(count)
    section = random.Random(1).choice(
        Section.objects.filter(children=None).order_by("pk").values_list("slug", flat=True)
    )
    narrow = {"section": section, "from": "2024-01-01", "to": "2025-12-31"}
    plain = {kind: [_path({"q": text}) for text in texts] for kind, texts in asked.items()}
    newest = {f"{kind}, newest first": [_path({"q": text, "sort": "newest"}) for text in asked[kind]] for kind in asked}
    narrowed = {f"{kind}, section and years": [_path({"q": text, **narrow}) for text in asked[kind]] for kind in asked}
    return {**plain, **newest, **narrowed}


def _texts(count: int) -> dict[str, list[str]]:
    """Questions of each kind, of words that the archive has."""
    from articles.models import IndexedTerm

    chance, stories = random.Random(1), _stories()
    words = IndexedTerm.objects.filter(term__regex="^[a-z]{4,}$")

    def of(share: tuple[float, float]) -> list[str]:
        found = words.filter(stories__gt=share[0] * stories, stories__lte=max(2, share[1] * stories))
        terms = list(found.order_by("term").values_list("term", flat=True))
        return chance.sample(terms, min(count, len(terms)))

    rare, medium, common = of(RARE), of(MEDIUM), of(COMMON)
    sentences = [chance.sample([*common, *medium, *rare], WORDS_OF_A_SENTENCE) for _ in range(count)]
    return {
        "rare word": rare,
        "medium word": medium,
        "two medium words": [f"{one} {other}" for one, other in pairwise(medium)],
        "common word": common,
        "two common words": [f"{one} {other}" for one, other in pairwise(common)],
        "ten words": [" ".join(sentence) for sentence in sentences],
        "phrase": [f'"{one} {other}"' for one, other in pairwise(common)],
    }


def _lost(texts: Sequence[str]) -> tuple[float, float]:
    """Compares the first twenty with those of weighing all stories that match. Returns the share of the same stories,
    and of the weight; 1 where nothing is found."""
    from articles.public.search.candidates import Looking
    from articles.public.search.filters import Filters
    from articles.public.search.finding import SearchCursor, best_first
    from articles.public.search.page import looking_for
    from articles.search.question import SearchQuestion

    class WeighingAll(Looking):
        most_weighed = ALL

    same, weight = [1.0], [1.0]
    for text in texts:
        some = looking_for(SearchQuestion.of(text), Filters())
        whole = WeighingAll(some.question, some.filters, some.counts)
        bounded, best = (best_first(each, SearchCursor()).places for each in (some, whole))
        if best:
            same.append(len({place.id for place in bounded} & {place.id for place in best}) / len(best))
            weight.append(sum(place.weight for place in bounded) / sum(place.weight for place in best))
    return statistics.fmean(same[1:] or same), statistics.fmean(weight[1:] or weight)


def _path(values: Mapping[str, str]) -> str:
    return f"/search/?{urlencode(values)}"


def _ask(port: int, paths: Sequence[str], clients: int) -> tuple[list[float], int]:
    """Ask all of them, shared between the clients. Returns how long each took, and how many failed."""
    taken: list[float] = []
    failed: list[str] = []

    def client(mine: Sequence[str]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for path in mine:
            begun = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            taken.append(1000 * (time.perf_counter() - begun))
            if answer.status != 200:
                failed.append(path)
        connection.close()

    threads = [threading.Thread(target=client, args=[paths[number::clients]]) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken, len(failed)


def _median(taken: Sequence[float]) -> float:
    return statistics.median(taken) if taken else 0.0


def _p95(taken: Sequence[float]) -> float:
    return sorted(taken)[int(0.95 * (len(taken) - 1))] if taken else 0.0


if __name__ == "__main__":
    sys.exit(main())
