"""What changed between two texts, word by word: `<ins>` and `<del>` around text only, so that the result is valid HTML.

Blocks are set side by side first, then the words of those that are alike (ICU's words: Khmer and Thai have no spaces to
go by). Without the `<del>` parts the result says what `after` says, without the `<ins>` parts what `before` said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.content.blocks import blocks
from articles.content.budget import Budget, reading_cost
from articles.content.pairing import best_scores
from articles.content.passages import (
    DELETED,
    INSERTED,
    SAME,
    Block,
    Token,
    marked_whole,
    printed,
    printed_tokens,
    read,
    tokens_of,
)
from articles.content.sequences import EditStep, steps

MOST_TOKENS = 2_000
"""A longer block is shown deleted and inserted as a whole, as comparing takes the square of the length."""
MOST_FOR_ONE = 1_000_000
"""Steps of the budget that one block may take, so that a text of one word over and over leaves some for the others."""
MOST_PAIRS = 40_000
"""Of changed blocks that are held against each other to find which became which."""
WEIGHING = 4
"""Steps that each word costs on every level of nested blocks: it is hashed, compared, and looked up."""
ALIKE = 0.35
"""The share of words two blocks have in common from which on one is taken for the other, changed."""

CELLS = ("td", "th")


class Piece(NamedTuple):
    """One top-level block of a comparison, ready to print."""

    html: str
    changed: bool


def marked(before: str, after: str, budget: Budget | None = None) -> str:
    """Two clean bodies as one, with marks. Safe to print as it stands, being made of what the allow-list let pass."""
    return "".join(piece.html for piece in pieces(before, after, budget))


def pieces(before: str, after: str, budget: Budget | None = None) -> list[Piece]:
    """The same, block by block, so that unchanged blocks can be folded away."""
    budget = budget or Budget()
    old, new = blocks(before), blocks(after)
    found: list[Piece] = []
    stripped = [block.strip() for block in old], [block.strip() for block in new]
    for step in steps(*stripped, budget.part(MOST_FOR_ONE), longest=MOST_TOKENS):
        if step.same:
            found += [Piece(block, changed=False) for block in new[step.after]]
        else:
            found += _stretch("".join(old[step.before]), "".join(new[step.after]), budget)
    return found


def _stretch(before: str, after: str, budget: Budget) -> list[Piece]:
    """Blocks that changed; word by word where the budget allows to read them."""
    if budget.spend(reading_cost(before, after)):
        return list(_compared(read(before), read(after), budget))
    return [Piece(marked_whole(before, DELETED) + marked_whole(after, INSERTED), changed=True)]


def stretches(compared: Sequence[Piece], *, around: int = 1) -> Iterator[tuple[bool, list[str]]]:
    """What changed, with `around` blocks before and after it (True), and what stands between unchanged (False)."""
    changed = [index for index, piece in enumerate(compared) if piece.changed]
    near = {index + step for index in changed for step in range(-around, around + 1)}
    for is_near, stretch in groupby(range(len(compared)), key=near.__contains__):
        yield is_near, [compared[index].html for index in stretch]


def marked_text(before: str, after: str, budget: Budget | None = None) -> SafeString:
    """Two plain texts as one, escaped, with marks."""
    budget = budget or Budget()
    if before == after:
        return escape(before)
    if budget.spend(reading_cost(before, after)):
        marked_tokens = _marked_tokens(tuple(tokens_of(before)), tuple(tokens_of(after)), budget)
    else:
        marked_tokens = [(Token(text), mark) for text, mark in ((before, DELETED), (after, INSERTED)) if text]
    return mark_safe(printed_tokens(marked_tokens))  # noqa: S308 - each token is escaped as it is printed


# --- Blocks -----------------------------------------------------------------------------------------------------------


def _compared(before: Sequence[Block], after: Sequence[Block], budget: Budget) -> Iterator[Piece]:
    if not budget.spend(WEIGHING * sum(block.weight() for block in chain(before, after))):
        yield from (Piece(printed(block, DELETED), changed=True) for block in before)
        yield from (Piece(printed(block, INSERTED), changed=True) for block in after)
        return
    for step in steps(before, after, budget.part(MOST_FOR_ONE), longest=MOST_TOKENS):
        if step.same:
            yield from (Piece(printed(block), changed=False) for block in after[step.after])
        else:
            for old, new in _paired(before[step.before], after[step.after], budget):
                yield Piece(_one(old, new, budget), changed=True)


def _one(old: Block | None, new: Block | None, budget: Budget) -> str:
    """Returns a block that was deleted, inserted or changed inside, with marks."""
    if new is None:
        return printed(old, DELETED) if old else ""
    if old is None:
        return printed(new, INSERTED)
    if old.parts or new.parts:
        inner = "".join(piece.html for piece in _compared(_inner(old), _inner(new), budget))
    else:
        inner = printed_tokens(_marked_tokens(old.tokens, new.tokens, budget))
    return f"{new.opening}{inner}{new.closing}"


def _inner(block: Block) -> tuple[Block, ...]:
    """Returns a block's parts; words outside any element count as one part."""
    return block.parts or ((Block("", "", (), block.tokens),) if block.tokens else ())


def _paired(before: Sequence[Block], after: Sequence[Block], budget: Budget) -> list[tuple[Block | None, Block | None]]:
    """Which block became which, both orders kept: the pairs that have most in common, the others alone."""
    if _is_row(before) and _is_row(after) and len(before) == len(after):
        return list(zip(before, after, strict=True))
    best = _best_scores(before, after, budget)
    if best is None:
        return [*((old, None) for old in before), *((None, new) for new in after)]
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


def _best_scores(before: Sequence[Block], after: Sequence[Block], budget: Budget) -> list[list[float]] | None:
    """See `best_scores`; None where holding each of them against each costs too much."""
    pairs = len(before) * len(after)
    if pairs > MOST_PAIRS:
        return None
    old_words, new_words = ([block.vocabulary() for block in side] for side in (before, after))
    old_size, new_size = (sum(map(len, side)) for side in (old_words, new_words))
    if not budget.spend(10 * pairs + min(old_size * len(after), new_size * len(before))):
        return None

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


def _marked_tokens(before: Sequence[Token], after: Sequence[Token], budget: Budget) -> list[tuple[Token, str]]:
    """The words of both in reading order: what was deleted stands before what took its place."""
    marked: list[tuple[Token, str]] = []
    found = steps(before, after, budget.part(MOST_FOR_ONE), passing=_is_between, longest=MOST_TOKENS)
    for step in _without_crumbs(found, before, after):
        if step.same:
            marked += [(token, SAME) for token in after[step.after]]
        else:
            marked += [(token, DELETED) for token in before[step.before]]
            marked += [(token, INSERTED) for token in after[step.after]]
    return marked


def _is_between(token: Token) -> bool:
    """Is it a space, a comma or a break, too common to begin a match with?"""
    return not token.is_word


def _without_crumbs(found: list[EditStep], before: Sequence[Token], after: Sequence[Token]) -> list[EditStep]:
    """A space or a comma left standing between two changes is made part of them: one change reads better than two."""
    kept: list[EditStep] = []
    for index, step in enumerate(found):
        crumb = (
            step.same
            and 0 < index < len(found) - 1
            and all(_is_between(token) and not token.is_break for token in after[step.after])
        )
        step = step._replace(same=step.same and not crumb)
        if kept and not step.same and not kept[-1].same:
            last = kept.pop()
            before_both, after_both = (
                slice(last.before.start, step.before.stop),
                slice(last.after.start, step.after.stop),
            )
            step = EditStep(False, before_both, after_both)
        kept.append(step)
    return kept
