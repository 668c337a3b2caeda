"""Any two states of a story compared: every field as people read it, words marked, long unchanged stretches folded."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html as markup

from articles import publishing
from articles.content.contents import content_of
from articles.editing.saving import begin, write
from articles.models import Article
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    edition_of,
)
from tests.support.forms import LIST, login

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_the_desk(client: Client) -> None:
    login(client, "copy-editor")


def story(**fields: object) -> Article:
    """A story begun at the desk."""
    content = {**content_of(ArticleFactory.create(headline="Fog closes port")), "slug": "fog", **fields}
    return begin(content, by=SYSTEM)


def saved(article: Article, **fields: object) -> Article:
    """Saved once more, with these fields."""
    article.refresh_from_db()
    content = {**content_of(article), **fields}
    return write(article, content, started_from=article.version, by=SYSTEM).article


def compared(client: Client, article: Article, query: str) -> dict[str, str]:
    """The changed fields by name, with their marks."""
    response = client.get(f"{LIST}{article.pk}/compare/?{query}")
    assert response.status_code == 200
    page = markup.fromstring(response.content.decode())
    if page.xpath("//p[@class='compare__same']"):
        return {}
    rows = page.xpath("(//main//dl)[1]/div[dt]")
    return {row.find("dt").text_content(): _inner(row.find("dd")) for row in rows}


def _inner(element: Any) -> str:
    text = (element.text or "") + "".join(markup.tostring(each, encoding="unicode") for each in element)
    return re.sub(r"\s+", " ", text).strip()


def test_every_field_is_compared_as_people_read_it(client: Client) -> None:
    here, there = SectionFactory.create(name="Harbour"), SectionFactory.create(name="City")
    ada, ben = AuthorFactory.create(name="Ada Vale"), AuthorFactory.create(name="Ben Moor")
    ferry = RelatedStoryFactory.create().target
    ferry_headline = ferry.headline
    article = story(
        section=here.pk,
        bylines=[{"author": ada.pk, "role": "author", "name": ""}],
        tags=["tides"],
    )
    saved(
        article,
        headline="Fog closes both ports",
        section=there.pk,
        bylines=[
            {"author": ada.pk, "role": "author", "name": ""},
            {"author": ben.pk, "role": "photographer", "name": "B. Moor"},
        ],
        related=[{"target": ferry.pk, "headline": ""}],
        tags=["fog", "tides"],
        kind="analysis",
        seo_title="Ports",
        slug="ports",
    )

    rows = compared(client, article, "a=v1&b=v2")

    assert rows == {
        "Headline": "Fog closes <del>port</del><ins>both ports</ins>",
        "Related stories": f"<ul><li><ins>{ferry_headline}</ins></li></ul>",
        "Byline": "<ul><li>Ada Vale</li><li><ins>B. Moor (photographer)</ins></li></ul>",
        "Section": "<del>Harbour</del><ins>City</ins>",
        "Tags": "<ul><li><ins>fog</ins></li><li>tides</li></ul>",
        "Kind": "<del>News</del><ins>Analysis</ins>",
        "Slug": "<del>fog</del><ins>ports</ins>",
        "Title for search results": "<ins>Ports</ins>",
    }


def test_pictures_are_compared_with_their_words(client: Client) -> None:
    quay, pier = ImageFactory.create(), ImageFactory.create()
    lead = {"key": "f1", "place": "lead", "alt": "A quay", "caption": "Dusk.", "credit": "Reyes", "decorative": False}
    article = story(figures=[{**lead, "image": quay.pk}])
    saved(article, figures=[{**lead, "image": pier.pk, "caption": "Dawn.", "alt": "A pier"}])

    rows = compared(client, article, "a=v1&b=v2")

    assert set(rows) == {"Picture 1", "Picture 1: caption", "Picture 1: alternative text"}
    assert rows["Picture 1: caption"] == "<del>Dusk</del><ins>Dawn</ins>."
    assert rows["Picture 1"].index("<del><img") < rows["Picture 1"].index("<ins><img")


def test_a_picture_that_was_deleted_since_is_said(client: Client) -> None:
    quay = ImageFactory.create()
    lead = {"key": "f1", "place": "lead", "alt": "A", "caption": "", "credit": "", "decorative": False}
    article = saved(story(figures=[{**lead, "image": quay.pk}]), figures=[])
    quay.delete()

    assert "not in the library any more" in compared(client, article, "a=v1&b=v2")["Picture 1"]


def test_versions_and_editions_are_compared_with_each_other(client: Client) -> None:
    article = story()
    edition_of(article)
    saved(article, headline="Second thoughts")

    assert compared(client, article, "a=e1&b=v2")["Headline"] == "<del>Fog closes port</del><ins>Second thoughts</ins>"
    assert compared(client, article, "a=v2&b=e1")["Headline"] == "<del>Second thoughts</del><ins>Fog closes port</ins>"
    assert compared(client, article, "a=live&b=v2") == compared(client, article, "a=e1&b=v2")
    assert compared(client, article, "a=v1&b=e1") == {}


def test_without_a_first_it_is_the_one_before(client: Client) -> None:
    article = story()
    edition_of(article)
    saved(article, headline="Second")
    saved(article, headline="Third")
    edition_of(article)

    assert compared(client, article, "b=v3")["Headline"] == "<del>Second</del><ins>Third</ins>"
    assert compared(client, article, "b=e2")["Headline"] == "<del>Fog closes port</del><ins>Third</ins>"
    assert compared(client, article, "b=v1")["Headline"] == "<ins>Fog closes port</ins>"


def test_long_unchanged_stretches_are_folded(client: Client) -> None:
    paragraphs = [f"<p>Paragraph {number} of the long report.</p>" for number in range(40)]
    article = story(body="".join(paragraphs))
    paragraphs[20] = "<p>Paragraph 20 of the corrected report.</p>"
    saved(article, body="".join(paragraphs))

    text = compared(client, article, "a=v1&b=v2")["Text"]

    assert "Paragraph 20 of the <del>long</del><ins>corrected</ins> report." in text
    assert re.findall(r"<summary>(.*?)</summary>", text) == [
        "Show 19 unchanged paragraphs",
        "Show 18 unchanged paragraphs",
    ]
    assert "Paragraph 19 of the long report." in text.split("</details>")[1]


def test_pictures_in_the_text_are_told_by_their_captions(client: Client) -> None:
    figure = {"key": "f2", "place": "inline", "alt": "A", "caption": "<b>Dusk</b>", "credit": "", "decorative": False}
    article = story(body="<p>All wait.</p>", figures=[{**figure, "image": ImageFactory.create().pk}])
    saved(article, body='<p>All wait.</p><figure data-figure="f2"></figure>')

    text = compared(client, article, "a=v1&b=v2")["Text"]

    assert "<ins><figure><figcaption>Picture 1: &lt;b&gt;Dusk&lt;/b&gt;</figcaption></figure></ins>" in text


def test_nothing_live_to_compare_with_is_said(client: Client) -> None:
    article = story()
    edition_of(article)
    publishing.withdraw(article, by=SYSTEM)

    response = client.get(f"{LIST}{article.pk}/compare/?a=live&b=v1", follow=True)

    assert "nothing to compare with" in response.content.decode()


@pytest.mark.parametrize("query", ["", "b=", "b=v9", "a=v9&b=v1", "b=v1%00", "b=e1'--", "a=x&b=v1", "b=f" + "9" * 25])
def test_what_the_history_does_not_have_is_not_compared(client: Client, query: str) -> None:
    article = story()

    assert client.get(f"{LIST}{article.pk}/compare/?{query}").status_code == 404


def test_comparing_costs_the_same_however_many_parts_there_are(client: Client) -> None:
    article = story()
    edition_of(article)

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            compared(client, article, "a=e1&b=v1")
        return len(captured)

    compared(client, article, "a=e1&b=v1")
    few = cost()
    saved(
        article,
        bylines=[{"author": author.pk, "role": "author", "name": ""} for author in AuthorFactory.create_batch(9)],
        related=[{"target": other.pk, "headline": ""} for other in ArticleFactory.create_batch(9)],
        tags=[f"tag {number}" for number in range(9)],
    )

    with CaptureQueriesContext(connection) as captured:
        compared(client, article, "a=e1&b=v2")
    assert len(captured) <= few + 3  # authors, stories and pictures are asked for where there are any
