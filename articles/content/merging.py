"""Merging two people's changes to a story: whatever fits together is merged, the rest is a conflict for them to solve.

Three-way: `base` is what both began with, `mine` what is saved now, `theirs` what others saved meanwhile. Different
fields, different paragraphs, different pictures and names are merged. Only where both changed the same thing is there a
conflict: the result keeps mine, and the conflict holds theirs in full.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from articles.content.aligning import Alignment, changes
from articles.content.blocks import blocks
from articles.content.budget import Budget
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
    """The merged content. `taken` names where others' changes were added, `conflicts` what somebody has to choose."""

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
        """Merge a value that cannot be merged in parts. Returns the value that the result has."""
        if theirs in (base, mine):
            return mine
        if mine == base:
            self.taken.append(where)
            return theirs
        self.conflicts.append(Conflict(where, mine, theirs, base))
        return mine


def merge(base: Content, mine: Content, theirs: Content, budget: Budget | None = None) -> Merged:
    """Merge what can be merged of both; see `Merged`. Where the budget is spent, paragraphs are paired by their order
    alone, which may leave more to choose and loses nothing."""
    made = _Merge()
    for name in CONTENT_FIELDS:
        if name != "body":
            made.content[name] = made.value(name, base[name], mine[name], theirs[name])
    # A slug follows its headline by itself: the last save wins, and nobody is asked.
    made.conflicts = [each for each in made.conflicts if each.where != "slug"]
    made.content["body"] = _body(made, base["body"], mine["body"], theirs["body"], budget or Budget())
    for name in LISTS:
        made.content[name] = _list(made, name, base[name], mine[name], theirs[name])
    made.content["figures"] = _one_lead(made.content["figures"], mine["figures"])
    made.content["tags"] = sorted(made.content["tags"])
    return Merged(made.content, tuple(made.conflicts), tuple(dict.fromkeys(made.taken)))


def _body(made: _Merge, base: str, mine: str, theirs: str, budget: Budget) -> str:
    if theirs in (base, mine):
        return mine
    if mine == base:
        made.taken.append("body")
        return theirs
    old = blocks(base)
    ours, others = changes(old, blocks(mine), budget), changes(old, blocks(theirs), budget)
    result: list[str] = []
    for index in range(len(old) + 1):
        result += _inserted(made, ours.before[index], others.before[index])
        if index < len(old):
            result += _block(made, old[index], ours, others, index)
    return "".join(result)


def _inserted(made: _Merge, mine: list[str], theirs: list[str]) -> list[str]:
    """Blocks that both inserted at the same place: both are kept, theirs first, identical ones once."""
    if theirs and theirs != mine:
        made.taken.append("body")
    there = set(mine)
    return [*(each for each in theirs if each not in there), *mine]


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
    """Names, pictures, stories or tags, merged one by one; in my order, with theirs at the place they had."""
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
    """A member that only one of us has: new, or removed by the other.

    Removed by one and changed by the other, it is kept, as a conflict.
    """
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
    """My order, or theirs where I did not change it; a member that only the other has follows its neighbour there."""
    in_base, in_mine = set(base), set(mine)
    if [key for key in mine if key in in_base] == [key for key in base if key in in_mine]:
        leading, other = theirs, mine
    else:
        leading, other = mine, theirs
    leads = set(leading)
    following = {before: key for before, key in pairwise([None, *other]) if key not in leads}
    order: list[Any] = []
    for lead in [None, *leading]:
        order.append(lead)
        while order[-1] in following:
            order.append(following[order[-1]])
    return order[1:]


def _one_lead(figures: list[dict[str, Any]], mine: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """If each of us chose another lead picture, mine leads and the other becomes an inline picture."""
    leads = [figure["key"] for figure in figures if figure["place"] == "lead"]
    if len(leads) < 2:
        return figures
    chosen = next((figure["key"] for figure in mine if figure["place"] == "lead"), leads[0])
    others = [each for each in figures if each["key"] != chosen]
    led = [each for each in figures if each["key"] == chosen]
    return led + [{**each, "place": "inline"} if each["place"] == "lead" else each for each in others]
