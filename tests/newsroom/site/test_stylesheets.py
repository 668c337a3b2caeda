"""Readers and the desk load one style sheet each, joined out of one file per component."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured

from newsroom.site.stylesheets import FOLDERS, NAME, JoinedStylesheetFinder

READERS = Path("css/readers")
JOINED = str(READERS / NAME)
STATIC = Path(__file__).resolve().parents[3] / "static"


@pytest.fixture
def sources(settings: LazySettings, tmp_path: Path) -> Path:
    """A project of two components."""
    settings.BASE_DIR, settings.VAR_DIR = tmp_path, tmp_path / "var"
    folder = tmp_path / "static" / READERS
    folder.mkdir(parents=True)
    (folder / "00-layers.css").write_text("@layer base, components;\n")
    (folder / "teaser.css").write_text("/* A story\n elsewhere. */\n.teaser { color: red }\n")
    return folder


def test_the_layers_come_first_and_comments_stay_behind(sources: Path) -> None:
    found = JoinedStylesheetFinder().find(JOINED)

    assert found is not None
    assert Path(found).read_text() == "@layer base, components;\n.teaser { color: red }\n"


def test_a_changed_source_is_seen_at_the_next_look(sources: Path) -> None:
    finder = JoinedStylesheetFinder()
    before = finder.find(JOINED)
    assert before is not None

    (sources / "teaser.css").write_text(".teaser { color: blue }\n")
    os.utime(sources / "teaser.css", (2**31, 2**31))

    found = finder.find(JOINED)
    assert found is not None
    assert "blue" in Path(found).read_text()


def test_an_imported_sheet_stands_in_its_layer_with_addresses_that_still_lead_to_its_files(sources: Path) -> None:
    (sources / "00-layers.css").write_text('@layer vendor;\n@import url("../../admin/css/base.css") layer(vendor);\n')

    found = JoinedStylesheetFinder().find(JOINED)

    text = Path(found).read_text()
    assert text.startswith("@layer vendor;\n@layer vendor {\n")
    assert "url(../../admin/img/icon-yes.svg)" in text
    assert "@import" not in text


def test_an_import_of_what_is_not_there_is_refused(sources: Path) -> None:
    (sources / "00-layers.css").write_text('@import url("../gone.css");\n')

    with pytest.raises(ImproperlyConfigured, match=r"css/gone\.css"):
        JoinedStylesheetFinder().find(JOINED)


def test_collecting_offers_each_once_and_other_paths_are_left_to_other_finders(sources: Path) -> None:
    finder = JoinedStylesheetFinder()

    assert [path for path, _ in finder.list(None)] == [str(folder / NAME) for folder in FOLDERS]
    assert finder.find("css/readers/teaser.css") == []  # Django takes None for something found
    assert finder.find("css/readers/teaser.css", find_all=True) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_file_that_a_joined_sheet_names_is_there(folder: Path) -> None:
    found = JoinedStylesheetFinder().find(str(folder / NAME))

    named = set(re.findall(r"""url\(["']?([^"')#]+)["']?\)""", Path(found).read_text()))

    assert named
    assert [url for url in named if not finders.find(posixpath.normpath(posixpath.join(folder, url)))] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_rule_of_ours_lies_in_a_layer_that_has_its_place(folder: Path) -> None:
    """But for typefaces, which no layer can change."""
    order = re.search(r"@layer ([\w, ]+);", (STATIC / folder / "00-layers.css").read_text())
    assert order is not None

    for source in (STATIC / folder).glob("*.css"):
        outermost = re.findall(
            r"^(?!/\*|\s|\}|$).*", re.sub(r"/\*.*?\*/", "", source.read_text(), flags=re.DOTALL), re.M
        )
        for line in outermost:
            layer = re.fullmatch(r"@layer (\w+) \{", line)
            assert layer is None or layer[1] in order[1].split(", "), source.name
            assert layer or line.startswith(("@layer", "@import", "@font-face")), f"{source.name}: {line}"
