"""Whoever can put SQL of their own into a reader's request learns nothing of what is not live."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from articles.models import Correction, Edition
from articles.public.window import WINDOW
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from newsroom.site.readers import ROLE, SCHEMA
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    TagFactory,
    edition_of,
    published,
)

pytestmark = pytest.mark.django_db

SECRET = "zq-secret"
# Conditions whose error quotes the value, by operators, casts and functions of any cost; `CASE` and `OR` cost nothing.
CONDITIONS = (
    "{0}::text::int = 1",
    "CASE WHEN {0} IS NULL THEN true ELSE {0}::text::boolean END",
    "({0} IS NULL OR JSON({0}::text) IS NOT NULL)",
    "{0}::text::jsonb IS NOT NULL",
    "{0}::text::xml IS NOT NULL",
    "to_tsquery({0}::text) IS NOT NULL",
    "regexp_like('', '(' || {0}::text)",
    "pg_input_error_info({0}::text, 'int') IS NOT NULL AND {0}::text::uuid IS NOT NULL",
    "length({0}::text) > 0 AND {0}::text::date IS NOT NULL",
    "EXISTS (SELECT 1 FROM generate_series(1, 2) WHERE {0}::text::int = 1)",
)


@pytest.fixture
def hidden() -> list[str]:
    """Rows of every table that no reader may see, each with a word that its errors would quote."""
    image = ImageFactory.create(filename=f"{SECRET}.jpg", former_key_digest=f"{SECRET}-former")
    author = AuthorFactory.create(name=f"{SECRET} author", bio=SECRET, photo=ImageFactory.create())
    draft = ArticleFactory.create(
        headline=f"{SECRET} scheduled", body=f"<p>{SECRET} body</p>", tags=[f"{SECRET} tag"], authors=[author]
    )
    FigureFactory.create(article=draft, image=image, caption=f"{SECRET} caption")
    schedule(draft, by=SYSTEM, at=timezone.now() + datetime.timedelta(days=1))
    TagFactory.create(name=f"{SECRET} draft tag")
    gone = published(headline=f"{SECRET} withdrawn", slug="gone", tags=[f"{SECRET} gone tag"], authors=[author])
    Correction.objects.create(
        article=gone.article, edition=gone, kind="correction", text=f"{SECRET} note", published_at=timezone.now()
    )
    withdraw(gone.article, by=SYSTEM, note="")
    Edition.objects.update(search_vector=None)
    published()
    return [image.key, author.photo.key]


@pytest.fixture
def as_public() -> Iterator[None]:
    """Any statement, as the public, with nothing about the transaction that would hinder it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {ROLE}; SET LOCAL search_path TO {SCHEMA}")
        yield
        transaction.set_rollback(True)


def told(statement: str) -> str:
    """Everything that the database says to a statement: rows, or the error with its context."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return repr(cursor.fetchall()) if cursor.description else ""
    except Error as error:
        return str(error)


def columns(view: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0", [f"{SCHEMA}.{view}"]
        )
        return [name for (name,) in cursor.fetchall()]


def test_no_condition_is_tried_on_a_row_that_is_not_shown(hidden: list[str], as_public: None) -> None:
    leaks = [
        f"{view.name}: {condition} {said[:120]}"
        for view in WINDOW
        for column in columns(view.name)
        for condition in CONDITIONS
        if SECRET in (said := told(f"SELECT 1 FROM {view.name} row WHERE {condition.format(f'row.{column}')}"))
        or any(key in said for key in hidden)
    ]

    assert leaks == []


def test_what_is_shown_names_no_hidden_picture_tag_or_author_and_no_beat(hidden: list[str], as_public: None) -> None:
    everything = " ".join(told(f"SELECT row::text FROM {view.name} row") for view in WINDOW)

    assert SECRET not in everything
    assert not [key for key in hidden if key in everything]
    assert "does not exist" in told("SELECT pid FROM newsroom_beat")
    assert "permission denied" in told("SELECT 1 FROM public.newsroom_beat")
    assert told("SELECT count(*) FROM images_image WHERE sha256 <> '' OR dhash <> 0 OR byte_size <> 0") == "[(0,)]"


def test_a_tag_an_author_and_a_picture_are_shown_while_something_live_names_them() -> None:
    author = AuthorFactory.create(photo=ImageFactory.create())
    article = ArticleFactory.create(tags=["Tides"], authors=[author])
    picture = FigureFactory.create(article=article).image
    tag = article.tags.get()
    rows = (author, author.photo, picture, tag)

    def shown() -> list[bool]:
        for row in rows:
            row.refresh_from_db()
        return [author.live, author.photo.portrait, picture.printed, tag.live]

    assert shown() == [False] * 4
    edition_of(article)
    assert shown() == [True] * 4
    author.live = picture.printed = tag.live = False
    for row in (author, picture, tag):
        row.save()
    assert shown() == [True] * 4  # a form that was opened before brings nothing back

    other = published(tags=["Tides"], authors=[author])
    withdraw(article, by=SYSTEM, note="")
    assert shown() == [True, True, False, True]
    withdraw(other.article, by=SYSTEM, note="")
    assert shown() == [False] * 4
