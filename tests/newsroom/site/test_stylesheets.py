"""Readers load one stylesheet, joined out of one file per component."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from django.conf import LazySettings

from newsroom.site.stylesheets import JOINED, SOURCES, JoinedStylesheetFinder


@pytest.fixture
def sources(settings: LazySettings, tmp_path: Path) -> Path:
    """A project of two components."""
    settings.BASE_DIR, settings.VAR_DIR = tmp_path, tmp_path / "var"
    folder = tmp_path / "static" / SOURCES
    folder.mkdir(parents=True)
    (folder / "00-layers.css").write_text("@layer base, components;\n")
    (folder / "teaser.css").write_text("/* A story\n elsewhere. */\n.teaser { color: red }\n")
    return folder


def test_the_layers_come_first_and_comments_stay_behind(sources: Path) -> None:
    found = JoinedStylesheetFinder().find(str(JOINED))

    assert found is not None
    assert Path(found).read_text() == "@layer base, components;\n.teaser { color: red }\n"


def test_a_changed_source_is_seen_at_the_next_look(sources: Path) -> None:
    finder = JoinedStylesheetFinder()
    before = finder.find(str(JOINED))
    assert before is not None

    (sources / "teaser.css").write_text(".teaser { color: blue }\n")
    os.utime(sources / "teaser.css", (2**31, 2**31))

    found = finder.find(str(JOINED))
    assert found is not None
    assert "blue" in Path(found).read_text()


def test_collecting_offers_it_once_and_other_paths_are_left_to_other_finders(sources: Path) -> None:
    finder = JoinedStylesheetFinder()

    assert [path for path, _ in finder.list(None)] == [str(JOINED)]
    assert finder.find("css/readers/teaser.css") == []  # Django takes None for something found
    assert finder.find("css/readers/teaser.css", find_all=True) == []


def test_every_typeface_the_stylesheet_names_is_there() -> None:
    found = JoinedStylesheetFinder().find(str(JOINED))
    assert found is not None
    root = Path(__file__).resolve().parents[3] / "static" / SOURCES

    named = re.findall(r'url\("([^"]+)"\)', Path(found).read_text())

    assert named
    assert [url for url in named if not (root / url).resolve().exists()] == []
