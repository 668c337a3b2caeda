"""Tomorrow's paper: what the site will be at a time to come, clickable, and nothing comes of looking at it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.models import Article, AuditEntry, Correction, Edition, FormerPath, Section, Withdrawal
from articles.publishing.due import LOCK_MS, applied_until, go_live_due
from articles.roles import ROLES, SYSTEM
from newsroom.ops.worker import IDLE_SECONDS
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    edition_of,
)
from tests.support.forms import login

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 11, 24, 22, tzinfo=UTC)
SIX = datetime(2026, 11, 25, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)
PAPER = "/admin/articles/article/paper/"
AT_SIX = f"{PAPER}20261125T0600Z/"


@pytest.fixture(autouse=True)
def night() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NIGHT, tick=False) as clock:
        yield clock


@pytest.fixture
def city() -> Section:
    return SectionFactory.create(name="City", in_navigation=True)


def scheduled(at: datetime, *, published: bool = False, **fields: Any) -> Article:
    """A story whose next version goes live then."""
    article = ArticleFactory.create(**fields)
    if published:
        edition_of(article)
        Article.objects.filter(pk=article.pk).update(headline=f"{article.headline}, updated", version=2)
        article.refresh_from_db()
    publishing.schedule(article, by=SYSTEM, at=at, note="What is new." if published else "")
    return article


def everything_stored() -> dict[str, list[Any]]:
    """All rows that a verb may write."""
    models = (Article, Edition, AuditEntry, Correction, FormerPath, Withdrawal)
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def without_the_paper(page: str) -> str:
    """A page of the paper without the banner, its links as readers have them."""
    before, _, rest = page.partition('<aside class="preview"')
    return (before + rest.partition("</aside>\n")[2]).replace(AT_SIX, "/")


@pytest.fixture
def newspaper(city: Section) -> dict[str, Article]:
    """A live paper with changes to come."""
    writer = AuthorFactory.create(name="Ada Vale")
    stories = {
        "stays": ArticleFactory.create(headline="It stays", section=city, authors=[writer], tags=["Tides"]),
        "goes": ArticleFactory.create(headline="It goes", section=city),
    }
    for article in stories.values():
        edition_of(article)
    publishing.withdraw(stories["goes"], by=SYSTEM, at=SIX - HOUR, note="It was not true.")
    stories["new"] = scheduled(SIX, headline="It is new", section=city, authors=[writer], tags=["Tides"])
    stories["later"] = scheduled(SIX + HOUR, headline="It comes later", section=city)
    stories["changes"] = scheduled(SIX - 2 * HOUR, headline="It changes", section=city, published=True)
    FigureFactory.create(article=stories["new"])
    return stories


def test_the_moment_offered_is_tomorrow_at_six_with_what_changes_until_then(
    client: Client, newspaper: dict[str, Article]
) -> None:
    login(client, "editor-in-chief")

    page = text(client.get(PAPER))

    assert 'value="2026-11-25T06:00"' in page
    assert f'href="{AT_SIX}">Read the paper of Wednesday 25 November 2026, 06:00 UTC' in page
    assert page.index("It changes, updated") < page.index("It goes") < page.index("It is new")
    assert "It comes later" not in page
    assert page.count("Goes live") == 2
    assert page.count("Is withdrawn") == 1


def test_another_moment_may_be_asked_for_in_the_newsrooms_time(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    scheduled(SIX, headline="At one in Phnom Penh")
    login(client, "editor-in-chief")

    assert "At one in Phnom Penh" in text(client.get(PAPER, {"at": "2026-11-25T13:00"}))
    assert "Nothing is scheduled until then" in text(client.get(PAPER, {"at": "2026-11-25T12:59"}))


@pytest.mark.parametrize("at", ["2026-11-24T21:00", "soon", "\x00", "9999-01-01T00:00", "2026-11-25T06:00" * 500])
def test_a_moment_that_is_none_to_come_is_asked_for_again(client: Client, at: str) -> None:
    login(client, "editor-in-chief")

    answer = client.get(PAPER, {"at": at})

    assert answer.status_code == 200
    assert "Choose a moment: " in text(answer)
    assert "Read the paper" not in text(answer)


def test_the_front_shows_what_will_be_and_leads_on_inside(client: Client, newspaper: dict[str, Article]) -> None:
    login(client, "editor-in-chief")

    answer = client.get(AT_SIX)
    page = text(answer)

    assert "It is new" in page
    assert "It changes, updated" in page
    assert "It goes" not in page
    assert "It comes later" not in page
    assert f'href="{AT_SIX}city/it-is-new/"' in page
    assert f'action="{AT_SIX}search/"' in text(client.get(f"{AT_SIX}search/"))
    assert 'href="/city/' not in page
    assert 'href="/static/' in page
    assert "The paper as it will be on" in page
    assert "Wednesday 25 November 2026" in page
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "Surrogate-Key" not in answer.headers


PAGES = ("", "city/", "city/it-is-new/", "city/it-changes/", "city/it-stays/", "authors/ada-vale/", "tags/tides/")


def test_every_page_is_to_the_byte_what_readers_get_once_the_time_has_come(
    client: Client, newspaper: dict[str, Article], night: time_machine.Traveller
) -> None:
    RelatedStoryFactory.create(article=newspaper["stays"], target=newspaper["new"])
    login(client, "editor-in-chief")
    search = "search/?q=changes"
    ahead = {path: client.get(AT_SIX + path) for path in (*PAGES, search)}
    gone = client.get(f"{AT_SIX}city/it-goes/")

    for hours in (4, 5, 6):
        night.move_to(datetime(2026, 11, 25, hours, tzinfo=UTC))
        assert go_live_due().failed == 0

    for path, page in ahead.items():
        assert page.status_code == 200
        assert without_the_paper(text(page)) == text(Client().get(f"/{path}")), path
    assert gone.status_code == 410
    assert "It was not true." in text(gone)


def test_nothing_is_changed_by_looking(client: Client, newspaper: dict[str, Article]) -> None:
    login(client, "editor-in-chief")
    before = everything_stored()

    for path in ("", "city/it-is-new/", "city/it-goes/", "no/such/page/"):
        client.get(AT_SIX + path)
    client.get(PAPER)

    assert everything_stored() == before
    assert "It is new" not in text(Client().get("/"))
    assert Client().get("/city/it-is-new/").status_code == 404


def test_a_page_that_will_not_be_there_is_the_sites_own_404(client: Client, newspaper: dict[str, Article]) -> None:
    login(client, "editor-in-chief")

    for path in ("city/it-comes-later/", "no/such/page/", "admin/", "static/x.css", "rss.xml", "sitemap.xml", "a%00b/"):
        answer = client.get(AT_SIX + path)
        assert answer.status_code == 404, path
        assert "Page not found" in text(answer), path
        assert "The paper as it will be on" in text(answer), path


def test_an_address_that_moves_by_then_leads_to_the_new_one_inside(client: Client, city: Section) -> None:
    article = ArticleFactory.create(headline="Fog", slug="fog", section=city)
    edition_of(article)
    Article.objects.filter(pk=article.pk).update(slug="clear", version=2)
    article.refresh_from_db()
    publishing.schedule(article, by=SYSTEM, at=SIX)
    login(client, "editor-in-chief")

    answer = client.get(f"{AT_SIX}city/fog/")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"{AT_SIX}city/clear/")


def test_only_links_are_moved_and_no_words(client: Client, city: Section) -> None:
    body = (
        '<p>Write href="/city/" or see <a href="/city/it-stays/">this</a>, '
        '<a href="http://testserver/city/">that</a>, <a href="https://example.com/city/">elsewhere</a>, '
        '<a href="mailto:desk@example.com">us</a>.</p>'
    )
    scheduled(SIX, headline="Links", body=body, section=city)
    login(client, "editor-in-chief")

    page = text(client.get(f"{AT_SIX}city/links/"))

    assert 'Write href="/city/" or see' in page
    assert f'href="{AT_SIX}city/it-stays/"' in page
    assert f'href="{AT_SIX}city/"' in page
    assert 'href="http://testserver/city/">that' not in page
    assert 'href="https://example.com/city/"' in page
    assert 'href="mailto:desk@example.com"' in page


def test_what_will_not_go_through_is_said_beforehand(client: Client, city: Section) -> None:
    scheduled(SIX, headline="Fog", slug="fog", section=city)
    scheduled(SIX - HOUR, headline="Rival", slug="fog", section=city)
    login(client, "editor-in-chief")

    page = text(client.get(PAPER))

    assert "Will not go live" in page
    assert "“Rival” is already at /city/fog/." in page
    assert "1 scheduled change will not go through." in text(client.get(AT_SIX))
    assert not Edition.objects.exclude(failure="").exists()


def test_what_a_withdrawal_takes_back_does_not_go_live_after_it(client: Client, city: Section) -> None:
    article = scheduled(SIX, headline="It returns", section=city, published=True)
    publishing.withdraw(article, by=SYSTEM, at=SIX - HOUR)
    login(client, "editor-in-chief")

    assert client.get(f"{AT_SIX}city/it-returns/").status_code == 410
    with time_machine.travel(SIX):
        done = go_live_due()
    assert (done.live, done.withdrawn, done.failed) == (0, 1, 0)


MAY = {"copy-editor", "picture-editor", "producer", "editor-in-chief"}


@pytest.mark.parametrize("role", ROLES)
def test_only_who_sees_every_embargoed_story_may_open_it(client: Client, role: str) -> None:
    login(client, role)

    for url in (PAPER, AT_SIX, f"{AT_SIX}city/"):
        assert client.get(url).status_code == (
            200 if role in MAY and "city" not in url else 404 if role in MAY else 403
        )


def test_nobody_else_is_let_in_and_nothing_is_sent_to_it(client: Client) -> None:
    assert client.get(AT_SIX).status_code == 302
    login(client, "editor-in-chief")
    assert client.post(AT_SIX).status_code == 405


@pytest.mark.parametrize("at", ["20261124T2100Z", "2026-11-25", "x" * 500, "99991231T2359Z", "%00"])
def test_an_address_of_no_moment_leads_to_the_choice_of_one(client: Client, at: str) -> None:
    login(client, "editor-in-chief")

    answer = client.get(f"{PAPER}{at}/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"{PAPER}?at=")
    assert client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_it_waits_for_nobody_and_leaves_out_what_somebody_is_changing() -> None:
    changing, other = (scheduled(SIX, headline=headline) for headline in ("Changing", "Other"))
    locked, looked = threading.Event(), threading.Event()

    def change() -> None:
        with transaction.atomic():
            Article.objects.select_for_update().get(pk=changing.pk)
            locked.set()
            looked.wait(20)
        connection.close()

    editor = threading.Thread(target=change)
    editor.start()
    try:
        assert locked.wait(20)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL statement_timeout TO '{10 * LOCK_MS}ms'")
            with applied_until(SIX) as ahead:
                done = [act.article_id for act in ahead.done]
    finally:
        looked.set()
        editor.join(20)

    assert done == [other.pk]
    assert not Edition.objects.live().exists()
    with time_machine.travel(SIX):
        assert go_live_due().live == 2
    assert timezone.now() == NIGHT


@pytest.mark.django_db(transaction=True)
def test_a_story_is_on_time_though_somebody_reads_the_paper_at_that_very_moment(
    night: time_machine.Traveller,
) -> None:
    night.move_to(datetime.now(UTC), tick=True)
    due = timezone.now() + timedelta(seconds=3)
    article = scheduled(due)
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            with applied_until(due + HOUR):
                time.sleep(0.4)
        connection.close()

    reader = threading.Thread(target=read)
    reader.start()
    try:
        while not Edition.objects.live().exists() and timezone.now() < due + timedelta(seconds=20):
            go_live_due()
            time.sleep(IDLE_SECONDS)
    finally:
        ended.set()
        reader.join(20)

    live = Edition.objects.live().get(article=article)
    assert live.live_since is not None
    assert live.live_since - due < timedelta(seconds=1)


def test_it_is_the_paper_too_where_readers_have_a_connection_of_their_own(
    client: Client, newspaper: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done to make it, and will be undone, is seen on the desk's connection alone."""
    login(client, "editor-in-chief")
    monkeypatch.setattr("articles.public.middleware.readers_database", lambda: "another connection")

    assert "It is new" in text(client.get(AT_SIX))
