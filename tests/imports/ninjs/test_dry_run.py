"""A dry run says what an import would do, and the newsroom is as it was: no row, no file of a picture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from articles.errors import Refused
from articles.models import Article
from images.models import Image
from imports import running
from tests.support.ninjs import draw, import_items, import_text, item, picture, related

pytestmark = pytest.mark.django_db


def everything() -> tuple[dict[str, int], set[Path]]:
    """How many rows each table has, and the files of the library."""
    rows = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    return rows, {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


def test_it_says_what_the_import_then_says_and_changes_nothing(tmp_path: Path) -> None:
    draw(tmp_path / "quay.jpg")
    items = [
        item("urn:a", "Ferry late again", associations=[*related("urn:b"), picture("quay.jpg"), picture("gone.jpg")]),
        item("urn:b", "Ferry on time", subjects=[{"name": "A new section", "rel": "section"}, {"name": "A new tag"}]),
        {"uri": "urn:c"},
    ]
    before = everything()

    tried = import_text(tmp_path, json.dumps(items), "--dry-run", "--publish", "--media", tmp_path)
    after = everything()
    done = import_items(tmp_path, *items, media=tmp_path)

    assert after == before
    assert tried.text.splitlines()[-1] == f"{done.text.splitlines()[-1]} This was a dry run: nothing was changed."
    assert sorted(tried.text.splitlines()[:-1]) == sorted(done.text.splitlines()[:-1])
    assert tried.code == done.code == 1
    assert len(tried.about("published")) == 2
    assert len(tried.about("refused")) == 1


def test_of_a_story_that_is_here_it_says_whether_it_would_change(tmp_path: Path) -> None:
    import_items(tmp_path, item("urn:a"), item("urn:b"))
    before = everything()

    tried = import_text(tmp_path, json.dumps([item("urn:a"), item("urn:b", "Ferry sunk")]), "--dry-run", "--publish")

    assert [line.split()[:2] for line in tried.text.splitlines()[:2]] == [["unchanged", "urn:a"], ["updated", "urn:b"]]
    assert everything() == before
    assert Article.objects.get(guid="urn:b").headline == "The ferry is late"


def test_a_story_that_is_refused_leaves_no_file_of_its_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused("Not this one.")

    draw(tmp_path / "quay.jpg", "teal")
    monkeypatch.setattr(running, "bring_to_status", refuse)
    before = everything()

    said = import_items(tmp_path, item("urn:a", associations=[picture("quay.jpg")]), media=tmp_path)

    assert len(said.about("refused")) == 1
    assert everything() == before
    assert not Image.objects.exists()
