"""What somebody looks for, as it was typed: words, "phrases", -without, OR.

Of plain words a story has one or more; the more of them it has, and the rarer they are, the higher it stands. What was
put in quotation marks, or joined with OR, it has to have; after a minus, not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from articles.search.vectors import HEADLINE, NEIGHBOURS, WRITTEN, quoted
from articles.search.words import Forms, Word, grams, split
from newsroom.text.characters import legible
from newsroom.text.matching import DOUBLE_QUOTES

LONGEST_QUESTION = 300
MOST_TERMS = 24
WORDS_OF_A_RUN = 3
"""What is written together and has no more words than these is looked for as one word; a longer run is a sentence."""

_OR = "OR"
_NEXT = " <-> "
"""Of no lexeme, as none has spaces."""
_ASKED = re.compile(r'(?P<without>[-−–‐]?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_ALIKE = str.maketrans(dict.fromkeys(DOUBLE_QUOTES, '"'))
_LEXEME = re.compile(r"'(?:[^'\\]|''|\\\\)*'(?P<begins>:\*)?")


class Term(NamedTuple):
    """One thing that is looked for."""

    condition: str
    """When a story has it, as a tsquery."""
    lexeme: str = ""
    """By which it is counted how often a story has it, as a tsquery; '' where only the condition tells."""
    written: str = ""
    """When a story has it as it was typed, capitals and accents with it."""
    in_headline: str = ""
    counted: tuple[tuple[str, ...], ...] = ()
    """Of which counts of words it follows how many stories may have it: the least of each group, together."""
    shown: tuple[Word, ...] = ()
    """The words that are marked where it is found."""

    @property
    def simple(self) -> bool:
        """Returns whether its lexeme says all."""
        return self.condition == self.lexeme


class Clause(NamedTuple):
    """Terms of which one is enough. Where it is required, a story without any of them is not found."""

    terms: tuple[Term, ...]
    required: bool = False


class SearchQuestion(NamedTuple):
    """What is looked for."""

    text: str
    """As it was typed, in one line."""
    clauses: tuple[Clause, ...] = ()
    without: tuple[Term, ...] = ()
    cut: bool = False
    """Was it so long that not all of it is looked for?"""

    @classmethod
    def of(cls, typed: str) -> SearchQuestion:
        """Reads whatever was typed."""
        whole = " ".join(legible(typed[: 8 * LONGEST_QUESTION]).split())
        text = whole[:LONGEST_QUESTION]
        clauses, without, left = _read(text)
        return cls(text, clauses, without, cut=left or text != whole)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All that a story may have."""
        return tuple(term for clause in self.clauses for term in clause.terms)

    @property
    def asks(self) -> bool:
        """Returns whether anything is looked for."""
        return bool(self.clauses)

    @property
    def condition(self) -> str:
        """When a story is found, as a tsquery."""
        return " & ".join([*(self._required or [_any(self.terms)]), *self._without])

    @property
    def demanded(self) -> str:
        """What a story needs or may not have beside one of the words; '' for nothing."""
        return " & ".join([*self._required, *self._without])

    @property
    def loose(self) -> str:
        """What holds of all that is found and is known from the index alone: words, wherever they stand. ('' where that
        is the condition itself.)"""
        positive = " & ".join(self._required or [_any(self.terms)])
        return positive.replace(_NEXT, " & ") if _NEXT in self.condition else ""

    @property
    def _required(self) -> list[str]:
        return [_any(clause.terms) for clause in self.clauses if clause.required]

    @property
    def _without(self) -> list[str]:
        return [f"!({term.condition})" for term in self.without]


def within_letters(condition: str, letters: str) -> str:
    """Returns a tsquery that asks for the same, of words with one of these letters."""
    return (
        _LEXEME.sub(lambda lexeme: f"{lexeme[0]}{'' if lexeme['begins'] else ':'}{letters}", condition)
        if letters
        else condition
    )


def _read(text: str) -> tuple[tuple[Clause, ...], tuple[Term, ...], bool]:
    clauses: list[Clause] = []
    without: list[Term] = []
    joins, left = False, False
    for match in _ASKED.finditer(text.translate(_ALIKE)):
        if sum(len(clause.terms) for clause in clauses) + len(without) >= MOST_TERMS:
            left = True
            break
        if match["word"] == _OR and not match["without"]:
            joins = bool(clauses)
            continue
        quoted_words = match["phrase"]
        terms = _plain(match["word"]) if quoted_words is None else _phrase(quoted_words)
        if not terms:
            continue
        if match["without"]:
            without.append(_all(terms))
        elif joins:
            clauses[-1] = Clause((*clauses[-1].terms, _all(terms)), required=True)
        elif quoted_words is not None:
            clauses += [Clause((term,), required=True) for term in terms]
        else:
            clauses += [Clause((term,)) for term in terms]
        joins = False
    return tuple(clauses), tuple(without), left


def _plain(text: str) -> list[Term]:
    return [term for words in _runs(text) for term in _terms(words)]


def _terms(words: Sequence[Word]) -> Iterator[Term]:
    """The terms of a word, or of a run of words written together."""
    if not words[0].run or len(words) > WORDS_OF_A_RUN:
        yield from (_word(word) for word in words)
    elif len(words) == 1:
        yield _word(words[0])
    else:
        beside, pairs = _neighbours(words)
        bases = [word.forms.base for word in words]
        yield Term(
            condition=f"({beside}) | ({' & '.join(map(quoted, bases))})",
            counted=(tuple(pairs), tuple(bases)),
            shown=tuple(words),
        )


def _word(word: Word) -> Term:
    """What finds a word: its base; what it is made of, one after the other; in the middle of a longer run, its
    characters."""
    forms = word.forms
    base = quoted(forms.base)
    others: list[str] = []
    counted: list[tuple[str, ...]] = [(forms.base,)]
    if word.run:
        beside, pairs = _neighbours([word])
        others.append(f"({beside})")
        counted.append(tuple(pairs))
    elif len(forms.parts) > 1 and forms.base not in forms.parts:
        others.append(f"({_sequence(forms.parts)})")
        counted.append(forms.parts)
    return Term(
        condition=" | ".join([base, *others]),
        lexeme=base,
        written=_as_typed(forms),
        in_headline=f"{base}:{HEADLINE}",
        counted=tuple(counted),
        shown=(word,),
    )


def _as_typed(forms: Forms) -> str:
    """When a story has a word with the accents that were typed; and with the capitals, if there were any."""
    typed = [quoted(WRITTEN + written) for written in (forms.written, forms.lower) if written != forms.base]
    return " | ".join(dict.fromkeys(typed)) or f"{quoted(forms.base)}:AC"


def _phrase(text: str) -> list[Term]:
    """The words one after the other. Those written together follow each other character by character."""
    runs = list(_runs(text))
    words = tuple(word for run in runs for word in run)
    if len(runs) == 1 and len(words) == 1:
        return [_word(words[0])]
    asked: list[str] = []
    counted: list[str] = []
    for together, some in groupby(runs, key=lambda run: bool(run[0].run)):
        if together:
            for run in some:
                beside, pairs = _neighbours(run)
                asked.append(f"({beside})")
                counted += pairs
        else:
            parts = [part for run in some for word in run for part in word.forms.parts][:MOST_TERMS]
            asked.append(f"({_sequence(parts)})")
            counted += parts
    return [Term(condition=" & ".join(asked), counted=(tuple(counted),), shown=words)] if asked else []


def _runs(text: str) -> Iterator[list[Word]]:
    """Each word by itself, those of a run of words written together in one list."""
    for run, words in groupby(split(text), key=lambda word: word.run):
        if run:
            yield list(words)
        else:
            yield from ([word] for word in words)


def _neighbours(run: Sequence[Word]) -> tuple[str, list[str]]:
    """The characters of a run one after the other, as a tsquery; and those of which counts are kept."""
    pairs = [NEIGHBOURS + pair for pair in grams("".join(word.forms.base for word in run))][: 2 * MOST_TERMS]
    if len(pairs) == 1:
        return f"{quoted(pairs[0])}:*", pairs
    return _sequence(pairs[:-1]), pairs[:-1]


def _sequence(lexemes: Iterable[str]) -> str:
    return _NEXT.join(map(quoted, lexemes))


def _any(terms: Iterable[Term]) -> str:
    return "(" + " | ".join(f"({term.condition})" for term in terms) + ")"


def _all(terms: Sequence[Term]) -> Term:
    """Several terms as one, of which a story has to have each."""
    if len(terms) == 1:
        return terms[0]
    return Term(
        condition=" & ".join(f"({term.condition})" for term in terms),
        counted=(tuple(min(term.counted, key=len)[0] for term in terms),),
        shown=tuple(word for term in terms for word in term.shown),
    )
