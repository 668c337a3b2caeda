"""Colleagues are told what concerns them, once, by mail; what cannot be sent now is sent later."""

from __future__ import annotations

import threading
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from articles.editing import workflow
from articles.jobs import Letters
from articles.letters import writing
from articles.letters.sending import send_next
from articles.letters.telling import News, tell_all
from articles.models import Article, Notice, NoticeKind
from articles.roles import SYSTEM
from newsroom.models import User
from newsroom.ops.post import MOST_TRIES
from tests.factories import ArticleFactory, AuthorFactory, BylineFactory, SectionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    """Where mails are written."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    settings.SITE_URL = "https://news.example"
    return tmp_path


def mails(folder: Path) -> list[Any]:
    """What was sent, in order."""
    found = []
    for file in sorted(folder.iterdir()):
        for each in file.read_bytes().split(b"-" * 79 + b"\n"):
            if each.strip():
                found.append(message_from_bytes(each, policy=policy.default))
    return found


def tell(person: User, article: Article, subject: str = "S", text: str = "T") -> Notice | None:
    """Tell somebody of what is mailed to who has not chosen otherwise."""
    tell_all([person], article, News(NoticeKind.REVIEW, subject, text), by=SYSTEM)
    return Notice.objects.filter(person=person).order_by("pk").last()


def told() -> dict[str, set[str]]:
    """Subject → who."""
    found: dict[str, set[str]] = {}
    for notice in Notice.objects.select_related("person"):
        found.setdefault(notice.subject, set()).add(notice.person.username)
    return found


def people(**roles: str) -> dict[str, User]:
    return {name: UserFactory.create(username=name, role=role) for name, role in roles.items()}


def test_a_story_sent_for_review_is_told_to_the_editors_of_its_section() -> None:
    cast = people(writer="reporter", city="section-editor", transport="section-editor", sport="section-editor")
    city, sport = SectionFactory.create(name="City"), SectionFactory.create(name="Sport")
    transport = SectionFactory.create(name="Transport", parent=city)
    for section in (city, sport, transport):
        section.editors.add(cast[section.name.lower()])
    article = ArticleFactory.create(headline="Trams", section=transport, created_by=cast["writer"])

    workflow.take("send_for_review", article, by=cast["writer"], note="Please check the fares.")

    assert told() == {"For review: Trams": {"city", "transport"}}
    assert "Please check the fares." in Notice.objects.first().text


def test_whoever_sends_a_story_for_review_chooses_a_reader_by_assigning_it() -> None:
    cast = people(writer="reporter", reader="copy-editor")
    article = ArticleFactory.create(headline="Trams", created_by=cast["writer"], assignee=cast["reader"])

    workflow.take("send_for_review", article, by=cast["writer"])

    assert told() == {"For review: Trams": {"reader"}}


def test_a_story_sent_back_is_told_to_its_writers_with_the_note_and_not_to_who_sent_it() -> None:
    cast = people(began="reporter", given="reporter", named="reporter", editor="editor-in-chief")
    article = ArticleFactory.create(headline="Trams", created_by=cast["began"], assignee=cast["given"])
    BylineFactory.create(article=article, author=AuthorFactory.create(user=cast["named"]))
    BylineFactory.create(article=article, author=AuthorFactory.create(user=cast["editor"]))
    Article.objects.filter(pk=article.pk).update(status="in_review")

    workflow.take("send_back", article, by=cast["editor"], note="Who says so?")

    assert told() == {"Sent back: Trams": {"began", "given", "named"}}
    assert all("Who says so?" in notice.text for notice in Notice.objects.all())


def test_who_gives_a_story_to_themselves_is_not_told() -> None:
    me, you = UserFactory.create(role="reporter"), UserFactory.create(role="reporter")
    article = ArticleFactory.create(headline="Trams", assignee=me, planned_for=timezone.localdate())

    writing.assigned(article, by=me)
    assert told() == {}

    writing.assigned(article, by=you)
    assert told() == {"Assigned to you: Trams": {me.username}}


@pytest.mark.parametrize(
    "person", [{"role": "ops"}, {"role": "reporter", "email": ""}, {"role": "reporter", "is_active": False}]
)
def test_nobody_is_told_of_what_they_may_not_see_or_cannot_be_reached_for(person: dict[str, Any]) -> None:
    assert tell(UserFactory.create(**person), ArticleFactory.create()) is None


def test_a_step_that_comes_to_nothing_tells_nobody() -> None:
    editor = UserFactory.create(role="section-editor")
    article = ArticleFactory.create()
    article.section.editors.add(editor)

    with transaction.atomic():
        workflow.take("send_for_review", article, by=SYSTEM)
        assert told() != {}
        transaction.set_rollback(True)

    assert told() == {}


def test_the_worker_writes_the_mail_with_a_link_to_the_story(files: Path) -> None:
    article = ArticleFactory.create(headline="Trams\u2028and “ferries”")
    person = UserFactory.create(role="reporter", email="robin@example.com")
    editor = UserFactory.create(role="editor-in-chief", email="editor@example.com")
    for each in (person, editor):
        tell(each, article, f"For review:\n{article.headline}", "Ines sent it. ភ្នំពេញ")

    assert Letters().run() == 2
    assert Letters().run() == 0

    sent = {mail["To"]: mail for mail in mails(files)}
    mail = sent["editor@example.com"]
    assert f"https://news.example{article.get_change_url()}" in sent["robin@example.com"].get_content()
    assert mail["Subject"] == "For review: Trams and “ferries”"
    text = mail.get_content()
    assert "Ines sent it. ភ្នំពេញ" in text
    assert f"https://news.example{article.get_change_url()}" in text


def test_what_could_not_be_sent_is_tried_again_after_growing_pauses(settings: Any, tmp_path: Path, files: Path) -> None:
    person, article = UserFactory.create(role="reporter"), ArticleFactory.create()
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    with time_machine.travel("2026-11-24T06:00:00Z", tick=False) as clock:
        notice = tell(person, article)
        assert notice
        settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
        settings.EMAIL_PORT = 1
        pauses = []
        for _ in range(4):
            assert Letters().run() == 1
            notice.refresh_from_db()
            assert notice.sent_at is None
            assert "refused" in notice.failure
            assert notice.next_try_at
            pauses.append((notice.next_try_at - timezone.now()).total_seconds())
            clock.move_to(notice.next_try_at)
        settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
        blocked.unlink()
        assert Letters().run() == 1

    notice.refresh_from_db()
    assert pauses == [30, 60, 120, 240]
    assert notice.sent_at
    assert notice.failure == ""
    assert len(mails(files)) == 1


def test_one_that_never_goes_through_stays_with_its_failure_and_holds_up_no_other(files: Path) -> None:
    person, article = UserFactory.create(role="reporter"), ArticleFactory.create()
    stuck = tell(person, article, "Stuck")
    assert stuck
    Notice.objects.filter(pk=stuck.pk).update(tries=MOST_TRIES, failure="no such person")
    tell(person, article, "Fine")

    assert Letters().run() == 1

    assert [mail["Subject"] for mail in mails(files)] == ["Fine"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_send_the_same(files: Path) -> None:
    person, article = UserFactory.create(role="reporter"), ArticleFactory.create()
    for n in range(12):
        tell(person, article, f"Letter {n}")

    def work() -> None:
        try:
            while send_next():
                pass
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    # A worker that found the rest claimed has ended; what it left is sent by the others.
    assert sorted(mail["Subject"] for mail in mails(files)) == sorted(f"Letter {n}" for n in range(12))
    assert not Notice.objects.filter(sent_at=None).exists()


def test_letters_that_wait_for_their_next_try_are_left_alone(files: Path) -> None:
    notice = tell(UserFactory.create(role="reporter"), ArticleFactory.create())
    assert notice
    Notice.objects.update(next_try_at=timezone.now() + timedelta(minutes=1))

    assert Letters().run() == 0
    assert mails(files) == []


def test_a_letter_about_a_story_that_went_under_an_embargo_is_not_sent(files: Path) -> None:
    article = ArticleFactory.create()
    notice = tell(UserFactory.create(role="reporter"), article)
    assert notice
    Article.objects.filter(pk=article.pk).update(embargo_until=timezone.now() + timedelta(days=1))

    Letters().run()

    notice.refresh_from_db()
    assert mails(files) == []
    assert (notice.sent_at, notice.failure) == (None, "They may not see the story any more.")
