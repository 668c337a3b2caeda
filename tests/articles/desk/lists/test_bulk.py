"""Several stories changed at once: each by itself, after a page that says which will change."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.desk.lists.bulk import MOST_AT_ONCE
from articles.models import Article, Edition, Notice, SavedVersion, Section
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory, published
from tests.support.forms import LIST, login

pytestmark = pytest.mark.django_db


def choose(client: Client, act: str, *stories: Article, **value: Any) -> HttpResponse:
    """Tick stories in the list and choose an act of the menu; with `value`, answer what it asks, too."""
    posted = {"action": act, "index": 0, "_selected_action": [story.pk for story in stories], **value}
    return client.post(LIST, {**posted, **({"bulk_apply": "1"} if value else {})}, follow=True)  # type: ignore[return-value]


def said(answer: HttpResponse) -> list[str]:
    page = markup.fromstring(answer.content.decode())
    return [" ".join(line.text_content().split()) for line in page.xpath("//ul[@class='messagelist']/li")]


def test_the_page_between_asks_for_the_value_and_says_which_stories_change_and_which_do_not(client: Client) -> None:
    mine = SectionFactory.create()
    login(client, "section-editor", sections=[mine])
    good, bad = ArticleFactory.create(section=mine, headline="Ours"), ArticleFactory.create(headline="Theirs")

    answer = choose(client, "assign", good, bad)
    page = markup.fromstring(answer.content.decode())

    assert page.xpath("//form[@class='bulk']//input[@name='_selected_action']/@value") == [str(good.pk)]
    assert "One story will change" in answer.content.decode()
    (refused,) = page.xpath("//h2[contains(., 'will not')]/following-sibling::ul/li")
    assert "Theirs" in refused.text_content()
    assert "may not" in refused.text_content()
    assert not Article.objects.filter(assignee__isnull=False).exists()


def test_stories_are_given_to_somebody_who_is_told(client: Client, editor: User) -> None:
    writer = UserFactory.create(role="reporter", first_name="Ana", last_name="Reyes")
    stories = [ArticleFactory.create(headline=f"Story {n}") for n in range(2)]

    answer = choose(client, "assign", *stories, to=writer.pk)

    assert sorted(said(answer)) == [f"Assigned “Story {n}” to {writer}." for n in range(2)]
    assert Article.objects.filter(assignee=writer).count() == 2
    assert Notice.objects.filter(person=writer).count() == 2
    assert "is " in said(choose(client, "assign", stories[0], to=writer.pk))[0]
    choose(client, "assign", stories[0], to="", _="")
    assert Article.objects.filter(assignee=writer).count() == 1


def test_stories_move_to_another_section_and_the_history_keeps_it(client: Client, editor: User) -> None:
    approved, there = ArticleFactory.create(status="approved"), SectionFactory.create(name="Harbour")
    stays = ArticleFactory.create(section=there)

    answer = choose(client, "move", approved, stays, section=there.pk)

    approved.refresh_from_db()
    assert approved.section == there
    assert approved.status == "draft"
    assert any("is a draft again" in line for line in said(answer))
    assert any("is in Harbour already" in line for line in said(answer))
    assert SavedVersion.objects.filter(article=approved, saved_by=editor, version=2).exists()
    assert not SavedVersion.objects.filter(article=stays, version=2).exists()


def test_stories_are_tagged_beside_the_tags_they_have_and_found_by_them(client: Client, editor: User) -> None:
    story = ArticleFactory.create(tags=["Tides"])

    choose(client, "tag", story, names=" tides, Fog banks,, fog banks ")

    assert sorted(story.tags.values_list("name", flat=True)) == ["Fog banks", "Tides"]
    assert story.headline in client.get(LIST, {"q": "fog ban"}).content.decode()


def test_stories_are_scheduled_each_answered_by_itself(client: Client, editor: User) -> None:
    good, unsigned = ArticleFactory.create(headline="Good"), ArticleFactory.create(headline="Unsigned", authors=[])
    later = timezone.now() + datetime.timedelta(days=3)
    held = ArticleFactory.create(headline="Held", embargo_until=later)
    at = timezone.localtime() + datetime.timedelta(days=1)

    answer = choose(client, "schedule", good, unsigned, held, at=f"{at:%Y-%m-%dT%H:%M}")

    lines = " ".join(said(answer))
    assert "Scheduled “Good” for" in lines
    assert "“Unsigned” has warnings. There is no byline" in lines
    assert "“Held” is embargoed until" in lines
    assert list(Edition.objects.scheduled().values_list("article", flat=True)) == [good.pk]


@pytest.mark.parametrize(
    ("act", "value", "words"),
    [
        ("assign", {"to": "999999"}, "Select a valid choice"),
        ("move", {"section": ""}, "Choose a section."),
        ("tag", {"names": " ,, "}, "Write at least one tag."),
        ("tag", {"names": "\x00"}, "Null characters are not allowed."),
        ("tag", {"names": ",".join(map(str, range(11)))}, "Give at most 10 tags at once."),
        ("schedule", {"at": "yesterday"}, "pick a day and a time"),
        ("schedule", {"at": "2020-01-01T06:00"}, "is in the past"),
    ],
)
def test_a_value_that_cannot_be_is_asked_for_again_with_the_choice_kept(
    client: Client, editor: User, act: str, value: dict[str, str], words: str
) -> None:
    stories = ArticleFactory.create_batch(2)

    answer = choose(client, act, *stories, **value)

    assert answer.status_code == 422
    page = markup.fromstring(answer.content.decode())
    assert {*page.xpath("//input[@name='_selected_action']/@value")} == {str(story.pk) for story in stories}
    assert words in answer.content.decode()
    assert not SavedVersion.objects.filter(version=2).exists()


@pytest.mark.parametrize(("act", "value"), [("assign", {"to": ""}), ("move", {}), ("tag", {"names": "x"})])
def test_who_may_not_is_refused_whatever_the_page_showed(
    client: Client, act: str, value: dict[str, str], django_user_model: type[User]
) -> None:
    other = UserFactory.create()
    story = ArticleFactory.create(assignee=other, tags=["Tides"])
    section = SectionFactory.create()
    login(client, "section-editor", sections=[section])

    choose(client, act, story, **{"section": section.pk, **value})

    story.refresh_from_db()
    assert (story.assignee, story.section == section, story.version) == (other, False, 1)


def test_a_story_under_an_embargo_that_one_may_not_see_is_not_even_named(client: Client) -> None:
    section = SectionFactory.create()
    until = timezone.now() + datetime.timedelta(days=1)
    hidden = ArticleFactory.create(section=section, headline="Canary", embargo_until=until)
    login(client, "reporter")

    for value in ({}, {"names": "x"}):
        assert "Canary" not in choose(client, "tag", hidden, **value).content.decode()
    assert not hidden.tags.exists()


def test_at_most_a_hundred_are_changed_at_once(client: Client, editor: User) -> None:
    section: Section = SectionFactory.create()
    stories = ArticleFactory.create_batch(MOST_AT_ONCE + 1, section=section, authors=[])

    answer = choose(client, "tag", *stories, select_across="1", names="x")

    assert said(answer) == [f"Choose at most {MOST_AT_ONCE} stories at once."]
    assert not Article.objects.filter(tags__isnull=False).exists()


def test_publishing_several_says_what_happens_to_each_and_publishes_with_a_reason_those_with_warnings(
    client: Client, editor: User
) -> None:
    clean, unsigned = ArticleFactory.create(headline="Clean"), ArticleFactory.create(headline="Unsigned", authors=[])
    live = published(headline="Live").article
    Article.objects.filter(pk=live.pk).update(version=2, headline="Live again")
    same = published(headline="Same").article
    later = ArticleFactory.create(headline="Later")
    publishing.schedule(later, by=SYSTEM, at=timezone.now() + datetime.timedelta(hours=3))
    stories = [clean, unsigned, live, same, later]

    page = markup.fromstring(choose(client, "publish", *stories).content.decode())

    will, cannot = (
        [" ".join(row.text_content().split()) for row in part.xpath("./li")]
        for part in page.xpath("//ul[@class='bulk__stories']")
    )
    by_name = {name: next(row for row in will if row.startswith(f"{name} ")) for name in ("Clean", "Unsigned", "Later")}
    assert "It goes live." in by_name["Clean"]
    assert "Warning: There is no byline" in by_name["Unsigned"]
    assert "A version is scheduled to go live" in by_name["Later"]
    assert any(row.startswith("Live again") and "instead of edition 1" in row for row in will)
    assert cannot == ["Same Readers have this text already."]
    assert {"later_versions", "override", "note", "change"} <= set(page.xpath("//main//@name"))
    assert Edition.objects.live().count() == 2

    unanswered = choose(client, "publish", *stories, note="", change="update")
    assert unanswered.status_code == 422
    assert "Choose what becomes of what is scheduled." in unanswered.content.decode()
    Article.objects.filter(pk=clean.pk).update(version=2)
    seen = {f"seen_{story.pk}": 1 for story in (clean, unsigned)}
    answer = choose(client, "publish", *stories, later_versions="instead", override="Agency", note="New.", **seen)

    lines = " ".join(said(answer))
    assert "“Clean” was changed meanwhile" in lines
    published_now = Edition.objects.live().exclude(article__in=[same.pk]).order_by("headline")
    assert [(each.headline, each.public_note) for each in published_now] == [
        ("Later", ""),
        ("Live again", "New."),
        ("Unsigned", ""),
    ]
    assert not Edition.objects.scheduled().exists()


def test_withdrawing_several_tells_readers_why_and_is_undone_together(client: Client, editor: User) -> None:
    stories = [published(headline=f"Story {n}").article for n in range(3)]
    never = ArticleFactory.create(headline="Never out")

    page = choose(client, "withdraw", *stories, never).content.decode()
    assert "3 stories will change" in page
    assert "It is not on the site." in page
    assert Edition.objects.live().count() == 3
    answer = choose(client, "withdraw", *stories, note="We are checking.", reason="A call")

    assert not Edition.objects.live().exists()
    assert {each.withdrawals.get().note for each in stories} == {"We are checking."}
    (form,) = markup.fromstring(answer.content.decode()).xpath("//form[contains(@action, '/undo/')]")
    assert "Withdrawn: 3 stories" in form.text_content()
    publishing.publish(stories[0], by=SYSTEM)
    again = client.get(LIST)
    assert "Withdrawn: 2 stories" in again.content.decode()
    undone = client.post(form.get("action"), {"act": form.xpath(".//input[@name='act']/@value")}, follow=True)

    assert Edition.objects.live().count() == 3
    assert len([line for line in said(undone) if line.startswith("Undone")]) == 2
    assert len([line for line in said(undone) if "cannot be undone any more" in line]) == 1
    assert b"/undo/" not in client.get(LIST).content


def test_steps_of_several_are_undone_together_by_who_took_them(client: Client) -> None:
    me = login(client, "reporter")
    stories = [ArticleFactory.create(headline=f"Story {n}", created_by=me) for n in range(2)]

    sent = choose(client, "send_for_review", *stories)

    (form,) = markup.fromstring(sent.content.decode()).xpath("//form[contains(@action, '/undo/')]")
    assert "Sent for review: 2 stories" in form.text_content()
    client.post(form.get("action"), {"act": form.xpath(".//input[@name='act']/@value")}, follow=True)
    assert set(Article.objects.values_list("status", flat=True)) == {"draft"}


@pytest.mark.parametrize(
    ("act", "value", "words"),
    [
        ("publish", {"change": "correction", "note": " "}, "readers are told what the correction is"),
        ("publish", {"change": "minor", "note": "x"}, "Readers are not told of a minor change"),
        ("publish", {"change": "burn"}, "Select a valid choice"),
        ("publish", {"note": "\x00"}, "Null characters are not allowed."),
        ("withdraw", {"reason": "x" * 501}, "at most 500 characters"),
        ("withdraw", {"note": "\x00"}, "Null characters are not allowed."),
    ],
)
def test_what_readers_cannot_be_told_is_asked_for_again(
    client: Client, editor: User, act: str, value: dict[str, str], words: str
) -> None:
    live = published(headline="Live").article
    Article.objects.filter(pk=live.pk).update(version=2, headline="Live again")

    answer = choose(client, act, live, **value)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Edition.objects.live().get().headline == "Live"


def test_a_live_story_keeps_its_place_until_the_move_is_published(client: Client, editor: User) -> None:
    edition, there = published(), SectionFactory.create()

    choose(client, "move", edition.article, section=there.pk)

    assert Edition.objects.live().get().section != there
    publishing.publish(edition.article, by=SYSTEM)
    assert Edition.objects.live().get().section == there
