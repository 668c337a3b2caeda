"""Where every address leads: to a page, to where it moved, to what it was, or nowhere; never to an error of ours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles.models import Article, Section
from articles.publishing import withdraw
from articles.roles import SYSTEM
from newsroom.text.slugs import RESERVED
from tests.factories import AuthorFactory, SectionFactory, edition_of, published
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

PAGES = ("/", "/port/", "/port/fog/", "/authors/ada-vale/", "/tags/ships/", "/search/", "/search/?q=fog")
DOCUMENTS = (
    *(f"{place}{file}" for place in ("/", "/port/", "/authors/ada-vale/", "/tags/ships/") for file in ("rss.xml",)),
    *("/atom.xml", "/feed.json", "/sitemap.xml", "/sitemap-sections.xml", "/news-sitemap.xml", "/robots.txt"),
)


@pytest.fixture(scope="module")
def live(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """The key of a story that is live at /port/fog/, made once for all tests."""
    with rolled_back(django_db_blocker):
        section = SectionFactory.create(name="Port")
        ada = AuthorFactory.create(name="Ada Vale")
        story = {"section": section, "slug": "fog", "headline": "Fog closes the port"}
        yield published(**story, authors=[ada], tags=["Ships"]).article_id


@pytest.fixture
def article(live: int) -> Article:
    """A live story at /port/fog/."""
    return Article.objects.get(pk=live)


def moved(article: Article, **fields: object) -> Article:
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    edition_of(article)
    return article


@pytest.mark.parametrize("path", [*PAGES, *DOCUMENTS])
def test_it_is_read_and_nothing_else(client: Client, article: Article, path: str) -> None:
    page = client.get(path)
    head = client.head(path)

    assert page.status_code == head.status_code == 200
    assert head.content == b""
    assert head.headers["Content-Length"] == page.headers["Content-Length"]
    assert page.headers["Surrogate-Key"]
    refused = [client.post(path), client.put(path), client.delete(path), client.patch(path), client.options(path)]
    assert [answer.status_code for answer in refused] == [405] * 5


def test_a_story_whose_slug_changed_is_found_at_its_old_address(client: Client, article: Article) -> None:
    moved(moved(article, slug="mist"), slug="clear")

    for old in ("/port/fog/", "/port/mist/"):
        answer = client.get(old)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/port/clear/")


def test_a_story_that_changed_its_section_is_found_at_its_old_address(client: Client, article: Article) -> None:
    moved(article, section=SectionFactory.create(name="Weather"))

    answer = client.get("/port/fog/")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/weather/fog/")


def test_a_renamed_section_takes_its_stories_and_feeds_along(client: Client, article: Article) -> None:
    section = Section.objects.get(name="Port")
    section.slug = "harbour"
    section.save()

    leads_to = {path: client.get(path).headers["Location"] for path in ("/port/", "/port/fog/", "/port/rss.xml")}

    assert leads_to == {"/port/": "/harbour/", "/port/fog/": "/harbour/fog/", "/port/rss.xml": "/harbour/rss.xml"}
    assert client.get("/harbour/fog/").status_code == 200


def test_a_moved_story_in_a_renamed_section_is_found(client: Client, article: Article) -> None:
    moved(article, slug="mist")
    section = Section.objects.get(name="Port")
    section.slug = "harbour"
    section.save()

    answer = client.get("/port/fog/", follow=True)

    assert answer.status_code == 200
    assert answer.redirect_chain[-1] == ("/harbour/mist/", 301)


def test_a_withdrawn_story_is_gone_and_the_note_says_why(client: Client, article: Article) -> None:
    withdraw(article, by=SYSTEM, note="A source misled us <sorry>.")

    answer = client.get("/port/fog/")

    assert answer.status_code == 410
    assert "A source misled us &lt;sorry&gt;." in answer.content.decode()
    assert "Fog closes the port" not in answer.content.decode()
    assert client.head("/port/fog/").status_code == 410


def test_a_withdrawn_story_is_gone_from_its_former_addresses_too(client: Client, article: Article) -> None:
    moved(article, slug="mist")
    withdraw(article, by=SYSTEM)

    assert client.get("/port/mist/").status_code == 410
    assert client.get("/port/fog/").status_code == 410


def test_a_story_published_again_is_back(client: Client, article: Article) -> None:
    withdraw(article, by=SYSTEM)
    edition_of(article)

    assert client.get("/port/fog/").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("/nothing/", "/port/nothing/", "/nothing/fog/", "/authors/nobody/", "/tags/none/", "/nothing/rss.xml"),
        *("/authors/nobody/atom.xml", "/tags/none/feed.json", "/sitemap-stories-9.xml", "/sitemap-nothing-0.xml"),
        *("/x.php", "/a/b/c/"),
    ],
)
def test_what_is_not_there_is_not_found(client: Client, article: Article, path: str) -> None:
    answer = client.get(path, follow=True)

    assert answer.status_code == 404
    assert "Fog closes the port" in answer.content.decode()


def test_an_address_in_any_script_leads_to_its_story_however_it_is_composed(client: Client) -> None:
    section = SectionFactory.create(name="កម្ពុជា")
    edition = published(section=section, headline="Café ouvert à Phnom Penh")
    author = AuthorFactory.create(name="សួស យ៉ារ៉ា")
    published(section=section, headline="ទីក្រុងភ្នំពេញ", authors=[author], tags=["ភ្នំពេញ"])

    assert edition.slug == "café-ouvert-à-phnom-penh"
    paths = (section.get_absolute_url(), edition.get_absolute_url(), author.get_absolute_url(), "/tags/ភ្នំពេញ/rss.xml")
    for form in ("NFC", "NFD"):
        for path in paths:
            assert client.get(quote(unicodedata.normalize(form, path))).status_code == 200, (form, path)


HOSTILE = (
    "%00",
    "a%00b",
    "%FF%FE",
    "%ED%A0%80",
    "%0A%0D",
    "'--",
    "%25s%25(x)s",
    "{{7*7}}",
    "..%2F..%2Fetc",
    "x" * 300,
    "%E2%80%AE",
    "%F0%9F%92%A9",
    "%EF%BF%BE",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_an_address_is_answered(client: Client, article: Article, text: str) -> None:
    places = ("/{}/", "/port/{}/", "/{}/fog/", "/authors/{}/", "/tags/{}/", "/{}/rss.xml", "/authors/{}/feed.json")

    for place in places:
        answer = client.get(place.format(text))
        assert answer.status_code == 404, place
        assert b"\x00" not in answer.content


@pytest.mark.parametrize(
    "text", [*HOSTILE, "", "-", '"', "or or or", '"open', "a" * 5000, "-a -b", "((((", "%5C%5C", ":*&|!<->"]
)
def test_whatever_is_searched_for_is_answered(client: Client, article: Article, text: str) -> None:
    answer = client.get(f"/search/?q={text}")

    assert answer.status_code == 200
    assert b"\x00" not in answer.content


@pytest.mark.parametrize(
    "cursor",
    [*HOSTILE, "", ".", "1", "1.", ".1", "z.z", "-1.-1", "zzzzzzzzzzzzzzzz.1", "1.zzzzzzzzzzzzzz", "%EF%BC%91.1"],
)
@pytest.mark.parametrize("name", ["before", "after"])
def test_a_cursor_that_was_never_written_leads_nowhere_or_to_a_list(
    client: Client, article: Article, name: str, cursor: str
) -> None:
    for path in ("/", "/port/", "/authors/ada-vale/", "/tags/ships/", "/search/?q=fog"):
        answer = client.get(f"{path}{'&' if '?' in path else '?'}{name}={cursor}")
        assert answer.status_code in (200, 404), path


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_no_section_takes_an_address_of_the_site_itself(slug: str) -> None:
    with pytest.raises(IntegrityError, match="section_slug_is_not_reserved"), transaction.atomic():
        Section.objects.bulk_create([Section(name="Taken", slug=slug)])


@pytest.mark.parametrize("slug", ["", "a b", "a/b", "a?b", "a#b", "a%b", "a&b", "a.b"])
def test_no_section_has_a_slug_that_breaks_an_address(slug: str) -> None:
    with pytest.raises(IntegrityError, match="section_slug_fits_an_address"), transaction.atomic():
        Section.objects.bulk_create([Section(name="Broken", slug=slug)])


def test_the_icon_is_found_where_browsers_look(client: Client) -> None:
    answer = client.get("/favicon.ico")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/static/icons/apple-touch-icon.png")


def test_robots_are_told_what_to_leave_and_where_the_maps_are(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert {"User-agent: *", "Disallow: /admin/", "Disallow: /search/"} <= set(lines)
    assert {"Sitemap: http://testserver/sitemap.xml", "Sitemap: http://testserver/news-sitemap.xml"} <= set(lines)
