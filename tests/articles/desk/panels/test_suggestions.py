"""Under the related stories of the form others are offered, each with the reason, and taken by one act."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles.models import Article, SavedVersion
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, published
from tests.support.forms import ADD, fields

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/suggestions/"
SURGE = "<p>A storm surge broke the dyke at Northmole. The water stood two metres high.</p>"
FLOOD = "<p>Northmole counts what the storm surge cost.</p>"


def address(article: Article, what: str = "") -> str:
    return f"/admin/articles/article/{article.pk}/suggestions/{what}"


def offered(client: Client, article: Article | None, **typed: Any) -> dict[str, str]:
    """The reasons, by the headlines of what is offered for a form."""
    values = {**fields(client.get(article.get_change_url() if article else ADD)), **typed}
    page = client.post(address(article) if article else NEW, values).content.decode()
    items = markup.fromstring(page).xpath("//li")
    return {item.findtext(".//a"): item.findtext(".//p") for item in items}


def test_what_is_like_the_form_is_offered_with_the_reason_and_nothing_is_saved(client: Client, editor: User) -> None:
    flood = published(headline="After the flood", body=FLOOD, at=timezone.now() - datetime.timedelta(days=3)).article
    published(headline="Seen & <b>known</b>", body="<p>Zithers, zithers.</p>")
    mine = ArticleFactory.create(headline="Mine", body="<p>Zithers.</p>", standfirst="")

    assert "Seen & <b>known</b>" in offered(client, mine)
    found = offered(client, mine, headline="Water over the dyke", body=SURGE)
    assert next(iter(found)) == flood.headline
    assert "Northmole" in found[flood.headline]
    assert "storm surge" in found[flood.headline]
    assert found[flood.headline].endswith("same week")
    assert flood.headline not in offered(client, mine, body=SURGE, related=[str(flood.pk)])
    assert flood.headline in offered(client, None, headline="Water over the dyke", body=SURGE)
    assert not SavedVersion.objects.filter(article=mine, version=2).exists()
    assert "data-suggestions" in client.get(mine.get_change_url()).content.decode()


def test_where_nothing_can_be_offered_it_says_what_helps(client: Client, editor: User) -> None:
    alone = ArticleFactory.create(headline="Alone")

    assert "once it has a headline or some text" in client.post(NEW, {}).content.decode()
    assert (
        "Nothing else on the site is like this story" in client.post(address(alone), {"headline": "x"}).content.decode()
    )
    refused = client.post(address(alone), {"headline": "x", "body": "a" * 1_000_001}).content.decode()
    assert "too long" in refused


def test_without_scripts_a_page_offers_them_and_takes_one(client: Client, editor: User) -> None:
    flood = published(headline="After the flood", body=FLOOD).article
    mine = ArticleFactory.create(headline="Water over the dyke", body=SURGE, section=SectionFactory.create())
    assert address(mine) in client.get(mine.get_change_url()).content.decode()
    assert flood.headline in client.get(address(mine)).content.decode()

    page = client.post(address(mine, "take/"), {"target": flood.pk}, follow=True).content.decode()

    assert "Added “After the flood” to the related stories." in page
    assert [each.target for each in mine.related_stories.all()] == [flood]
    assert "already" in client.post(address(mine, "take/"), {"target": flood.pk}, follow=True).content.decode()
    for odd in (mine.pk, 0, "x", "٣", "9" * 30, "-1"):
        said = client.post(address(mine, "take/"), {"target": odd}, follow=True)
        assert (said.status_code, "no such story" in said.content.decode()) == (200, True), odd
    assert mine.related_stories.count() == 1
