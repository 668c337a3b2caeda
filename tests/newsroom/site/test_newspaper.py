"""The newspaper as everything prints it: from the newest version, from the settings, or from what is pinned."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from articles.public.middleware import as_reader
from articles.roles import SYSTEM
from identity.saving import save_newspaper
from identity.values import values_of
from newsroom.models import NewspaperVersion
from newsroom.site.newspaper import TEXTS, Newspaper, by_settings, in_use, newspaper, newspaper_unasked
from newsroom.site.printed_settings import settings_since

pytestmark = pytest.mark.django_db


def save(base: int = 0, **values: Any) -> None:
    save_newspaper({**values_of(NewspaperVersion.objects.last()), **values}, by=SYSTEM, base=base)


def test_before_anything_is_saved_it_is_what_the_settings_say(settings: Any) -> None:
    settings.SITE_NAME, settings.SITE_DESCRIPTION = "The Tide", "Every tide"

    assert newspaper() == by_settings()
    assert (newspaper().name, newspaper().strapline, newspaper().number) == ("The Tide", "Every tide", 0)


def test_what_is_saved_counts_at_once_and_what_is_pinned_stays(settings: Any) -> None:
    save(name="The Ebb", strapline="Every tide", time_zone="Asia/Phnom_Penh")
    before = settings_since()
    assert (newspaper().name, newspaper().strapline) == ("The Ebb", "Every tide")
    assert before >= newspaper().since  # type: ignore[operator]

    settings.PINNED = {"name": "SITE_NAME"}
    save(1, name="The Flood", strapline="Every second tide")

    assert (newspaper().name, newspaper().strapline) == (settings.SITE_NAME, "Every second tide")
    settings.PINNED = {}
    assert newspaper().name == "The Ebb"


def test_readers_see_the_newest_version_and_not_who_saved_it() -> None:
    save(name="The Ebb")
    save(1, name="The Flood")

    with as_reader(), connection.cursor() as cursor:
        cursor.execute("SELECT number, name, saved_by_id, saved_by_name FROM newsroom_newspaperversion")
        assert cursor.fetchall() == [(2, "The Flood", None, "")]


def test_a_request_prints_one_newspaper_from_beginning_to_end_in_its_time_zone() -> None:
    save(name="The Ebb", time_zone="Asia/Phnom_Penh")

    with as_reader():
        assert timezone.get_current_timezone_name() == "Asia/Phnom_Penh"
        with in_use(Newspaper("The Flood")), as_reader():
            assert (newspaper().name, timezone.get_current_timezone_name()) == ("The Flood", "UTC")
        assert newspaper_unasked().name == "The Ebb"
    assert timezone.get_current_timezone_name() == "UTC"


def test_a_version_never_changes() -> None:
    save(name="The Ebb")

    for change in (lambda rows: rows.update(name="The Flood"), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change(NewspaperVersion.objects.all())


@pytest.mark.django_db(transaction=True)
def test_everybody_is_answered_while_the_tables_are_those_of_the_release_before(client: Client) -> None:
    hide = "ALTER {} RENAME TO {}"
    moved = ("VIEW site.newsroom_newspaperversion", "TABLE public.newsroom_newspaperversion")
    with connection.cursor() as cursor:
        for each in moved:
            cursor.execute(hide.format(each, "hidden"))
    try:
        answers = [client.get(path) for path in ("/", "/nothing/", "/admin/login/")]
    finally:
        with connection.cursor() as cursor:
            for each in moved:
                schema, name = each.split(" ")[1].split(".")
                cursor.execute(hide.format(f"{each.split(' ')[0]} {schema}.hidden", name))

    assert [answer.status_code for answer in answers] == [200, 404, 200]
    assert by_settings().name in answers[0].content.decode()


def test_texts_are_columns_and_settings_alike() -> None:
    columns = {each.name for each in NewspaperVersion._meta.get_fields()}

    assert set(TEXTS) <= columns & {each.name for each in fields(Newspaper)}
