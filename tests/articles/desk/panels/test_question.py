"""Acts that readers see are asked about in one place first; publishing a clean story is not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.models import Article, Change, Edition
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, edition_of
from tests.support.forms import LIST, buttons, fields, login, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Article:
    """Live in its second edition, with a correction."""
    article = ArticleFactory.create(
        headline="The bridge",
        slug="bridge",
        section=SectionFactory.create(name="City"),
        body="<p>It opened in 1961. All sang.</p>",
    )
    edition_of(article)
    article.body, article.version = "<p>It opened in 1962. All sang.</p>", 2
    article.save()
    edition_of(article, change=Change.CORRECTION, note="It opened in 1962, not 1961.")
    return article


def question(answer: Any) -> Any:
    """The question on the page, or None."""
    return next(iter(markup.fromstring(answer.content.decode()).xpath("//dialog[@data-question]")), None)


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def asked_fields(element: Any) -> set[str]:
    return set(element.xpath(".//*[self::input or self::textarea or self::select]/@name"))


def answer(client: Client, story: Article, page: Any, **typed: str) -> Any:
    """Answer the question on a page as a browser would: with all that stands in the form."""
    act = question(page).get("data-question")
    return client.post(story.get_change_url(), {**fields(page), **typed, "_act": act}, follow=True)


def test_a_clean_story_is_published_at_once_and_a_withdrawal_asks_first(
    client: Client, editor: User, story: Article
) -> None:
    done = submit(client, story, "publish", standfirst="A clean change.")
    assert question(done) is None
    assert Edition.objects.live().get().standfirst == "A clean change."

    page = submit(client, story, "withdraw", standfirst="Typed meanwhile.")

    asked = question(page)
    assert "Withdraw “The bridge”?" in words(asked)
    assert "Readers of /city/bridge/ get “This story has been withdrawn” with your note." in words(asked)
    assert asked_fields(asked) == {"asked_withdrawal_note", "reason", "confirmed"}
    assert Edition.objects.live().exists()
    story.refresh_from_db()
    assert story.standfirst == "Typed meanwhile."
    assert question(client.get(story.get_change_url())) is None, "asked once"

    done = answer(client, story, page, asked_withdrawal_note="It was not true.", reason="Legal")
    assert "is off the site" in done.content.decode()
    assert story.withdrawals.get().note == "It was not true."
    assert story.audit.filter(verb="withdraw").get().detail["reason"] == "Legal"
    undo = markup.fromstring(done.content.decode()).xpath("string(//button[@aria-label='Undo: Withdrawn']/@value)")
    assert undo
    submit(client, story, undo)
    assert Edition.objects.live().get().standfirst == "A clean change."


def test_a_script_is_told_where_an_act_leads_and_what_was_refused_is_marked(
    client: Client, editor: User, story: Article
) -> None:
    url, here = story.get_change_url(), {"x-in-place": "1"}

    def sent(act: str, **typed: str) -> Any:
        return client.post(url, {**fields(client.get(url)), **typed, "_act": act}, headers=here, follow=True)

    asked = sent("withdraw")
    assert (asked.status_code, asked.headers["X-Go-To"]) == (204, f"{url}#question")
    client.get(url)
    refused = sent("schedule", schedule_at="2020-01-01T06:00")
    assert refused.redirect_chain == [(f"{url}#id_schedule_at", 302)], "where one is led without a script as well"
    assert "X-Go-To" not in refused.headers
    field = markup.fromstring(refused.content.decode()).get_element_by_id("id_schedule_at")
    assert (field.get("aria-invalid"), field.get("value")) == ("true", "2020-01-01T06:00")
    error = markup.fromstring(refused.content.decode()).get_element_by_id("id_schedule_at_error")
    assert "is in the past. Pick a later time." in words(error)
    assert "aria-invalid" not in client.get(url).content.decode(), "marked once"
    done = sent("publish", standfirst="A clean change.")
    assert (done.status_code, done.headers["X-Go-To"]) == (204, url)
    assert "Published edition 3" in client.get(url).content.decode(), "the message is there for the page that is loaded"


def test_cancel_does_nothing_and_keeps_what_was_typed(client: Client, editor: User, story: Article) -> None:
    page = submit(client, story, "withdraw")

    left = client.post(
        story.get_change_url(), {**fields(page), "asked_withdrawal_note": "Half a", "_act": "leave"}, follow=True
    )

    assert Edition.objects.live().exists()
    assert question(left) is None
    assert fields(left)["withdrawal_note"] == "Half a"


def test_a_revert_says_what_comes_back_asks_what_readers_are_told_and_takes_the_desk_copy_back_too(
    client: Client, editor: User, story: Article
) -> None:
    page = submit(client, story, "revert")
    said = words(question(page))
    assert "Readers get edition 1" in said
    assert "The desk copy still has the newer text" in said
    assert "had put right: “It opened in 1962, not 1961.”" in said

    again = answer(client, story, page, desk_copy="on", reason="Checked again")
    assert Edition.objects.live().get().number == 2, "nobody said what readers are told"
    lacking = question(again).xpath("string(.//*[@role='alert'])")
    assert "What you wrote is saved on the desk." in lacking, "said in the question, which covers the page"
    assert fields(again)["reason"] == "Checked again"
    assert "desk_copy" in fields(again)

    done = answer(client, story, again, told="strike", told_words="It did open in 1961.")

    live = Edition.objects.live().get()
    story.refresh_from_db()
    assert (live.number, "1961" in live.body, "1961" in story.body) == (3, True, True)
    assert "The desk copy still has" not in done.content.decode()
    assert (story.status, live.article_version) == ("published", story.version)
    assert b"<s>It opened in 1962, not 1961.</s>" in client.get("/city/bridge/").content
    assert story.audit.get(verb="revert").note == "Checked again"

    undo = markup.fromstring(done.content.decode()).xpath("string(//button[contains(., 'Undo')]/@value)")
    submit(client, story, undo)
    story.refresh_from_db()
    assert "1962" in story.body
    assert "1962" in Edition.objects.live().get().body
    assert b"<s>" not in client.get("/city/bridge/").content


def test_warnings_and_scheduled_versions_are_asked_about_together(client: Client, editor: User, story: Article) -> None:
    publishing.schedule(story, by=SYSTEM, at=timezone.now() + timedelta(hours=3))
    story.bylines.all().delete()

    page = submit(client, story, "publish", standfirst="New.", change="correction", public_note="It was two.")

    asked = question(page)
    assert {"waiting", "asked_override_reason", "asked_public_note", "asked_change"} <= asked_fields(asked)
    assert "There is no byline" in words(asked)
    assert fields(page)["asked_public_note"] == "It was two."
    done = answer(client, story, page, waiting="keep", asked_override_reason="An agency’s", asked_public_note="Three.")
    live = Edition.objects.live().get()
    assert (live.number, live.public_note) == (3, "Three.")
    assert "Without this correction, another version goes live" in done.content.decode()
    assert story.audit.get(verb="publish", by=editor).detail["override"] == "An agency’s"


@pytest.mark.parametrize(
    "typed",
    [
        {"told": "\x00", "told_words": "\x00" * 9},
        {"told": "strike", "told_words": " \u200b "},
        {"told": ["keep", "burn"]},
        {"confirmed": "publish", "told": "keep"},
        {"told": "9" * 5000},
    ],
)
def test_answers_that_cannot_be_change_nothing(
    client: Client, editor: User, story: Article, typed: dict[str, Any]
) -> None:
    page = submit(client, story, "revert", **{"confirmed": "revert", **typed})

    assert page.status_code == 200
    assert Edition.objects.live().get().number == 2


def test_a_reporter_takes_a_story_back_from_review_and_others_do_not(client: Client) -> None:
    story = ArticleFactory.create()
    story.created_by = login(client, "reporter")
    story.save()
    submit(client, story, "send_for_review")
    assert "Take back from review" in buttons(client.get(story.get_change_url()))

    submit(client, story, "recall", headline="One more thought")
    story.refresh_from_db()
    assert (story.status, story.headline) == ("draft", "One more thought")

    Article.objects.filter(pk=story.pk).update(status="in_review", assignee=None)
    login(client, "copy-editor")
    assert "Take back from review" not in buttons(client.get(story.get_change_url()))
    assert "You may not take" in submit(client, story, "recall").content.decode()


def test_what_comes_next_stands_out_and_publishing_beside_it_does_not(client: Client, editor: User) -> None:
    story = ArticleFactory.create(status="in_review")

    def main() -> list[str]:
        page = markup.fromstring(client.get(story.get_change_url()).content.decode())
        return [
            words(each) for each in page.xpath("//div[@class='panel__acts']//button[contains(@class, 'act--main')]")
        ]

    assert main() == ["Approve"]
    submit(client, story, "approve")
    assert main() == ["Publish"]


def test_undo_of_others_stories_and_of_acts_that_are_none_is_refused(client: Client, story: Article) -> None:
    done = publishing.withdraw(story, by=SYSTEM)
    assert done.act is not None
    mine = ArticleFactory.create()
    mine.created_by = login(client, "reporter")
    mine.save()
    for name in (f"undo-{done.act.pk}", "undo-", "undo-x", "undo-9" * 40, "undo-٣"):
        assert submit(client, mine, name).status_code == 200
    login(client, "producer")
    for acts in ([done.act.pk + 99], ["x"], ["9" * 40], [], ["\x00"]):
        assert client.post(f"{LIST}undo/", {"act": acts}, follow=True).status_code == 200
    assert not Edition.objects.live().exists()
    client.post(f"{LIST}undo/", {"act": [done.act.pk]})
    assert Edition.objects.live().exists()
