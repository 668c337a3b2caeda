"""Scripts import each other by the names that the page's import map gives them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from newsroom.desk.scripts import addresses

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))
EDITOR = "django-prose-editor/editor"


def test_every_module_is_named_after_its_folder_and_file() -> None:
    assert addresses()["paste/clean"] == "js/paste/clean.js"
    assert [path for path in addresses().values() if not finders.find(path)] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: f"{script.parent.name}/{script.name}")
def test_what_a_module_imports_is_there_and_exported(script: Path) -> None:
    imports = re.findall(r'import \{([^}]*)\} from "([^"]+)"', script.read_text())

    for names, module in imports:
        if module == EDITOR:
            continue
        exported = re.findall(r"export (?:const|class|function) (\w+)", Path(str(_file(module))).read_text())
        wanted = [name.split(" as ")[0].strip() for name in names.split(",") if name.strip()]
        assert set(wanted) <= set(exported), module


def test_every_script_that_a_template_names_is_there() -> None:
    templates = "\n".join(file.read_text() for file in (ROOT / "templates").rglob("*.html"))

    named = re.findall(r"""static ["'](js/[^"']+)["']""", templates)

    assert named
    assert [path for path in named if not finders.find(path)] == []


def _file(module: str) -> str | None:
    return finders.find(addresses()[module])
