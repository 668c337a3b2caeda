"""Comparing and merging cost what their budget allows, whatever the texts are, and lose no word where it is spent."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from django.utils import timezone
from django.utils.safestring import SafeString
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.content.blocks import blocks
from articles.content.budget import Budget
from articles.content.contents import Content
from articles.content.diffing import marked, marked_text
from articles.content.fields import blank_content
from articles.content.merging import merge
from articles.models.byline import BylineRole
from articles.public.changed_parts import TOO_LONG, Comparing
from articles.public.rows.history import SHOWN_FIELDS, CreditedRow, EditionRow
from newsroom.text.html import plain_text
from tests.articles.content.test_diffing import BODY, as_a_browser_reads_it, same_characters, without
from tests.support.thoroughness import rounds

SECONDS = 5
"""Much more than it takes, as the machine may be busy; without a budget each of these takes minutes."""


def content(body: str) -> Content:
    return {**blank_content(), "body": body}


def alternating(seed: int, count: int) -> str:
    rng = random.Random(seed)
    return "".join(f"<p>{rng.choice('ab')}</p>" for _ in range(count))


def long_paragraphs(seed: int, count: int, words: int, vocabulary: int) -> str:
    rng = random.Random(seed)
    return "".join(f"<p>{' '.join(f'w{rng.randrange(vocabulary)}' for _ in range(words))}</p>" for _ in range(count))


@pytest.mark.parametrize(
    "bodies",
    [
        [alternating(seed, 1_500) for seed in range(3)],
        [long_paragraphs(seed, 40, 1_000, 2) for seed in range(3)],
        [long_paragraphs(seed, 40, 3_000, 4_000) for seed in range(3)],
        [long_paragraphs(seed, 1, 100_000, 4_000) for seed in range(3)],
        [f"<ul><li>{alternating(seed, 40_000)}</li></ul>" for seed in range(3)],
    ],
    ids=["alternating-paragraphs", "two-words", "forty-by-forty", "one-paragraph", "one-list"],
)
def test_no_three_texts_take_long_to_merge_or_two_to_compare(bodies: list[str]) -> None:
    begun = time.process_time()

    merged = merge(*map(content, bodies))
    both = marked(*bodies[:2])

    assert time.process_time() - begun < SECONDS
    said = [merged.content["body"], *(conflict.theirs for conflict in merged.conflicts)]
    kept = {block for text in said for block in blocks(text)}
    assert kept >= {*blocks(bodies[1]), *blocks(bodies[2])} - {*blocks(bodies[0])}
    assert plain_text(without("del", both)) == plain_text(bodies[1])


def edition(number: int, body: str) -> EditionRow:
    says = {**dict.fromkeys(SHOWN_FIELDS, ""), "headline": f"Fog {number}", "body": body}
    byline = CreditedRow(f"Ann {number}", BylineRole.AUTHOR)
    return EditionRow(number, "update", "", timezone.now(), says, (byline,), (), [])


def test_a_page_of_many_long_comparisons_has_one_budget() -> None:
    editions = [edition(number, long_paragraphs(number, 150, 900, 4_000)) for number in range(5)] * 4
    comparing = Comparing()
    begun = time.process_time()

    shown = [list(comparing.parts(*pair)) for pair in pairwise(editions)]

    assert time.process_time() - begun < SECONDS
    assert [part.name for part in shown[-1]] == ["Headline", "Byline", "Text"]
    assert shown[-1][0].marked == "Fog <del>3</del><ins>4</ins>"
    assert shown[-1][2].marked == TOO_LONG
    assert sum(len(part.marked) for parts in shown for part in parts) < 6_000_000


def test_comparisons_that_were_cut_short_are_not_made_again() -> None:
    rng = random.Random(1)
    words = ["".join(rng.choices("abcdefghij", k=20)) for _ in range(20)]
    bodies = ["".join(f"<p>{' '.join(rng.choices(words, k=900))}</p>" for _ in range(60)) for _ in range(3)]
    lists = [tuple(CreditedRow(name, BylineRole.AUTHOR) for name in rng.choices(words, k=3_000)) for _ in range(3)]
    editions = [edition(*each)._replace(bylines=names) for each, names in zip(enumerate(bodies), lists, strict=True)]

    def page() -> tuple[list[SafeString], float]:
        comparing, begun = Comparing(), time.process_time()
        shown = [part.marked for pair in pairwise(editions) for part in comparing.parts(*pair)]
        return shown, time.process_time() - begun

    first, took = page()
    again, then = page()

    assert again == first
    assert then < took / 5


STEPS = st.sampled_from([0, 100, 500, 2_000, 10_000])


@settings(deadline=None, max_examples=rounds(60, 200))
@given(BODY, BODY, STEPS)
def test_whatever_the_budget_a_comparison_says_what_both_texts_say(before: str, after: str, steps: int) -> None:
    both = marked(before, after, Budget(steps))

    assert plain_text(without("del", both)) == plain_text(after)
    assert plain_text(without("ins", both)) == plain_text(before)
    assert as_a_browser_reads_it(both) == same_characters(both)


def test_plain_texts_without_a_budget_are_struck_out_and_put_in_whole() -> None:
    assert marked_text("Fog & rain.", "Fog <&> sun.", Budget(0)) == (
        "<del>Fog &amp; rain.</del><ins>Fog &lt;&amp;&gt; sun.</ins>"
    )
    assert marked_text("Fog.", "", Budget(0)) == "<del>Fog.</del>"


@settings(deadline=None, max_examples=rounds(40, 100))
@given(st.lists(st.sampled_from("abcd"), max_size=8), st.lists(st.sampled_from("abcdxy"), max_size=8), STEPS)
def test_whatever_the_budget_no_paragraph_of_mine_is_lost(base: list[str], mine: list[str], steps: int) -> None:
    texts = [[f"<p>{word} of the harbour</p>" for word in side] for side in (base, mine)]
    theirs = [*texts[0], "<p>their own</p>"]

    before, own, other = (content("".join(side)) for side in (*texts, theirs))
    merged = merge(before, own, other, Budget(steps))

    kept = blocks(merged.content["body"])
    assert set(texts[1]) <= set(kept)
    assert "<p>their own</p>" in kept or any("their own" in conflict.theirs for conflict in merged.conflicts)
