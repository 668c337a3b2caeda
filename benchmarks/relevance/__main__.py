"""`make bench PART=relevance`: how well readers' search ranks, beside other ways to search with PostgreSQL.

    python -m benchmarks.relevance [time] [own] [--news ../shared/data/news] [--articles 2000]
    python -m benchmarks.relevance judge

Two sets of questions: of TIME magazine of 1963 (where `--news` has it), and the newsroom's own, over the demo newspaper
and an archive. Prints nDCG@10 and recall@10 of each way with the interval of the mean, and the difference to ours.
`judge` asks for more questions of the newsroom's own, and whether each story that any way finds answers them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.newsroom import fill, fresh_newsroom, migrated

if TYPE_CHECKING:
    from benchmarks.relevance.sets import Judged

NEWS = Path("../shared/data/news")
TIMES = "time-1963"


def main() -> int:
    """Measure, or ask. Returns 1 where that failed, else 0."""
    options = _options()
    if len(options.what) > 1:  # each set has a newsroom, and with it a process, of its own
        rest = ["--news", str(options.news), "--articles", str(options.articles)]
        command = [sys.executable, "-m", "benchmarks.relevance"]
        return max(subprocess.run([*command, what, *rest]).returncode for what in options.what)
    {"time": _time, "own": _own, "judge": _judge}[options.what[0]](options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relevance", description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", help="time, own or judge (time and own)")
    parser.add_argument("--news", type=Path, default=NEWS, help=f"where the labelled news is ({NEWS})")
    parser.add_argument("--articles", type=int, default=2_000, help="stories beside the demo newspaper's (2000)")
    options = parser.parse_args()
    options.what = options.what or ["time", "own"]
    if unknown := {*options.what} - {"time", "own", "judge"}:
        parser.error(f"There is no {', '.join(sorted(unknown))}.")
    return options


def _time(options: argparse.Namespace) -> None:
    if not (options.news / TIMES).is_dir():
        print(f"{options.news} has no {TIMES}: left out.")
        return
    with _newsroom(migrated):
        from benchmarks.relevance.sets import time_1963

        _print("TIME 1963", time_1963(options.news / TIMES))


def _own(options: argparse.Namespace) -> None:
    with _newsroom(lambda: fill(options.articles)):
        from benchmarks.relevance.sets import own_questions

        _print("The newsroom's own", own_questions())


def _judge(options: argparse.Namespace) -> None:
    with _newsroom(lambda: fill(options.articles)):
        from benchmarks.relevance.judging import judge

        judge()


@contextmanager
def _newsroom(make: Callable[[], None]) -> Iterator[None]:
    """A newsroom of its own during the block."""
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as name, fresh_newsroom(Path(name).resolve()):
        make()
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
        django.setup()
        yield


def _print(name: str, questions: Sequence[Judged]) -> None:
    from articles.search.statistics import add_up_all
    from benchmarks.relevance.measures import Interval, ndcg, recall
    from benchmarks.relevance.ways import OURS, all_ways

    add_up_all()
    print(f"{name}: {len(questions)} questions")
    ranked = {way: [search(each.text) for each in questions] for way, search in all_ways().items()}
    gains = {
        way: [ndcg(found, each.grades) for found, each in zip(lists, questions, strict=True)]
        for way, lists in ranked.items()
    }
    for way, lists in ranked.items():
        mean = Interval.of(gains[way])
        recalled = sum(recall(found, each.grades) for found, each in zip(lists, questions, strict=True))
        ours = Interval.of([a - b for a, b in zip(gains[OURS], gains[way], strict=True)])
        nothing = sum(not found for found in lists)
        print(
            f"  {way:28} nDCG@10 {mean.mean:.3f} ({mean.low:.3f} to {mean.high:.3f})   "
            f"recall@10 {recalled / len(questions):.3f}   nothing found {nothing:3}"
            + ("" if way == OURS else f"   ours {ours}{'' if ours.tells else ', may be chance'}"),
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main())
