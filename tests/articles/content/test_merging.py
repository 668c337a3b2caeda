"""Two people at one story: what they did apart comes together, what they did to the same is asked."""

from __future__ import annotations

import random
from typing import Any

import pytest

from articles.content.contents import Content
from articles.content.fields import blank_content
from articles.content.merging import Merged, merge

STORY: Content = {
    **blank_content(),
    "section": 1,
    "slug": "fog",
    "headline": "Fog",
    "body": "<p>One two three.</p><p>Four five six.</p><p>Seven eight nine.</p>",
    "bylines": [{"author": 1, "role": "author", "name": ""}],
    "figures": [
        {"key": "f1", "image": 1, "place": "lead", "caption": "A quay", "credit": "", "alt": "", "decorative": False}
    ],
    "related": [{"target": 7, "headline": ""}],
    "tags": ["Fog"],
}


def but(**changed: Any) -> Content:
    return {**STORY, **changed}


def brought(mine: Content, theirs: Content) -> Merged:
    """Mine and theirs without anything to choose, and the same whoever saves first."""
    merged, other = merge(STORY, mine, theirs), merge(STORY, theirs, mine)
    assert merged.conflicts == other.conflicts == ()
    return merged


def test_different_fields_come_together() -> None:
    merged = brought(but(headline="Fog lifts"), but(standfirst="At last."))

    assert merged.content == but(headline="Fog lifts", standfirst="At last.")
    assert merged.taken == ("standfirst",)


def test_different_paragraphs_come_together() -> None:
    mine = STORY["body"].replace("two", "2")
    theirs = STORY["body"].replace("eight", "8") + "<p>Ten.</p>"

    merged = brought(but(body=mine), but(body=theirs))

    assert merged.content["body"] == "<p>One 2 three.</p><p>Four five six.</p><p>Seven 8 nine.</p><p>Ten.</p>"


def test_neighbouring_paragraphs_come_together() -> None:
    mine, theirs = STORY["body"].replace("two", "2"), STORY["body"].replace("five", "5")

    assert brought(but(body=mine), but(body=theirs)).content["body"] == mine.replace("five", "5")


def test_a_paragraph_split_by_one_and_another_edited_by_the_other_come_together() -> None:
    mine = STORY["body"].replace("two ", "two</p><p>and ")
    theirs = STORY["body"].replace("Four", "4")

    assert brought(but(body=mine), but(body=theirs)).content["body"] == mine.replace("Four", "4")


def test_what_both_put_at_one_place_stands_there_both() -> None:
    merged = merge(STORY, but(body=STORY["body"] + "<p>Mine.</p>"), but(body=STORY["body"] + "<p>Theirs.</p>"))

    assert merged.content["body"] == STORY["body"] + "<p>Theirs.</p><p>Mine.</p>"
    assert not merged.conflicts


def test_the_same_change_twice_is_one() -> None:
    same = but(headline="Fog lifts", body=STORY["body"].replace("two", "2"), tags=["Fog", "Sea"])

    assert merge(STORY, same, same) == Merged(same)


def test_slugs_that_followed_two_headlines_are_no_question_of_their_own() -> None:
    merged = merge(STORY, but(headline="Fog lifts", slug="fog-lifts"), but(headline="Fog goes", slug="fog-goes"))

    assert [conflict.where for conflict in merged.conflicts] == ["headline"]
    assert merged.content["slug"] == "fog-lifts"


def test_the_same_paragraph_is_asked_about_and_mine_stands() -> None:
    mine, theirs = STORY["body"].replace("two", "2"), STORY["body"].replace("two", "zwei")

    merged = merge(STORY, but(body=mine), but(body=theirs))

    (conflict,) = merged.conflicts
    assert merged.content["body"] == mine
    assert (conflict.where, conflict.mine, conflict.theirs) == ("body", "<p>One 2 three.</p>", "<p>One zwei three.</p>")


def test_a_paragraph_changed_by_one_and_taken_out_by_the_other_is_asked_about() -> None:
    mine, theirs = STORY["body"].replace("<p>Four five six.</p>", ""), STORY["body"].replace("five", "5")

    (conflict,) = merge(STORY, but(body=mine), but(body=theirs)).conflicts

    assert (conflict.mine, conflict.theirs) == ("", "<p>Four 5 six.</p>")


def test_names_and_tags_of_both_stand_in_the_story() -> None:
    one, two = {"author": 2, "role": "author", "name": ""}, {"author": 3, "role": "author", "name": ""}

    merged = brought(
        but(bylines=[*STORY["bylines"], one], tags=["Fog", "Sea"]), but(bylines=[two, *STORY["bylines"]], tags=[])
    )

    assert {line["author"] for line in merged.content["bylines"]} == {1, 2, 3}
    assert merged.content["tags"] == ["Sea"]


def test_a_caption_and_a_credit_of_one_picture_come_together() -> None:
    (figure,) = STORY["figures"]

    merged = brought(but(figures=[{**figure, "caption": "The quay"}]), but(figures=[{**figure, "credit": "Ana"}]))

    assert merged.content["figures"] == [{**figure, "caption": "The quay", "credit": "Ana"}]


def test_one_caption_written_twice_is_asked_about() -> None:
    (figure,) = STORY["figures"]

    (conflict,) = merge(
        STORY, but(figures=[{**figure, "caption": "Mine"}]), but(figures=[{**figure, "caption": "Theirs"}])
    ).conflicts

    assert (conflict.where, conflict.mine, conflict.theirs) == ("figures.f1.caption", "Mine", "Theirs")


def test_a_picture_taken_out_by_one_and_captioned_by_the_other_stays_and_is_asked_about() -> None:
    (figure,) = STORY["figures"]
    captioned = {**figure, "caption": "The quay"}

    merged = merge(STORY, but(figures=[]), but(figures=[captioned]))

    assert merged.content["figures"] == [captioned]
    assert [conflict.where for conflict in merged.conflicts] == ["figures.f1"]


def test_one_picture_leads_whoever_chose_it() -> None:
    (figure,) = STORY["figures"]
    two = {**figure, "key": "f2", "image": 2}
    three = {**figure, "key": "f3", "image": 3}
    inline = {**figure, "place": "inline"}

    merged = merge(STORY, but(figures=[two, inline]), but(figures=[three, inline]))

    assert [(f["key"], f["place"]) for f in merged.content["figures"] if f["place"] == "lead"] == [("f2", "lead")]
    assert {f["key"] for f in merged.content["figures"]} == {"f1", "f2", "f3"}


@pytest.mark.parametrize("seed", range(40))
def test_no_word_of_either_is_lost_however_they_edit(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(100):
        base = but(body="".join(f"<p>w{n}a w{n}b w{n}c w{n}d</p>" for n in range(rng.randrange(1, 7))))
        mine, mine_typed = _edited(base, rng, "m")
        theirs, theirs_typed = _edited(base, rng, "t")

        merged = merge(base, mine, theirs)

        told = str(merged.content) + str([(c.mine, c.theirs) for c in merged.conflicts])
        assert [word for word in mine_typed + theirs_typed if word not in told] == []


def _edited(content: Content, rng: random.Random, who: str) -> tuple[Content, list[str]]:
    """Some edits at random, and the words typed that still stand after them."""
    paragraphs = content["body"].removesuffix("</p>").split("</p>")
    for step in range(rng.randrange(4)):
        at = rng.randrange(len(paragraphs) + 1)
        act = rng.choice(["type", "insert", "delete", "split", "swap"])
        if act == "insert" or not paragraphs or at == len(paragraphs):
            paragraphs.insert(at, f"<p>{who}{step}x new words")
        elif act == "type":
            paragraphs[at] += f" {who}{step}x"
        elif act == "delete":
            del paragraphs[at]
        elif act == "split":
            paragraphs[at : at + 1] = [paragraphs[at] + f" {who}{step}x", f"<p>{who}{step}y"]
        elif at:
            paragraphs[at - 1], paragraphs[at] = paragraphs[at], paragraphs[at - 1]
    body = "".join(f"{each}</p>" for each in paragraphs)
    typed = [f"{who}{step}{end}" for step in range(4) for end in "xy" if f"{who}{step}{end}" in body]
    headline = rng.choice([content["headline"], f"Fog {who}headline"])
    typed += [f"{who}headline"] if who in headline.split()[-1] else []
    return {**content, "body": body, "headline": headline}, typed
