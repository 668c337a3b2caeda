"""A topic has an introduction and a picture: on its page, in its feed, for machines, and at the desk."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, transaction
from django.test import Client

from articles.models import Edition, Tag
from articles.publishing import withdraw
from articles.roles import SYSTEM
from images.desk.uses import uses_of
from images.models import Image
from newsroom.models import User
from tests.factories import ImageFactory, TagFactory, published
from tests.support.forms import fields
from tests.support.queries import statements

pytestmark = pytest.mark.django_db

SHIPS = "/tags/ships/"
WORDS = "All that floats <here>.\n\nAnd some that sank."


def topic(**words: object) -> Edition:
    """A live story with the tag Ships; the tag says and shows this."""
    edition = published(tags=["Ships"])
    tag = Tag.objects.get(name="Ships")
    for name, value in words.items():
        setattr(tag, name, value)
    tag.save()
    return edition


def test_it_stands_over_the_stories_and_goes_to_feeds_and_machines(client: Client) -> None:
    plain = topic()
    before, bare = len(statements(client, SHIPS)), client.get(SHIPS).content.decode()
    picture = ImageFactory.create()
    topic(introduction=WORDS, picture=picture, picture_alt="A <quay>", picture_credit="Ana Reyes")

    page = client.get(SHIPS).content.decode()

    assert "<p>All that floats &lt;here&gt;.</p>" in page
    assert "And some that sank." not in bare
    assert 'alt="A &lt;quay&gt;"' in page
    assert "Ana Reyes" in page
    assert 'name="description" content="All that floats &lt;here&gt;. And some that sank."' in page
    assert 'property="og:image:alt" content="A &lt;quay&gt;"' in page
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert json.loads(found)["about"]["description"] == "All that floats <here>. And some that sank."
    assert client.get(f"{SHIPS}feed.json").json()["description"] == "All that floats <here>. And some that sank."
    assert len(statements(client, SHIPS)) == before
    assert 'content="All stories about Ships."' in bare
    assert client.get(f"/media/{picture.key}/").status_code == 404
    assert Image.objects.public().filter(pk=picture.pk).exists()
    for edition in Edition.objects.live().filter(tags__name="Ships"):
        withdraw(edition.article, by=SYSTEM)
    assert not Image.objects.public().filter(pk=picture.pk).exists()
    assert [use.title for use in uses_of(picture)] == ["Topic Ships"]
    assert plain.article_id


def test_the_database_asks_for_words_for_the_picture() -> None:
    tag = TagFactory.create()
    for change in ({"picture": ImageFactory.create()}, {"picture": ImageFactory.create(), "picture_alt": "\u200b"}):
        with pytest.raises(IntegrityError, match="topic_picture_has_alt"), transaction.atomic():
            Tag.objects.filter(pk=tag.pk).update(**change)


def test_an_editor_writes_it_at_the_tag_and_the_library_helps(client: Client, editor: User) -> None:
    tag = TagFactory.create(name="Ships")
    spoken = ImageFactory.create(alt="A quay in fog", credit="Ana Reyes")
    silent = ImageFactory.create(alt="")
    over = ImageFactory.create(rights_expire_on=datetime.date(2020, 1, 1))
    address = f"/admin/articles/tag/{tag.pk}/change/"
    typed = fields(client.get(address), "tag_form")

    def sent(**words: object) -> int:
        return client.post(address, {**typed, **words}).status_code

    assert sent(introduction=WORDS, picture=spoken.pk) == 302
    tag.refresh_from_db()
    assert (tag.introduction, tag.picture_alt, tag.picture_credit) == (WORDS, "A quay in fog", "Ana Reyes")
    assert "All that floats" in LogEntry.objects.latest("pk").get_change_message()
    for wrong in ({"picture": silent.pk}, {"picture": over.pk}, {"picture": 10**12}, {"introduction": "x" * 1501}):
        assert sent(**wrong) == 200, wrong
    assert sent(introduction="\x00 \u200b", picture="", picture_alt="left over") in (200, 302)
    answer = client.post(address, {**typed, "picture": silent.pk, "introduction": "Kept as typed"}).content.decode()
    assert "Write what a reader who cannot see the picture should know." in answer
    assert "Kept as typed" in answer
