"""Tables, with the rows and cells that HTML lets one leave open.

A table in a cell is written as paragraphs: what arranges a page is no table of a story, and nothing that shows or
compares stories knows tables in tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.text.markup.attributes import kept_attributes, opening_tag
from newsroom.text.markup.elements import TABLE_PARTS
from newsroom.text.markup.frames import Frame, Holds
from newsroom.text.markup.stack import Stack


def begin_table(stack: Stack, attributes: Mapping[str, str]) -> None:
    """A table begins. One in a table, not in a cell, ends it."""
    if stack.in_table:
        stack.close_to(stack.tables[-1])
    around, direction = stack.begin_block(), stack.direction(attributes)
    if stack.cells:
        stack.push(Frame("table", holds=Holds.ROWS, direction=direction, sink=around))
    else:
        opening = opening_tag("table", {"dir": direction} if direction else {})
        stack.push(Frame("table", "table", opening, Holds.ROWS, sink=around))


def begin_part(stack: Stack, name: str) -> None:
    """The head, body or foot of a table begins."""
    if _reach_table(stack):
        stack.close_to(stack.tables[-1] + 1)
        _push(stack, "tbody", TABLE_PARTS[name], Holds.ROWS)
    else:
        _apart(stack, "tbody")


def begin_row(stack: Stack) -> None:
    """A row begins."""
    if not _reach_table(stack):
        _apart(stack, "tr")
        return
    _close_up_to(stack, "tbody", "table")
    if stack.top.name == "table":
        _push(stack, "tbody", "tbody", Holds.ROWS)
    _push(stack, "tr", "tr", Holds.CELLS)


def begin_cell(stack: Stack, name: str, attributes: Mapping[str, str]) -> None:
    """A cell begins."""
    if not _reach_table(stack):
        _apart(stack, "cell")
        return
    _close_up_to(stack, "tr", "tbody", "table")
    if stack.top.name != "tr":
        begin_row(stack)
    direction = stack.direction(attributes)
    if _is_flat(stack):
        stack.push(Frame("td", loose="p", direction=direction))
    else:
        kept = kept_attributes(name, attributes) | ({"dir": direction} if direction else {})
        stack.push(Frame("td", name, opening_tag(name, kept), kept_empty=True))


def begin_caption(stack: Stack, attributes: Mapping[str, str]) -> None:
    """A table's caption begins: paragraphs before it, as a story's tables have none."""
    if _reach_table(stack):
        stack.close_to(stack.tables[-1] + 1)
    around = stack.begin_block()
    stack.push(Frame("caption", loose="p", direction=stack.direction(attributes), sink=around))


def end_table(stack: Stack) -> None:
    """A table ends."""
    if _reach_table(stack):
        stack.close_to(stack.tables[-1])


def end_part(stack: Stack, name: str) -> None:
    """A row (`tr`) or a part (`tbody`) of a table ends."""
    _reach_table(stack)
    stack.close_named(name)


def end_cell(stack: Stack) -> None:
    """A cell ends; not in a table that stands in it."""
    if stack.cells and not stack.in_table:
        stack.close_to(stack.cells[-1])
    elif not stack.in_table:
        stack.close_named("cell")


def _reach_table(stack: Stack) -> bool:
    """Close the cell that is open, if any. Returns whether a table is open then."""
    if not stack.in_table and stack.cells:
        stack.close_to(stack.cells[-1])
    return stack.in_table


def _close_up_to(stack: Stack, *names: str) -> None:
    while stack.top.name not in names:
        stack.close()
    stack.end_line()


def _is_flat(stack: Stack) -> bool:
    return not stack.frames[stack.tables[-1]].tag


def _push(stack: Stack, name: str, tag: str, holds: Holds) -> None:
    stack.end_line()
    flat = _is_flat(stack)
    stack.push(Frame(name, "" if flat else tag, "" if flat else f"<{tag}>", holds, sink=None))


def _apart(stack: Stack, name: str) -> None:
    """Rows and cells without a table are paragraphs."""
    stack.begin_block()
    stack.close_named(name)
    stack.push(Frame(name, loose="p"))
