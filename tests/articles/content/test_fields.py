"""The table of what a story says agrees with what is stored, digested, typed, compared and searched."""

from __future__ import annotations

import pytest
from django.contrib.postgres.search import SearchQuery
from django.test import Client

from articles.content.contents import content_of, normal, read_stored
from articles.content.fields import (
    BY_NAME,
    CONTENT_FIELDS,
    FIELDS,
    LISTS,
    PARTS,
    PLAIN_FIELDS,
    blank_content,
    column_of,
)
from articles.models import Article, StoryIndex
from articles.models.content import Content
from articles.publishing import chain
from tests.factories import ArticleFactory, FigureFactory, RelatedStoryFactory, edition_of
from tests.support.forms import ADD, fields, login


def test_the_table_names_every_column_of_a_story_and_no_other() -> None:
    assert set(CONTENT_FIELDS) == {field.name for field in Content._meta.local_fields}
    assert len(CONTENT_FIELDS) == len(FIELDS)


@pytest.mark.parametrize("name", CONTENT_FIELDS)
def test_what_the_table_calls_blank_is_what_the_database_starts_with(name: str) -> None:
    assert Article._meta.get_field(name).get_default() == BY_NAME[name].blank


@pytest.mark.parametrize("name", CONTENT_FIELDS)
def test_every_field_of_a_story_is_under_its_digest(name: str) -> None:
    assert column_of(name) in chain.COLUMNS


@pytest.mark.django_db
def test_every_field_and_part_has_a_salted_digest_in_a_new_edition() -> None:
    edition = edition_of(ArticleFactory.create())

    assert {column_of(name) for name in CONTENT_FIELDS} | set(LISTS) <= set(edition.salts)
    assert set(edition.salts) == set(edition.field_digests)


@pytest.mark.django_db
def test_the_members_of_the_parts_have_the_names_that_contents_use() -> None:
    article = ArticleFactory.create(tags=["Ships"])
    FigureFactory.create(article=article)
    RelatedStoryFactory.create(article=article)

    content = content_of(article)

    assert {part.name: set(part.member) for part in PARTS if part.member} == {
        part.name: set(content[part.name][0]) for part in PARTS if part.member
    }


@pytest.mark.django_db
def test_every_field_can_be_typed_in_the_form(client: Client) -> None:
    login(client, "editor-in-chief")

    assert set(CONTENT_FIELDS) <= set(fields(client.get(ADD)))


@pytest.mark.django_db
@pytest.mark.parametrize("field", [field for field in FIELDS if field.weight], ids=lambda field: field.name)
def test_a_searched_field_is_found_with_its_weight(field: object) -> None:
    name, weight = field.name, field.weight  # type: ignore[attr-defined]
    article = ArticleFactory.create(**{name: "Quaysidewort"})
    edition = edition_of(article)

    place = "AB" if weight == "A" else "CD"
    asked = SearchQuery(f"quaysidewort:{place}", config="simple", search_type="raw")

    assert StoryIndex.objects.filter(words=asked).get().edition == edition


def test_a_content_stored_before_a_field_existed_says_nothing_there() -> None:
    stored = {"headline": "Fog", "figures": [{"key": "f1", "image": 3}]}

    content = read_stored(stored)

    assert set(content) == {*CONTENT_FIELDS, *LISTS}
    assert content == {
        **blank_content(),
        "headline": "Fog",
        "figures": [
            {"key": "f1", "image": 3, "place": "inline", "caption": "", "credit": "", "alt": "", "decorative": False}
        ],
    }


@pytest.mark.django_db
@pytest.mark.parametrize("name", PLAIN_FIELDS)
def test_control_characters_leave_every_field_of_words(name: str) -> None:
    assert normal({**blank_content(), name: "Fog\x07 lifts"})[name] == "Fog lifts"
