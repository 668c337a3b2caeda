"""The database itself refuses to change what was published, whoever asks and by whatever way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from articles.content.fields import CONTENT_FIELDS
from articles.models import (
    AuditEntry,
    Correction,
    Edition,
    EditionByline,
    EditionFigure,
    EditionRelated,
    Tag,
    TaggedEdition,
)
from articles.publishing import schedule, unschedule, withdraw
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    edition_of,
    published,
)
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def live(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """The key of a live edition with one part of each kind, and a public note; made once for all tests."""
    with rolled_back(django_db_blocker):
        article = ArticleFactory.create(authors=[AuthorFactory.create()], tags=["Ships"])
        FigureFactory.create(article=article)
        RelatedStoryFactory.create(article=article)
        edition_of(article)
        yield edition_of(article, change="correction", note="It was two ships.").pk


@pytest.fixture
def edition(live: int) -> Edition:
    """That edition."""
    return Edition.objects.get(pk=live)


def refused(act: Callable[[], object], match: str) -> None:
    with pytest.raises(IntegrityError, match=match), transaction.atomic():
        act()


ANOTHER_VALUE = {
    **{name: "x" for name in CONTENT_FIELDS if name != "section"},
    "kind": "opinion",
    "article_version": 99,
    "change": "minor",
    "public_note": "x",
    "made_at": timezone.now(),
    "goes_live_at": timezone.now(),
    "rendered_body": "<p>x</p>",
    "summary": "x",
    "summary_cut": True,
    "word_count": 99,
    "salts": {},
    "field_digests": {},
    "content_digest": "0" * 64,
    "sealed": False,
}


@pytest.mark.parametrize("name", ANOTHER_VALUE)
def test_no_field_of_a_published_edition_changes(edition: Edition, name: str) -> None:
    refused(lambda: Edition.objects.filter(pk=edition.pk).update(**{name: ANOTHER_VALUE[name]}), "frozen")


def test_neither_section_nor_article_nor_publisher_of_an_edition_changes(edition: Edition) -> None:
    section, article = SectionFactory.create(), ArticleFactory.create()

    refused(lambda: Edition.objects.filter(pk=edition.pk).update(section=section), "frozen")
    refused(lambda: Edition.objects.filter(pk=edition.pk).update(article=article), "frozen")


def test_a_scheduled_edition_is_frozen_too() -> None:
    waiting = schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert waiting is not None

    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(headline="x"), "frozen")
    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(goes_live_at=timezone.now()), "frozen")


@dataclass(frozen=True)
class Part:
    """A kind of part: how to find it, one change of it, one more of it."""

    model: type[EditionByline | EditionFigure | EditionRelated | TaggedEdition]
    change: Callable[[], dict[str, object]]
    another: Callable[[Edition], object]


PARTS = {
    "byline": Part(
        EditionByline,
        lambda: {"name": "x"},
        lambda e: EditionByline.objects.create(edition=e, author=AuthorFactory.create(), name="x"),
    ),
    "figure": Part(
        EditionFigure,
        lambda: {"caption": "x"},
        lambda e: EditionFigure.objects.create(edition=e, image=ImageFactory.create(), key="f9", alt="x"),
    ),
    "related": Part(
        EditionRelated,
        lambda: {"headline": "x"},
        lambda e: EditionRelated.objects.create(edition=e, target=ArticleFactory.create()),
    ),
    "tag": Part(
        TaggedEdition,
        lambda: {"tag": Tag.objects.create(name="Other")},
        lambda e: TaggedEdition.objects.create(content_object=e, tag=TagFactory.create()),
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_no_part_of_an_edition_is_changed_added_or_taken_away(edition: Edition, name: str) -> None:
    part = PARTS[name]
    assert part.model.objects.exists()

    refused(lambda: part.model.objects.update(**part.change()), "frozen")
    refused(lambda: part.another(edition), "frozen")
    refused(lambda: part.model.objects.all().delete(), "frozen")


@pytest.mark.parametrize("model", [EditionByline, TaggedEdition])
def test_a_parts_copy_of_the_editions_life_is_the_editions_to_write(
    edition: Edition, model: type[EditionByline | TaggedEdition]
) -> None:
    refused(lambda: model.objects.filter(live=True).update(live=False), "frozen")
    refused(lambda: model.objects.update(first_published=timezone.now()), "frozen")


def test_an_edition_is_never_deleted(edition: Edition) -> None:
    def delete() -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM articles_edition WHERE id = %s", [edition.pk])

    refused(delete, "part of the record")


def test_a_life_that_ended_does_not_begin_again(edition: Edition) -> None:
    withdraw(edition.article, by=SYSTEM)

    refused(lambda: Edition.objects.filter(pk=edition.pk).update(live=True, live_until=None), "only moves forward")


@pytest.mark.parametrize("name", ["number", "live_since", "first_published", "digest", "previous_digest"])
def test_what_a_life_has_said_it_does_not_take_back(edition: Edition, name: str) -> None:
    other = {"number": 9, "digest": "0" * 64, "previous_digest": "0" * 64}.get(name, timezone.now())

    refused(lambda: Edition.objects.filter(pk=edition.pk).update(**{name: other}), "only moves forward")


def test_a_version_taken_back_does_not_go_live_after_all() -> None:
    waiting = schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert waiting is not None
    unschedule(waiting, by=SYSTEM)

    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(live_since=timezone.now()), "only moves forward")
    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(unscheduled_at=None), "only moves forward")


def test_a_number_out_of_turn_is_refused() -> None:
    waiting = schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert waiting is not None

    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(number=2), "does not continue the chain")
    refused(lambda: Edition.objects.filter(pk=waiting.pk).update(number=1), "does not continue the chain")


def test_an_article_has_one_live_edition_at_most(edition: Edition) -> None:
    def revive_the_first() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role TO replica")  # behind the triggers
            cursor.execute(
                "UPDATE articles_edition SET live = true, live_until = NULL, slug = 'elsewhere' WHERE number = 1"
            )

    refused(revive_the_first, "one_live_edition_an_article")


def test_what_was_done_stays_on_record(edition: Edition) -> None:
    refused(lambda: AuditEntry.objects.update(by_name="Nobody"), "only ever added to")
    refused(lambda: AuditEntry.objects.all().delete(), "only ever added to")
    refused(lambda: Correction.objects.update(text="x"), "only ever added to")
    refused(lambda: Correction.objects.all().delete(), "only ever added to")


def test_a_story_that_was_published_is_not_deleted_from_the_desk() -> None:
    article = published().article

    with pytest.raises(IntegrityError), transaction.atomic():
        article.delete()
