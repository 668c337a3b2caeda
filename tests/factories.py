"""Rows for tests: plausible, the smallest that are valid, each noun by itself.

Nothing here makes an edition but `published`, which asks the verb that everybody else asks.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from factory.declarations import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from articles.models import Article, Byline, Change, Edition, Figure, Place, RelatedStory, Section, Tag
from articles.publishing import publish
from articles.roles import SYSTEM
from articles.search.desk import index_story
from authors.models import Author
from images.models import Image
from newsroom.models import User

PASSWORD = "correct horse battery staple"


class UserFactory(DjangoModelFactory[User]):
    """A login that may enter the desk; `role` names one of `articles.roles.ROLES`, `sections` those they edit."""

    class Meta:
        model = User

    username = Sequence(lambda n: f"person-{n}")
    first_name = "Robin"
    last_name = Sequence(lambda n: f"Marsh {n}")
    email = LazyAttribute(lambda person: f"{person.username}@example.com")
    password = LazyFunction(lambda: make_password(PASSWORD))
    is_staff = True

    @classmethod
    def _create(
        cls, model_class: type[User], *args: Any, role: str = "", sections: Iterable[Section] = (), **fields: Any
    ) -> User:
        user: User = super()._create(model_class, *args, **fields)
        if role:
            user.groups.add(Group.objects.get(name=role))
        user.edits_sections.set(sections)
        return user


class SectionFactory(DjangoModelFactory[Section]):
    """A section of the first level; its slug follows from the name."""

    class Meta:
        model = Section

    name = Sequence(lambda n: f"District {n}")


class AuthorFactory(DjangoModelFactory[Author]):
    """A staff writer."""

    class Meta:
        model = Author

    name = Sequence(lambda n: f"Ines Calder {n}")
    role_title = "Harbour correspondent"
    bio = "Ines Calder writes about ships.\n\nShe lives by the water."


class TagFactory(DjangoModelFactory[Tag]):
    """A tag; its slug follows from the name."""

    class Meta:
        model = Tag

    name = Sequence(lambda n: f"Tides {n}")


class ImageFactory(DjangoModelFactory[Image]):
    """A picture's row without its file: enough for pages, which name renditions without looking at them."""

    class Meta:
        model = Image

    sha256 = Sequence(lambda n: hashlib.sha256(f"picture {n}".encode()).hexdigest())
    filename = Sequence(lambda n: f"quay-{n}.jpg")
    mime_type = "image/jpeg"
    byte_size = 150_000
    width = 1600
    height = 1000
    dhash = Sequence(lambda n: n)
    alt = "Two ferries beside a quay at dusk"
    caption = "Ferries wait for the evening tide."
    credit = "Ana Reyes / Harbour Photo"


class ArticleFactory(DjangoModelFactory[Article]):
    """A desk copy that could be published; `authors` (one, unless told) become its byline, `tags` (names) its tags."""

    class Meta:
        model = Article

    section = SubFactory(SectionFactory)
    headline = Sequence(lambda n: f"Ferry number {n} leaves the harbour")
    standfirst = "The last of the old ships went out with the tide."
    body = "<p>The ferry left at six. Nobody waved.</p><p>It will not come back before spring.</p>"

    @classmethod
    def _create(
        cls,
        model_class: type[Article],
        *args: Any,
        authors: Iterable[Author] | None = None,
        tags: Iterable[str] = (),
        **fields: Any,
    ) -> Article:
        article: Article = super()._create(model_class, *args, **fields)
        for position, author in enumerate([AuthorFactory.create()] if authors is None else authors):
            Byline.objects.create(article=article, author=author, position=position)
        article.tags.add(*tags)
        index_story(article)
        return article


class BylineFactory(DjangoModelFactory[Byline]):
    """A name in the byline of a desk copy."""

    class Meta:
        model = Byline

    article = SubFactory(ArticleFactory)
    author = SubFactory(AuthorFactory)


class FigureFactory(DjangoModelFactory[Figure]):
    """The lead picture of a desk copy, or with `place="inline"` one that its text refers to."""

    class Meta:
        model = Figure

    article = SubFactory(ArticleFactory)
    image = SubFactory(ImageFactory)
    place = Place.LEAD
    alt = "Two ferries beside a quay at dusk"
    caption = "Ferries wait for the evening tide."
    credit = "Ana Reyes / Harbour Photo"


class RelatedStoryFactory(DjangoModelFactory[RelatedStory]):
    """An editor's choice beside a story."""

    class Meta:
        model = RelatedStory

    article = SubFactory(ArticleFactory)
    target = SubFactory(ArticleFactory)


def published(*, at: datetime.datetime | None = None, **fields: Any) -> Edition:
    """The live first edition of a new article with these fields; `at` (aware) back-dates it."""
    return edition_of(ArticleFactory.create(**fields), at=at)


def edition_of(
    article: Article, *, change: str = Change.UPDATE, note: str = "", at: datetime.datetime | None = None
) -> Edition:
    """The desk copy made live by the newsroom itself."""
    edition = publish(article, by=SYSTEM, change=change, note=note, first_published=at).edition
    assert edition is not None
    return edition
