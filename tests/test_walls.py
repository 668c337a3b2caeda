"""The walls between the rooms of the house, read from the code itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Each may import those before it. (A portrait is a picture of the library, so authors stand on images.)
APPS = ("newsroom", "images", "authors", "articles", "fronts")

PUBLISHING = "articles/publishing/verbs.py"
TAKING_OVER = "articles/publishing/going_live.py"
WAITING = "articles/publishing/scheduled.py"
# Taking over is the inner half of the verbs. Freezing makes the edition that a verb asked for; what is due notes why an
# edition could not go live; the archive for tests at scale is copied in by the hundred thousand, with the numbers and
# digests that the triggers ask for.
WRITES_EDITIONS = (
    PUBLISHING,
    TAKING_OVER,
    "articles/publishing/freezing.py",
    "articles/publishing/due.py",
    "articles/archive/",
)
EDITION_TABLES = {"Edition", "EditionByline", "EditionFigure", "EditionRelated", "TaggedEdition"}
WRITING = {
    *("save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"),
    *("add", "set", "remove", "clear"),
}
VERBS_INSIDE = {"go_live", "take_off_as_planned"}


def modules(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """Path from the root and syntax tree of every module in these folders; migrations apart."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text())


def imports(tree: ast.Module) -> Iterator[str]:
    """Every dotted name that a module imports, wherever in it, `from a import b` as both a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "relative imports hide where a wall is crossed"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inside(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_readers_never_import_the_desk() -> None:
    crossings = {
        f"{path} imports {name}"
        for path, tree in modules("articles/public", "images/templatetags", "articles/templatetags")
        for name in imports(tree)
        if inside(name, "articles.desk") or inside(name, "django.contrib.admin") or name.endswith(".admin")
    }

    assert crossings == set()


def test_what_readers_import_does_not_import_the_desk_for_them() -> None:
    graph = {
        path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): set(imports(tree))
        for path, tree in modules(*APPS)
    }
    reached, queue = set[str](), [name for name in graph if inside(name, "articles.public")]
    while queue:
        name = queue.pop()
        if name not in reached:
            reached.add(name)
            queue += [target for target in graph[name] if target in graph]

    assert "articles.public.rows" in reached
    assert {name for name in reached if inside(name, "articles.desk") or name.endswith(".admin")} == set()


def test_imports_go_one_way() -> None:
    crossings = {
        f"{path} imports {name}"
        for path, tree in modules(*APPS)
        for name in imports(tree)
        if (target := name.partition(".")[0]) in APPS and APPS.index(target) > APPS.index(path.partition("/")[0])
    }

    assert crossings == set()


def writes(tree: ast.Module) -> Iterator[str]:
    """Calls that write editions or their parts: `Edition(…)`, `Edition.objects.….update(…)`, `edition.save(…)`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in EDITION_TABLES:
            yield f"line {node.lineno}: {node.func.id}(…)"
        elif isinstance(node.func, ast.Attribute) and node.func.attr in WRITING:
            names = {part.id for part in ast.walk(node.func.value) if isinstance(part, ast.Name)}
            attributes = {part.attr for part in ast.walk(node.func.value) if isinstance(part, ast.Attribute)}
            if names & (EDITION_TABLES | {"edition", "live"}) or "editions" in attributes:
                yield f"line {node.lineno}: {ast.unparse(node.func)}"


def test_the_check_for_writes_sees_each_way_to_write() -> None:
    ways = (
        "Edition(headline='x')",
        "Edition.objects.filter(live=True).update(live=False)",
        "EditionByline.objects.bulk_create([])",
        "edition.save()",
        "edition.tags.add('x')",
        "article.editions.all().delete()",
    )

    assert [way for way in ways if not list(writes(ast.parse(way)))] == []


def test_nothing_but_publishing_writes_editions() -> None:
    written = {
        f"{path} {write}"
        for path, tree in modules(*APPS)
        if not path.startswith(WRITES_EDITIONS)
        for write in writes(tree)
    }

    assert written == set()


def test_only_what_is_due_calls_the_verbs_inner_halves() -> None:
    callers = {
        path
        for path, tree in modules(*APPS)
        for name in imports(tree)
        if name.removeprefix("articles.publishing.") in VERBS_INSIDE
    }

    assert callers == {"articles/publishing/due.py"}


def test_editions_are_made_for_publishing_only() -> None:
    makers = {path for path, tree in modules(*APPS) if "articles.publishing.freezing.freeze" in set(imports(tree))}

    assert makers == {PUBLISHING, WAITING}


def test_only_the_verbs_let_one_edition_take_the_place_of_another() -> None:
    callers = {
        path
        for path, tree in modules(*APPS)
        for name in imports(tree)
        if inside(name, "articles.publishing.going_live")
    }

    assert callers == {PUBLISHING, WAITING}


def test_only_publishing_changes_what_waits() -> None:
    callers = {path for path, tree in modules(*APPS) if "articles.publishing.scheduled.settle" in set(imports(tree))}

    assert callers == {PUBLISHING}


@pytest.mark.parametrize("folder", ["articles/desk", "articles/public"])
def test_no_statement_of_the_desk_or_the_site_writes_an_editions_table(folder: str) -> None:
    statement = re.compile(
        r"\b(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(public\.)?articles_(edition|taggededition)", re.I
    )
    texts = {file.name: file.read_text() for file in (ROOT / folder).rglob("*.py")}

    assert [name for name, text in texts.items() if statement.search(text)] == []
