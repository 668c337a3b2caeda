"""The key of a name in SQL, so that an index has it."""

from __future__ import annotations

from django.db.models import Func, TextField

from newsroom.text.name_keys import DROPPED, LETTERS, PAIRS


def name_key_sql(column: str) -> str:
    """Returns the expression that gives what `name_key` gives."""
    letters = f"translate(lower(normalize({column}, NFKD)), '{LETTERS[0]}', '{LETTERS[1]}')"
    for one, two in PAIRS:
        letters = f"replace({letters}, '{one}', '{two}')"
    return f"regexp_replace({letters}, '[{DROPPED}]', '', 'g')"


class NameKey(Func):
    """The key of a name. Migrations that make its indexes are made from this text."""

    template = name_key_sql("%(expressions)s")
    arity = 1
    output_field = TextField()
