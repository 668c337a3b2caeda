"""Versions that wait while another is published: asked about, never dropped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.errors import NotReady
from articles.models import Article, Change, Edition, Place
from articles.publishing import live_edition, publish, schedule, withdraw
from articles.publishing.due import go_live_due
from articles.publishing.scheduled import LaterVersions, scheduled_editions
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    FigureFactory,
    UserFactory,
    edition_of,
)

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 3, 2, 22, tzinfo=UTC)
SIX = datetime(2026, 3, 3, 6, tzinfo=UTC)
SHORT = "<p>The ferry left at six.</p><p>Nobody waved.</p>"
FULL = f"{SHORT}<p>It will not come back before spring.</p>"
FIXED = "<p>The ferry left at seven.</p><p>Nobody waved.</p>"


@pytest.fixture(autouse=True)
def night() -> object:
    with time_machine.travel(NIGHT, tick=False) as clock:
        yield clock


def desk(article: Article, **fields: object) -> Article:
    """The desk copy as somebody saved it."""
    article.refresh_from_db()
    for name, value in fields.items():
        setattr(article, name, value)
    article.version += 1
    article.save()
    return article


@pytest.fixture
def story() -> Article:
    """Short and live; its full version waits for six o'clock; on the desk it is short again."""
    article = ArticleFactory.create(headline="The last ferry", body=SHORT)
    edition_of(article)
    schedule(desk(article, body=FULL), by=SYSTEM, at=SIX, change=Change.UPDATE, note="More from the harbour.")
    return desk(article, body=SHORT)


def readers_see(article: Article, at: datetime) -> str:
    with time_machine.travel(at, tick=False):
        assert go_live_due().failed == 0
    live = live_edition(article)
    assert live is not None
    return live.body


def test_a_person_is_asked_what_becomes_of_what_waits(story: Article) -> None:
    chief = UserFactory.create(role="editor-in-chief")

    with pytest.raises(NotReady, match=r"Tuesday 3 March 2026, 06:00 UTC\. Say whether this change goes into that"):
        publish(desk(story, body=FIXED), by=chief)

    assert story.editions.filter(number__isnull=False).count() == 1
    assert [each.body for each in scheduled_editions(story)] == [FULL]


def test_an_answer_nobody_offered_is_none(story: Article) -> None:
    with pytest.raises(NotReady, match="Say whether"):
        publish(desk(story, body=FIXED), by=SYSTEM, later_versions="burn")


def test_what_waits_may_stay_as_it_is(story: Article) -> None:
    chief = UserFactory.create(role="editor-in-chief")

    outcome = publish(desk(story, body=FIXED), by=chief, later_versions=LaterVersions.KEEP)

    assert "Without this change, another version goes live on Tuesday 3 March 2026, 06:00 UTC." in outcome.message
    assert story.audit.get(verb="publish", by=chief).detail["left_waiting"] == [outcome.still_scheduled[0].pk]
    assert readers_see(story, SIX) == FULL


def test_the_change_goes_into_what_waits_and_nothing_else_does(story: Article) -> None:
    chief = UserFactory.create(role="editor-in-chief")
    (before,) = scheduled_editions(story)

    outcome = publish(desk(story, body=FIXED), by=chief, later_versions=LaterVersions.CHANGE)

    (after,) = scheduled_editions(story)
    assert "The change is also in the version that goes live on Tuesday 3 March 2026, 06:00 UTC." in outcome.message
    assert (
        after.body == "<p>The ferry left at seven.</p><p>Nobody waved.</p><p>It will not come back before spring.</p>"
    )
    assert (after.goes_live_at, after.change, after.public_note) == (SIX, Change.UPDATE, "More from the harbour.")
    assert (after.published_by, after.sealed) == (chief, True)
    before.refresh_from_db()
    assert before.unscheduled_at == NIGHT
    assert story.audit.get(verb="publish", by=chief).detail["put_into"] == [[before.pk, after.pk]]
    assert readers_see(story, NIGHT) == FIXED
    assert readers_see(story, SIX) == after.body
    assert [c.text for c in story.corrections.all()] == ["More from the harbour."]


def test_names_and_pictures_go_in_too(story: Article) -> None:
    picture = FigureFactory.create(article=story, place=Place.LEAD)
    BylineFactory.create(article=story, author=AuthorFactory.create(name="Ada Vale"))

    publish(desk(story), by=SYSTEM, later_versions=LaterVersions.CHANGE)

    (after,) = scheduled_editions(story)
    assert after.body == FULL
    assert "Ada Vale" in [byline.name for byline in after.bylines.all()]
    assert [figure.image_id for figure in after.figures.all()] == [picture.image_id]


def test_it_goes_into_each_of_several(story: Article) -> None:
    schedule(desk(story, body=f"{FULL}<p>Or summer.</p>"), by=SYSTEM, at=SIX + timedelta(hours=6))

    publish(desk(story, body=FIXED), by=SYSTEM, later_versions=LaterVersions.CHANGE)

    assert [each.body for each in scheduled_editions(story)] == [
        f"{FIXED}<p>It will not come back before spring.</p>",
        f"{FIXED}<p>It will not come back before spring.</p><p>Or summer.</p>",
    ]


def test_where_both_changed_the_same_paragraph_nothing_is_published_and_nothing_dropped(story: Article) -> None:
    schedule(
        desk(story, body="<p>The ferry left at eight, they say.</p><p>Nobody waved.</p>"),
        by=SYSTEM,
        at=SIX + timedelta(hours=6),
    )
    waiting = [each.pk for each in scheduled_editions(story)]

    with pytest.raises(NotReady) as refusal:
        publish(desk(story, body=FIXED), by=SYSTEM, later_versions=LaterVersions.CHANGE)

    assert "The version for Tuesday 3 March 2026, 12:00 UTC changed the same as this one" in str(refusal.value)
    assert "the paragraph “The ferry left at six.”" in str(refusal.value)
    assert [each.pk for each in scheduled_editions(story)] == waiting
    live = live_edition(story)
    assert live is not None
    assert live.body == SHORT


def test_a_field_that_both_changed_is_named(story: Article) -> None:
    schedule(desk(story, headline="The ferry is gone"), by=SYSTEM, at=SIX + timedelta(hours=1))

    with pytest.raises(NotReady, match="changed the same as this one: the headline"):
        publish(desk(story, headline="The ferry left"), by=SYSTEM, later_versions=LaterVersions.CHANGE)


@pytest.fixture
def unpublished() -> Article:
    """Never live; its full version waits for six o'clock."""
    article = ArticleFactory.create(headline="The last ferry", body=FULL)
    schedule(article, by=SYSTEM, at=SIX)
    return article


def test_before_anything_was_live_the_change_is_measured_against_what_waits(unpublished: Article) -> None:
    mended = FULL.replace("six", "seven")

    publish(desk(unpublished, body=mended), by=SYSTEM, later_versions=LaterVersions.CHANGE)

    (after,) = scheduled_editions(unpublished)
    assert (after.body, after.change, after.article_version) == (mended, Change.UPDATE, unpublished.version)


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({"body": SHORT}, "the paragraph “It will not come back before spring.”"),
        ({"standfirst": ""}, "a standfirst"),
    ],
)
def test_what_only_the_waiting_version_has_is_not_dropped(
    unpublished: Article, fields: dict[str, str], lost: str
) -> None:
    with pytest.raises(NotReady, match=f"has {lost}, which this one has not"):
        publish(desk(unpublished, **fields), by=SYSTEM, later_versions=LaterVersions.CHANGE)

    assert Edition.objects.get().body == FULL
    assert live_edition(unpublished) is None


def test_a_name_that_only_the_waiting_version_has_is_not_dropped() -> None:
    article = ArticleFactory.create(authors=[AuthorFactory.create()])
    schedule(article, by=SYSTEM, at=SIX)
    article.bylines.all().delete()

    with pytest.raises(NotReady, match="more names in the byline"):
        publish(desk(article), by=SYSTEM, later_versions=LaterVersions.CHANGE)


def test_two_versions_do_not_go_live_at_one_time(story: Article) -> None:
    with pytest.raises(NotReady, match="goes live on Tuesday 3 March 2026, 06:00 UTC already"):
        schedule(story, by=SYSTEM, at=SIX)

    assert len(scheduled_editions(story)) == 1


def test_what_a_planned_withdrawal_takes_back_is_said_whichever_came_first(story: Article) -> None:
    lost = (
        "The withdrawal on Tuesday 3 March 2026, 04:00 UTC also unschedules what would go live on Tuesday 3 March 2026"
    )

    assert f"{lost}, 06:00 UTC." in withdraw(story, by=SYSTEM, at=SIX - timedelta(hours=2)).message
    assert f"{lost}, 07:00 UTC." in schedule(story, by=SYSTEM, at=SIX + timedelta(hours=1)).message
    assert "unschedules" not in schedule(story, by=SYSTEM, at=SIX - timedelta(hours=3)).message


def test_what_goes_live_first_is_the_first_edition_whichever_was_frozen_first() -> None:
    article = ArticleFactory.create()
    schedule(article, by=SYSTEM, at=SIX)
    sooner = schedule(desk(article, headline="Sooner"), by=SYSTEM, at=SIX - timedelta(hours=2)).edition
    later = schedule(desk(article, headline="Later"), by=SYSTEM, at=SIX + timedelta(hours=2)).edition
    now = publish(desk(article, headline="Now"), by=SYSTEM).edition

    assert sooner is not None
    assert later is not None
    assert now is not None
    assert (now.change, sooner.change, later.change) == (Change.FIRST, Change.FIRST, Change.UPDATE)
    assert now.number == 1
    assert [each.became for each in scheduled_editions(article)] == [Change.FIRST, Change.FIRST, Change.UPDATE]
    with time_machine.travel(SIX, tick=False):
        go_live_due()
    became = [each.became for each in article.editions.filter(number__isnull=False).order_by("number")]
    assert became == [Change.FIRST, Change.UPDATE, Change.UPDATE]
