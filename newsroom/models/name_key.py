"""The key of a name, and its words, in SQL, so that indexes have them."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Func, TextField

from newsroom.text.name_keys import DROPPED, LETTERS, PAIRS, PASSED_OVER, SIGNS


def _letters(column: str) -> str:
    letters = f"translate(lower(normalize({column}, NFKD)), '{LETTERS[0]}', '{LETTERS[1]}')"
    for one, two in PAIRS:
        letters = f"replace({letters}, '{one}', '{two}')"
    return letters


def name_key_sql(column: str) -> str:
    """Returns the expression that gives what `name_key` gives."""
    return f"regexp_replace({_letters(column)}, '[{DROPPED}]', '', 'g')"


def name_words_sql(column: str) -> str:
    """Returns the expression that gives what `name_words` gives, as a tsvector: each word is found by its beginning."""
    passed_over = f"regexp_replace({_letters(column)}, '[{PASSED_OVER}]', '', 'g')"
    return f"array_to_tsvector(array_remove(regexp_split_to_array({passed_over}, '[{SIGNS}]'), ''))"


class NameKey(Func):
    """The key of a name. Migrations that make its indexes are made from this text."""

    template = name_key_sql("%(expressions)s")
    arity = 1
    output_field = TextField()


class NameWords(Func):
    """The words of a name, likewise."""

    template = name_words_sql("%(expressions)s")
    arity = 1
    output_field = SearchVectorField()
