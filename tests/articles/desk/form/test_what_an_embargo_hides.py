"""Nobody finds out by trying that a story which they may not see is there, nor what it is about."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.models import Tag
from tests.factories import ArticleFactory, RelatedStoryFactory, TagFactory, published
from tests.support.forms import ADD, LIST, fields, login, submit

pytestmark = pytest.mark.django_db

SECRET = "A story under an embargo"


def test_a_number_posted_as_related_tells_nothing_of_a_story_one_may_not_see(client: Client) -> None:
    me = login(client, "reporter")
    secret = ArticleFactory.create(headline="The minister resigns", embargo_until=timezone.now() + timedelta(days=1))
    mine, chosen = ArticleFactory.create(created_by=me), ArticleFactory.create(created_by=me)
    RelatedStoryFactory.create(article=chosen, target=secret)
    never = secret.pk + 1000

    for url in (mine.get_change_url(), ADD):
        typed = {**fields(client.get(url)), "headline": "", "_act": "save"}
        pages = [client.post(url, {**typed, "related": [str(key)]}).content.decode() for key in (secret.pk, never)]
        assert SECRET not in pages[0]
        assert str(secret.pk) not in fields_of_related(pages[0])
    for page in ("preview", "checks", "suggestions"):
        with time_machine.travel(timezone.now(), tick=False):  # the preview says when it was made
            told = [client.post(f"{LIST}{mine.pk}/{page}/", {"related": [str(key)]}) for key in (secret.pk, never)]
        assert told[0].content == told[1].content, page
    for story in (mine, chosen):
        answers = [
            client.post(f"{LIST}{story.pk}/suggestions/take/", {"target": key}, follow=True)
            for key in (secret.pk, never)
        ]
        assert "The minister resigns" not in answers[0].content.decode()
        assert [answer.content.decode().count("no such story") for answer in answers] == [1, 1]
    submit(client, mine, related=[str(secret.pk)])
    assert not mine.related_stories.exists()

    submit(client, chosen, related=[str(secret.pk)], standfirst="Still chosen.")
    assert [each.target for each in chosen.related_stories.all()] == [secret], "an editor chose it"


def fields_of_related(page: str) -> str:
    return page.partition('name="related"')[2][:200]


def test_the_names_of_its_tags_are_told_to_nobody_who_may_not_see_it(client: Client) -> None:
    ArticleFactory.create(tags=["Resignation"], embargo_until=timezone.now() + timedelta(days=1))
    ArticleFactory.create(tags=["Reservoirs"])
    published(tags=["Research"])
    TagFactory.create(name="Rescue")
    found = {}

    for role in ("reporter", "section-editor", "copy-editor"):
        login(client, role)
        picked = client.get(f"{LIST}pick/tags/", {"q": "res"}).json()
        listed = client.get("/admin/articles/tag/", {"q": "res"}).content.decode()
        found[role] = {option["label"] for option in picked["found"]}
        assert ("Resignation" in listed) is ("Resignation" in found[role])
        assert "Reservoirs" in listed

    assert found["reporter"] == found["section-editor"] == {"Reservoirs", "Research", "Rescue"}
    assert found["copy-editor"] == {"Resignation", "Reservoirs", "Research", "Rescue"}


def test_a_tag_that_is_guessed_is_spelt_as_it_was_typed(client: Client) -> None:
    ArticleFactory.create(tags=["Secretag x"], embargo_until=timezone.now() + timedelta(days=1))
    ArticleFactory.create(tags=["Harbour"])
    me = login(client, "reporter")
    mine = ArticleFactory.create(created_by=me)

    previewed = client.post(f"{LIST}{mine.pk}/preview/", {"tags": ["SECRETAG x", "HARBOUR"]}).content.decode()
    submit(client, mine, tags=["SECRETAG x", "HARBOUR"])

    assert sorted(mine.tags.values_list("name", flat=True)) == ["Harbour", "SECRETAG x"]
    assert Tag.objects.filter(name__iexact="secretag x").count() == 1, "a subject has one tag"
    assert "Secretag x" not in previewed
    assert "SECRETAG x" in previewed
