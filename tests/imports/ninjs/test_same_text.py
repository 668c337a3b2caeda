"""An item that says much the same as a story here is taken in, and said to be so: nothing is merged or dropped."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from articles.content.contents import content_of
from articles.editing.saving import write
from articles.models import Article, NearDuplicate
from articles.roles import SYSTEM
from tests.factories import ArticleFactory
from tests.support.forms import LIST, login
from tests.support.ninjs import body, import_items, item

pytestmark = pytest.mark.django_db

TEXT = (
    "<p>A storm surge broke the dyke at Northmole in the night. The water stood two metres high in the streets of the "
    "old town, and two hundred people were brought to safety in boats.</p><p>The mayor said that nobody is missing.</p>"
)


def test_the_import_and_the_list_say_which_story_has_much_the_same_text(client: Client, tmp_path: Path) -> None:
    until = timezone.now() + datetime.timedelta(days=1)
    secret = ArticleFactory.create(headline="Astrolabe", body=TEXT, embargo_until=until, authors=[])
    items = (
        item("urn:a", "Dyke breaks", **body(TEXT)),
        item("urn:b", "Dyke broken", version="1", **body(TEXT.replace("is missing.", "is missing. It rained."))),
        item("urn:c", "Chess", **body("<p>A knight takes a bishop.</p>")),
    )

    said = import_items(tmp_path, *items)

    assert said.code == 0, "it is no fault of an item"
    first, second, third = said.about("published")
    assert first.endswith("/city/dyke-breaks/  much the same text as “Astrolabe” (100 %)")
    assert second.endswith("/city/dyke-broken/  much the same text as “Dyke breaks” (100 %) and 1 other")
    assert third.endswith("/city/chess/")
    chief = login(client, "editor-in-chief")
    page = client.get(LIST).content.decode()
    assert page.count("Much the same text as") == 2
    assert "Astrolabe</a></p>" in page
    login(client, "reporter")
    assert "Astrolabe" not in client.get(LIST).content.decode(), "under an embargo"

    newer, older = (Article.objects.get(guid=guid) for guid in ("urn:b", "urn:a"))
    NearDuplicate.objects.between(newer.pk, older.pk).update(says="different", by=chief)
    again = import_items(tmp_path, item("urn:b", "Dyke broken", version="2", **body(f"{TEXT}<p>More.</p>")))
    assert "“Astrolabe” (100 %)\n" in again.text, "an editor's word stays"
    assert NearDuplicate.objects.of(newer.pk).count() == 2

    write(newer, {**content_of(newer), "body": "<p>No word of it.</p>"}, started_from=2, by=SYSTEM)
    assert [each.says for each in NearDuplicate.objects.of(newer.pk)] == ["different"]
    assert list(NearDuplicate.objects.of(secret.pk).values_list("article", flat=True)) == [older.pk]
