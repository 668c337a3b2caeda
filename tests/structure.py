"""Count how the code is built: `python -m tests.structure` prints a table; `tests/test_structure.py` holds promises."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.support.code import ROOT, Module, cycles, floors, folded, graph, inside, project

LONG_FUNCTION = 30
LONG_LINE = 120
LONG_FILE = 300
NOT_LOOSE = ("__init__", "admin", "apps")
"""Modules that Django looks for at the top of an app."""


@dataclass(frozen=True)
class Length:
    """How many lines something has."""

    name: str
    lines: int

    def __str__(self) -> str:
        return f"{self.lines} ({self.name})"


@dataclass(frozen=True)
class Structure:
    """What is counted of some modules and templates."""

    modules: Mapping[str, Module]
    templates: Mapping[str, str]
    app: str = "articles"
    """The app whose rooms and floors are counted."""

    @cached_property
    def own(self) -> Mapping[str, Module]:
        """The app's modules."""
        return {name: module for name, module in self.modules.items() if inside(name, self.app)}

    @property
    def rooms(self) -> list[str]:
        """The packages that stand directly in the app, but for Django's commands and template tags."""
        folders = {module.path.split("/")[1] for module in self.own.values() if module.path.count("/") > 1}
        return sorted(folders - {"management", "templatetags"})

    @property
    def loose(self) -> list[str]:
        """Modules that stand in the app beside its rooms."""
        names = [Path(module.path).stem for module in self.own.values() if module.path.count("/") == 1]
        return sorted(name for name in names if name not in NOT_LOOSE)

    @property
    def floors_of_rooms(self) -> int:
        """How many rooms the longest way along imports leads through."""
        return floors(folded(graph(self.own), 2))

    @property
    def floors_of_modules(self) -> int:
        """How many modules the longest way along imports leads through."""
        return floors(graph(self.own, types=False))

    @property
    def cycles(self) -> list[list[str]]:
        """Modules that import one another, and rooms of the app that do."""
        return cycles(graph(self.modules, types=False)) + cycles(folded(graph(self.own), 2))

    @cached_property
    def functions(self) -> list[Length]:
        """All functions and methods, the longest first."""
        found = [length for module in self.modules.values() for length in _functions(module)]
        return sorted(found, key=lambda function: -function.lines)

    @property
    def long_functions(self) -> float:
        """The share of functions over 30 lines, in per cent."""
        return _share([function.lines for function in self.functions], LONG_FUNCTION)

    @property
    def long_template_lines(self) -> float:
        """The share of template lines over 120 letters, in per cent."""
        return _share([len(line) for text in self.templates.values() for line in text.splitlines()], LONG_LINE)

    @cached_property
    def files(self) -> list[Length]:
        """All modules, the longest first."""
        found = [Length(module.path, len(module.source.splitlines())) for module in self.modules.values()]
        return sorted(found, key=lambda file: -file.lines)

    @property
    def long_files(self) -> list[Length]:
        """Modules over 300 lines."""
        return [file for file in self.files if file.lines > LONG_FILE]

    @cached_property
    def twice(self) -> dict[str, list[str]]:
        """Public classes and functions that several modules define, by name."""
        places: dict[str, list[str]] = defaultdict(list)
        for module in self.modules.values():
            for name in {node.name for node in module.tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}:
                if not name.startswith("_"):
                    places[name].append(module.name)
        return {name: sorted(found) for name, found in sorted(places.items()) if len(found) > 1}


def _functions(module: Module) -> Iterator[Length]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Length(f"{module.path}: {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)


def _share(lengths: list[int], most: int) -> float:
    return 100 * sum(length > most for length in lengths) / max(len(lengths), 1)


def measured() -> Structure:
    """The project as it stands."""
    files = (file for file in sorted(ROOT.rglob("templates/**/*.html")) if ".venv" not in file.parts)
    return Structure(project(), {file.relative_to(ROOT).as_posix(): file.read_text() for file in files})


ROWS: Mapping[str, Callable[[Structure], object]] = {
    "rooms in articles/": lambda it: len(it.rooms),
    "floors of rooms": lambda it: it.floors_of_rooms,
    "floors of modules": lambda it: it.floors_of_modules,
    "loose modules in articles/": lambda it: f"{len(it.loose)} ({', '.join(it.loose)})",
    "import cycles": lambda it: len(it.cycles),
    "longest function": lambda it: it.functions[0],
    "functions over 30 lines": lambda it: f"{it.long_functions:.1f} %",
    "longest file": lambda it: it.files[0],
    "files over 300 lines": lambda it: len(it.long_files),
    "template lines over 120 letters": lambda it: f"{it.long_template_lines:.1f} %",
    "public names defined twice": lambda it: len(it.twice),
}


def main() -> None:
    """Print the table, and the names that several modules define."""
    structure = measured()
    width = max(map(len, ROWS))
    for label, value_of in ROWS.items():
        print(f"{label:<{width}}  {value_of(structure)}")
    for name, places in structure.twice.items():
        print(f"  {name}: {', '.join(places)}")


if __name__ == "__main__":
    main()
