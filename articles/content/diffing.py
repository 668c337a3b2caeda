"""What changed between two texts, word by word: `<ins>` and `<del>` around text only, so that the result is valid HTML.

Blocks are set side by side first, then the words of those that are alike (ICU's words: Khmer and Thai have no spaces to
go by). Without the `<del>` parts the result says what `after` says, without the `<ins>` parts what `before` said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.content.blocks import blocks
from articles.content.pairing import best_scores
from articles.content.passages import DELETED, INSERTED, SAME, Block, Token, printed, printed_tokens, read, tokens_of

MOST_TOKENS = 2_000
"""A longer block is shown deleted and inserted as a whole, as comparing takes the square of the length."""
MOST_MATCHES = 200_000
"""Of equal pairs that may be looked at; a text of one word over and over has more than any prose."""
MOST_PAIRS = 40_000
"""Of changed blocks that are held against each other to find which became which."""
ALIKE = 0.35
"""The share of words two blocks have in common from which on one is taken for the other, changed."""

CELLS = ("td", "th")


class Piece(NamedTuple):
    """One top-level block of a comparison, ready to print."""

    html: str
    changed: bool


class _Step(NamedTuple):
    """A stretch of two sequences: the same in both, or one instead of the other."""

    same: bool
    before: slice
    after: slice


def marked(before: str, after: str) -> str:
    """Two clean bodies as one, with marks. Safe to print as it stands, being made of what the allow-list let pass."""
    return "".join(piece.html for piece in pieces(before, after))


def pieces(before: str, after: str) -> list[Piece]:
    """The same, block by block, so that unchanged blocks can be folded away."""
    old, new = blocks(before), blocks(after)
    found: list[Piece] = []
    for step in _steps([block.strip() for block in old], [block.strip() for block in new]):
        if step.same:
            found += [Piece(block, changed=False) for block in new[step.after]]
        else:
            found += _compared(read("".join(old[step.before])), read("".join(new[step.after])))
    return found


def stretches(compared: Sequence[Piece], *, around: int = 1) -> Iterator[tuple[bool, list[str]]]:
    """What changed, with `around` blocks before and after it (True), and what stands between unchanged (False)."""
    changed = [index for index, piece in enumerate(compared) if piece.changed]
    near = {index + step for index in changed for step in range(-around, around + 1)}
    for is_near, stretch in groupby(range(len(compared)), key=near.__contains__):
        yield is_near, [compared[index].html for index in stretch]


def marked_text(before: str, after: str) -> SafeString:
    """Two plain texts as one, escaped, with marks."""
    if before == after:
        return escape(before)
    marked_tokens = _marked_tokens(tuple(tokens_of(before)), tuple(tokens_of(after)))
    return mark_safe(printed_tokens(marked_tokens))  # noqa: S308 - each token is escaped as it is printed


# --- Blocks -----------------------------------------------------------------------------------------------------------


def _compared(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Piece]:
    for step in _steps(before, after):
        if step.same:
            yield from (Piece(printed(block), changed=False) for block in after[step.after])
        else:
            for old, new in _paired(before[step.before], after[step.after]):
                yield Piece(_one(old, new), changed=True)


def _one(old: Block | None, new: Block | None) -> str:
    """Returns a block that was deleted, inserted or changed inside, with marks."""
    if new is None:
        return printed(old, DELETED) if old else ""
    if old is None:
        return printed(new, INSERTED)
    if old.parts or new.parts:
        inner = "".join(piece.html for piece in _compared(_inner(old), _inner(new)))
    else:
        inner = printed_tokens(_marked_tokens(old.tokens, new.tokens))
    return f"{new.opening}{inner}{new.closing}"


def _inner(block: Block) -> tuple[Block, ...]:
    """Returns a block's parts; words outside any element count as one part."""
    return block.parts or ((Block("", "", (), block.tokens),) if block.tokens else ())


def _paired(before: Sequence[Block], after: Sequence[Block]) -> list[tuple[Block | None, Block | None]]:
    """Which block became which, both orders kept: the pairs that have most in common, the others alone."""
    if _is_row(before) and _is_row(after) and len(before) == len(after):
        return list(zip(before, after, strict=True))
    if len(before) * len(after) > MOST_PAIRS:
        return [*((old, None) for old in before), *((None, new) for new in after)]
    best = _best_scores(before, after)
    pairs: list[tuple[Block | None, Block | None]] = []
    i = j = 0
    while i < len(before) or j < len(after):
        if i < len(before) and best[i][j] == best[i + 1][j]:
            pairs.append((before[i], None))
            i += 1
        elif j < len(after) and best[i][j] == best[i][j + 1]:
            pairs.append((None, after[j]))
            j += 1
        else:
            pairs.append((before[i], after[j]))
            i, j = i + 1, j + 1
    return pairs


def _best_scores(before: Sequence[Block], after: Sequence[Block]) -> list[list[float]]:
    old_words, new_words = ([block.vocabulary() for block in side] for side in (before, after))

    def likeness(i: int, j: int) -> float:
        if before[i].opening != after[j].opening:
            return 0.0
        alike = _alikeness(old_words[i], new_words[j])
        return alike if alike >= ALIKE else 0.0

    return best_scores(likeness, len(before), len(after))


def _alikeness(old: frozenset[str], new: frozenset[str]) -> float:
    """From 0 to 1; two that have no words at all are the same."""
    return 2 * len(old & new) / (len(old) + len(new)) if old or new else 1.0


def _is_row(side: Sequence[Block]) -> bool:
    return bool(side) and all(block.tag in CELLS for block in side)


# --- Words ------------------------------------------------------------------------------------------------------------


def _marked_tokens(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[Token, str]]:
    """The words of both in reading order: what was deleted stands before what took its place."""
    marked: list[tuple[Token, str]] = []
    for step in _without_crumbs(_steps(before, after, passing=_is_between), before, after):
        if step.same:
            marked += [(token, SAME) for token in after[step.after]]
        else:
            marked += [(token, DELETED) for token in before[step.before]]
            marked += [(token, INSERTED) for token in after[step.after]]
    return marked


def _is_between(token: Token) -> bool:
    """Is it a space, a comma or a break, too common to begin a match with?"""
    return not token.is_word


def _without_crumbs(steps: list[_Step], before: Sequence[Token], after: Sequence[Token]) -> list[_Step]:
    """A space or a comma left standing between two changes is made part of them: one change reads better than two."""
    kept: list[_Step] = []
    for index, step in enumerate(steps):
        crumb = (
            step.same
            and 0 < index < len(steps) - 1
            and all(_is_between(token) and not token.is_break for token in after[step.after])
        )
        step = step._replace(same=step.same and not crumb)
        if kept and not step.same and not kept[-1].same:
            last = kept.pop()
            before_both, after_both = (
                slice(last.before.start, step.before.stop),
                slice(last.after.start, step.after.stop),
            )
            step = _Step(False, before_both, after_both)
        kept.append(step)
    return kept


# --- Sequences --------------------------------------------------------------------------------------------------------


def _steps(
    before: Sequence[Hashable], after: Sequence[Hashable], *, passing: Callable[[Any], bool] | None = None
) -> list[_Step]:
    """How `before` becomes `after`. `passing` tells what is too common to begin a match with (spaces, commas)."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    steps = [_Step(True, slice(0, head), slice(0, head))] if head else []
    for name, i1, i2, j1, j2 in _changes(old, new, passing):
        steps.append(_Step(name == "equal", slice(head + i1, head + i2), slice(head + j1, head + j2)))
    if tail:
        steps.append(_Step(True, slice(len(before) - tail, len(before)), slice(len(after) - tail, len(after))))
    return steps


def _changes(
    old: Sequence[Hashable], new: Sequence[Hashable], passing: Callable[[Any], bool] | None
) -> Sequence[tuple[str, int, int, int, int]]:
    if not old and not new:
        return []
    if not old or not new or max(len(old), len(new)) > MOST_TOKENS or _matches(old, new, passing) > MOST_MATCHES:
        return [("replace", 0, len(old), 0, len(new))]
    return SequenceMatcher(passing, old, new, autojunk=False).get_opcodes()


def _matches(old: Sequence[Hashable], new: Sequence[Hashable], passing: Callable[[Any], bool] | None) -> int:
    counts = Counter(new)
    return sum(counts[each] for each in old if passing is None or not passing(each))


def _common(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """Returns how many items both begin with."""
    pairs = zip(left, right, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
