"""What is wrong costs itself and a line: an item, a picture, a character, never the items beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from articles.models import Article, Edition
from images.models import Image
from tests.support.ninjs import (
    URI,
    body,
    described,
    draw,
    import_files,
    import_items,
    import_text,
    item,
    picture,
)

pytestmark = pytest.mark.django_db

GOOD = item("urn:test:good", "A good story")


def live_uris() -> list[str]:
    return sorted(Edition.objects.live().values_list("article__guid", flat=True))


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("a string", "not an item"),
        (None, "not an item"),
        (item(uri=""), "has no uri"),
        (item(uri="u" * 501), "longer than 500"),
        (item(headlines=[]), "has no headline"),
        (item(headline=" \t\n "), "has no headline"),
        (item(type="picture"), "is of type “picture”"),
        (item(type="poem"), "unknown type, “poem”"),
        (item(pubStatus="maybe"), "unknown pubStatus"),
        (item(headlines=[{"value": ["a", "list"]}]), "headlines[0].value should be text, and is a list"),
        (item(headlines="text"), "headlines should be a list, and is text"),
        (item(headlines=["text"]), "headlines should hold objects"),
        (item(bodies={"value": "x"}), "bodies should be a list"),
        ({**item(), "uri": 7}, "uri should be text, and is a number"),
        (item(by=["Ada"]), "by should be text"),
        (item(subjects=[{"name": {}}]), "subjects[0].name should be text, and is an object"),
        (item(people=[[]]), "people should hold objects"),
        (item(associations=[{"type": "picture", "renditions": "x"}]), "renditions should be a list"),
        (item(language=True), "language should be text"),
        (item(firstCreated=1.5), "should be text, and is a number"),
        (item(**body("<blockquote>" * 5000)), "nested too deeply"),
    ],
)
def test_a_bad_item_is_named_and_the_others_arrive(tmp_path: Path, bad: Any, reason: str) -> None:
    said = import_items(tmp_path, bad, GOOD)

    (refused,) = said.about("refused")
    assert said.code == 1
    assert refused.startswith("refused      wire.json item 1")
    assert reason in refused
    assert live_uris() == ["urn:test:good"]
    assert Article.objects.count() == 1
    assert said.text.splitlines()[-1] == "2 items: 1 published, 1 refused."


def test_of_two_items_with_one_uri_the_first_counts(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(headline="First"), item(headline="Second"))

    assert "this uri is twice in the file" in said.about("refused")[0]
    assert Edition.objects.live().get().headline == "First"


def test_a_line_that_is_no_json_costs_that_line(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD), "{ broken", '{"uri": "urn:x', "", json.dumps(item())]

    said = import_text(tmp_path, "\n".join(lines), "--publish")

    assert [line.split(":")[0] for line in said.about("refused")] == [
        "refused      wire.json line 2",
        "refused      wire.json line 3",
    ]
    assert live_uris() == [URI, "urn:test:good"]


def test_json_lines_may_begin_with_a_broken_one(tmp_path: Path) -> None:
    said = import_text(tmp_path, "garbage\n" + json.dumps(GOOD), "--publish")

    assert "line 1: not JSON" in said.about("refused")[0]
    assert live_uris() == ["urn:test:good"]


def test_a_broken_member_of_a_list_costs_itself(tmp_path: Path) -> None:
    text = f'[{json.dumps(item())}, {{"uri": oops}}, , {json.dumps(GOOD)}, ]'

    said = import_text(tmp_path, text, "--publish")

    assert len(said.about("refused")) == 2
    assert live_uris() == [URI, "urn:test:good"]


def test_a_list_that_breaks_off_says_so(tmp_path: Path) -> None:
    said = import_text(tmp_path, f'[{json.dumps(GOOD)}, {{"uri": "urn:', "--publish")

    assert "item 2: the list breaks off here" in said.about("refused")[0]
    assert live_uris() == ["urn:test:good"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"not json at all\nnor here", "not JSON"),
        (b"<?xml version='1.0'?>\n<news/>", "not JSON"),
        (b"\x89PNG\r\n\x1a\n\xff\xd8\x00\n\xff", "not UTF-8"),
        (b'{"uri": "x",\n "headlines": [\n{"value": "A"\n}', "not JSON"),
        (b'{"a":' * 100_000, "not readable: nested too deeply"),
        (b'{"uri": ' + b"9" * 5000 + b"}", "not readable"),
        (b"42", "not an item"),
    ],
)
def test_a_file_that_is_no_item_gets_one_line(tmp_path: Path, content: bytes, reason: str) -> None:
    said = import_text(tmp_path, content)

    assert said.code == 1
    assert len(said.about("refused")) == 1
    assert reason in said.about("refused")[0]


@pytest.mark.parametrize("prefix", ["", "\ufeff", "\n \n"])
def test_one_item_over_several_lines_is_a_file_too(tmp_path: Path, prefix: str) -> None:
    said = import_text(tmp_path, prefix + json.dumps(GOOD, indent=1), "--publish")

    assert (said.code, live_uris()) == (0, ["urn:test:good"])


def test_an_empty_list_is_nothing_to_complain_about(tmp_path: Path) -> None:
    said = import_text(tmp_path, " [ ] ")

    assert (said.code, said.text) == (0, "0 items: none.\n")


def test_a_missing_file_is_said_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(json.dumps(GOOD))

    said = import_files(tmp_path / "none.json", tmp_path / "good.json", "--publish")

    assert said.code == 2
    assert "No such file" in said.about("refused")[0]
    assert live_uris() == ["urn:test:good"]


def test_a_media_folder_that_is_none_is_refused_before_anything(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is not a folder") as refusal:
        import_items(tmp_path, GOOD, media=tmp_path / "nowhere")

    assert refusal.value.returncode == 2
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("href", "reason"),
    [
        ("none.jpg", "no such file"),
        ("https://far.example/a.jpg", "on another server"),
        ("//far.example/a.jpg", "on another server"),
        ("file:///etc/passwd", "on another server"),
        ("../outside.jpg", "leads out of the folder"),
        ("%2e%2e/outside.jpg", "leads out of the folder"),
        ("way-out.jpg", "leads out of the folder"),
        ("sub/../../outside.jpg", "leads out of the folder"),
        ("a\x00b.jpg", "no such file"),
        ("x" * 5000, "no such file"),
        (".", "no such file"),
        ("circle", "no such file"),
        ("text.jpg", "not a picture we can read"),
        ("cut.jpg", "damaged"),
        ("empty.jpg", "empty"),
        ("drawing.svg", "SVG"),
    ],
)
def test_a_bad_picture_costs_itself(tmp_path: Path, href: str, reason: str) -> None:
    media = tmp_path / "media"
    outside = draw(tmp_path / "outside.jpg")
    (media / "sub").mkdir(parents=True)
    (media / "way-out.jpg").symlink_to(outside)
    (media / "circle").symlink_to(media / "circle")
    (media / "text.jpg").write_text("Hello")
    (media / "cut.jpg").write_bytes(outside.read_bytes()[:300])
    (media / "empty.jpg").touch()
    (media / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

    said = import_items(tmp_path, item(associations=[picture(href)]), media=media)

    (note,) = said.about("note")
    assert said.code == 1
    assert "left out" in note
    assert reason in note
    assert live_uris() == [URI]
    assert not Image.objects.exists()


def test_an_absolute_address_leads_nowhere_even_into_the_folder(tmp_path: Path) -> None:
    media = draw(tmp_path / "media" / "a.jpg").parent

    said = import_items(tmp_path, item(associations=[picture(str(media / "a.jpg"))]), media=media)

    assert "leads out of the folder" in said.about("note")[0]


def test_without_a_media_folder_pictures_are_said_to_need_one(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(associations=[picture("a.jpg")]))

    assert "--media" in said.about("note")[0]


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% load x %}",
    "'; DROP TABLE articles_article; --",
    "nul \x00 and bell \x07",
    "\u202eright to left",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
    "\\N\t\\\\",
    "%s %d {0}",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_end_as_words(tmp_path: Path, text: str) -> None:
    import_items(
        tmp_path,
        item(
            headline=f"Hostile {text}",
            by=text,
            subjects=[{"name": f"Sec {text}", "rel": "section"}, {"name": text}],
            **body(f"<p>{text}</p><p>The end.</p>"),
            **described(summary=text, standfirst=text, tagline=text),
        ),
    )

    edition = Edition.objects.live().get()
    assert edition.headline == " ".join(f"Hostile {text}".replace("\x00", "").replace("\x07", "").split())
    assert "<script" not in edition.body
    assert "<img" not in edition.body
    assert edition.body.endswith("<p>The end.</p>")


def test_a_lone_surrogate_costs_its_character(tmp_path: Path) -> None:
    said = import_text(tmp_path, json.dumps(item(headline="Half \ud800 a sign", by="A\udfffda")), "--publish")

    assert said.code == 0
    assert Edition.objects.live().get().headline == "Half a sign"
    assert Edition.objects.live().get().bylines.get().name == "Ada"


def test_a_headline_longer_than_fits_is_cut_at_a_word(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(headline="harbour " * 60))

    headline = Edition.objects.live().get().headline
    assert "cut to 300" in said.about("note")[0]
    assert len(headline) <= 300
    assert headline.endswith("harbour…")


def test_a_story_is_saved_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RuntimeError("The disk is full.")

    monkeypatch.setattr("articles.publishing.going_live._keep_note", full)

    said = import_items(tmp_path, item(by="Ada Vale"))

    assert "The disk is full." in said.about("refused")[0]
    assert not Article.objects.exists()
    assert not Edition.objects.exists()
