"""Nothing that is not live reaches a reader: words planted on the desk are looked for in every public address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.db.models import Model
from django.db.utils import InternalError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from articles.content.fields import PLAIN_FIELDS
from articles.editing.workflow import take
from articles.models import Article, Edition
from articles.public.middleware import as_reader
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    FigureFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    UserFactory,
    edition_of,
    published,
)
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

BASE = "http://testserver"
LINK = re.compile(
    r"""(?:href|src)=["']([^"'\s]+)["']|content="(https?:[^"]+)"|<loc>([^<]+)</loc>|"(?:url|feed_url)": "([^"]+)\""""
)
LATER = timedelta(hours=2)


@dataclass
class Aviary:
    """Hands out words that nobody writes, and remembers them."""

    words: list[str] = field(default_factory=list)

    def canary(self, place: str) -> str:
        """A new word; its name says where it was planted."""
        self.words.append(f"zq{place}{len(self.words):03}vx")
        return self.words[-1]

    def found_in(self, text: str) -> list[str]:
        """Those that escaped."""
        text = text.casefold()
        return [word for word in self.words if word in text]

    def fill(self, article: Article, place: str) -> None:
        """Plant one in everything a desk copy is made of."""
        for name in PLAIN_FIELDS:
            setattr(article, name, f"A {self.canary(place + name.replace('_', ''))} flew")
        article.canonical_url = f"https://example.com/{self.canary(place + 'canonical')}"
        article.slug = f"{self.canary(place + 'slug')}-flew"
        article.body = f'<p>Over {self.canary(place + "body")}.</p><figure data-figure="f2"></figure>'
        article.save()
        name = self.canary(place + "author")
        author = AuthorFactory.create(name=f"Ada {name}", bio=self.canary(place + "bio"), tagline=name)
        BylineFactory.create(article=article, author=author, name=f"Ada {self.canary(place + 'byline')}")
        article.tags.add(self.canary(place + "tag"))
        for where in ("lead", "inline"):
            self.picture(article, place, where)
        RelatedStoryFactory.create(article=article, headline=self.canary(place + "related"))

    def picture(self, article: Article, place: str, where: str) -> None:
        """A figure and a picture full of them."""
        words = ("alt", "caption", "credit")
        library = {name: self.canary(f"{place}image{name}") for name in (*words, "filename", "source", "usage_terms")}
        image = ImageFactory.create(**library, embedded={"place": self.canary(place + "embedded")})
        printed = {name: self.canary(f"{place}figure{name}") for name in words}
        article.figures.filter(place=where).delete()
        key = "f1" if where == "lead" else "f2"
        FigureFactory.create(article=article, image=image, place=where, key=key, **printed)


@pytest.fixture(scope="module")
def aviary(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Aviary]:
    """A site with live stories, and beside it on the desk every kind of thing that readers may not see."""
    aviary = Aviary()
    with rolled_back(django_db_blocker):
        for plant in (
            *(draft, scheduled, scheduled_update, unpublished_change),
            *(withdrawn, planned_withdrawal, taken_back, withdrawn_and_published_again),
        ):
            plant(aviary)
        yield aviary


def draft(aviary: Aviary) -> None:
    owner = UserFactory.create(first_name=aviary.canary("firstname"), email=f"{aviary.canary('mail')}@example.com")
    article = ArticleFactory.create(assignee=owner, created_by=owner, section=SectionFactory.create())
    aviary.fill(article, "draft")
    take("send_for_review", article, by=SYSTEM, note=aviary.canary("auditnote"))
    BylineFactory.create(article=article, author=AuthorFactory.create(name=aviary.canary("authorelse")))
    live = published(headline="A live story beside a draft")
    RelatedStoryFactory.create(article=live.article, target=article)
    edition_of(live.article, note="Now with a related story")


def scheduled(aviary: Aviary) -> None:
    article = ArticleFactory.create()
    aviary.fill(article, "scheduled")
    schedule(article, by=SYSTEM, at=timezone.now() + LATER, note=aviary.canary("schedulednote"))


def scheduled_update(aviary: Aviary) -> None:
    article = published(headline="A live story with an update waiting", tags=["Ships"]).article
    aviary.fill(article, "update")
    note = aviary.canary("updatenote")
    schedule(article, by=SYSTEM, at=timezone.now() + LATER, change="correction", note=note)


def unpublished_change(aviary: Aviary) -> None:
    article = published(headline="A live story with a change on the desk", authors=[AuthorFactory.create()]).article
    aviary.fill(article, "change")


def withdrawn(aviary: Aviary) -> None:
    article = ArticleFactory.create()
    aviary.fill(article, "withdrawn")
    article.slug = "what-was-withdrawn"
    article.save()
    edition_of(article, note="A note")
    edition_of(article, change="correction", note=aviary.canary("withdrawncorrection"))
    chief = UserFactory.create(role="editor-in-chief", last_name=aviary.canary("lastname"))
    withdraw(article, by=chief, note="It was not so.")


def planned_withdrawal(aviary: Aviary) -> None:
    article = published(headline="A live story about to go").article
    withdraw(article, by=SYSTEM, note=aviary.canary("plannednote"), at=timezone.now() + LATER)


def taken_back(aviary: Aviary) -> None:
    article = published(headline="A live story that was another", slug="another").article
    article.slug = "one"
    article.save()
    edition_of(article)
    article.headline = aviary.canary("desk")
    article.save()


def withdrawn_and_published_again(aviary: Aviary) -> None:
    article = ArticleFactory.create(headline="Told anew", slug="told-anew")
    for note in (aviary.canary("beforenote"), ""):
        article.body = f"<p>Before it was withdrawn: {aviary.canary('beforebody')}.</p>"
        article.standfirst = aviary.canary("beforestandfirst")
        article.save()
        edition_of(article, change="minor", note=note)
    withdraw(article, by=SYSTEM)
    article.body, article.standfirst = "<p>As it is told now.</p>", ""
    article.save()
    edition_of(article)
    article.body = "<p>As it is told today.</p>"
    article.save()
    edition_of(article)
    article.body = aviary.canary("afterbody")
    article.save()
    schedule(article, by=SYSTEM, at=timezone.now() + LATER)


def crawl(client: Client) -> Iterator[tuple[str, int, str]]:
    """Every address that can be reached from the home page, robots.txt and the sitemaps: status, headers and text."""
    queue, seen = ["/", "/robots.txt", "/sitemap.xml", "/news-sitemap.xml", "/search/"], set[str]()
    while queue:
        path = queue.pop()
        if path in seen:
            continue
        seen.add(path)
        response = client.get(path)
        text = response.content.decode()
        yield path, response.status_code, f"{response.headers}\n{text}"
        for groups in LINK.findall(text):
            url = urlsplit(urljoin(BASE + path, "".join(groups).replace("&amp;", "&")))
            if url.netloc == "testserver" and not url.path.startswith(("/static/", "/media/")):
                queue.append(url.path + (f"?{url.query}" if url.query else ""))


def test_no_word_of_the_desk_is_on_any_page_that_can_be_reached(client: Client, aviary: Aviary) -> None:
    pages = {path: (status, text) for path, status, text in crawl(client)}

    assert {path: found for path, (_, text) in pages.items() if (found := aviary.found_in(unquote(text)))} == {}
    assert {path: status for path, (status, _) in pages.items() if status not in (200, 302)} == {}
    live = Edition.objects.live().select_related("section")
    assert {quote(edition.get_absolute_url()) for edition in live} <= set(pages)
    kinds = ("/rss.xml", "/atom.xml", "/feed.json", "/authors/", "/tags/", "/sitemap-stories-0.xml", "/history/")
    assert all(any(kind in path for path in pages) for kind in kinds)


def test_whoever_asks_for_a_word_of_the_desk_is_answered_as_for_a_word_that_nobody_wrote(
    client: Client, aviary: Aviary
) -> None:
    sections = Article.objects.filter(slug__endswith="-flew").values_list("section__slug", flat=True)
    asked = {
        "author": ["/authors/ada-{}/", "/authors/ada-{}/atom.xml"],
        "tag": ["/tags/{}/", "/tags/{}/rss.xml"],
        "slug": [f"/{section}/{{}}-flew/" for section in sections],
    }

    for word in aviary.words:
        nobodys = "".join("abcdefghij"[int(c)] if c.isdigit() else "k" for c in word)
        places = [pattern for kind, patterns in asked.items() if kind in word for pattern in patterns]
        for pattern in ("/search/?q={}", *places):
            answer, expected = client.get(pattern.format(word)), client.get(pattern.format(nobodys))
            assert answer.status_code == expected.status_code, pattern.format(word)
            assert answer.content.decode().replace(word, nobodys) == expected.content.decode(), pattern.format(word)


def test_the_address_of_a_withdrawn_story_says_that_it_is_gone_and_the_public_note(
    client: Client, aviary: Aviary
) -> None:
    edition = Edition.objects.filter(slug="what-was-withdrawn").latest("pk")

    response = client.get(edition.get_absolute_url())

    assert response.status_code == 410
    assert "It was not so." in response.content.decode()
    assert aviary.found_in(response.content.decode()) == []


MODELS = [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]


def test_a_view_that_forgets_its_filter_finds_nothing_that_is_not_live(aviary: Aviary) -> None:
    seen = {model._meta.label: all_rows(model) for model in MODELS}

    assert {label: found for label, rows in seen.items() if (found := aviary.found_in(repr(rows)))} == {}
    assert {label for label, rows in seen.items() if rows} == SEEN_BY_READERS
    assert len(seen["articles.Edition"]) == Edition.objects.live().count()


def test_the_history_shows_no_word_of_the_desk_nor_of_what_was_withdrawn(client: Client, aviary: Aviary) -> None:
    for edition in Edition.objects.filter(number__isnull=False).select_related("section"):
        response = client.get(f"{edition.get_absolute_url()}history/", follow=True)
        assert response.status_code in (200, 410)
        assert aviary.found_in(response.content.decode()) == []
    with as_reader(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM story_history")
        rows = cursor.fetchall()
    assert rows
    assert aviary.found_in(repr(rows)) == []


def all_rows(model: type[Model]) -> list[dict[str, Any]]:
    """As a reader's view gets them which asks for everything there is."""
    with as_reader():
        try:
            with transaction.atomic():
                return list(model._base_manager.values())
        except ProgrammingError:
            return []


SEEN_BY_READERS = {
    "articles.Correction",
    "articles.Edition",
    "articles.EditionByline",
    "articles.EditionRelated",
    "articles.FormerPath",
    "articles.IndexTotals",
    "articles.Section",
    "articles.StoryIndex",
    "articles.Suggestion",
    "articles.Tag",
    "articles.TaggedEdition",
    "articles.Withdrawal",
    "authors.Author",
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_readers_cannot_reach_behind_their_window(model: type[Model]) -> None:
    table = connection.ops.quote_name(model._meta.db_table)

    for statement in (f"SELECT 1 FROM public.{table}", f"INSERT INTO public.{table} DEFAULT VALUES"):
        with as_reader(), pytest.raises((ProgrammingError, InternalError)), connection.cursor() as cursor:
            cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM articles_edition",
        "UPDATE articles_edition SET live = true",
        "INSERT INTO articles_tag (name, slug) VALUES ('x', 'x')",
        "CREATE TABLE site.mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "TRUNCATE articles_section",
    ],
)
def test_readers_write_nothing(statement: str) -> None:
    published()

    with as_reader(), pytest.raises((ProgrammingError, InternalError)), connection.cursor() as cursor:
        cursor.execute(statement)
