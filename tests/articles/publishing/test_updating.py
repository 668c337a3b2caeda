"""A scheduled version is updated: the desk copy takes its place, the time stays, and nothing is ever not scheduled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.errors import Embargoed, NeedsReason, NotAllowed, NothingToPublish, NotReady, PathTaken
from articles.models import Article, Change, Edition, Status
from articles.models.missed import missed_by_schedule, missing_latest
from articles.publishing import live_edition, publish, schedule, unschedule, update_scheduled, withdraw
from articles.publishing.due import go_live_due
from articles.publishing.scheduled import LaterVersions, scheduled_editions
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of
from tests.support.proof import verify

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 3, 2, 22, tzinfo=UTC)
SIX = datetime(2026, 3, 3, 6, tzinfo=UTC)
NOON = SIX + timedelta(hours=6)
WRONG, RIGHT = "<p>It opened in 1961.</p>", "<p>It opened in 1962.</p>"


@pytest.fixture(autouse=True)
def night() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NIGHT, tick=False) as clock:
        yield clock


def saved(article: Article, **fields: object) -> Article:
    """The desk copy as somebody saved it."""
    article.refresh_from_db()
    for name, value in fields.items():
        setattr(article, name, value)
    article.version += 1
    article.status = Status.DRAFT
    article.save()
    return article


@pytest.fixture
def story() -> Article:
    """Live; a correction is scheduled for six, and on the desk its text was put right since."""
    article = ArticleFactory.create(headline="The bridge", body="<p>It opened.</p>")
    edition_of(article)
    schedule(saved(article, body=WRONG), by=SYSTEM, at=SIX, change=Change.CORRECTION, note="The year was missing.")
    return saved(article, body=RIGHT)


def test_readers_get_the_fix_at_the_time_that_was_set(story: Article, night: time_machine.Traveller) -> None:
    chief = UserFactory.create(role="editor-in-chief")
    (old,) = scheduled_editions(story)
    assert missed_by_schedule(story) == (
        "Readers get the version of 2 Mar, 22:00 on 3 Mar at 06:00; this change is not in it."
    )

    story.bylines.all().delete()
    with pytest.raises(NeedsReason, match="say under Checks why"):
        update_scheduled(old, by=chief)
    outcome = update_scheduled(old, by=chief, override="The desk signs it.")

    (new,) = scheduled_editions(story)
    assert outcome.message == (
        "Updated the scheduled version of “The bridge”: it goes live on Tuesday 3 March 2026, 06:00 UTC."
    )
    assert (new.body, new.goes_live_at, new.sealed, new.published_by) == (RIGHT, SIX, True, chief)
    assert (new.change, new.public_note) == (Change.CORRECTION, "The year was missing.")
    old.refresh_from_db()
    story.refresh_from_db()
    assert (old.unscheduled_at, story.status, missed_by_schedule(story)) == (NIGHT, Status.SCHEDULED, "")
    act = story.audit.get(verb="update_scheduled", by=chief)
    assert (act.edition, act.detail["put_into"]) == (new, [[old.pk, new.pk]])
    assert act.detail["override"] == "The desk signs it."
    live = live_edition(story)
    assert live is not None
    assert live.body == "<p>It opened.</p>"

    night.move_to(SIX)
    assert go_live_due().live == 1
    live = live_edition(story)
    assert live is not None
    assert (live.pk, live.body) == (new.pk, RIGHT)
    assert verify()[0] == 0, verify()[1]


def test_a_second_press_or_a_colleague_who_was_quicker_does_no_harm(story: Article) -> None:
    (old,) = scheduled_editions(story)
    update_scheduled(old, by=SYSTEM)

    with pytest.raises(NothingToPublish, match="06:00 UTC has this text already"):
        update_scheduled(old, by=SYSTEM)
    saved(story, body="<p>It opened in May 1962.</p>")
    update_scheduled(old, by=SYSTEM)

    assert [each.body for each in scheduled_editions(story)] == ["<p>It opened in May 1962.</p>"]


def test_whatever_stands_in_the_way_leaves_the_scheduled_version_as_it_is(
    story: Article, night: time_machine.Traveller
) -> None:
    (old,) = scheduled_editions(story)
    reporter = UserFactory.create(role="reporter")
    story.created_by = reporter
    story.save()
    with pytest.raises(NotAllowed, match="You may not schedule “The bridge”"):
        update_scheduled(old, by=reporter)

    writer = UserFactory.create(role="editor-in-chief")
    Article.objects.filter(pk=story.pk).update(updated_by=writer)
    story.section.four_eyes = True
    story.section.save()
    with pytest.raises(NotAllowed, match="another editor must publish it"):
        update_scheduled(old, by=writer, override="In haste.")

    Article.objects.filter(pk=story.pk).update(embargo_until=NOON)
    with pytest.raises(Embargoed):
        update_scheduled(old, by=SYSTEM)
    Article.objects.filter(pk=story.pk).update(embargo_until=None)

    edition_of(ArticleFactory.create(section=story.section, slug="taken"))
    Article.objects.filter(pk=story.pk).update(slug="taken")
    with pytest.raises(PathTaken):
        update_scheduled(old, by=SYSTEM)

    assert scheduled_editions(story) == [old]
    assert not story.audit.filter(verb="update_scheduled").exists()


def test_when_its_time_comes_first_the_person_is_told_that_readers_have_the_old_text(
    story: Article, night: time_machine.Traveller
) -> None:
    (old,) = scheduled_editions(story)

    night.move_to(SIX)
    with pytest.raises(NotReady, match=r"06:00 UTC has passed\. Publish this change now"):
        update_scheduled(old, by=SYSTEM)
    go_live_due()
    with pytest.raises(NotReady, match=r"went live without this change\. Publish the change now"):
        update_scheduled(old, by=SYSTEM)
    noon = schedule(story, by=SYSTEM, at=NOON).edition
    assert noon is not None
    unschedule(noon, by=SYSTEM)
    with pytest.raises(NotReady, match="is not scheduled any more"):
        update_scheduled(noon, by=SYSTEM)

    live = live_edition(story)
    assert live is not None
    assert live.body == WRONG


def test_of_several_each_is_updated_by_itself(story: Article) -> None:
    schedule(saved(story, body=f"{WRONG}<p>And more.</p>"), by=SYSTEM, at=NOON)
    first, second = scheduled_editions(story)
    assert missing_latest(story.version, [first, second]) == []

    saved(story, body=f"{RIGHT}<p>And more.</p>")
    assert missing_latest(story.version, [first, second]) == [first, second]
    assert missed_by_schedule(story).endswith(" on 3 Mar at 12:00; this change is not in them.")
    update_scheduled(first, by=SYSTEM)

    missing = Edition.objects.missing_changes().filter(article=story)
    assert [each.pk for each in missing] == [second.pk]
    assert missing_latest(story.version, scheduled_editions(story)) == [second]
    withdraw(story, by=SYSTEM, at=SIX + timedelta(hours=1))
    assert (
        "also unschedules what would go live on Tuesday 3 March 2026, 12:00"
        in update_scheduled(second, by=SYSTEM).message
    )
    assert not Edition.objects.missing_changes().exists()
    assert [each.goes_live_at for each in scheduled_editions(story)] == [SIX, NOON]


def test_a_version_that_would_have_been_the_first_is_an_update_once_another_was() -> None:
    article = ArticleFactory.create(section=SectionFactory.create())
    schedule(article, by=SYSTEM, at=NOON)
    publish(saved(article, headline="Sooner"), by=SYSTEM)
    saved(article, headline="Later")

    new = update_scheduled(scheduled_editions(article)[0], by=SYSTEM).edition

    assert new is not None
    assert new.change == Change.UPDATE


def test_publishing_may_take_the_place_of_what_is_scheduled(story: Article) -> None:
    chief = UserFactory.create(role="editor-in-chief")
    (old,) = scheduled_editions(story)

    with pytest.raises(NotReady, match="is also scheduled to go live on Tuesday 3 March 2026, 06:00 UTC"):
        publish(story, by=chief)
    outcome = publish(story, by=chief, later_versions=LaterVersions.INSTEAD, override="Signed.")

    assert "What was scheduled to go live on Tuesday 3 March 2026, 06:00 UTC is no longer scheduled" in outcome.message
    assert scheduled_editions(story) == []
    assert story.audit.get(verb="unschedule", by=chief).edition == old
    assert verify()[0] == 0, verify()[1]


def test_going_live_before_its_time_is_said() -> None:
    article = ArticleFactory.create(headline="Fog")
    schedule(article, by=SYSTEM, at=NOON)

    with pytest.raises(NotReady, match="“Fog” would go live now instead of on Tuesday 3 March 2026, 12:00 UTC"):
        publish(article, by=UserFactory.create(role="editor-in-chief"))
    earlier = schedule(article, by=SYSTEM, at=SIX)

    assert "Another version still goes live on Tuesday 3 March 2026, 12:00 UTC." in earlier.message
