"""Rows that are described once: what is selected, and how it is read."""

from __future__ import annotations

import datetime
from typing import Annotated, NamedTuple

import pytest
from django.test import Client

from articles.content.fields import CONTENT_FIELDS, column_of
from articles.public.middleware import as_reader
from articles.public.rows.columns import Columns, Sql, all_of, nested_if, own_columns
from articles.public.rows.queries import Query, all_values, first_value
from articles.public.rows.story import StoryRow, story_at
from tests.factories import AuthorFactory, SectionFactory, published


class PairRow(NamedTuple):
    """Two numbers."""

    a: int
    b: Annotated[int, Sql("t.b * 10", str)]


class OuterRow(NamedTuple):
    """Numbers inside numbers."""

    a: int
    pairs: Annotated[tuple[PairRow, ...], all_of(Columns(PairRow, "t"), "FROM t", order="t.a DESC")]
    pair: Annotated[PairRow | None, nested_if("o.a > 1", Columns(PairRow, "t"))]


def test_a_field_is_the_column_of_its_name_unless_it_says_otherwise() -> None:
    columns = Columns(PairRow, "t")

    assert columns.select == "t.a, t.b * 10"
    assert columns.json == "json_build_array(t.a, t.b * 10)"
    assert columns.read((1, 20)) == PairRow(1, "20")  # type: ignore[arg-type]
    assert own_columns(PairRow) == ("a",)


def test_a_statement_may_give_a_field_an_expression_of_its_own() -> None:
    columns = Columns(PairRow, "t", a="length(t.name)")

    assert columns.select == "length(t.name), t.b * 10"


@pytest.mark.django_db
def test_rows_inside_a_row_are_rows() -> None:
    statement = """
        WITH t(a, b) AS (VALUES (1, 2), (3, 4))
        SELECT $columns FROM (VALUES (1), (2)) o(a) CROSS JOIN (SELECT * FROM t LIMIT 1) t WHERE o.a >= %s ORDER BY o.a
    """

    rows = Query(Columns(OuterRow, "o"), statement).all([1])

    pairs = (PairRow(3, "40"), PairRow(1, "20"))  # type: ignore[arg-type]
    assert rows == [OuterRow(1, pairs, None), OuterRow(2, pairs, pairs[1])]
    assert Query(Columns(OuterRow, "o"), statement).first([3]) is None


@pytest.mark.django_db
def test_statements_of_one_column_give_its_values() -> None:
    assert all_values("SELECT n FROM generate_series(1, %s) n", [3]) == [1, 2, 3]
    assert first_value("SELECT 1 WHERE false") is None


def test_every_field_of_a_story_is_read_for_its_page() -> None:
    """But for two that are read as they were made when the edition was: the rendered text, the summary."""
    unread = {column_of(name) for name in CONTENT_FIELDS} - set(own_columns(StoryRow))

    assert unread == {"body", "teaser"}
    assert {"rendered_body", "summary"} <= set(own_columns(StoryRow))


@pytest.mark.django_db
def test_a_story_without_parts_has_none_of_them() -> None:
    edition = published(section=SectionFactory.create(name="Port"), slug="fog", authors=[], tags=[])

    with as_reader():
        row, nothing = story_at("port", "fog"), story_at("port", "nothing")

    assert row is not None
    assert row.headline == edition.headline
    assert isinstance(row.first_published, datetime.datetime)
    assert (row.bylines, row.lead, row.tags, row.notes, row.chosen) == ((), None, (), (), ())
    assert nothing is None


@pytest.mark.django_db
def test_an_author_s_page_leads_to_their_website_and_their_own_links(client: Client) -> None:
    own = [{"label": "Mastodon", "url": "https://social.example/@ada"}, {"label": "No", "url": "javascript:alert(1)"}]
    published(authors=[AuthorFactory.create(name="Ada Vale", website="https://ada.example/", links=own)])

    links = client.get("/authors/ada-vale/").context["page"].links

    assert [(link.name, link.url) for link in links] == [
        ("Website", "https://ada.example/"),
        ("Mastodon", "https://social.example/@ada"),
    ]
