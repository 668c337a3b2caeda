"""The bell on every page of the desk, the page of notices, and how one chooses to be told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.letters.choices import Ways, all_ways
from articles.models import Article, Comment, DeskNotice, NoticeKind
from newsroom.models import User
from tests.factories import ArticleFactory, UserFactory
from tests.support.forms import login

pytestmark = pytest.mark.django_db

NOTICES = "/admin/articles/article/notices/"


def notice(user: User, text: str = "Yours", article: Article | None = None, **fields: Any) -> DeskNotice:
    story = article or ArticleFactory.create()
    values = {"kind": "given", "made_at": timezone.now(), **fields}
    return DeskNotice.objects.create(person=user, article=story, text=text, **values)


def page(client: Client, path: str = NOTICES) -> Any:
    return markup.fromstring(client.get(path).content.decode())


def number(client: Client, path: str = "/admin/") -> str:
    (bell,) = page(client, path).xpath("//details[@data-bell]")
    return str(bell.xpath("string(.//*[@data-bell-number])"))


def test_the_bell_counts_what_is_unread_and_a_notice_leads_to_what_it_is_about(client: Client) -> None:
    me = login(client, "reporter")
    assert number(client) == ""
    story = ArticleFactory.create()
    comment = Comment.objects.create(article=story, by_name="Bo", text="Hm", made_at=timezone.now())
    given, answered = notice(me, "Given <b>", story, note="Soon?"), notice(me, "Answered", story, comment=comment)
    theirs = notice(UserFactory.create(role="reporter"), "Theirs")

    assert number(client) == "2"
    rows = page(client).xpath("//main//li")
    assert [" ".join(row.text_content().split()) for row in rows] == [
        "Unread: Answered just now",
        "Unread: Given <b> Soon? just now",
    ]
    assert client.get(f"{NOTICES}{answered.pk}/")["Location"] == f"{story.get_change_url()}#comment-{comment.pk}"
    assert client.get(f"{NOTICES}{given.pk}/")["Location"] == story.get_change_url()
    assert number(client) == ""
    assert page(client).xpath("//main//li[contains(., 'Unread')]") == []

    for key in (theirs.pk, 0, 9**40):
        assert client.get(f"{NOTICES}{key}/").status_code == 404
    theirs.refresh_from_db()
    assert theirs.seen_at is None


def test_what_is_new_is_asked_for_again_and_again(client: Client) -> None:
    me = login(client, "reporter")
    asked = f"{NOTICES}news/"
    assert client.get(asked).json() == {"number": "", "words": "Notices", "latest": None}

    latest = [notice(me, f"Story {n}", made_at=timezone.now() - timedelta(minutes=n)) for n in range(101)][-1]

    assert client.get(asked).json() == {
        "number": "99+",
        "words": "Notices, 99+ unread",
        "latest": {"id": latest.pk, "text": "Story 100"},
    }
    shown = markup.fragments_fromstring(client.get(f"{NOTICES}latest/").content.decode())
    assert len(shown[-1].xpath(".//a")) == 6
    assert "Story 50" not in client.get(NOTICES).content.decode()
    assert "Story 50" in client.get(f"{NOTICES}?page=2").content.decode()
    wrong = ("0", "-1", "x", "٣", "9" * 30, "%00", "4")
    assert {client.get(f"{NOTICES}?page={page}").status_code for page in wrong} == {404}
    client.post(f"{NOTICES}read/")
    assert number(client) == ""
    assert not DeskNotice.objects.filter(person=me, seen_at=None).exists()


def test_one_chooses_how_to_be_told_and_whatever_else_is_sent_changes_nothing(client: Client) -> None:
    me = login(client, "reporter")
    ways = f"{NOTICES}ways/"
    boxes = page(client, ways).xpath("//input[@type='checkbox']")
    assert [box.get("checked") is not None for box in boxes if box.get("name") == "desk"] == [True] * len(NoticeKind)

    client.post(ways, {"desk": ["given", "nonsense", "\x00"], "mail": ["published", "given"], "person": "1"})

    chosen = all_ways(me)
    assert chosen[NoticeKind.GIVEN] == Ways(at_desk=True, by_mail=True)
    assert chosen[NoticeKind.PUBLISHED] == Ways(at_desk=False, by_mail=True)
    assert chosen[NoticeKind.FAILED] == Ways(at_desk=False, by_mail=False)
    checked = page(client, ways).xpath("//input[@type='checkbox'][@checked]")
    assert sorted((box.get("name"), box.get("value")) for box in checked) == [
        ("desk", "given"),
        ("mail", "given"),
        ("mail", "published"),
    ]


def test_notices_cost_the_same_however_many_there_are(client: Client) -> None:
    me = login(client, "section-editor")

    def costs() -> list[int]:
        found = []
        for path in (NOTICES, f"{NOTICES}latest/", f"{NOTICES}news/", "/admin/"):
            with CaptureQueriesContext(connection) as captured:
                client.get(path)
            found.append(len(captured))
        return found

    notice(me)
    costs()
    few = costs()
    for _ in range(9):
        story = ArticleFactory.create()
        comment = Comment.objects.create(article=story, by_name="Bo", text="Hm", made_at=timezone.now())
        notice(me, article=story, comment=comment)

    assert costs() == few
    assert max(few[:3]) <= 9
    assert "aria-current" not in client.get(NOTICES).content.decode().partition("</header>")[0], "no page of Stories"


def test_who_sees_no_stories_has_no_bell(client: Client) -> None:
    login(client, "ops")

    assert "data-bell" not in client.get("/admin/").content.decode()
    assert client.get(NOTICES).status_code == 403
