"""Stories with much the same text are found, as pairs, and what only comes from the same template is not."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterable, Sequence
from string import ascii_lowercase
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.jobs import SketchStories
from articles.models import Article, NearDuplicate, Section, TextSketch
from articles.search.near_duplicates import near_duplicates
from articles.search.shingles import ComparedText, containment, same_text
from tests.factories import ArticleFactory, SectionFactory

pytestmark = pytest.mark.django_db

KHMER = (
    "ទឹកជំនន់បានជន់លិចភូមិនៅតាមដងទន្លេមេគង្គកាលពីយប់មិញ ហើយប្រជាពលរដ្ឋជាងពីរពាន់គ្រួសារត្រូវបានជម្លៀសទៅទីទួល។ សាលារៀននឹងបិទទ្វាររយៈពេលមួយសប្តាហ៍។ "
)
CHINESE = (
    "昨天夜里洪水淹没了湄公河沿岸的村庄，两千多户居民被转移到高处。"
    "省长说，水位还会上升，学校将停课一周。救援人员正在分发大米和饮用水。"
)
FORECAST = """
{city} will see {sky} on {day}, the weather service says. Temperatures will reach {top} degrees in the afternoon and
fall to {low} degrees at night. The wind blows from the {wind} at {speed} kilometres an hour. The sun rises at {rise}
and sets at {set}. A gale warning is in force for the outer harbour where it is stated by the coastguard, and sailors
are asked to listen to the forecast on channel sixteen before they leave the port. The next report follows at six.
"""
RESULT = """
{home} beat {away} {score} in front of {crowd} spectators on {day}. {scorer} scored in minute {minute}. The referee
showed {cards} yellow cards. With this result {home} moves to place {place} of the league with {points} points, while
{away} stays behind. The next round of the league is played at six; tickets are sold at the stadium from Friday at
nine, and children under twelve pay nothing if they come with a grown-up.
"""


def word(rng: random.Random) -> str:
    return "".join(rng.choices(ascii_lowercase, k=rng.randrange(2, 9)))


def text_of(seed: int, words: int = 300) -> str:
    """A text that no other seed has."""
    rng = random.Random(seed)
    return " ".join(word(rng) for _ in range(words))


def rewritten(text: str, share: float, seed: int = 1) -> str:
    """The same with so many of its words exchanged."""
    rng = random.Random(seed)
    words = text.split()
    for place in rng.sample(range(len(words)), int(share * len(words))):
        words[place] = word(rng)
    return " ".join(words)


def filled(template: str, seed: int) -> str:
    rng = random.Random(seed)

    def slot(_: re.Match[str]) -> str:
        return rng.choice([str(rng.randrange(90)), word(rng)])

    return re.sub(r"{\w+}", slot, template)


@pytest.fixture
def section() -> Section:
    return SectionFactory.create()


def stories(texts: Iterable[str], section: Section, **fields: object) -> list[Article]:
    """On the desk as an archive is, from before there were sketches; the worker reads them."""
    made = Article.objects.bulk_create(
        Article(headline=f"Story {n}", slug=f"story-{uuid4().hex}", section=section, body=f"<p>{text}</p>", **fields)
        for n, text in enumerate(texts)
    )
    job = SketchStories()
    while job.run():
        pass
    return made


def found(text: str, article: Article | None = None) -> dict[int, float]:
    return dict(near_duplicates(text, article=article.pk if article else 0))


def test_updates_and_rewrites_are_found_with_what_is_the_same(section: Section) -> None:
    first, other, khmer, chinese = stories([text_of(1), text_of(2), KHMER * 4, CHINESE * 2], section)
    text = text_of(1)

    assert found(text) == {first.pk: 1.0}
    assert found(text, first) == {}, "a story is no duplicate of itself"
    assert 0.7 < found(rewritten(text, 0.1))[first.pk] < 0.9
    assert 0.5 < found(rewritten(text, 0.2))[first.pk] < 0.75
    assert found(f"{text_of(3)} {text} {text_of(4)}") == {first.pk: 1.0}, "an update three times as long"
    assert found(" ".join(text.split()[:60])) == {first.pk: 1.0}, "its beginning alone"
    assert found(text.upper().replace(" ", " — ")) == {first.pk: 1.0}
    assert found(rewritten(text, 0.6)) == {}
    assert other.pk not in found(text)
    assert list(found(KHMER.replace("ពីរពាន់", "បីពាន់") * 4)) == [khmer.pk]
    assert list(found(CHINESE.replace("两千", "三千") * 2)) == [chinese.pk]
    assert found("\u200b".join(KHMER) * 4) == {khmer.pk: 1.0}


def test_pairs_are_no_chains(section: Section) -> None:
    a, b, c, d = text_of(1, 150), text_of(2, 200), text_of(3, 200), text_of(4, 150)
    first, middle, last = stories([f"{a} {b}", f"{b} {c}", f"{c} {d}"], section)

    assert set(found(f"{b} {c}", middle)) == {first.pk, last.pk}
    assert set(found(f"{a} {b}", first)) == {middle.pk}


@pytest.mark.parametrize("template", [FORECAST, RESULT])
def test_reports_made_from_one_template_are_no_duplicates_of_each_other(template: str, section: Section) -> None:
    reports = [filled(template, n) for n in range(20)]
    made = stories(reports, section)

    assert [found(text, story) for text, story in zip(reports, made, strict=True)] == [{}] * 20
    assert found(filled(template, 99)) == {}
    assert set(found(f"{reports[7]} {text_of(9, 20)}")) == {made[7].pk}, "the same day's report again"
    assert set(found(reports[7].replace("at six", "at seven"))) == {made[7].pk}


def test_what_stands_in_a_template_of_the_newsroom_counts_for_nothing(section: Section) -> None:
    stories([FORECAST], section, is_template=True)
    (monday,) = stories([filled(FORECAST, 1)], section)

    assert found(filled(FORECAST, 2)) == {}
    assert set(found(filled(FORECAST, 1))) == {monday.pk}


def test_an_editors_word_counts(section: Section) -> None:
    text = text_of(1)
    made = stories([*(rewritten(text, 0.15, seed) for seed in range(9)), text], section)
    mine = made[-1]
    assert found(text, mine) == {}, "what nine others say with other words here and there is a template's"

    at = timezone.now()
    for newer, older in zip(made[1:-1], made[:-2], strict=True):
        NearDuplicate.objects.create(article=newer, other=older, says="update", at=at)
    assert len(found(text, mine)) == 5, "updates of one text are one text"

    NearDuplicate.objects.create(article=made[0], other=mine, says="different", at=at)
    for story in made[1:-1]:
        NearDuplicate.objects.create(article=mine, other=story, says="different", at=at)
    assert found(text, mine) == {}


def test_the_same_text_over_and_over_is_found(section: Section) -> None:
    stories([text_of(1)] * 12, section)

    assert len(found(text_of(1))) == 5


def test_looking_for_them_costs_the_same_whatever_there_is_and_asks_the_index(section: Section) -> None:
    stories([text_of(n, 60) for n in range(300)], section)
    with CaptureQueriesContext(connection) as few:
        assert len(found(text_of(7, 60))) == 1
    stories([f"{text_of(7, 60)} {n}" for n in range(100)], section)
    with CaptureQueriesContext(connection) as many:
        found(text_of(7, 60))
    lookup = next(query["sql"] for query in many if "unnest" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {lookup}")
        plan = " ".join(row for (row,) in cursor.fetchall())

    assert len(many) == len(few)
    assert "text_sketch_passages" in plan
    assert "Seq Scan" not in plan


def test_a_save_keeps_the_sketch_of_what_it_says(section: Section) -> None:
    story = ArticleFactory.create(section=section, body=f"<p>{text_of(1)}</p>")

    assert found(text_of(1)) == {story.pk: 1.0}
    TextSketch.objects.filter(article=story).update(version=0, passages=[])
    assert found(text_of(1)) == {}
    assert SketchStories().run() == 1
    assert found(text_of(1)) == {story.pk: 1.0}


def sketched(text: str) -> tuple[Sequence[int], float]:
    started = time.process_time()
    sketch = ComparedText(text).sketch()
    return sketch, time.process_time() - started


def test_no_text_is_too_odd() -> None:
    nothing = ("", " ", "\0", "word", "… — !", "\u200b" * 50, "a" * 1_000_000, "ក" * 1_000_000, "word " * 200_000)
    for text in nothing:
        assert sketched(text)[0] == [], text[:10]
        assert ComparedText(text).shingles() == frozenset()
    for text in (KHMER * 4000, "🙂 a\u0301" * 300_000, f"{text_of(1, 5000)} " * 20, "e" + "\u0301" * 1_000_000):
        sketch, seconds = sketched(text)
        assert len(sketch) <= 32
        assert seconds < 2
    assert found("\0".join(text_of(1))) == {}


def test_texts_are_the_same_where_half_of_the_shorter_stands_in_the_other() -> None:
    def shingles(text: str) -> frozenset[int]:
        return ComparedText(text).shingles()

    first, second = text_of(1, 60), text_of(2, 60)

    assert same_text(shingles(f"{first} {text_of(3, 40)}"), shingles(f"{first} {second}"))
    assert not same_text(shingles(f"{first} {text_of(3, 90)}"), shingles(f"{first} {second} {text_of(4, 90)}"))
    assert not same_text(shingles(text_of(1, 10)), shingles(text_of(1, 10))), "too short to tell"
    assert not same_text(frozenset(), frozenset())
    assert containment(shingles(first), shingles(second)) < 0.01
    assert all(-(2**31) <= each < 2**31 for each in ComparedText(first).sketch())
