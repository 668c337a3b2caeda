"""Bringing two people's changes to a story together: all that both can mean at once; the rest is asked.

Three-way: `base` is what both began with, `mine` what is saved now, `theirs` what others saved meanwhile. Different
fields, different paragraphs, different pictures and names are merged. Only where both changed the same thing is there a
conflict: mine stands in the result and theirs is told beside it, whole.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.content.aligning import Alignment, changes
from articles.content.blocks import blocks
from articles.content.contents import Content
from articles.content.fields import CONTENT_FIELDS, LISTS

IDENTITY: dict[str, Callable[[Any], Hashable]] = {
    "bylines": lambda byline: byline["author"],
    "figures": lambda figure: figure["key"],
    "related": lambda related: related["target"],
    "tags": lambda tag: tag,
}


@dataclass(frozen=True)
class Conflict:
    """Both changed the same. `where` is a field, `body`, or `figures.f2.caption`; a text that was removed is empty."""

    where: str
    mine: Any
    theirs: Any
    base: Any = ""


@dataclass(frozen=True)
class Merged:
    """What comes of it. `taken` names where others' changes came in, `conflicts` what is to be chosen."""

    content: Content
    conflicts: tuple[Conflict, ...] = ()
    taken: tuple[str, ...] = ()


@dataclass
class _Merge:
    """A merge in the making."""

    content: Content = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def value(self, where: str, base: Any, mine: Any, theirs: Any) -> Any:
        """One thing that cannot be divided."""
        if theirs in (base, mine):
            return mine
        if mine == base:
            self.taken.append(where)
            return theirs
        self.conflicts.append(Conflict(where, mine, theirs, base))
        return mine


def merge(base: Content, mine: Content, theirs: Content) -> Merged:
    """Everything of both that can stand together; see `Merged`."""
    made = _Merge()
    for name in CONTENT_FIELDS:
        if name != "body":
            made.content[name] = made.value(name, base[name], mine[name], theirs[name])
    # A slug follows its headline by itself: whoever saves last has it, and nobody is asked.
    made.conflicts = [each for each in made.conflicts if each.where != "slug"]
    made.content["body"] = _body(made, base["body"], mine["body"], theirs["body"])
    for name in LISTS:
        made.content[name] = _list(made, name, base[name], mine[name], theirs[name])
    made.content["figures"] = _one_lead(made.content["figures"], mine["figures"])
    made.content["tags"] = sorted(made.content["tags"])
    return Merged(made.content, tuple(made.conflicts), tuple(dict.fromkeys(made.taken)))


def _body(made: _Merge, base: str, mine: str, theirs: str) -> str:
    if theirs in (base, mine):
        return mine
    if mine == base:
        made.taken.append("body")
        return theirs
    old = blocks(base)
    ours, others = changes(old, blocks(mine)), changes(old, blocks(theirs))
    result: list[str] = []
    for index in range(len(old) + 1):
        result += _inserted(made, ours.before[index], others.before[index])
        if index < len(old):
            result += _block(made, old[index], ours, others, index)
    return "".join(result)


def _inserted(made: _Merge, mine: list[str], theirs: list[str]) -> list[str]:
    """Both put something at the same place: both stay, theirs first, what is the same once."""
    if theirs and theirs != mine:
        made.taken.append("body")
    return [*(each for each in theirs if each not in mine), *mine]


def _block(made: _Merge, base: str, ours: Alignment, others: Alignment, index: int) -> list[str]:
    mine, theirs = ours.instead[index], others.instead[index]
    if theirs in ([base], mine):
        return mine
    if mine == [base]:
        made.taken.append("body")
        return theirs
    made.conflicts.append(Conflict("body", "".join(mine), "".join(theirs), base))
    return mine


def _list(made: _Merge, name: str, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> list[Any]:
    """Names, pictures, stories, tags: each by itself, in my order with theirs put where they stood."""
    if list(theirs) in (list(base), list(mine)):
        return list(mine)
    if list(mine) == list(base):
        made.taken.append(name)
        return list(theirs)
    who = IDENTITY[name]
    old, ours, others = ({who(each): each for each in rows} for rows in (base, mine, theirs))
    kept: list[Any] = []
    for key in _order(list(old), list(ours), list(others)):
        kept += _member(made, f"{name}.{key}", old.get(key), ours.get(key), others.get(key))
    return kept


def _member(made: _Merge, where: str, base: Any, mine: Any, theirs: Any) -> list[Any]:
    name = where.partition(".")[0]
    if mine is None or theirs is None:
        return _kept_or_gone(made, where, base, mine, theirs)
    if not isinstance(mine, Mapping):
        return [mine]
    if base is None:
        differing = [each for each in mine if mine[each] != theirs[each]]
        made.conflicts += [Conflict(f"{where}.{each}", mine[each], theirs[each]) for each in differing]
        return [mine]
    together = {each: made.value(f"{where}.{each}", base[each], mine[each], theirs[each]) for each in mine}
    if together != mine:
        made.taken.append(name)
    return [together]


def _kept_or_gone(made: _Merge, where: str, base: Any, mine: Any, theirs: Any) -> list[Any]:
    """One of us does not have it: new to the other, or taken out; taken out and changed is a conflict that keeps it."""
    name = where.partition(".")[0]
    if base is None:
        if mine is None:
            made.taken.append(name)
        return [mine if mine is not None else theirs]
    left = mine if mine is not None else theirs
    if left is None or left == base:
        if mine is not None:
            made.taken.append(name)
        return []
    made.conflicts.append(Conflict(where, mine, theirs, base))
    return [left]


def _order(base: list[Any], mine: list[Any], theirs: list[Any]) -> list[Any]:
    """My order, or theirs where I left it as it was; what only the other has stands after its neighbour there."""
    if [key for key in mine if key in base] == [key for key in base if key in mine]:
        leading, other = theirs, mine
    else:
        leading, other = mine, theirs
    order = list(leading)
    for index, key in enumerate(other):
        if key not in order:
            before = next((each for each in reversed(other[:index]) if each in order), None)
            order.insert(0 if before is None else order.index(before) + 1, key)
    return order


def _one_lead(figures: list[dict[str, Any]], mine: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two people may each have made another picture lead: mine leads, the other stands in the text."""
    leads = [figure["key"] for figure in figures if figure["place"] == "lead"]
    if len(leads) < 2:
        return figures
    chosen = next((figure["key"] for figure in mine if figure["place"] == "lead"), leads[0])
    others = [each for each in figures if each["key"] != chosen]
    led = [each for each in figures if each["key"] == chosen]
    return led + [{**each, "place": "inline"} if each["place"] == "lead" else each for each in others]
