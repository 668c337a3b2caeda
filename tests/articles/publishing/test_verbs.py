"""The verbs: what each does to what readers see, and why it refuses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.editing.restoring import restore
from articles.errors import (
    Embargoed,
    NotAllowed,
    NothingToPublish,
    NotLive,
    NotReady,
    PathTaken,
    Refused,
    StaleArticle,
)
from articles.models import Article, AuditEntry, Change, Edition, FormerPath, Status
from articles.publishing import live_edition, publish, revert, schedule, unschedule, withdraw
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    UserFactory,
    edition_of,
    published,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def rewritten(article: Article, **fields: str) -> Article:
    """The desk copy as an editor saved it again."""
    article.refresh_from_db()
    for name, value in (fields or {"headline": "The tide turned"}).items():
        setattr(article, name, value)
    article.save()
    return article


def live_headline(article: Article) -> str | None:
    live = live_edition(article)
    return live.headline if live else None


# --- publish ----------------------------------------------------------------------------------------------------


def test_publishing_copies_the_whole_desk_copy_into_a_live_edition() -> None:
    writer, photographer = AuthorFactory.create(name="Ada Vale"), AuthorFactory.create(name="Lin Moss")
    article = ArticleFactory.create(authors=[writer, photographer], tags=["Ships"], headline="Fog closes the port")
    FigureFactory.create(article=article, caption="The quay", alt="A quay")
    RelatedStoryFactory.create(article=article, headline="Own words")

    outcome = publish(article, by=SYSTEM)

    edition = outcome.edition
    assert edition is not None
    assert (edition.number, edition.change, edition.live) == (1, Change.FIRST, True)
    assert [str(byline) for byline in edition.bylines.all()] == ["Ada Vale", "Lin Moss"]
    assert [(f.caption, f.alt) for f in edition.figures.all()] == [("The quay", "A quay")]
    assert [r.headline for r in edition.related_stories.all()] == ["Own words"]
    assert [tag.name for tag in edition.tags.all()] == ["Ships"]
    assert outcome.message == "Published “Fog closes the port”."
    assert {"front", f"article-{article.pk}", f"section-{article.section_id}", f"author-{writer.pk}"} <= outcome.keys
    article.refresh_from_db()
    assert (article.status, article.version) == (Status.PUBLISHED, 1)


def test_work_on_the_desk_changes_nothing_for_readers() -> None:
    article = published(headline="Fog closes the port").article
    article.bylines.create(author=AuthorFactory.create())

    rewritten(article, headline="Fog clears")

    assert live_headline(article) == "Fog closes the port"
    live = live_edition(article)
    assert live is not None
    assert live.bylines.count() == article.bylines.count() - 1


def test_an_update_takes_the_place_of_the_edition_before() -> None:
    with time_machine.travel(NOON, tick=False):
        first = published()
    with time_machine.travel(NOON + HOUR, tick=False):
        second = edition_of(rewritten(first.article))

    first.refresh_from_db()
    assert (first.live, first.live_since, first.live_until) == (False, NOON, NOON + HOUR)
    assert (second.number, second.change, second.live_since) == (2, Change.UPDATE, NOON + HOUR)
    assert (second.first_published, second.last_updated) == (NOON, NOON + HOUR)


def test_a_minor_change_does_not_say_updated() -> None:
    with time_machine.travel(NOON, tick=False):
        article = published().article
    minor = edition_of(rewritten(article), change=Change.MINOR)

    assert (minor.first_published, minor.last_updated) == (NOON, None)


def test_a_correction_stays_on_the_story_whatever_follows() -> None:
    article = published().article
    edition_of(rewritten(article), change=Change.CORRECTION, note="It was two ships.")
    edition_of(rewritten(article, headline="Later"))

    assert [(c.kind, c.text) for c in article.corrections.all()] == [("correction", "It was two ships.")]


def test_a_correction_says_what_it_corrects() -> None:
    article = published().article

    with pytest.raises(NotReady, match="Write the public note"):
        publish(rewritten(article), by=SYSTEM, change=Change.CORRECTION)


def test_nothing_is_published_where_nothing_changed() -> None:
    article = published().article

    with pytest.raises(NothingToPublish):
        publish(article, by=SYSTEM)

    assert article.editions.count() == 1


def test_a_copy_that_changed_meanwhile_is_not_published() -> None:
    article = ArticleFactory.create()
    Article.objects.filter(pk=article.pk).update(version=2)

    with pytest.raises(StaleArticle):
        publish(article, by=SYSTEM, version=1)


def test_an_embargo_holds_until_its_time() -> None:
    article = ArticleFactory.create(embargo_until=NOON)

    with time_machine.travel(NOON - HOUR, tick=False):
        with pytest.raises(Embargoed, match="12:00 UTC"):
            publish(article, by=SYSTEM)
        with pytest.raises(Embargoed):
            schedule(article, by=SYSTEM, at=NOON - timedelta(minutes=1))
        schedule(article, by=SYSTEM, at=NOON)
    with time_machine.travel(NOON, tick=False):
        assert go_live_due().live == 1


def test_a_picture_is_described_or_called_decorative() -> None:
    article = ArticleFactory.create()
    figure = FigureFactory.create(article=article, alt="")

    with pytest.raises(NotReady, match="Describe picture 1"):
        publish(article, by=SYSTEM)

    figure.decorative = True
    figure.save()
    assert publish(article, by=SYSTEM).edition is not None


def test_the_text_shows_no_picture_that_the_story_does_not_have() -> None:
    article = ArticleFactory.create(body='<p>Look:</p><figure data-figure="f7"></figure>')

    with pytest.raises(NotReady, match="a picture that the story does not have"):
        publish(article, by=SYSTEM)


def test_two_live_stories_cannot_stand_at_one_address() -> None:
    first = published(headline="Fog", slug="fog")
    rival = ArticleFactory.create(section=first.section, slug="fog")

    with pytest.raises(PathTaken, match=f"/{first.section.slug}/fog/"):
        publish(rival, by=SYSTEM)
    withdraw(first.article, by=SYSTEM)

    assert publish(rival, by=SYSTEM).edition is not None


def test_a_refusal_leaves_nothing_behind() -> None:
    article = ArticleFactory.create()
    FigureFactory.create(article=article, alt="")

    with pytest.raises(Refused):
        publish(article, by=SYSTEM)

    article.refresh_from_db()
    assert (article.status, article.editions.count(), AuditEntry.objects.count()) == (Status.DRAFT, 0, 0)


def test_publishing_now_leaves_what_is_scheduled_waiting_and_says_so() -> None:
    article = ArticleFactory.create()
    with time_machine.travel(NOON, tick=False):
        planned = schedule(article, by=SYSTEM, at=NOON + HOUR).edition
        outcome = publish(article, by=SYSTEM)

    assert outcome.still_scheduled == (planned,)
    assert "Without this change, another version goes live on Monday 2 March 2026, 13:00 UTC." in outcome.message


def test_an_old_address_leads_to_the_new_one_until_somebody_else_takes_it() -> None:
    article = published(slug="fog").article
    edition_of(rewritten(article, slug="clear"))
    assert FormerPath.objects.get().slug == "fog"

    published(section=article.section, slug="fog")

    assert not FormerPath.objects.exists()


def test_what_was_published_elsewhere_keeps_its_first_day() -> None:
    edition = published(at=NOON)

    assert edition.first_published == NOON
    assert edition_of(rewritten(edition.article)).first_published == NOON


# --- schedule, unschedule, due ----------------------------------------------------------------------------------


def test_what_is_scheduled_is_frozen_then_and_goes_live_at_its_time() -> None:
    article = ArticleFactory.create(headline="As it was planned")
    with time_machine.travel(NOON, tick=False):
        schedule(article, by=SYSTEM, at=NOON + HOUR)
    rewritten(article, headline="As it was rewritten")
    assert (article.status, live_headline(article)) == (Status.SCHEDULED, None)

    with time_machine.travel(NOON + HOUR, tick=False):
        done = go_live_due()

    assert (done.live, done.failed, done.late_seconds) == (1, 0, 0)
    assert live_headline(article) == "As it was planned"
    article.refresh_from_db()
    assert article.status == Status.PUBLISHED


def test_several_versions_wait_and_go_live_in_turn() -> None:
    article = ArticleFactory.create(headline="Morning")
    with time_machine.travel(NOON, tick=False):
        schedule(article, by=SYSTEM, at=NOON + HOUR)
        schedule(rewritten(article, headline="Evening"), by=SYSTEM, at=NOON + 2 * HOUR)

    seen = []
    for hours in (1, 2):
        with time_machine.travel(NOON + hours * HOUR, tick=False):
            go_live_due()
            seen.append(live_headline(article))

    assert seen == ["Morning", "Evening"]


def test_two_versions_that_came_due_while_nobody_looked_both_go_live_in_order() -> None:
    article = ArticleFactory.create(headline="Morning")
    with time_machine.travel(NOON, tick=False):
        schedule(article, by=SYSTEM, at=NOON + HOUR)
        schedule(rewritten(article, headline="Evening"), by=SYSTEM, at=NOON + 2 * HOUR)

    with time_machine.travel(NOON + 3 * HOUR, tick=False):
        done = go_live_due()

    assert (done.live, done.late_seconds) == (2, 2 * 3600)
    assert live_headline(article) == "Evening"


def test_a_time_that_has_passed_is_no_plan() -> None:
    with pytest.raises(NotReady, match="has passed"):
        schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() - HOUR)


def test_a_version_taken_back_never_goes_live() -> None:
    article = ArticleFactory.create()
    with time_machine.travel(NOON, tick=False):
        edition = schedule(article, by=SYSTEM, at=NOON + HOUR).edition
        assert edition is not None
        unschedule(edition, by=SYSTEM)
        with pytest.raises(NotReady, match="not scheduled any more"):
            unschedule(edition, by=SYSTEM)

    with time_machine.travel(NOON + HOUR, tick=False):
        assert go_live_due().total == 0
    article.refresh_from_db()
    assert article.status == Status.APPROVED


def test_one_story_that_cannot_go_live_holds_up_no_other() -> None:
    holder = published(slug="fog")
    article = ArticleFactory.create(section=holder.section, slug="mist")
    other = ArticleFactory.create()
    with time_machine.travel(NOON, tick=False):
        schedule(article, by=SYSTEM, at=NOON + HOUR)
        schedule(other, by=SYSTEM, at=NOON + 2 * HOUR)
    edition_of(rewritten(holder.article, slug="mist"))

    with time_machine.travel(NOON + 2 * HOUR, tick=False):
        done = go_live_due()

    assert (done.live, done.failed) == (1, 1)
    assert live_headline(other) == other.headline
    failed = Edition.objects.scheduled().get()
    assert "is already at" in failed.failure


def test_what_failed_is_tried_again_after_a_minute() -> None:
    holder = published(slug="fog")
    article = ArticleFactory.create(section=holder.section, slug="mist")
    with time_machine.travel(NOON, tick=False):
        schedule(article, by=SYSTEM, at=NOON + HOUR)
    edition_of(rewritten(holder.article, slug="mist"))
    with time_machine.travel(NOON + HOUR, tick=False):
        go_live_due()
        withdraw(holder.article, by=SYSTEM)
        assert go_live_due().total == 0

    with time_machine.travel(NOON + HOUR + timedelta(seconds=61), tick=False):
        assert go_live_due().live == 1

    live = live_edition(article)
    assert live is not None
    assert (live.failed_at, live.failure) == (None, "")


# --- withdraw ---------------------------------------------------------------------------------------------------


def test_withdrawing_takes_the_story_and_all_that_waits_off_the_site() -> None:
    article = published().article
    with time_machine.travel(NOON, tick=False):
        schedule(rewritten(article), by=SYSTEM, at=NOON + HOUR)
        outcome = withdraw(article, by=SYSTEM, note="A source misled us.")

    assert "1 scheduled version was unscheduled" in outcome.message
    with time_machine.travel(NOON + HOUR, tick=False):
        assert go_live_due().total == 0
    article.refresh_from_db()
    assert (article.status, live_edition(article)) == (Status.WITHDRAWN, None)
    assert article.withdrawals.get().note == "A source misled us."


def test_a_story_that_is_not_on_the_site_cannot_be_withdrawn() -> None:
    with pytest.raises(NotLive):
        withdraw(ArticleFactory.create(), by=SYSTEM)


def test_a_planned_withdrawal_happens_at_its_time() -> None:
    article = published().article
    with time_machine.travel(NOON, tick=False):
        withdraw(article, by=SYSTEM, note="Rights end", at=NOON + HOUR)
        withdraw(article, by=SYSTEM, note="Rights end later", at=NOON + 2 * HOUR)
    with time_machine.travel(NOON + HOUR, tick=False):
        assert go_live_due().total == 0

    with time_machine.travel(NOON + 2 * HOUR, tick=False):
        assert go_live_due().withdrawn == 1

    plan = article.withdrawals.get()
    assert (plan.done_at, plan.note) == (NOON + 2 * HOUR, "Rights end later")


def test_a_withdrawn_story_can_be_published_again() -> None:
    first = published()
    withdraw(first.article, by=SYSTEM)

    second = edition_of(first.article)

    assert (second.number, second.live, second.first_published) == (2, True, first.first_published)


# --- revert, restore --------------------------------------------------------------------------------------------


def test_reverting_shows_the_edition_before_and_leaves_the_desk_alone() -> None:
    article = published(headline="First", tags=["Ships"]).article
    article.tags.clear()
    edition_of(rewritten(article, headline="Second"))

    edition = revert(article, by=SYSTEM).edition

    assert edition is not None
    assert (edition.number, edition.change, edition.headline) == (3, Change.REVERT, "First")
    assert [tag.name for tag in edition.tags.all()] == ["Ships"]
    article.refresh_from_db()
    assert article.headline == "Second"


def test_a_first_edition_has_nothing_to_revert_to() -> None:
    with pytest.raises(NotReady, match="one edition only"):
        revert(published().article, by=SYSTEM)
    with pytest.raises(NotLive):
        revert(ArticleFactory.create(), by=SYSTEM)


def test_reverting_to_an_address_that_another_story_has_is_refused() -> None:
    article = published(slug="fog").article
    edition_of(rewritten(article, slug="mist"))
    published(section=article.section, slug="fog")

    with pytest.raises(PathTaken):
        revert(article, by=SYSTEM)


def test_restoring_puts_an_edition_back_on_the_desk_only() -> None:
    author = AuthorFactory.create(name="Ada Vale")
    first = published(headline="First", authors=[author], tags=["Ships"])
    article = first.article
    FigureFactory.create(article=article)
    article.bylines.all().delete()
    article.tags.clear()
    edition_of(rewritten(article, headline="Second"))

    restore(first, by=SYSTEM)

    article.refresh_from_db()
    assert (article.headline, article.version) == ("First", 2)
    assert [str(byline) for byline in article.bylines.all()] == ["Ada Vale"]
    assert [tag.name for tag in article.tags.all()] == ["Ships"]
    assert article.figures.count() == 0
    assert live_headline(article) == "Second"


def test_restoring_asks_for_permission() -> None:
    edition = published()

    with pytest.raises(NotAllowed):
        restore(edition, by=UserFactory.create(role="reporter"))


# --- the record -------------------------------------------------------------------------------------------------


def test_every_verb_is_on_record_with_who_and_what() -> None:
    chief = UserFactory.create(role="editor-in-chief", first_name="Noor", last_name="Haddad")
    article = ArticleFactory.create(section=SectionFactory.create())
    with time_machine.travel(NOON, tick=False):
        planned = schedule(article, by=chief, at=NOON + HOUR).edition
        assert planned is not None
        unschedule(planned, by=chief)
        publish(article, by=chief)
        publish(rewritten(article), by=chief)
        revert(article, by=chief)
        withdraw(article, by=chief, note="Wrong")

    acts = list(AuditEntry.objects.filter(article=article).order_by("id").values_list("verb", "by_name", "at"))
    verbs = ["schedule", "unschedule", "publish", "publish", "revert", "withdraw"]
    assert acts == [(verb, "Noor Haddad", NOON) for verb in verbs]


def test_a_second_version_that_waits_for_a_story_not_yet_out_is_an_update_with_its_note() -> None:
    article = ArticleFactory.create()
    schedule(article, by=SYSTEM, at=timezone.now() + HOUR)
    later = schedule(
        rewritten(article), by=SYSTEM, at=timezone.now() + 2 * HOUR, change=Change.CORRECTION, note="It was Tuesday."
    ).edition

    assert later is not None
    assert (later.change, later.public_note) == (Change.CORRECTION, "It was Tuesday.")


def test_a_first_day_in_the_future_is_taken_for_today() -> None:
    article = ArticleFactory.create()

    edition = publish(article, by=SYSTEM, first_published=timezone.now() + 100 * HOUR).edition

    assert edition is not None
    assert edition.first_published == edition.live_since


def test_characters_that_no_page_may_hold_never_reach_an_edition() -> None:
    article = ArticleFactory.create(headline="Fog\x01 at sea", standfirst="Two\x02 boats", teaser="\x0bOne")
    FigureFactory.create(article=article, caption="A\x03 boat", credit="\x04Ana", alt="\x05Boat")

    edition = publish(article, by=SYSTEM).edition

    assert edition is not None
    figure = edition.figures.get()
    assert (edition.headline, edition.standfirst, edition.summary) == ("Fog at sea", "Two boats", "One")
    assert (figure.caption, figure.credit, figure.alt) == ("A boat", "Ana", "Boat")
