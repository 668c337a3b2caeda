"""`make bench PART=questions`: is every question answered, and does every link of the answer lead to something?

    python -m benchmarks.questions [--questions 10000] [--links 2000] [--articles 2000] [--seed 1]

Asks readers' search, in this process, questions made of anything that Unicode has, of signs and operators, and of words
of the archive. Then follows the filters, other spellings and suggestions that it offered: each has to find a story.
Prints what failed, and how long the slowest took. Returns 1 where anything failed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from benchmarks.newsroom import fill, fresh_newsroom

if TYPE_CHECKING:
    from django.test import Client

    from articles.pages.search import SearchPage

SIGNS = (
    "OR",
    "-",
    '"',
    "“",
    "”",
    "«",
    "'",
    "’",
    " ",
    " ",
    "&",
    "|",
    "!",
    "(",
    ":*",
    "\\",
    "%s",
    "\x00",
    "<b>",
    "\u200b",
)
WRITTEN = (
    "covid-19",
    "C++",
    "AT&T",
    "24/7",
    "§218",
    "@name",
    "a@b.org",
    "https://x.org/y?z=1",
    "海港",
    "ភ្នំពេញ",
    "naïve",
)
SURROGATES = range(0xD800, 0xE000)
SHOWN = 10


def main() -> int:
    """Ask, follow, print."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as name, fresh_newsroom(Path(name).resolve()):
        fill(options.articles)
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
        django.setup()
        return _asked(options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=10_000, help="questions that are made (10000)")
    parser.add_argument("--links", type=int, default=2_000, help="links of the answers that are followed (2000)")
    parser.add_argument("--articles", type=int, default=2_000, help="stories in the archive (2000)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes other questions (1)")
    return parser.parse_args()


def _asked(options: argparse.Namespace) -> int:
    from django.test import Client
    from django.test.utils import setup_test_environment

    setup_test_environment()  # has answers keep what they were made of
    client, chance = Client(raise_request_exception=False), random.Random(options.seed)
    answers, failed, links, slowest = Counter[int](), list[str](), dict[str, str](), 0.0
    for question in _questions(options.questions, chance):
        begun = time.perf_counter()
        response = client.get("/search/", {"q": question, "sort": chance.choice(["", "newest"])})
        slowest = max(slowest, time.perf_counter() - begun)
        answers[response.status_code] += 1
        if response.status_code == 200:
            links |= _links(response.context["page"], question)
        else:
            failed.append(f"{response.status_code} {question!r}")
    print(f"{options.questions} questions: {dict(answers)}; the slowest took {1000 * slowest:.0f} ms")
    followed = chance.sample(sorted(links.items()), min(options.links, len(links)))
    empty = [f"{path} (of {question!r})" for path, question in followed if not _leads_somewhere(client, path)]
    print(f"{len(followed)} of {len(links)} links followed: {len(empty)} find nothing")
    for line in [*failed[:SHOWN], *empty[:SHOWN]]:
        print(f"  {line}")
    return 1 if failed or empty else 0


def _questions(count: int, chance: random.Random) -> Iterator[str]:
    from articles.models import IndexedTerm

    terms = IndexedTerm.objects.filter(term__regex="^[a-z]{3,}$").order_by("term").values_list("term", flat=True)
    words = chance.sample(list(terms), 500)
    for _ in range(count):
        yield chance.choice((_of_anything, _of_signs, _of_words))(words, chance)


def _of_anything(_: Sequence[str], chance: random.Random) -> str:
    codes = (chance.choice((chance.randrange(0x250), chance.randrange(0x110000))) for _ in range(chance.randrange(80)))
    return "".join(chr(code) for code in codes if code not in SURROGATES)


def _of_signs(words: Sequence[str], chance: random.Random) -> str:
    pieces = (*SIGNS, *WRITTEN, *words[:20])
    return "".join(chance.choices(pieces, k=chance.choice((3, 10, 40, 2_000))))


def _of_words(words: Sequence[str], chance: random.Random) -> str:
    some = chance.choices(words, k=chance.choice((1, 1, 2, 3, 10)))
    if chance.random() < 0.3:  # a slip of the finger
        at = chance.randrange(len(some[0]))
        some[0] = some[0][:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + some[0][at + 1 :]
    return " ".join(f"{chance.choice(('', '', '', '-', chr(34)))}{word}" for word in some)


def _links(page: SearchPage, question: str) -> dict[str, str]:
    """The addresses that an answer offers, with its question."""
    offered = [choice.url for group in page.groups for choice in group.choices]
    offered += [page.did_you_mean.url] if page.did_you_mean else []
    if question and page.results:
        offered.append(f"/search/suggestions.json?q={quote(question[:20])}")
    return dict.fromkeys(offered, question)


def _leads_somewhere(client: Client, path: str) -> bool:
    """Does a filter or spelling find a story, and is each thing that is suggested there?"""
    response = client.get(path)
    if response.headers["Content-Type"].startswith("application/json"):
        suggested = json.loads(response.content)["suggestions"]
        return all(client.get(each["url"]).status_code == 200 for each in suggested)
    return response.status_code == 200 and bool(response.context["page"].results)


if __name__ == "__main__":
    sys.exit(main())
