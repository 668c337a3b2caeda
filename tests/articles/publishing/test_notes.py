"""Where a text comes back that a correction had corrected, somebody decides what readers are told."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.errors import NeedsAnswer
from articles.models import Article, Change, StruckNote
from articles.proof.beside import faults_beside
from articles.proof.evidence import evidence
from articles.proof.lives import life_faults
from articles.publishing.due import go_live_due
from articles.publishing.notes import NotesAnswer
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of

pytestmark = pytest.mark.django_db

NOTE = "An earlier version said 1961. The bridge opened in 1962."
STRIKE = NotesAnswer("strike", "The bridge did open in 1961.")
ANOTHER = NotesAnswer("another", "The bridge opened in 1961, as first reported.")


@pytest.fixture
def chief() -> User:
    return UserFactory.create(role="editor-in-chief")


@pytest.fixture
def story() -> Article:
    """Corrected in its second edition, which is live."""
    article = ArticleFactory.create(
        section=SectionFactory.create(name="City"),
        slug="bridge",
        body="<p>The bridge opened in 1961. A band played.</p>",
    )
    edition_of(article)
    rewrite(article, "<p>The bridge opened in 1962. A band played.</p>")
    edition_of(article, change=Change.CORRECTION, note=NOTE)
    return article


def rewrite(article: Article, body: str) -> None:
    article.refresh_from_db()
    article.body, article.version = body, article.version + 1
    article.save()


def told(client: Client) -> dict[str, Any]:
    """What readers are told of it, on its page, by machines' data and in the feeds."""
    page = markup.fromstring(client.get("/city/bridge/").content.decode())
    data = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
    notes = page.xpath("//article//div[contains(@class, 'note ')]")
    feeds = [client.get(f"/city/{name}").content.decode() for name in ("rss.xml", "atom.xml", "feed.json")]
    return {
        "notes": [" ".join(note.text_content().split()) for note in notes],
        "struck": [line.text_content() for line in page.xpath("//article//s")],
        "machines": [each["text"] for each in data.get("correction", [])],
        "feeds": feeds,
    }


def sound(article: Article) -> list[str]:
    (found,) = evidence([article.pk])
    return [*life_faults(found), *faults_beside(found)]


def test_nothing_is_reverted_until_it_is_said_what_readers_are_told(story: Article, chief: User) -> None:
    for answer in (NotesAnswer(), NotesAnswer("shrug"), NotesAnswer("strike", " \u200b"), NotesAnswer("another")):
        with pytest.raises(NeedsAnswer):
            publishing.revert(story, by=chief, notes=answer)

    assert story.editions.count() == 2


def test_a_note_that_is_kept_stays_and_the_record_says_so(client: Client, story: Article, chief: User) -> None:
    publishing.revert(story, by=chief, notes=NotesAnswer("keep"))

    said = told(client)
    assert (said["struck"], said["machines"]) == ([], [NOTE])
    assert story.audit.get(verb="revert").detail["notes_kept"] == [story.corrections.get().pk]
    rewrite(story, "<p>The bridge opened in 1961. A band played, twice.</p>")
    publishing.publish(story, by=chief)


def test_a_struck_note_is_struck_for_everybody_and_in_force_again_once_the_revert_is_undone(
    client: Client, story: Article, chief: User
) -> None:
    before = told(client)

    done = publishing.revert(story, by=chief, notes=STRIKE)

    said = told(client)
    assert said["struck"] == [NOTE]
    assert "Correction, no longer in force" in said["notes"][0]
    assert "The bridge did open in 1961." in said["notes"][0]
    assert said["machines"] == ["The bridge did open in 1961."]
    assert all("The bridge did open in 1961." in feed and "Struck" in feed for feed in said["feeds"])
    assert sound(story) == []

    assert done.act is not None
    publishing.undo(done.act, by=chief)

    after = told(client)
    assert not any("Struck" in feed for feed in after.pop("feeds"))
    assert after.items() <= before.items()
    assert sound(story) == []


def test_another_note_takes_the_place_of_the_one_that_is_struck(client: Client, story: Article, chief: User) -> None:
    publishing.revert(story, by=chief, notes=ANOTHER)

    said = told(client)
    assert said["struck"] == [NOTE]
    assert said["machines"] == ["Another note takes its place.", ANOTHER.words]
    assert all(ANOTHER.words in feed for feed in said["feeds"])
    assert story.corrections.count() == 2
    assert sound(story) == []


def test_publishing_and_scheduling_ask_too_also_after_a_withdrawal(client: Client, story: Article, chief: User) -> None:
    publishing.withdraw(story, by=chief)
    rewrite(story, "<p>The bridge opened in 1961. A band played.</p>")
    for act in (
        lambda **answer: publishing.publish(story, by=chief, **answer),
        lambda **answer: publishing.schedule(story, by=chief, at=timezone.now() + timedelta(hours=1), **answer),
    ):
        with pytest.raises(NeedsAnswer, match="Say what readers are told"):
            act()

    publishing.publish(story, by=chief, notes=STRIKE)

    assert told(client)["struck"] == [NOTE]
    rewrite(story, "<p>The bridge opened in 1961. A band played, twice.</p>")
    publishing.publish(story, by=chief)
    assert told(client)["struck"] == [NOTE]


def test_a_scheduled_version_strikes_the_note_when_it_goes_live_and_not_before(
    client: Client, story: Article, chief: User
) -> None:
    rewrite(story, "<p>The bridge opened in 1961. A band played.</p>")
    publishing.schedule(story, by=chief, at=timezone.now() + timedelta(hours=1), notes=STRIKE)
    assert told(client)["struck"] == []
    edition = story.editions.get(number=None)
    rewrite(story, "<p>The bridge opened in 1961. A band played and marched.</p>")
    publishing.update_scheduled(edition, by=chief)

    publishing.go_live(story.editions.scheduled().get(), by=SYSTEM, now=timezone.now())

    assert told(client)["struck"] == [NOTE]
    assert go_live_due().total == 0


def test_what_does_not_touch_the_correction_asks_nothing(story: Article, chief: User) -> None:
    rewrite(story, "<p>The bridge opened in 1962. A band marched.</p>")

    publishing.publish(story, by=chief)

    assert not StruckNote.objects.exists()


def test_the_database_keeps_what_is_struck(story: Article, chief: User) -> None:
    publishing.revert(story, by=chief, notes=STRIKE)
    struck = StruckNote.objects.filter(article=story)

    for change in ({"remark": "x"}, {"struck_at": timezone.now()}, {"struck_at": None}):
        with pytest.raises(IntegrityError, match="stays on record"), transaction.atomic():
            struck.update(**change)
    with pytest.raises(IntegrityError, match="stays on record"), transaction.atomic():
        struck.delete()
