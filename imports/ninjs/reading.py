"""The items of a file, wherever they stand in it: one object, a list (also one inside an object), or JSON lines.

A list and JSON lines are read piece by piece, so a file may be larger than memory. What cannot be read costs itself:
its line, or its place in the list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from imports.item import Found

WRAPPERS = ("item", "items", "_items", "newsitems")
CHUNK = 1 << 20
MOST_CHARACTERS = 64 << 20

# A string as far as it goes, or one of the characters that give JSON its shape.
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*("?)|[\[\]{},]', re.S)
# Bytes that were not UTF-8, as `surrogateescape` leaves them.
NOT_UTF8 = re.compile("[\udc80-\udcff]")


def read_items(path: Path, *, progress: Callable[[int], object] = lambda size: None) -> Iterator[Found]:
    """The items of a file in order. `progress` is told how many bytes were read. Raises OSError."""
    for found in _found(path, progress):
        yield from _unwrapped(found)


def _unwrapped(found: Found) -> Iterator[Found]:
    """The items of an object that is none, and holds a list of them, as the answers of many interfaces do."""
    members = {key.lower(): value for key, value in found.value.items()} if isinstance(found.value, dict) else {}
    lists = [members[name] for name in WRAPPERS if isinstance(members.get(name), list)]
    if not lists or members.keys() & {"uri", "guid"}:
        yield found
        return
    for number, value in enumerate(lists[0], start=1):
        yield Found(f"{found.where} item {number}".strip(), value)


def _found(path: Path, progress: Callable[[int], object]) -> Iterator[Found]:
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        first = _first_character(file)
        file.seek(0)
        if not first:
            yield Found("", problem="the file is empty")
        elif first == "[":
            yield from _list_items(file, progress)
        elif (whole := _whole(file)) is not None and (isinstance(whole.value, dict) or not _has_lines_of_json(file)):
            progress(path.stat().st_size)
            yield whole
        else:
            yield from _line_items(file, progress)


def _whole(file: TextIO) -> Found | None:
    """The file as one value, right or wrong; None where its first line is one already. Leaves the file at its start."""
    first = next((line for line in _lines(file) if line.strip()), "")
    file.seek(0)
    if _is_object(first):
        return None
    found = _parsed(file.read(MOST_CHARACTERS), "")
    file.seek(0)
    return found


def _first_character(file: TextIO) -> str:
    while chunk := file.read(CHUNK):
        if text := chunk.lstrip():
            return text[0]
    return ""


def _has_lines_of_json(file: TextIO) -> bool:
    """Does any line hold a whole object? Leaves the file at its start."""
    found = any(_is_object(line) for line in _lines(file))
    file.seek(0)
    return found


def _is_object(line: str) -> bool:
    """Is it an object that stands at the line's very beginning, as those inside of others rarely do?"""
    return line.startswith("{") and isinstance(_parsed(line, "").value, dict)


def _lines(file: TextIO) -> Iterator[str]:
    """The lines, none longer than an item may be: the rest of a longer one comes as further lines."""
    while line := file.readline(MOST_CHARACTERS):
        yield line


def _line_items(file: TextIO, progress: Callable[[int], object]) -> Iterator[Found]:
    for number, line in enumerate(_lines(file), start=1):
        progress(_bytes(line))
        if line.strip():
            yield _parsed(line, f"line {number}")


def _list_items(file: TextIO, progress: Callable[[int], object]) -> Iterator[Found]:
    for number, text in enumerate(_list_texts(file, progress), start=1):
        if text is None:
            yield Found(f"item {number}", problem="the list breaks off here: what follows could not be read")
        elif text.strip():
            yield _parsed(text, f"item {number}")
        else:
            yield Found(f"item {number}", problem="not JSON: nothing between two commas")


def _list_texts(file: TextIO, progress: Callable[[int], object]) -> Iterator[str | None]:
    """The texts of a list's members, found by brackets and commas alone; None where the list has no end."""
    text, begin, at, depth = "", 0, 0, 0
    while len(text) < MOST_CHARACTERS and (chunk := file.read(CHUNK)):
        progress(_bytes(chunk))
        text, begin, at = text[begin:] + chunk, 0, at - begin
        for token in TOKEN.finditer(text, at):
            mark = token[0]
            if mark[0] == '"':
                if not token[1]:  # its end is not read yet
                    break
            elif mark in "[{":
                depth += 1
                begin = token.end() if depth == 1 else begin
            elif mark == "]" and depth == 1:
                yield from _last_texts(text[begin : token.start()], text[token.end() :] + file.read(CHUNK))
                return
            elif mark in "]}":
                depth = max(depth - 1, 1)  # one bracket too many spoils its item only
            elif depth == 1:
                yield text[begin : token.start()]
                begin = token.end()
            at = token.end()
    yield None


def _last_texts(text: str, after: str) -> Iterator[str | None]:
    """What stands before the closing bracket, nothing where that follows on a comma; None for anything after it."""
    if text.strip():
        yield text
    if after.strip():
        yield None


def _parsed(text: str, where: str) -> Found:
    if NOT_UTF8.search(text):
        return Found(where, problem="not UTF-8, as JSON has to be")
    try:
        return Found(where, json.loads(text))
    except RecursionError:
        return Found(where, problem="not readable: nested too deeply")
    except json.JSONDecodeError as error:
        return Found(where, problem=f"not JSON: {error}")
    except ValueError as error:  # a number of thousands of digits
        return Found(where, problem=f"not readable: {error}")


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))
