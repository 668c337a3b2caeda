"""Tags' names: one encoding, whatever earlier releases kept."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db import connection

from articles.models import Tag

pytestmark = pytest.mark.django_db


def test_names_from_before_are_brought_into_todays_encoding_but_for_one_that_is_taken() -> None:
    first, second, third, fourth = (Tag.objects.create(name=name) for name in ("Café", "B", "C", "D"))
    for tag, name in {second: "Cafe\u0301", third: "a\u0323\u0301", fourth: "a\u0301\u0323"}.items():
        Tag.objects.filter(pk=tag.pk).update(name=name)

    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute(import_module("articles.migrations.0012_composed_tag_names").COMPOSE)

    kept = [Tag.objects.get(pk=tag.pk).name for tag in (first, second, third, fourth)]
    assert kept == ["Café", "Cafe\u0301", "\u1ea1\u0301", "a\u0301\u0323"]
