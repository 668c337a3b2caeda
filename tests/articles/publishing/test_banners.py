"""Breaking news over every page: it comes, gives way and goes by the clock, without a worker and without a script."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.cache_keys import FRAME
from articles.errors import NotAllowed, NotReady, Overtaken
from articles.models import AuditEntry, Banner
from articles.models.banner import LONGEST_BANNER
from articles.public.middleware import as_reader
from articles.publishing.banners import BannerWords, change_banner, run_banner, take_down
from articles.publishing.due import applied_until
from articles.roles import SYSTEM
from newsroom.text.moments import as_of
from tests.factories import ArticleFactory, SectionFactory, UserFactory, published
from tests.support.queries import statements

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BANNER = re.compile(r'<aside class="breaking".*?</aside>', re.S)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def put_up(text: str, minutes: int = 30, **more: Any) -> Banner:
    """A banner that ends so long after noon, or after the time at which it begins."""
    begins = more.get("starts_at") or timezone.now()
    run_banner(BannerWords(text, begins + MINUTE * minutes, **more), by=SYSTEM)
    return Banner.objects.latest("pk")


def over(client: Client, path: str = "/", status: int = 200) -> str:
    """What stands over a page, in a line."""
    answer = client.get(path)
    assert answer.status_code == status, (path, answer.status_code)
    found = BANNER.search(answer.content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", found.group()).split()) if found else ""


def test_a_banner_stands_over_every_page_and_costs_no_query(client: Client) -> None:
    port = SectionFactory.create(name="Port")
    fog = published(section=port, headline="Fog", slug="fog", tags=["Ships"]).article
    gone = published(section=port, headline="Gone", slug="gone").article
    publishing.withdraw(gone, by=SYSTEM)
    pages = ("/", "/port/", "/port/fog/", "/tags/ships/", "/search/?q=fog")
    before = {path: len(statements(client, path)) for path in pages}

    put_up("Sea wall <breached>", article=fog)

    assert {path: len(statements(client, path)) for path in pages} == before
    for path in pages:
        assert over(client, path) == "Breaking news Sea wall &lt;breached&gt;"
        assert FRAME in client.get(path).headers["Surrogate-Key"].split()
    assert over(client, "/nowhere/", 404) == over(client, "/port/gone/", 410) == over(client)
    page = client.get("/").content.decode()
    assert '<a class="breaking__text" href="/port/fog/" dir="auto">' in page
    assert '<p role="status">' in page
    for path in ("/rss.xml", "/feed.json", "/sitemap.xml"):
        assert b"breached" not in client.get(path).content


def test_it_gives_way_to_another_and_is_back_by_itself(client: Client, clock: time_machine.Traveller) -> None:
    put_up("First", 60)
    clock.shift(MINUTE)
    put_up("Second", 10)
    kept = client.get("/").headers["ETag"]
    assert over(client) == "Breaking news Second"
    assert client.get("/", headers={"if-none-match": kept}).status_code == 304

    clock.shift(MINUTE * 10)
    assert over(client) == "Breaking news First"
    assert client.get("/", headers={"if-none-match": kept}).status_code == 200

    clock.shift(MINUTE * 60)
    assert over(client) == ""


def test_one_that_is_planned_comes_by_itself_and_nobody_knows_of_it_before(client: Client) -> None:
    soon = timezone.now() + timedelta(hours=2)
    put_up("zq-planned", starts_at=soon)
    called_off = put_up("zq-called-off", starts_at=soon)
    take_down(called_off, by=SYSTEM)

    with as_reader(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL newsroom.rehearsal TO 'off'; SELECT count(*) FROM articles_banner")
        assert cursor.fetchone() == (0,)
    assert over(client) == ""
    assert not AuditEntry.objects.filter(note__contains="zq-planned").exists()
    with applied_until(soon + MINUTE) as ahead, as_of(soon + MINUTE):
        assert [words for _, words in ahead.beside] == ["Breaking news: zq-planned"]
        assert over(client) == "Breaking news zq-planned"


def test_the_link_goes_with_the_story_and_the_words_stay(client: Client) -> None:
    fog = published(section=SectionFactory.create(name="Port"), headline="Fog", slug="fog").article
    put_up("Fog closes port", article=fog)

    publishing.withdraw(fog, by=SYSTEM)

    assert over(client) == "Breaking news Fog closes port"
    assert "/port/fog/" not in client.get("/").content.decode()


def test_it_is_changed_in_its_place_and_every_wording_stays_on_record(
    client: Client, clock: time_machine.Traveller
) -> None:
    first = put_up("Frist", 60)
    clock.shift(MINUTE)
    put_up("Over it", 5)
    clock.shift(MINUTE)
    ada = UserFactory.create(role="producer", first_name="Ada", last_name="Vale")

    done = change_banner(first, BannerWords("First", NOON + MINUTE * 90), by=ada)

    assert done.keys == {FRAME}
    assert over(client) == "Breaking news Over it"
    with pytest.raises(Overtaken):
        change_banner(first, BannerWords("Again", NOON + MINUTE * 90), by=ada)
    clock.shift(MINUTE * 10)
    assert over(client) == "Breaking news First"
    changed = Banner.objects.latest("pk")
    assert take_down(changed, by=ada).message == "“First” was taken down. No banner is on the pages now."
    assert over(client) == ""
    with pytest.raises(Overtaken):
        take_down(changed, by=SYSTEM)
    said = [getattr(Banner.objects.standing(NOON + MINUTE * n).first(), "text", "") for n in (0, 1, 3, 7, 30)]
    assert said == ["Frist", "Over it", "Over it", "First", ""]
    acts = AuditEntry.objects.filter(verb__startswith="banner_").order_by("pk")
    assert [act.verb for act in acts] == ["banner_run", "banner_run", "banner_change", "banner_take_down"]
    assert (acts[3].note, acts[3].by_name) == ("First", "Ada Vale")


def test_what_cannot_stand_there_is_refused_with_a_sentence(clock: time_machine.Traveller) -> None:
    section = SectionFactory.create(name="Port")
    draft, soon = ArticleFactory.create(section=section), ArticleFactory.create(section=section)
    publishing.schedule(soon, by=SYSTEM, at=NOON + MINUTE * 60)
    put_up("Up already")

    def refused(text: str = "News", ends: int = 30, **more: Any) -> tuple[str, str]:
        with pytest.raises(NotReady) as error:
            run_banner(BannerWords(text, NOON + MINUTE * ends, **more), by=SYSTEM)
        return error.value.about, str(error.value)

    assert refused("\u200b \u00ad") == ("text", "Write what the banner says.")
    assert refused("x" * (LONGEST_BANNER + 1))[0] == refused("Up already")[0] == "text"
    assert refused(ends=0)[0] == refused(ends=60 * 24 * 8)[0] == "until"
    assert refused(starts_at=NOON - MINUTE)[0] == "starts"
    assert refused(language="english")[0] == "language"
    assert refused(article=draft)[0] == refused(article=soon)[0] == "story"
    assert put_up("With the story", starts_at=NOON + MINUTE * 60, article=soon).article == soon


@pytest.mark.parametrize("role", ["reporter", "copy-editor", "section-editor", "picture-editor", "ops"])
def test_only_who_may_puts_up_banners(role: str) -> None:
    with pytest.raises(NotAllowed, match="Ask a producer or the editor-in-chief"):
        run_banner(BannerWords("News", timezone.now() + MINUTE), by=UserFactory.create(role=role))


def test_the_database_itself_refuses_what_is_no_banner() -> None:
    now = timezone.now()
    right: dict[str, Any] = {
        "text": "News",
        "starts_at": now,
        "ends_at": now + MINUTE,
        "stands_from": now,
        "made_at": now,
        "made_by_name": "Ada",
    }
    for wrong in (
        {"text": " \u200b"},
        {"ends_at": now},
        {"ends_at": now + timedelta(days=8)},
        {"starts_at": now - MINUTE},
        {"stands_from": now + MINUTE},
        {"ended_at": now - MINUTE},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Banner.objects.create(**(right | wrong))
    banner = Banner.objects.create(**right)
    for change in ({"text": "Other"}, {"ends_at": now + MINUTE * 2}):
        with pytest.raises(IntegrityError, match="stays on record"), transaction.atomic():
            Banner.objects.filter(pk=banner.pk).update(**change)
    with pytest.raises(IntegrityError, match="stays on record"), transaction.atomic():
        banner.delete()


def test_the_text_keeps_its_language_and_direction(client: Client) -> None:
    put_up("انهيار الجدار البحري", language="ar")
    assert 'lang="ar" dir="rtl">انهيار' in client.get("/").content.decode()

    put_up("ទឹកជំនន់", language="km")
    assert 'lang="km" dir="ltr">ទឹក' in client.get("/").content.decode()
