"""Whoever changes a story holds its row; everybody else may go on referring to it."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from articles.models import Article, RelatedStory
from tests.factories import ArticleFactory
from tests.support.at_once import at_once, refusals

pytestmark = pytest.mark.django_db(transaction=True)


def test_another_story_can_name_a_locked_story_as_related() -> None:
    held, other = ArticleFactory.create(), ArticleFactory.create()
    is_held, is_named = threading.Event(), threading.Event()

    def hold() -> bool:
        with transaction.atomic():
            Article.objects.locked().get(pk=held.pk)
            is_held.set()
            return is_named.wait(10)

    def name_it() -> None:
        is_held.wait(10)
        with transaction.atomic():
            connection.cursor().execute("SET LOCAL lock_timeout TO '5s'")
            RelatedStory.objects.create(article=other, target=held, position=1)
        is_named.set()

    results = at_once(hold, name_it)

    assert refusals(results) == []
    assert results[0] is True
