"""What a story may not be is refused with a sentence and the words kept; what cannot be seen counts as nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, Section, Tag, WorkingCopy
from tests.factories import ArticleFactory, SectionFactory
from tests.support.forms import fields, login, submit, write

pytestmark = pytest.mark.django_db

GROWING = f'<p><a href="/{"x" * 20_000}">first words' + "<p>x" * 9_000
NOTHING = ("\u200b", "\u3164", "\u2800", "\u2067\u200f")


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="City")


def test_a_text_that_stands_for_a_gigantic_one_is_refused_and_kept(client: Client, section: Section) -> None:
    """In the form and the working copy as it was typed; in previews and checks without its formatting."""
    login(client, "editor-in-chief")
    story = ArticleFactory.create(section=section, body="<p>Before.</p>")
    url = story.get_change_url()
    values = {**fields(client.get(url)), "body": GROWING}

    refused = client.post(url, {**values, "_act": "save"})
    preview = client.post(url.replace("change", "preview"), values)
    checks = client.post(url.replace("change", "checks"), values)
    kept = client.post(url.replace("change", "working"), {**values, "window": "0123456789abcdef"})

    story.refresh_from_db()
    assert story.body == "<p>Before.</p>"
    assert fields(refused)["body"].strip() == GROWING
    assert "Paste it without formatting." in refused.content.decode()
    assert "first words" in preview.content.decode()
    assert len(preview.content) < 200_000
    assert checks.status_code == 200
    assert kept.status_code == 200
    assert dict(WorkingCopy.objects.get().fields)["body"] == GROWING


@pytest.mark.parametrize("nothing", NOTHING)
def test_a_headline_that_shows_nothing_is_none(client: Client, section: Section, nothing: str) -> None:
    login(client, "editor-in-chief")

    answer = write(client, section, headline=nothing, body="<p>Words.</p>")

    assert "Write a headline" in answer.content.decode()
    assert not Article.objects.exists()


def test_one_tag_in_two_encodings_is_one(client: Client, section: Section) -> None:
    login(client, "editor-in-chief")

    write(client, section, headline="One", tags=["Cafe\u0301 life", "Caf\u00e9 life", "Zero\u200bwidth", "\u3164"])
    write(
        client, section, headline="Two\u00ad", tags=["CAFE\u0301 life", "Zero\u00adwidth"], standfirst="e\u0301\u200b"
    )

    assert sorted(Tag.objects.values_list("slug", flat=True)) == ["café-life", "zerowidth"]
    assert Article.objects.filter(headline="Two", standfirst="é").exists()


def test_a_word_that_is_no_language_tag_is_refused(client: Client, section: Section) -> None:
    login(client, "editor-in-chief")
    story = ArticleFactory.create(section=section)

    answer = submit(client, story, language="english")

    assert "“english” is not a language tag." in answer.content.decode()
    submit(client, story, language="pt-BR")
    story.refresh_from_db()
    assert story.language == "pt-BR"
