"""The desk's first page."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.editing import workflow
from articles.models import Article, Comment, Notice, WorkingCopy
from articles.roles import SYSTEM
from newsroom.models import User
from newsroom.ops.heartbeat import record_heartbeat
from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, SectionFactory, UserFactory, published
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def told(client: Client) -> dict[str, list[str]]:
    """Heading → the stories under it; only headings that have some."""
    page = markup.fromstring(client.get("/admin/").content.decode())
    found = {
        section.xpath("string(./h2)"): [link.text_content() for link in section.xpath("./p[@class='home-row']/a")]
        for section in page.xpath("//main//section")
    }
    return {heading: stories for heading, stories in found.items() if stories}


def said_about(article: Article, *, by: User, text: str = "Who says so?", **fields: object) -> Comment:
    return Comment.objects.create(
        article=article, person=by, by_name=str(by), text=text, made_at=timezone.now(), **fields
    )


def test_it_tells_what_waits_and_what_the_paper_does_today(client: Client) -> None:
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False) as clock:
        published(headline="Yesterday's")
        clock.shift(timedelta(days=1))
        me = login(client, "editor-in-chief")
        ArticleFactory.create(headline="Mine", created_by=me)
        ArticleFactory.create(headline="For a second pair of eyes", status="in_review")
        for hours, headline in ((2, "At six"), (30, "Tomorrow")):
            at = timezone.now() + timedelta(hours=hours)
            publishing.schedule(ArticleFactory.create(headline=headline), by=SYSTEM, at=at)
        published(headline="Out")

        assert told(client) == {
            "My stories": ["Mine"],
            "To review": ["For a second pair of eyes"],
            "Next scheduled": ["At six", "Tomorrow"],
            "Live today": ["Out"],
        }


def test_mine_is_what_i_began_was_given_or_am_named_in_the_nearest_day_first(client: Client) -> None:
    me = login(client, "reporter")
    signed = ArticleFactory.create(headline="Signed", authors=[AuthorFactory.create(user=me)])
    ArticleFactory.create(headline="Given", assignee=me, planned_for=timezone.localdate() + timedelta(days=1))
    ArticleFactory.create(headline="Begun", created_by=me, planned_for=timezone.localdate())
    ArticleFactory.create(headline="Somebody else's")
    ArticleFactory.create(headline="Out already", created_by=me, status="published")

    assert told(client) == {"My stories": ["Begun", "Given", signed.headline]}


def test_what_was_sent_back_stands_apart_with_the_note_until_it_is_sent_again(client: Client) -> None:
    me = login(client, "reporter")
    editor = UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")
    article = ArticleFactory.create(headline="Trams", created_by=me)
    workflow.take("send_for_review", article, by=me)
    workflow.take("send_back", article, by=editor, note="Who says <so>?")

    page = client.get("/admin/").content.decode()
    assert told(client) == {"Sent back to me": ["Trams"]}
    assert "Ada Quill, " in page
    assert "Who says &lt;so&gt;?" in page

    workflow.take("send_for_review", article, by=me)
    assert told(client) == {}
    assert '?mine=1&amp;state=in_review">1 in review</a>' in client.get("/admin/").content.decode()


def test_who_may_approve_sees_the_queue_of_their_sections_who_waits_longest_first(client: Client) -> None:
    city, sport = SectionFactory.create(), SectionFactory.create()
    trams = SectionFactory.create(parent=city)
    for headline, section in (("First", city), ("Elsewhere", sport), ("Second", trams)):
        ArticleFactory.create(headline=headline, section=section, status="in_review")
    login(client, "section-editor", sections=[city])

    assert told(client) == {"To review": ["First", "Second"]}


def test_my_stories_are_those_that_i_still_have_to_write(client: Client) -> None:
    me = login(client, "reporter")
    for status in ("draft", "in_review", "approved", "scheduled", "published", "withdrawn"):
        ArticleFactory.create(headline=status, status=status, created_by=me, deadline=timezone.now())
    ArticleFactory.create(headline="Template", is_template=True, created_by=me)

    assert told(client) == {"My stories": ["draft"]}
    page = " ".join(client.get("/admin/").content.decode().split())
    assert [words for words in ("1 in review", "1 approved", "1 scheduled") if words not in page] == []
    assert "Overdue since" in page


def test_who_may_publish_sees_what_is_approved_and_by_whom(client: Client) -> None:
    ada = UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")
    today = timezone.localdate()
    for headline, day in (("Later", None), ("Tomorrow", today + timedelta(days=1)), ("Today", today)):
        workflow.take("approve", ArticleFactory.create(headline=headline, planned_for=day), by=ada)
    for role in ("reporter", "copy-editor"):
        login(client, role)
        assert "ready to publish" not in client.get("/admin/").content.decode()

    login(client, "producer")
    assert told(client) == {"Approved, ready to publish": ["Today", "Tomorrow", "Later"]}
    assert "approved by Ada Quill" in client.get("/admin/").content.decode()


def test_ops_read_the_state_of_the_newsroom_in_words(client: Client) -> None:
    login(client, "ops")
    assert "background process was never started" in client.get("/admin/").content.decode()

    record_heartbeat("worker", pid=1, failing=["letters"])
    record_heartbeat("publish_due", late_seconds=95.0, failures=0)
    waiting = publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    type(waiting).objects.filter(pk=waiting.pk).update(failure="Taken.", failed_at=timezone.now())  # type: ignore[union-attr]
    Notice.objects.create(
        person=UserFactory.create(), subject="x", text="x", made_at=timezone.now(), failure="No route to host"
    )
    page = " ".join(client.get("/admin/").content.decode().split())

    for sentence in (
        *("background process is running", "keeps failing at sending letters", "was done 95 s after its time"),
        *("1 scheduled story could not go live", "1 letter could not be sent yet"),
    ):
        assert sentence in page, sentence
    assert page.count("Needs attention") >= 4

    login(client, "editor-in-chief")
    assert "State of the newsroom" not in client.get("/admin/").content.decode()


def test_the_lists_alone_are_given_to_a_page_that_is_open(client: Client) -> None:
    ArticleFactory.create(headline="Fog", status="in_review")
    login(client, "editor-in-chief")

    part = client.get("/admin/home/").content.decode()

    assert "Fog" in part
    assert "<html" not in part
    assert "<nav" not in part


def test_the_queue_shows_what_the_sender_wrote_to_the_reviewers_until_the_story_is_sent_again_without(
    client: Client,
) -> None:
    writer = UserFactory.create(role="reporter", first_name="Ada", last_name="Quill")
    article = ArticleFactory.create(headline="Trams", created_by=writer)
    chief = login(client, "editor-in-chief")
    workflow.take("send_for_review", article, by=writer, note="The fares are <not> checked")

    queue = markup.fromstring(client.get("/admin/").content.decode()).xpath("//section[@aria-labelledby='home-review']")
    assert "The fares are <not> checked – Ada Quill" in " ".join(queue[0].text_content().split())

    workflow.take("send_back", article, by=chief, note="Check them")
    workflow.take("send_for_review", article, by=writer)
    page = client.get("/admin/").content.decode()
    assert told(client) == {"To review": ["Trams"]}
    assert "checked" not in page
    assert "Check them" not in page


def test_who_may_not_approve_has_no_queue(client: Client) -> None:
    login(client, "reporter")

    assert "To review" not in client.get("/admin/").content.decode()


def test_open_comments_on_my_stories_and_those_that_name_me_are_told(client: Client) -> None:
    me, you = login(client, "reporter"), UserFactory.create(role="reporter")
    mine, theirs = ArticleFactory.create(headline="Mine", created_by=me), ArticleFactory.create(headline="Theirs")
    said_about(mine, by=you)
    said_about(mine, by=me, text="My own words")
    said_about(mine, by=you, resolved_at=timezone.now())
    said_about(theirs, by=you)
    thread = said_about(theirs, by=you)
    said_about(theirs, by=you, answers=thread).mentioned.add(me)
    settled = said_about(theirs, by=you, resolved_at=timezone.now())
    said_about(theirs, by=you, answers=settled).mentioned.add(me)

    assert told(client)["Comments for me"] == ["Theirs", "Mine"]


def test_words_that_stand_nowhere_else_are_offered_to_go_on_with(client: Client) -> None:
    me = login(client, "reporter")
    article = ArticleFactory.create()
    for headline, of, aside in (("Half a story", None, None), ("Trams, later", article, None), ("Old", None, 1)):
        WorkingCopy.objects.create(
            guid=headline,
            article=of,
            person=me,
            window="w",
            headline=headline,
            fields=[],
            kept_at=timezone.now(),
            put_aside_at=timezone.now() if aside else None,
        )
    WorkingCopy.objects.create(
        guid="x", person=UserFactory.create(), window="w", headline="Theirs", fields=[], kept_at=timezone.now()
    )

    page = client.get("/admin/").content.decode()

    assert set(told(client)["Not saved yet"]) == {"Half a story", "Trams, later"}
    new = WorkingCopy.objects.get(headline="Half a story")
    assert f'href="/admin/articles/article/add/?working={new.pk}"' in page
    assert f'href="{article.get_change_url()}"' in page


def test_it_costs_the_same_however_much_there_is_to_tell(client: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/admin/")
        return len(captured)

    me, you = login(client, "section-editor"), UserFactory.create(role="reporter")
    said_about(ArticleFactory.create(created_by=me), by=you)
    published()
    client.get("/admin/")
    few = cost()

    for article in ArticleFactory.create_batch(9, created_by=me):
        said_about(article, by=you)
        workflow.take("send_for_review", article, by=SYSTEM)
        workflow.take("send_back", article, by=SYSTEM, note="Why?")
    ArticleFactory.create_batch(9, status="in_review", section=me.edits_sections.first() or SectionFactory.create())
    for _ in range(6):
        published()

    assert cost() == few
    assert few <= 25


def test_a_picture_editor_is_told_which_pictures_lack_words(client: Client) -> None:
    ImageFactory.create(caption="No credit", credit="")
    ImageFactory.create(caption="No description", alt="")
    ImageFactory.create(caption="All there")
    ImageFactory.create(caption="Ours for a week", rights_expire_on=timezone.localdate() + timedelta(days=7))
    login(client, "section-editor")
    assert "Pictures without" not in client.get("/admin/").content.decode()

    login(client, "picture-editor")
    page = markup.fromstring(client.get("/admin/").content.decode())

    lacks = {
        section.xpath("string(./h2)"): [link.text_content() for link in section.xpath("./p/a")]
        for section in page.xpath("//section[starts-with(./h2, 'Pictures w')]")
    }
    assert lacks == {
        "Pictures without a credit": ["No credit", "All pictures without a credit"],
        "Pictures without alternative text": ["No description", "All pictures without alternative text"],
        "Pictures whose rights expire soon": ["Ours for a week", "All pictures whose rights expire soon"],
    }
    assert client.get(page.xpath("string(//a[.='All pictures without a credit']/@href)")).status_code == 200


def test_who_sees_no_stories_is_told_none(client: Client) -> None:
    published(headline="Out")
    login(client, "ops")

    html = client.get("/admin/").content.decode()

    assert "Out" not in html
    assert "Write a story" not in html
    assert ">Today<" not in html


def test_what_is_under_embargo_is_told_to_those_who_may_know(client: Client) -> None:
    secret = ArticleFactory.create(
        headline="Secret", status="in_review", embargo_until=timezone.now() + timedelta(days=1)
    )
    login(client, "section-editor", sections=[SectionFactory.create()])
    assert "Secret" not in client.get("/admin/").content.decode()

    login(client, "section-editor", sections=[secret.section])
    assert told(client) == {"To review": ["Secret"]}


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/admin/", "My desk"),
        ("/admin/articles/article/", "Stories"),
        ("/admin/articles/article/add/", "Stories"),
        ("/admin/articles/article/today/", "Today"),
        ("/admin/articles/section/", "Sections"),
    ],
)
def test_the_row_says_where_one_stands(client: Client, path: str, current: str) -> None:
    login(client, "editor-in-chief")

    page = markup.fromstring(client.get(path).content.decode())

    assert page.xpath("//nav[@aria-label='Desk']//a[@aria-current]/text()") == [current]


def test_an_address_that_the_desk_does_not_have_is_answered_by_the_desk(client: Client) -> None:
    login(client, "reporter")

    response = client.get("/admin/no/such/")

    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()
