"""*Did you mean*: for a word that no live story has, the most frequent one that differs by a letter.

It is offered beside what was asked, never instead. What some story has, a rare name for one, is never called wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from articles.public.search.candidates import Looking
from articles.search.question import SearchQuestion, Term
from articles.search.words import Word, split
from newsroom.site.readers import current_connection

SHORTEST, LONGEST = 4, 30
MOST_WORDS = 3
"""So many words of a question are looked up."""

_KNOWN = """
    SELECT asked.word, known.term FROM unnest(%s::text[], %s::text[]) asked(word, term)
    JOIN articles_indexedterm known ON known.term = asked.term
    WHERE EXISTS (SELECT 1 FROM articles_storyindex WHERE live AND words @@ (quote_literal(known.term) || %s)::tsquery)
    AND NOT EXISTS (SELECT 1 FROM articles_storyindex WHERE live AND words @@ quote_literal(asked.word)::tsquery)
    ORDER BY asked.word, known.stories DESC, known.term
"""


def better_spelt(looking: Looking) -> str:
    """Returns the question with other words in place of those that no story has; '' where nothing would be found by
    it. Two statements at most, none where all words are known."""
    unknown = [term for term in looking.question.terms if _is_unknown(looking, term)][:MOST_WORDS]
    words = [term.shown[0].forms.base for term in unknown]
    pairs = [(word, other) for word in words for other in one_letter_away(word)]
    if not pairs:
        return ""
    within = f" & {looking.filters.condition}" if looking.filters.condition else ""
    with current_connection().cursor() as cursor:
        cursor.execute(_KNOWN, [[word for word, _ in pairs], [other for _, other in pairs], within])
        found: dict[str, str] = {}
        for word, term in cursor.fetchall():
            found.setdefault(word, term)
    better = _replaced(looking.question.text, found) if found else ""
    return better if better and _finds(Looking(SearchQuestion.of(better), looking.filters, looking.counts)) else ""


def one_letter_away(word: str) -> Iterator[str]:
    """Yields what is a letter less, more, other, or two changed about; letters of the word's own script."""
    letters = _alphabet(word)
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _finds(looking: Looking) -> bool:
    with current_connection().cursor() as cursor:
        cursor.execute(f"SELECT EXISTS ({looking.matching(most=1)})", looking.values)
        return bool(cursor.fetchone()[0])


def _is_unknown(looking: Looking, term: Term) -> bool:
    """One plain word, of letters alone, that no story has, nor anything it is made of."""
    if len(term.shown) != 1 or term.shown[0].run or not term.simple:
        return False
    base = term.shown[0].forms.base
    return SHORTEST <= len(base) <= LONGEST and base.isalpha() and not looking.having(term)


def _alphabet(word: str) -> str:
    """The small letters around those of the word: of Latin the twenty-six, of other scripts their block's."""
    if word.isascii():
        return "abcdefghijklmnopqrstuvwxyz"
    first = min(map(ord, word)) // 64 * 64
    block = map(chr, range(first, first + 128))
    return "".join(letter for letter in block if unicodedata.category(letter) in ("Ll", "Lo"))


def _replaced(text: str, found: dict[str, str]) -> str:
    words: list[Word] = [word for word in split(text) if not word.run and word.forms.base in found]
    for word in reversed(words):
        other = found[word.forms.base]
        other = other.title() if word.forms.written[:1].isupper() else other
        text = text[: word.start] + other + text[word.end :]
    return text
