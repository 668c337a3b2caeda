"""The way of a desk copy, whatever of it is live."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
import time_machine
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.editing import workflow
from articles.editing.saving import write
from articles.errors import NotAllowed, NotReady
from articles.models import Article, Edition, Status
from articles.publishing import live_edition
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, UserFactory, edition_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> User:
    return UserFactory.create(role="editor-in-chief")


def now(article: Article) -> Article:
    """The story as it stands."""
    return Article.objects.get(pk=article.pk)


def status(article: Article) -> str:
    return now(article).status


def edit(article: Article, by: User, **fields: str) -> Article:
    """Change the desk copy as a save does."""
    article = now(article)
    write(article, {**content_of(article), **fields}, started_from=article.version, by=by)
    return now(article)


def scheduled(article: Article, by: User, hours: int) -> Edition:
    edition = publishing.schedule(now(article), by=by, at=timezone.now() + timedelta(hours=hours)).edition
    assert edition is not None
    return edition


def let_come_due(edition: Edition) -> None:
    assert edition.goes_live_at
    with time_machine.travel(edition.goes_live_at):
        assert go_live_due().live == 1


# --- Steps ---------------------------------------------------------------------------------------------------------

# From which state each step leads on.
LEADS_ON = {
    "send_for_review": {Status.DRAFT, Status.WITHDRAWN},
    "approve": {Status.DRAFT, Status.IN_REVIEW},
    "send_back": {Status.IN_REVIEW, Status.APPROVED},
}


@pytest.mark.parametrize(("step", "begins"), list(product(LEADS_ON, Status)))
def test_a_step_is_taken_from_where_it_begins_and_from_nowhere_else(step: str, begins: Status, chief: User) -> None:
    article = ArticleFactory.create(status=begins)
    offered = step in workflow.possible(article, by=chief)

    if begins in LEADS_ON[step]:
        workflow.take(step, article, by=chief, note="Why")
        assert status(article) == workflow.STEPS[step].ends
    else:
        with pytest.raises(NotReady, match="Reload the page"):
            workflow.take(step, article, by=chief, note="Why")
        assert status(article) == begins
    assert offered is (begins in LEADS_ON[step])


def test_a_step_is_on_record_with_who_and_why(chief: User) -> None:
    article = ArticleFactory.create(status=Status.IN_REVIEW)

    workflow.take("send_back", article, by=chief, note="  Who says so?\n")

    entry = article.audit.get()
    assert (entry.verb, entry.by_id, entry.note, entry.detail) == (
        "send_back",
        chief.pk,
        "Who says so?",
        {"version": 1, "stood": "in_review"},
    )


def test_nothing_is_sent_back_without_a_word(chief: User) -> None:
    article = ArticleFactory.create(status=Status.IN_REVIEW)

    with pytest.raises(NotReady, match="what has to change"):
        workflow.take("send_back", article, by=chief, note=" \n")

    assert status(article) == Status.IN_REVIEW
    assert not article.audit.exists()


def test_a_reporter_sends_their_own_story_and_judges_none() -> None:
    reporter = UserFactory.create(role="reporter")
    article = ArticleFactory.create(created_by=reporter)

    workflow.take("send_for_review", article, by=reporter)

    for step in ("approve", "send_back"):
        with pytest.raises(NotAllowed, match="You may not"):
            workflow.take(step, article, by=reporter, note="Why")
    assert status(article) == Status.IN_REVIEW


def test_what_has_to_change_is_told_until_the_story_is_sent_again(chief: User) -> None:
    article = ArticleFactory.create(status=Status.IN_REVIEW)
    workflow.take("send_back", article, by=chief, note="Who says so?")

    edit(article, chief, standfirst="The harbour master says so.")
    told = workflow.sent_back(now(article))
    assert told is not None
    assert told.note == "Who says so?"

    workflow.take("send_for_review", article, by=chief)
    assert workflow.sent_back(now(article)) is None


def test_a_draft_that_was_never_judged_was_not_sent_back() -> None:
    assert workflow.sent_back(ArticleFactory.create()) is None


def test_what_was_published_all_the_same_is_not_sent_back_any_more(chief: User) -> None:
    article = ArticleFactory.create(status=Status.IN_REVIEW)
    workflow.take("send_back", article, by=chief, note="Who says so?")
    publishing.publish(now(article), by=chief)

    assert workflow.sent_back(edit(article, chief, headline="Another")) is None


# --- A story that is live goes the same way ------------------------------------------------------------------------


def test_the_changes_of_a_live_story_are_reviewed_before_they_go_live(chief: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    assert (status(article), workflow.possible(now(article), by=chief)) == (Status.PUBLISHED, [])

    edit(article, chief, headline="Another")
    for step, then in (("send_for_review", Status.IN_REVIEW), ("approve", Status.APPROVED)):
        assert step in workflow.possible(now(article), by=chief)
        workflow.take(step, article, by=chief)
        assert status(article) == then

    publishing.publish(now(article), by=chief)
    assert status(article) == Status.PUBLISHED
    live = live_edition(article)
    assert live is not None
    assert live.headline == "Another"


@pytest.mark.parametrize("judged", [Status.APPROVED, Status.PUBLISHED, Status.SCHEDULED])
def test_a_text_that_changes_after_it_was_judged_is_a_draft_again(judged: Status, chief: User) -> None:
    article = ArticleFactory.create(status=judged)

    assert edit(article, chief, headline="Another").status == Status.DRAFT


def test_saving_the_same_words_leaves_an_approval_standing(chief: User) -> None:
    article = ArticleFactory.create(status=Status.APPROVED)

    assert edit(article, chief).status == Status.APPROVED


# --- What becomes of its editions says something of the desk copy only where they are it ---------------------------


def test_an_edition_that_goes_live_leaves_a_newer_draft_alone(chief: User) -> None:
    article = ArticleFactory.create()
    edition = scheduled(article, chief, 1)
    edit(article, chief, headline="For tomorrow")
    workflow.take("send_for_review", article, by=chief)

    let_come_due(edition)

    assert status(article) == Status.IN_REVIEW


def test_an_edition_that_goes_live_as_the_desk_copy_stands_publishes_it(chief: User) -> None:
    article = ArticleFactory.create()
    edition = scheduled(article, chief, 1)
    assert status(article) == Status.SCHEDULED

    let_come_due(edition)

    assert status(article) == Status.PUBLISHED


def test_an_update_that_is_scheduled_says_so(chief: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    edit(article, chief, headline="For tomorrow")

    edition = scheduled(article, chief, 1)
    assert status(article) == Status.SCHEDULED

    publishing.unschedule(edition, by=chief)
    assert status(article) == Status.APPROVED


def test_one_of_two_schedules_taken_back_leaves_the_other(chief: User) -> None:
    article = ArticleFactory.create()
    first, second = scheduled(article, chief, 1), scheduled(article, chief, 2)

    publishing.unschedule(first, by=chief)
    assert status(article) == Status.SCHEDULED

    publishing.unschedule(second, by=chief)
    assert status(article) == Status.APPROVED


def test_what_is_live_already_and_was_scheduled_once_more_is_published(chief: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    again = scheduled(article, chief, 1)

    publishing.unschedule(again, by=chief)

    assert status(article) == Status.PUBLISHED


def test_after_a_revert_the_desk_copy_is_a_draft_of_what_may_come(chief: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    edit(article, chief, headline="Wrong")
    publishing.publish(now(article), by=chief)

    publishing.revert(now(article), by=chief)
    assert status(article) == Status.DRAFT

    publishing.revert(now(article), by=chief)
    assert status(article) == Status.PUBLISHED


def test_a_withdrawn_story_may_be_sent_for_review_again(chief: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    publishing.withdraw(now(article), by=SYSTEM)

    assert workflow.possible(now(article), by=chief) == ["send_for_review"]
