"""Beside the form, names in its text that have a page are offered as links, and put in one by one."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html as markup

from articles.editing.merging_names import TAGS, merge_names
from articles.models import Article, SavedVersion, Tag, UnlinkedName
from articles.publishing import withdraw
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, TagFactory, UserFactory, edition_of, published
from tests.support.forms import fields, login

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/links/"
TEXT = "<p>“Northmole!” they cried. In Northmole a Storm surge broke the dyke.</p>"


def address(article: Article, what: str = "") -> str:
    return f"/admin/articles/article/{article.pk}/links/{what}"


def offered(client: Client, article: Article | None, **typed: Any) -> dict[str, list[str]]:
    """The addresses that are offered for a form, by the words that could lead there."""
    body = {"body": article.body} if article else {}
    page = client.post(address(article) if article else NEW, {**body, **typed}).content.decode()
    return rows(page)


def rows(page: str) -> dict[str, list[str]]:
    items = markup.fromstring(page or "<p>").xpath("//li[contains(@class, 'links__name')]")
    return {item.findtext(".//mark"): [link.get("href") for link in item.findall(".//a")] for item in items}


@pytest.fixture
def mine() -> Article:
    """A story about a place and a topic that others are about, too."""
    published(headline="Before", tags=["Northmole", "storm surge"])
    return ArticleFactory.create(headline="Mine", body=TEXT, tags=["Northmole"])


def test_names_in_the_form_as_it_stands_are_offered_and_nothing_is_saved(
    client: Client, editor: User, mine: Article
) -> None:
    found = {"Northmole": ["/tags/northmole/"], "Storm surge": ["/tags/storm-surge/"]}

    assert offered(client, mine) == offered(client, None, body=TEXT) == found
    assert offered(client, mine, body=TEXT.replace("Storm", "A")) == {"Northmole": ["/tags/northmole/"]}
    assert offered(client, mine, body="<h2>Northmole</h2>") == {}
    linked = TEXT.replace("In Northmole", 'In <a href="/tags/northmole/">the town</a> Northmole')
    assert offered(client, mine, body=linked) == {"Storm surge": ["/tags/storm-surge/"]}
    assert not SavedVersion.objects.filter(article=mine, version=2).exists()
    page = client.get(mine.get_change_url()).content.decode()
    assert f'data-links="{address(mine)}"' in page


def test_a_page_that_has_this_story_alone_is_not_offered_nor_one_that_has_none(
    client: Client, editor: User, mine: Article
) -> None:
    TagFactory.create(name="dyke")
    edition_of(mine)
    other = ArticleFactory.create(body="<p>The dyke of Northmole</p>")

    assert offered(client, other) == {"Northmole": ["/tags/northmole/"]}
    withdraw(Article.objects.get(headline="Before"), by=SYSTEM)
    assert offered(client, mine) == {}
    assert offered(client, other) == {"Northmole": ["/tags/northmole/"]}


def test_the_key_story_comes_before_the_page_while_it_is_live(client: Client, editor: User, mine: Article) -> None:
    before, tag = Article.objects.get(headline="Before"), Tag.objects.get(name="Northmole")
    url = before.editions.get().get_absolute_url()

    def choose(key: object) -> str:
        values = {**fields(client.get(f"/admin/articles/tag/{tag.pk}/change/"), "tag_form"), "key_story": key}
        return client.post(f"/admin/articles/tag/{tag.pk}/change/", values, follow=True).content.decode()

    for odd in (mine.pk, 0, "x", "9" * 30):
        assert "That story is not on the site. Choose one that is." in choose(odd)
    choose(before.pk)

    assert offered(client, mine)["Northmole"] == [url, "/tags/northmole/"]
    assert "Northmole" not in offered(client, mine, body=TEXT.replace(" a ", f' <a href="{url}">a</a> '))
    assert offered(client, before, body=TEXT) == {}
    stays = TagFactory.create(name="North mole")
    merge_names(TAGS, [tag.pk], into=stays.pk, by=SYSTEM)
    assert offered(client, mine)["Northmole"] == [url, "/tags/north-mole/"]
    withdraw(before, by=SYSTEM)
    assert offered(client, mine) == {}
    assert "not on the site" not in choose(before.pk)


def test_without_scripts_a_page_puts_one_in_and_leaves_one_out(client: Client, editor: User, mine: Article) -> None:
    assert address(mine) in client.get(mine.get_change_url()).content.decode()
    assert set(rows(client.get(address(mine)).content.decode())) == {"Northmole", "Storm surge"}

    said = client.post(address(mine, "put/"), {"key": "northmole", "to": "topic"}, follow=True).content.decode()

    assert "“Northmole” leads to /tags/northmole/ now." in said
    assert set(rows(said)) == {"Storm surge"}
    mine.refresh_from_db()
    assert mine.body == TEXT.replace("In Northmole", 'In <a href="/tags/northmole/">Northmole</a>')
    for odd in (
        {"key": "northmole", "to": "topic"},
        {},
        {"key": "stormsurge", "to": "story"},
        {"key": "\0", "to": "٣"},
    ):
        refused = client.post(address(mine, "put/"), odd, follow=True)
        assert (refused.status_code, "not offered any more" in refused.content.decode()) == (200, True), odd
    left = client.post(address(mine, "leave/"), {"key": "stormsurge"}, follow=True).content.decode()
    assert (rows(left), "1 name not offered here." in left) == ({}, True)
    for odd_key in ("", "\0", "x" * 100_000, "<b>", "٣"):
        assert client.post(address(mine, "leave/"), {"key": odd_key}, follow=True).status_code == 200
    client.post(address(mine, "leave/"), {"again": "1"})
    assert offered(client, mine) == {"Storm surge": ["/tags/storm-surge/"]}
    assert not UnlinkedName.objects.exists()


def test_a_link_is_merged_with_what_others_save(client: Client, editor: User, mine: Article) -> None:
    opened = fields(client.get(mine.get_change_url()))
    client.post(address(mine, "put/"), {"key": "northmole", "to": "topic"})

    client.post(mine.get_change_url(), {**opened, "headline": "Theirs", "_act": "save"})

    mine.refresh_from_db()
    assert mine.headline == "Theirs"
    assert 'In <a href="/tags/northmole/">Northmole</a>' in mine.body


def test_so_many_are_offered_by_so_many_statements_whatever_the_text(client: Client, mine: Article) -> None:
    login(client, "reporter")
    names = [f"<b>Tag</b> {letter}" for letter in "ABCDEFGHIJKLMN"]
    published(headline="All", tags=names)
    few, many = TEXT, "".join(f"<p>&lt;b&gt;Tag&lt;/b&gt; {name[-1]}</p>" for name in names) + TEXT

    counted = []
    for body in (few, many, many + "<p>word Word</p>" * 8_000):
        with CaptureQueriesContext(connection) as captured:
            page = client.post(NEW, {"body": body}).content.decode()
        counted.append((len(captured), len(rows(page))))

    assert counted[0][1:] == (2,)
    assert [rows_shown for _, rows_shown in counted[1:]] == [10, 10]
    assert len({statements for statements, _ in counted}) == 1
    assert "<b>" not in page


def test_who_may_not_write_the_story_puts_no_link_into_it(client: Client, mine: Article) -> None:
    client.force_login(UserFactory.create(role="reporter"))

    for what in ("", "put/", "leave/"):
        assert client.post(address(mine, what), {"key": "northmole", "to": "topic"}).status_code in (403, 404)
    assert not UnlinkedName.objects.exists()
