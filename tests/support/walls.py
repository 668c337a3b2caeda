"""Seeing where a module crosses a wall: each function is given one module and yields what breaks a rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from tests.support.code import Module, inside

QUERIES = {"cursor", "execute", "executemany", "raw", "extra", "RawSQL"}
STATEMENT = re.compile(
    r"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \S+ SET|TRUNCATE|ANALYZE|SET LOCAL|WITH RECURSIVE"
    r"|(CREATE|DROP|ALTER) (TABLE|SCHEMA|ROLE|INDEX|VIEW))\s"
)
CHANGE = re.compile(r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE|COPY)\s+(?:public\.)?([{\w]+)")
WRITING = {
    *("save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"),
    *("add", "set", "remove", "clear"),
}


@dataclass(frozen=True)
class Tables:
    """Rows that only some modules may write."""

    models: Collection[str]
    rows: Collection[str]
    """What variables with such a row are called."""
    from_others: Collection[str]
    """What other rows call theirs: `article.editions`."""
    names_in_sql: str
    """A pattern of the tables' names."""
    made_counts: bool = False
    """Whether making one, though unsaved, is as good as writing it."""


def crossings(module: Module, rooms: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Imports from rooms of its own app that are not open to the module's room; its own room is."""
    room = room_of(module.name, rooms)
    if room is None:
        if module.imports:
            yield f"{module.path} stands in no room of the table"
        return
    app = room.split(".")[0]
    for each in module.imports:
        if inside(each.name, app) and room_of(each.name, rooms) != room and not inside(each.name, rooms[room]):
            yield f"{module.path} imports {each.name}"


def room_of(name: str, rooms: Collection[str]) -> str | None:
    """The room of the table that something stands in; the narrowest, where rooms stand within rooms."""
    return max((room for room in rooms if inside(name, room)), key=len, default=None)


def upwards(module: Module, order: Collection[Collection[str]]) -> Iterator[str]:
    """Imports from an app that is not below the module's own."""
    below: set[str] = set()
    own = module.name.split(".")[0]
    for apps in order:
        if own in apps:
            above = {app for others in order for app in others} - below - {own}
            yield from (f"{module.path} imports {each.name}" for each in module.imports if inside(each.name, above))
        below.update(apps)


def imported(module: Module, names: Collection[str]) -> Iterator[str]:
    """Imports of any of the names, or of something inside one."""
    yield from (f"{module.path} imports {each.name}" for each in module.imports if inside(each.name, names))


def writes(module: Module, tables: Tables) -> Iterator[str]:
    """Calls and statements that write the tables: `Edition.objects.….update(…)`, `edition.save(…)`, `INSERT INTO …`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _writes(node.func, tables):
            yield f"{module.path} line {node.lineno}: {ast.unparse(node.func)}(…)"
    for line, text in _texts(module.tree):
        for table in CHANGE.findall(text):
            if re.fullmatch(tables.names_in_sql, table) or table.strip("{") in tables.models:
                yield f"{module.path} line {line}: {table} is written by a statement"


def _writes(called: ast.expr, tables: Tables) -> bool:
    if isinstance(called, ast.Name):
        return tables.made_counts and called.id in tables.models
    if not isinstance(called, ast.Attribute) or called.attr not in WRITING:
        return False
    names, attributes = _chain(called.value)
    return bool(names & {*tables.models, *tables.rows} or attributes & set(tables.from_others))


def _chain(node: ast.expr) -> tuple[set[str], set[str]]:
    """The names and attributes of `a.b.c(…).d`, without those of the arguments."""
    attributes = set()
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        if isinstance(node, ast.Attribute):
            attributes.add(node.attr)
        node = node.func if isinstance(node, ast.Call) else node.value
    return ({node.id} if isinstance(node, ast.Name) else set()), attributes


def sql(module: Module) -> Iterator[str]:
    """Statements, and calls that run them."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in QUERIES:
                yield f"{module.path} line {node.lineno}: {name}(…)"
    yield from (
        f"{module.path} line {line}: a statement" for line, text in _texts(module.tree) if STATEMENT.search(text)
    )


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """All texts but docstrings, by line; what an f-string fills in stands there as it is written, in braces."""
    nodes = list(ast.walk(tree))
    passed_over = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    passed_over |= {id(piece) for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values}
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(_piece(piece) for piece in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            yield node.lineno, node.value


def _piece(piece: ast.expr) -> str:
    if isinstance(piece, ast.FormattedValue):
        return f"{{{ast.unparse(piece.value)}}}"
    return str(piece.value) if isinstance(piece, ast.Constant) else ""
