"""A secret address shows one version of an unpublished story to whoever has it, until it ends, and says when."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.test import Client, override_settings
from pytest_django import DjangoAssertNumQueries

from articles.content.contents import content_of
from articles.editing.saving import write
from articles.errors import NotAllowed, NotReady
from articles.models import Article, AuditEntry, PreviewLink, PreviewVisit
from articles.previews.links import revoke, share
from articles.roles import SYSTEM
from authors.models import Author
from images.models import Image
from images.renditions import store
from images.renditions.picture import image_url
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    UserFactory,
    edition_of,
    published,
)
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db

MADE = datetime.datetime(2026, 11, 24, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def chief() -> User:
    return UserFactory.create(role="editor-in-chief")


@pytest.fixture
def story() -> Article:
    return ArticleFactory.create(headline="The draft", authors=[AuthorFactory.create(name="Ana Reyes")], tags=["Tides"])


def shared(story: Article, chief: User, *, days: int = 3, label: str = "Our lawyer") -> tuple[PreviewLink, str]:
    """The link and its address."""
    link, secret = share(story, label=label, days=days, by=chief)
    return link, f"/preview/{secret}/"


def test_it_shows_the_story_to_somebody_without_a_login_and_says_what_it_is(
    client: Client, chief: User, story: Article
) -> None:
    FigureFactory.create(article=story, caption="A caption")
    with time_machine.travel(MADE, tick=False):
        _, address = shared(story, chief)
        answer = client.get(address)

    said = answer.content.decode()
    assert answer.status_code == 200
    for words in (
        "The draft",
        "Ana Reyes",
        "A caption",
        "Shown to Our lawyer until Friday 27 November 2026, 12:00 UTC",
    ):
        assert words in said
    assert "application/ld+json" not in said
    assert "canonical" not in said


def test_it_is_kept_by_nobody_and_found_by_nobody(client: Client, chief: User, story: Article) -> None:
    _, address = shared(story, chief)

    for answer in (client.get(address), client.get("/preview/nothing/")):
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
        assert '<meta name="robots" content="noindex, nofollow">' in answer.content.decode()
    assert "Disallow: /preview/" in client.get("/robots.txt").content.decode()
    assert "/preview/" not in client.get("/sitemap.xml").content.decode()


def test_later_changes_do_not_show(client: Client, chief: User, story: Article) -> None:
    _, address = shared(story, chief)
    before = client.get(address).content

    changed = {**content_of(story), "headline": "The rewritten draft", "body": "<p>Other words.</p>", "tags": []}
    write(story, changed, started_from=story.version, by=SYSTEM)

    assert client.get(address).content == before
    story.refresh_from_db()
    assert story.headline == "The rewritten draft"


def test_the_unpublished_version_of_a_live_story_is_shown_and_readers_see_the_live_one(
    client: Client, chief: User, story: Article
) -> None:
    edition_of(story)
    write(story, {**content_of(story), "headline": "The next"}, started_from=story.version, by=SYSTEM)
    _, address = shared(story, chief)

    assert "The next" in client.get(address).content.decode()
    assert "The next" not in client.get(story.get_absolute_url()).content.decode()


def test_the_stories_beside_it_are_live_ones(client: Client, chief: User, story: Article) -> None:
    published(headline="A live neighbour", section=story.section)
    ArticleFactory.create(headline="A secret neighbour", section=story.section)
    _, address = shared(story, chief)

    said = client.get(address).content.decode()

    assert "A live neighbour" in said
    assert "A secret neighbour" not in said


@pytest.mark.parametrize("days", [1, 3, 7])
def test_it_ends(client: Client, chief: User, story: Article, days: int) -> None:
    with time_machine.travel(MADE, tick=False) as now:
        _, address = shared(story, chief, days=days)
        now.shift(datetime.timedelta(days=days, seconds=-1))
        assert client.get(address).status_code == 200
        now.shift(1)
        answer = client.get(address)

    assert answer.status_code == 404
    assert "The draft" not in answer.content.decode()


def test_it_is_revoked_at_once_and_once(client: Client, chief: User, story: Article) -> None:
    link, address = shared(story, chief)
    assert client.get(address).status_code == 200

    first = revoke(link, by=chief)
    again = revoke(link, by=UserFactory.create(role="editor-in-chief"))

    assert client.get(address).status_code == 404
    assert (again.revoked_at, again.revoked_by) == (first.revoked_at, chief)
    verbs = list(AuditEntry.objects.filter(article=story).order_by("pk").values_list("verb", "detail__for_whom"))
    assert verbs == [("share", "Our lawyer"), ("revoke_link", "Our lawyer")]


HOSTILE = ("", "x", "x" * 43, "x" * 5000, "%00" * 43, "%0a" + "x" * 42, "ខ្មែរ", "../admin", "a/rss.xml", "rss.xml")


@pytest.mark.parametrize("secret", HOSTILE)
def test_what_is_no_link_is_answered_as_one_that_ended(
    client: Client, chief: User, story: Article, secret: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    link, address = shared(story, chief)
    revoke(link, by=chief)
    ended = client.get(address)

    with django_assert_max_num_queries(6):
        answer = client.get(f"/preview/{secret}/")

    assert (answer.status_code, ended.status_code) == (404, 404)
    assert answer.content == ended.content
    assert PreviewVisit.objects.count() == 0


def test_no_section_stands_under_its_address(client: Client, story: Article) -> None:
    """What stands there is not answered as the readers' role, so nothing else may."""
    for path in ("/preview/", "/preview/rss.xml", "/preview/a-story/", "/preview/x/y/z"):
        assert "There is nothing to show here" in client.get(path).content.decode()
    assert client.post("/preview/").status_code in (403, 405)


def test_the_database_does_not_know_the_secret(chief: User, story: Article) -> None:
    link, address = shared(story, chief)
    secret = address.split("/")[2]

    assert len(secret) == 43
    assert secret not in repr(list(PreviewLink.objects.values()) + list(AuditEntry.objects.values()))
    assert len({shared(story, chief)[0].token_digest for _ in range(20)} | {link.token_digest}) == 21


def test_each_visit_is_noted_with_where_it_came_from(client: Client, chief: User, story: Article) -> None:
    link, address = shared(story, chief)

    client.get(address, headers={"User-Agent": "Reader \x07" + "x" * 400}, REMOTE_ADDR="2001:db8::7")
    client.head(address)
    client.post(address)

    (visit,) = link.visits.all()
    assert visit.address == "2001:db8::7"
    assert visit.browser == ("Reader " + "x" * 400)[:300]


@pytest.mark.parametrize(
    ("header", "address"),
    [("203.0.113.9, 198.51.100.7", "198.51.100.7"), ("not an address", None), ("", None), ("fe80::1%eth0", "fe80::1")],
)
def test_behind_a_proxy_the_visitor_is_who_the_proxy_says(
    client: Client, chief: User, story: Article, header: str, address: str | None
) -> None:
    link, path = shared(story, chief)

    with override_settings(BEHIND_PROXY=True):
        client.get(path, headers={"X-Forwarded-For": header})
    client.get(path, headers={"X-Forwarded-For": "203.0.113.1"}, REMOTE_ADDR="192.0.2.1")

    assert list(link.visits.order_by("pk").values_list("address", flat=True)) == [address, "192.0.2.1"]


def test_who_may_not_share_makes_and_revokes_no_link(chief: User, story: Article) -> None:
    link, _ = shared(story, chief)

    for role in ("reporter", "copy-editor", "picture-editor", "section-editor", "ops"):
        somebody = UserFactory.create(role=role)
        with pytest.raises(NotAllowed):
            share(story, label="A friend", days=1, by=somebody)
        with pytest.raises(NotAllowed):
            revoke(link, by=somebody)
    assert PreviewLink.objects.get().stands


@pytest.mark.parametrize(("label", "days"), [("", 1), (" \x00\n", 1), ("x" * 201, 1), ("A source", 2), ("A source", 0)])
def test_a_link_says_for_whom_and_for_how_long(chief: User, story: Article, label: str, days: int) -> None:
    with pytest.raises(NotReady):
        share(story, label=label, days=days, by=chief)
    assert not PreviewLink.objects.exists()


def test_its_page_costs_the_same_whatever_the_story_has(
    client: Client, chief: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    story = ArticleFactory.create(authors=AuthorFactory.create_batch(9), tags=[f"Tag {n}" for n in range(9)])
    for number in range(9):
        FigureFactory.create(article=story, place="inline" if number else "lead", key=f"f{number + 1}")
    _, address = shared(story, chief)

    with django_assert_max_num_queries(22):
        client.get(address)


def test_whoever_opened_a_link_sees_its_pictures_while_it_stands_and_no_others(
    client: Client, chief: User, story: Article
) -> None:
    portrait, other = ImageFactory.create(), ImageFactory.create()
    picture = FigureFactory.create(article=story).image
    Author.objects.update(photo=portrait)
    for image in (picture, portrait, other):
        store.write_atomically(
            store.original_path(image.key), saved(quarters(image.width, image.height)), durable=False
        )
    link, address = shared(story, chief)

    def seen(image: Image) -> int:
        return client.get(image_url(image, 160)).status_code

    assert seen(picture) == 404
    assert client.get(address).cookies[f"preview-pictures-{link.pk}"]["path"] == "/media/"
    assert (seen(picture), seen(portrait), seen(other)) == (200, 200, 404)
    assert client.get(image_url(picture, 160))["Cache-Control"] == "private, no-store"

    revoke(link, by=chief)
    assert seen(picture) == 404
    client.cookies[f"preview-pictures-{link.pk}"] = f"{shared(story, chief)[0].pk}:forged"
    assert seen(picture) == 404
