"""What a story says of its pictures, and what the library knows of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.content.library_texts import fill_library
from articles.editing.saving import begin, write
from articles.models import Article
from articles.roles import SYSTEM
from images.models import Image
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, ImageFactory, UserFactory

pytestmark = pytest.mark.django_db

WORDS = {"caption": "The quay at six.", "credit": "Ana Reyes", "alt": "A dark quay"}
NOTHING = dict.fromkeys(WORDS, "")


def known(image: Image) -> dict[str, str]:
    return {name: Image.objects.values_list(name, flat=True).get(pk=image.pk) for name in WORDS}


def figure(image: Image, **said: Any) -> dict[str, Any]:
    return {"key": "f1", "image": image.pk, "place": "lead", "decorative": False, **WORDS, **said}


def save(article: Article, *figures: dict[str, Any], by: User) -> None:
    article.refresh_from_db()
    write(article, {**content_of(article), "figures": figures}, started_from=article.version, by=by)


def test_words_typed_in_a_story_fill_what_the_library_lacks_and_nothing_else() -> None:
    reporter = UserFactory.create(role="reporter")
    bare, partly = ImageFactory.create(**NOTHING), ImageFactory.create(**{**NOTHING, "caption": "As it came"})
    article = ArticleFactory.create(created_by=reporter)

    second = figure(partly, key="f2", place="inline", alt="\u200b ")
    save(article, figure(bare), second, figure(bare, key="f3", place="inline", caption="Again"), by=reporter)

    assert known(bare) == WORDS
    assert known(partly) == {"caption": "As it came", "credit": "Ana Reyes", "alt": ""}

    save(article, figure(bare, caption="Rewritten"), second, by=reporter)

    assert known(bare) == WORDS

    new = ImageFactory.create(**NOTHING)
    begin({**content_of(article), "slug": "new", "figures": [figure(new, credit="A" * 300)]}, by=reporter)

    assert known(new) == {**WORDS, "credit": ""}


def test_who_may_not_change_the_library_leaves_it_as_it_is() -> None:
    stranger, image = UserFactory.create(), ImageFactory.create(**NOTHING)

    save(ArticleFactory.create(), figure(image), by=stranger)

    assert known(image) == NOTHING


def test_words_under_an_embargo_reach_the_library_when_readers_have_them() -> None:
    chief, image = UserFactory.create(role="editor-in-chief"), ImageFactory.create(**NOTHING)
    article = ArticleFactory.create(embargo_until=timezone.now() + timedelta(hours=1))

    save(article, figure(image), by=chief)

    assert known(image) == NOTHING

    Article.objects.filter(pk=article.pk).update(embargo_until=timezone.now())
    article.refresh_from_db()
    publishing.publish(article, by=SYSTEM)

    assert known(image) == WORDS


def test_filling_asks_the_library_once_where_it_lacks_nothing(django_assert_num_queries: Any) -> None:
    figures = [figure(FigureFactory.create(key=f"f{n}").image) for n in range(3)]

    with django_assert_num_queries(1):
        fill_library(figures)
    with django_assert_num_queries(0):
        fill_library([{**each, **NOTHING} for each in figures])
