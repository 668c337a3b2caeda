"""Other systems' words for roles, kinds and states are understood, or said not to be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.models import Edition
from tests.factories import AuthorFactory
from tests.support.ninjs import URI, described, import_items, import_text, item, related

pytestmark = pytest.mark.django_db


def bylines(uri: str = URI) -> list[tuple[str, str]]:
    edition = Edition.objects.live().get(article__guid=uri)
    return [(byline.name, byline.role) for byline in edition.bylines.all()]


def test_the_roles_of_superdesk_and_iptc_are_known(tmp_path: Path) -> None:
    superdesk = {
        "authors": [
            {"name": "Wanda Writer", "role": "writer"},
            {"name": "Will Writer", "role": " Staff Writer "},
            {"name": "Phil Foto", "role": "photographer"},
            {"name": "Vic Deo", "role": "Videographer"},
            {"name": "Sue Bedit", "role": "subeditor"},
            {"name": "Tess Lator", "role": "translator"},
            {"name": "Con Tributor", "role": "contributor"},
            {"name": "Nora None", "role": None},
        ]
    }
    iptc = {
        "people": [
            {"name": "Wanda Writer", "rel": "cpprole:correspondent"},
            {"name": "Phil Foto", "rel": "http://cv.iptc.org/newscodes/contentprodpartyrole/cameraOperator"},
            {"name": "Sue Bedit", "rel": "Sub-Editor"},
            {"name": "The Mayor"},
        ]
    }

    said = import_items(tmp_path, item(**superdesk), item("urn:test:2", **iptc))

    assert (said.code, said.about("note")) == (0, [])
    assert bylines() == [
        ("Wanda Writer", "author"),
        ("Will Writer", "author"),
        ("Phil Foto", "photographer"),
        ("Vic Deo", "photographer"),
        ("Sue Bedit", "editor"),
        ("Tess Lator", "translator"),
        ("Con Tributor", "author"),
        ("Nora None", "author"),
    ]
    assert bylines("urn:test:2") == [
        ("Wanda Writer", "author"),
        ("Phil Foto", "photographer"),
        ("Sue Bedit", "editor"),
    ]


def test_a_role_that_is_not_known_is_said_and_its_bearer_credited(tmp_path: Path) -> None:
    people = [
        {"name": "Ada Vale", "rel": "wordsmith"},
        {"name": "The Mayor", "rel": "mentioned"},
        {"name": "", "rel": "author"},
    ]

    said = import_items(tmp_path, item(people=people))

    assert (said.code, bylines()) == (1, [("Ada Vale", "author")])
    assert [note.partition(": ")[2] for note in said.about("note")] == [
        "the role of Ada Vale, “wordsmith”, is not known: credited as author",
        "The Mayor, of the role “mentioned”, left out of the byline",
        "somebody without a name, of the role “author”, left out of the byline",
    ]


def test_a_person_of_several_roles_has_the_leading_one(tmp_path: Path) -> None:
    AuthorFactory.create(name="Ann Lee")
    people = [
        {"name": "Ann Lee", "rel": "photographer"},
        {"name": "Bo Ek", "rel": "editor"},
        {"name": "Ann Lee", "rel": "author"},
        {"name": "Ann Lee", "rel": "writer"},
    ]

    said = import_items(tmp_path, item(people=people))

    assert bylines() == [("Ann Lee", "author"), ("Bo Ek", "editor")]
    assert said.about("note") == [
        "note       wire.json item 1: Ann Lee is named as photographer and as author: credited as author"
    ]


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [
        (["Ferries", "tides", "ferries", ""], ["Ferries", "tides"]),
        ("Ferries, tides; quays", ["Ferries", "quays", "tides"]),
        ([{"name": "Ferries"}, 2026], ["2026", "Ferries"]),
    ],
)
def test_keywords_become_tags(tmp_path: Path, keywords: Any, tags: list[str]) -> None:
    said = import_items(tmp_path, item(keywords=keywords))

    assert said.code == 0
    assert sorted(tag.name for tag in Edition.objects.live().get().tags.all()) == tags


def test_what_cannot_become_tags_is_said(tmp_path: Path) -> None:
    said = import_items(
        tmp_path,
        item(keywords=[f"Word {n}" for n in range(60)]),
        item("urn:test:2", keywords=7, subjects=[{"name": "City", "rel": "Section"}, {"code": "medtop:1"}]),
    )

    assert [note.partition(": ")[2] for note in said.about("note")] == [
        "of 60 subjects and keywords the first 50 became tags",
        "keywords should be a list, and is a number: passed over",
        "1 subject without a name left out",
    ]


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"genres": [{"name": "Analysis"}]}, "analysis"),
        ({"genres": [{"code": "genre:Opinion"}]}, "opinion"),
        ({"genre": [{"name": "Obituary"}]}, "obituary"),
        ({"profile": "Op-Ed"}, "opinion"),
        ({"genres": [{"name": "Article (news)"}]}, "news"),
    ],
)
def test_a_genre_is_read_in_any_spelling(tmp_path: Path, members: dict[str, Any], kind: str) -> None:
    said = import_items(tmp_path, item(**members))

    assert (said.code, Edition.objects.live().get().kind) == (0, kind)


def test_what_is_not_known_of_a_story_is_said(tmp_path: Path) -> None:
    odd = item(
        genres=[{"name": "Haiku"}],
        bodies=[{"contentType": "application/xml", "value": "<TTNITF/>"}],
        associations=[{"type": "Video", "uri": "urn:v"}, {"type": "graphic"}, *related("urn:test:2")],
        **described(kicker="A short one.", summary="Another."),
    )

    said = import_items(tmp_path, odd, item("urn:test:2", type="Text", pubStatus="stat:Usable"))

    assert [note.partition(": ")[2] for note in said.about("note")] == [
        "its text is of a type that is not read here, “application/xml”",
        "description “kicker” is not known: passed over",
        "associations of type “graphic”, “video” left out: pictures and stories come along",
        "genre “Haiku” is not known: filed as news",
    ]


@pytest.mark.parametrize(
    "status", ["Cancelled", "killed", "stat:canceled", "http://cv.iptc.org/newscodes/pubstatus/canceled"]
)
def test_a_story_taken_back_leaves_the_site_however_that_is_written(tmp_path: Path, status: str) -> None:
    import_items(tmp_path, item())

    assert len(import_items(tmp_path, item(pubStatus=status)).about("withdrawn")) == 1


@pytest.mark.parametrize("name", ["item", "_items", "Items"])
def test_a_list_inside_an_object_is_read_as_a_list(tmp_path: Path, name: str) -> None:
    text = json.dumps({name: [item(), {"uri": "urn:bad"}, item("urn:test:2")], "_meta": {"total": 2}})

    said = import_text(tmp_path, text, "--publish")

    assert Edition.objects.live().count() == 2
    assert "item 2" in said.about("refused")[0]
    assert "has no headline" in said.about("refused")[0]
