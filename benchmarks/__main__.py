"""`make bench`: measures the newsroom's pages beside those of a bare Django site with the same data.

    python -m benchmarks [--articles 3000] [--pages 400] [--rounds 7]

Both run behind the same server with the same settings on the same database, uncached. Each round asks both for the
same pages, one after the other, and they take turns to go first; the result is the ratio of the two within a round.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.load import Round, request_pages
from benchmarks.newsroom import fill, fresh_newsroom
from benchmarks.servers import Server, run_server

PAGE_KINDS = ("story", "home", "section", "search")


def main() -> int:
    """Fill a new newsroom, serve it both ways, measure, print a table. Returns 1 where pages failed, else 0."""
    options = _options()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="newsroom-bench-"))).resolve()
        stack.enter_context(fresh_newsroom(folder))
        fill(options.articles)
        paths = _paths()
        ours = stack.enter_context(run_server("newsroom", "newsroom.settings"))
        bare = stack.enter_context(run_server("bare Django", "benchmarks.bare.settings"))
        failed = sum(_compare(kind, paths[kind], ours, bare, options) for kind in PAGE_KINDS)
        for server in (ours, bare):
            sizes = ", ".join(f"{size:.0f}" for size in server.megabytes())
            print(f"{server.name}: {sizes} MB resident memory in each worker process")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=3000, help="stories in the archive (3000)")
    parser.add_argument("--pages", type=int, default=400, help="pages requested from each site in a round (400)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds for each kind of page (7)")
    return parser.parse_args()


def _paths() -> dict[str, list[str]]:
    """Paths that both sites have, of stories with everything that such a page can show."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    django.setup()
    from articles.models import Edition, Section
    from benchmarks.bare.index import fill_index

    fill_index()
    stories = Edition.objects.live().filter(related_stories__isnull=False).distinct().select_related("section")
    words = ("council", "harbour", "market", "school", "minister", "season")
    return {
        "story": [story.get_absolute_url() for story in stories.order_by("-first_published")[:200]],
        "home": ["/"],
        "section": [section.get_absolute_url() for section in Section.objects.filter(children=None)],
        "search": [f"/search/?q={word}" for word in words],
    }


def _compare(kind: str, paths: Sequence[str], ours: Server, bare: Server, options: argparse.Namespace) -> int:
    """Print a line for this kind of page. Returns how many pages did not answer 200."""
    pages = options.pages if kind == "story" else options.pages // 4
    for server in (ours, bare):
        request_pages(server.port, paths, pages=max(40, pages // 4))
    rounds: list[tuple[Round, Round]] = []
    for number in range(options.rounds):
        pair = {
            s.name: request_pages(s.port, paths, pages=pages) for s in ((ours, bare) if number % 2 else (bare, ours))
        }
        rounds.append((pair[ours.name], pair[bare.name]))
    ratios = sorted(a.per_second / b.per_second for a, b in rounds)
    mine, other = (statistics.median(r[side].per_second for r in rounds) for side in (0, 1))
    sizes = [rounds[0][side].bytes / rounds[0][side].pages / 1024 for side in (0, 1)]
    failed = sum(r.failed for pair in rounds for r in pair)
    print(
        f"{kind:8} newsroom {mine:7.0f} pages/s ({sizes[0]:5.1f} KB)   bare Django {other:7.0f} ({sizes[1]:5.1f} KB)   "
        f"ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        + (f"   {failed} failed" if failed else ""),
        flush=True,
    )
    return failed


if __name__ == "__main__":
    sys.exit(main())
