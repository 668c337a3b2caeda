"""Promises about how the code is built, as `python -m tests.structure` counts it."""

from __future__ import annotations

import pytest
from django.conf import settings

from tests.structure import LONG_FILE, Structure, measured
from tests.support.code import Module

MOST_LOOSE = 8
MOST_LONG_TEMPLATE_LINES = 3.0
MAY_BE_LONG = ("demo/newspaper/stories/",)
"""Stories are as long as they are."""

# Public names that several modules define, and why they may: a reader of one is not misled by the other.
TWICE = {
    "Command": "Django looks for this name",
    "denied": "the error page of that name, of the desk and of readers",
    "of_author": "the stories of an author: as a feed, as a list",
    "of_tag": "the stories of a tag: as a feed, as a list",
}


@pytest.fixture(scope="module")
def structure() -> Structure:
    return measured()


def test_few_modules_stand_loose_beside_the_rooms(structure: Structure) -> None:
    assert len(structure.loose) <= MOST_LOOSE, structure.loose


def test_nothing_imports_itself_through_others(structure: Structure) -> None:
    assert structure.cycles == []


def test_template_lines_fit_a_screen(structure: Structure) -> None:
    assert structure.long_template_lines < MOST_LONG_TEMPLATE_LINES


def test_files_can_be_held_in_the_head(structure: Structure) -> None:
    assert [str(file) for file in structure.long_files if not file.name.startswith(MAY_BE_LONG)] == []


@pytest.mark.parametrize("kind", ["css", "js"])
def test_no_style_sheet_and_no_script_is_longer_than_modules_are(kind: str) -> None:
    sheets = list((settings.BASE_DIR / "static" / kind).rglob(f"*.{kind}"))

    assert len(sheets) > 40
    assert [str(sheet) for sheet in sheets if len(sheet.read_text().splitlines()) > LONG_FILE] == []


def test_a_public_name_means_one_thing(structure: Structure) -> None:
    assert {name: places for name, places in structure.twice.items() if name not in TWICE} == {}


def test_names_that_are_defined_once_need_no_reason(structure: Structure) -> None:
    assert set(TWICE) - set(structure.twice) == set()


def test_the_counts_count() -> None:
    sources = {
        "articles/apps.py": "import articles.desk.page",
        "articles/drawer.py": "def short(): pass\n\ndef long():\n" + "    x = 1\n" * 30,
        "articles/desk/page.py": "from articles.models import story\nclass Act: pass",
        "articles/models/story.py": "class Act: pass\nclass _Own: pass",
        "demo/x.py": "y = 1\n" * 301,
    }
    modules = {module.name: module for module in (Module(path, source) for path, source in sources.items())}

    counted = Structure(modules, {"a.html": "<p>\n" * 3 + "x" * 121})

    assert counted.rooms == ["desk", "models"]
    assert counted.loose == ["drawer"]
    assert counted.floors_of_modules == 3
    assert str(counted.functions[0]) == "31 (articles/drawer.py: long)"
    assert counted.long_functions == 50
    assert counted.long_template_lines == 25
    assert [str(file) for file in counted.long_files] == ["301 (demo/x.py)"]
    assert counted.twice == {"Act": ["articles.desk.page", "articles.models.story"]}
