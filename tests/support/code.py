"""The project's code, read without running it: its modules, what each imports, which of them import one another."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("newsroom", "images", "authors", "articles", "live", "fronts", "identity", "imports", "api", "demo")

Graph = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Import:
    """A dotted name that a module imports. `for_types` marks what stands under `if TYPE_CHECKING`."""

    name: str
    for_types: bool = False


@dataclass(frozen=True)
class Module:
    """One file of Python."""

    path: str
    """From the project's root, with slashes."""
    source: str

    @property
    def name(self) -> str:
        """The dotted name that others import it by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.source)

    @cached_property
    def imports(self) -> frozenset[Import]:
        """Every import, wherever in the file; `from a import b` is a.b, be that a module or not."""
        nodes = list(ast.walk(self.tree))
        asides = [node for node in nodes if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)]
        for_types = {inner for node in asides for inner in ast.walk(node)}
        return frozenset(Import(name, node in for_types) for node in nodes for name in self._names_imported(node))

    def _names_imported(self, node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{self.path}: relative imports hide where a wall is crossed"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def read(path: Path) -> Module:
    """The module in a file of the project."""
    return Module(path.relative_to(ROOT).as_posix(), path.read_text())


@cache
def project() -> dict[str, Module]:
    """All modules of the apps by name, migrations apart: those are history."""
    files = (file for app in APPS for file in sorted((ROOT / app).rglob("*.py")) if "migrations" not in file.parts)
    return {module.name: module for module in map(read, files)}


def inside(name: str, packages: Iterable[str] | str) -> bool:
    """Whether a dotted name is one of the packages or something in one of them."""
    wanted = [packages] if isinstance(packages, str) else packages
    return any(name == package or name.startswith(f"{package}.") for package in wanted)


def graph(modules: Mapping[str, Module], *, types: bool = True, parents: bool = False) -> Graph:
    """Which modules each module imports.

    `types=False` leaves out what is imported for type checkers only; `parents=True` adds the packages around each
    module that is imported, as Python runs these first.
    """
    return {
        name: frozenset(_targets(module, modules, types=types, parents=parents) - {name})
        for name, module in modules.items()
    }


def _targets(module: Module, modules: Mapping[str, Module], *, types: bool, parents: bool) -> set[str]:
    found = set()
    for each in module.imports:
        if types or not each.for_types:
            around = [name for name in _prefixes(each.name) if name in modules]
            found.update(around if parents else around[-1:])
    return found


def _prefixes(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]


def folded(edges: Graph, depth: int) -> Graph:
    """The graph of packages: names cut to `depth` parts."""

    def cut(name: str) -> str:
        return ".".join(name.split(".")[:depth])

    nodes: dict[str, set[str]] = {}
    for name, targets in edges.items():
        nodes.setdefault(cut(name), set()).update(cut(target) for target in targets)
    return {name: frozenset(targets - {name}) for name, targets in nodes.items()}


def cycles(edges: Graph) -> list[list[str]]:
    """Groups of nodes that reach one another, each sorted."""
    reach = {name: reached(edges, [name]) for name in edges}
    groups = {frozenset({name, *(other for other in reach[name] if name in reach[other])}) for name in edges}
    return sorted(sorted(group) for group in groups if len(group) > 1)


def floors(edges: Graph) -> int:
    """How many nodes the longest way along imports passes; ways around a cycle are not gone."""
    reach = {name: reached(edges, [name]) for name in edges}

    @cache
    def height(name: str) -> int:
        return 1 + max((height(each) for each in edges[name] if name not in reach[each]), default=0)

    return max(map(height, edges), default=0)


def reached(edges: Graph, starts: Iterable[str]) -> set[str]:
    """All that the starts import, directly or through others."""
    found: set[str] = set()
    queue = [target for start in starts for target in edges[start]]
    while queue:
        if (name := queue.pop()) not in found:
            found.add(name)
            queue += edges[name]
    return found
