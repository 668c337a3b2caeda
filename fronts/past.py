"""The readers' window as it was at a moment that has passed, so that readers' own code reads a front of then.

In a transaction that is undone, temporary views stand before the window's own: in them those editions are live, of
stories and of fronts, that were live then. Sections, authors and tags are those of today, as is the page's design.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connection, models, transaction

from articles.models import Edition, EditionByline, EditionFigure, Tag, TaggedEdition, clock
from articles.public.middleware import as_reader
from fronts.models import FrontArea, FrontCard, FrontEdition, FrontLink
from images.models import Image
from newsroom.site.readers import ROLE
from newsroom.text.moments import as_of

# What is live still is found by the indexes of what is live, what ended since by `edition_ended`.
_THEN = (
    "{row}.live AND {row}.live_since <= %(at)s",
    "NOT {row}.live AND {row}.live_until > %(at)s AND {row}.live_since <= %(at)s",
)
_OPEN = """
    NOT EXISTS (SELECT FROM public.articles_article a WHERE a.id = {row}.article_id AND a.embargo_until > %(now)s)
"""
"""Of stories that are not under an embargo now, whatever was to be seen then."""


@contextmanager
def site_of(moment: datetime.datetime, *, embargoed: bool) -> Iterator[None]:
    """What readers' code asks within is answered as it was at `moment`; of stories that are under an embargo today only
    where those are asked for, too."""
    now = clock.now()
    with transaction.atomic():
        try:
            with connection.cursor() as cursor:
                for statement in _views(embargoed=embargoed):
                    cursor.execute(statement, {"at": moment, "now": now})
            with as_of(moment), as_reader(DEFAULT_DB_ALIAS):
                yield
        finally:
            transaction.set_rollback(True)


def _views(*, embargoed: bool) -> Iterator[str]:
    story = "" if embargoed else f" AND {_OPEN}"
    yield _view(Edition, *(f"FROM public.{_table(Edition)} row WHERE {then}{story}" for then in _THEN))
    for part, key in ((EditionByline, "edition_id"), (TaggedEdition, "content_object_id")):
        joined = f"FROM public.{_table(part)} row JOIN public.{_table(Edition)} e ON e.id = row.{key}"
        yield _view(part, *(f"{joined} WHERE {then}" for then in _THEN), life="e")
    yield _view(FrontEdition, *(f"FROM public.{_table(FrontEdition)} row WHERE {then}" for then in _THEN))
    for model in (EditionFigure, FrontArea, FrontCard, FrontLink, Image, Tag):
        yield _view(model, f"FROM public.{_table(model)} row")


def _table(model: type[models.Model]) -> str:
    return str(model._meta.db_table)


def _view(model: type[models.Model], *sources: str, life: str = "row") -> str:
    """A temporary view that stands before the table's own; in it every row is live."""
    columns = ", ".join(
        "true AS live" if field.column == "live" else f'row."{field.column}"'
        for field in model._meta.local_concrete_fields
    )
    query = " UNION ALL ".join(f"SELECT {columns} {source.format(row=life)}" for source in sources)
    name = f"pg_temp.{_table(model)}"
    return f"CREATE TEMPORARY VIEW {_table(model)} AS {query}; GRANT SELECT ON {name} TO {ROLE};"
