"""The name of a topic finds its stories, also those whose text never says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from articles.public.rows.columns import Columns
from articles.public.rows.queries import Query
from articles.public.search.filters import TAGS_BY_SLUG, NamedRow
from articles.search.question import Clause, SearchQuestion, Term
from articles.search.vectors import filter_lexeme, quoted
from newsroom.text.slugs import slugify

LONGEST_NAME = 4
"""In words that are asked for, one after the other."""
MOST_TOPICS = 4

_TOPICS = Query(Columns(NamedRow), TAGS_BY_SLUG)


def with_topics(question: SearchQuestion) -> SearchQuestion:
    """Returns the question in which each name of a topic, of one word or some, counts as if it stood once in the
    stories on that topic. What is in quotation marks or after a minus means what it says. One statement at most."""
    names = list(_names(question))
    if not names:
        return question
    topics = {row.slug: row for row in _TOPICS.all([[slug for slug, _ in names]])}
    known = [(topics[slug], terms) for slug, terms in names if slug in topics][:MOST_TOPICS]
    of_one_word = {terms[0]: row for row, terms in known if len(terms) == 1}
    clauses = tuple(_with(clause, of_one_word) for clause in question.clauses)
    further = dict.fromkeys(Clause((_topic(row),)) for row, terms in known if len(terms) > 1)
    return question._replace(clauses=(*clauses, *further))


def _names(question: SearchQuestion) -> Iterator[tuple[str, list[Term]]]:
    """The slugs that plain words would have as a name, by themselves and with their neighbours, with those words."""
    for plain, clauses in groupby(question.clauses, key=lambda clause: not clause.required):
        words = [clause.terms[0] for clause in clauses] if plain else []
        for first in range(len(words)):
            for last in range(first + 1, min(first + LONGEST_NAME, len(words)) + 1):
                some = words[first:last]
                if slug := slugify(" ".join(map(_written, some))):
                    yield slug, some


def _written(term: Term) -> str:
    return "".join(word.forms.written for word in term.shown)


def _with(clause: Clause, topics: Mapping[Term, NamedRow]) -> Clause:
    if clause.required or clause.terms[0] not in topics:
        return clause
    term, topic = clause.terms[0], _topic(topics[clause.terms[0]])
    either = term._replace(
        condition=f"({term.condition}) | ({topic.condition})", counted=(*term.counted, *topic.counted)
    )
    return clause._replace(terms=(either,))


def _topic(row: NamedRow) -> Term:
    lexemes = [filter_lexeme(row.letter, key) for key in row.ids]
    return Term(condition=" | ".join(map(quoted, lexemes)), counted=tuple((lexeme,) for lexeme in lexemes))
