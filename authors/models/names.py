"""When two names are one, whatever their capitals, encoding and spaces."""

from __future__ import annotations

from django.db.models import Func, TextField


class FoldedName(Func):
    """A name as it is compared; in SQL, so that an index has it. `authors.0007_folded_name` is made from this text."""

    template = (
        "regexp_replace(replace(replace(lower(normalize(%(expressions)s, NFKC)), 'ß', 'ss'), 'ς', 'σ'), "
        r"'\s+', ' ', 'g')"
    )
    arity = 1
    output_field = TextField()
