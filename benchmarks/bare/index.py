"""The bare site's search vector, in a column that the newsroom does not use any more."""

from __future__ import annotations

from django.db import connection


def fill_index() -> None:
    """Make the vectors as Django's documentation shows, of headline, standfirst and text."""
    with connection.cursor() as cursor:
        cursor.execute("""
            UPDATE articles_edition SET search_vector =
                setweight(to_tsvector('simple', headline), 'A') || setweight(to_tsvector('simple', standfirst), 'B')
                || setweight(to_tsvector('simple', regexp_replace(body, '<[^>]*>', ' ', 'g')), 'C')
        """)
