"""What differs between two editions, for readers: part by part, words marked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from threading import Lock
from typing import NamedTuple

from django.utils.safestring import SafeString

from articles.content.budget import Budget
from articles.content.comparing import compared_list, compared_text, left_out, told_pictures
from articles.content.diffing import marked_text
from articles.content.fields import FIELDS, LABELS, FieldKind
from articles.content.picture_names import picture_numbers
from articles.models.byline import BylineRole
from articles.pages.history import ChangedPart
from articles.public.rows.history import CaptionRow, CreditedRow, EditionRow

MOST_PRINTED = 4_000_000
"""Letters of all comparisons of a page; even without comparing, texts of any length would fill the memory."""
TAG = 5
"""A tag counts as so many letters, as splitting a text at its tags takes time."""
MOST_KEPT = 16_000_000
"""Letters of comparisons that a process keeps: more than the longest page may have."""
ONE_KEPT = 500
"""What keeping one takes beside its letters, in letters."""
TOO_LONG = SafeString("Too long to be compared here.")


class _Made(NamedTuple):
    """A comparison as it was made, with what it cost. Where it had to be cut short, `tried_with` is the budget that it
    was made with: less than that would make no better one."""

    html: SafeString
    cost: int
    tried_with: int | None

    def will_do(self, left: int) -> bool:
        """Is there no better one to be had for what is left?"""
        return self.tried_with is None or left <= self.tried_with


class _Kept:
    """Comparisons, the last ones asked for: two editions never change."""

    def __init__(self) -> None:
        self._made: OrderedDict[bytes, _Made] = OrderedDict()
        self._letters = 0
        self._lock = Lock()

    def get(self, key: bytes) -> _Made | None:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def put(self, key: bytes, made: _Made) -> None:
        with self._lock:
            if before := self._made.pop(key, None):
                self._letters -= len(before.html) + ONE_KEPT
            self._made[key] = made
            self._letters += len(made.html) + ONE_KEPT
            while self._letters > MOST_KEPT:
                self._letters -= len(self._made.popitem(last=False)[1].html) + ONE_KEPT


_kept = _Kept()


class Comparing:
    """Compares the editions of one page, all with one budget. Where it is spent, longer texts are shown whole, as taken
    out and put in; those that are too long even for that are named only.

    What is kept counts as if it were made anew, so that a page says the same whenever it is asked for.
    """

    def __init__(self) -> None:
        self.budget = Budget()
        self.printing = Budget(MOST_PRINTED)

    def parts(self, before: EditionRow, after: EditionRow) -> Iterator[ChangedPart]:
        """What differs; nothing of what was erased from one of them."""
        erased = {*before.erased, *after.erased}
        shown = [field for field in FIELDS if field.in_history and field.name not in erased]
        differ = [field for field in shown if before.says[field.name] != after.says[field.name]]
        for field in differ:
            if field.kind is not FieldKind.MARKUP:
                yield ChangedPart(field.label, self._words(before.says[field.name], after.says[field.name]))
        if before.bylines != after.bylines and "bylines" not in erased:
            yield ChangedPart(LABELS["bylines"], self._list(map(_name, before.bylines), map(_name, after.bylines)))
        for field in differ:
            if field.kind is FieldKind.MARKUP:
                pictures = {} if "figures" in erased else told_pictures(_captions(after), _captions(before))
                marked = self._text(before.says[field.name], after.says[field.name], pictures)
                yield ChangedPart(field.label, marked, prose=marked is not TOO_LONG)
        if before.figures != after.figures and "figures" not in erased:
            numbers = picture_numbers(*([each.key for each in row.figures] for row in (after, before)))
            told = ([_picture(each, numbers) for each in row.figures] for row in (before, after))
            yield ChangedPart(LABELS["figures"], self._list(*told))

    def _words(self, before: str, after: str) -> SafeString:
        if not self._may_print(before, after):
            return TOO_LONG
        return self._once(("words", before, after), lambda budget: marked_text(before, after, budget))

    def _list(self, before: Iterable[str], after: Iterable[str]) -> SafeString:
        old, new = list(before), list(after)
        if not self._may_print(*old, *new):
            return TOO_LONG
        return self._once(("list", old, new), lambda budget: compared_list(old, new, budget))

    def _text(self, before: str, after: str, pictures: Mapping[str, str]) -> SafeString:
        if not self._may_print(before, after, *pictures.values()):
            return TOO_LONG
        return self._once(
            ("text", before, after, pictures),
            lambda budget: compared_text(before, after, pictures, fold=left_out, budget=budget),
        )

    def _once(self, compared: object, make: Callable[[Budget], SafeString]) -> SafeString:
        """Returns what was made of the same before, unless more can be made of it with what is left now."""
        key, left = blake2b(repr(compared).encode("utf-8", "surrogatepass")).digest(), self.budget.left
        made = _kept.get(key)
        if made is None or not made.will_do(left):
            budget = Budget(left)
            html = make(budget)
            made = _Made(html, left - budget.left, left if budget.refused else None)
            _kept.put(key, made)
        self.budget.spend(min(made.cost, left))
        return made.html

    def _may_print(self, *texts: str) -> bool:
        return self.printing.spend(sum(len(text) + TAG * text.count("<") for text in texts))


def _name(byline: CreditedRow) -> str:
    if byline.role == BylineRole.AUTHOR:
        return byline.name
    return f"{byline.name} ({BylineRole(byline.role).label.lower()})"


def _picture(figure: CaptionRow, numbers: Mapping[str, int]) -> str:
    return f"Picture {numbers[figure.key]}: " + " ".join(filter(None, (figure.caption, figure.credit)))


def _captions(row: EditionRow) -> tuple[tuple[str, str], ...]:
    return tuple((figure.key, figure.caption) for figure in row.figures)
