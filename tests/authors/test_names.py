"""Authors' names: one encoding, and room for a number in the address."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db import connection

from authors.models import Author, authors_called

pytestmark = pytest.mark.django_db


def test_a_long_name_has_room_for_its_number() -> None:
    first, second = (Author.objects.create(name=f"{'Long ' * 35}{end}") for end in ("One", "Two"))

    assert len(first.slug) <= 120
    assert second.slug == f"{first.slug}-2"


def test_a_name_is_kept_in_one_encoding() -> None:
    assert Author.objects.create(name="Jose\u0301\u00ad  Garci\u0301a").name == "José García"


@pytest.mark.parametrize(
    ("stored", "names"),
    [
        ("Jose\u0301 Garci\u0301a", ["José García", "JOSÉ GARCÍA", "José  García", "José\u00a0García"]),
        ("Jürgen Groß", ["JÜRGEN GROSS", "Jürgen Gross", "JÜRGEN GROẞ"]),
        ("ΝΙΚΟΣ Λάκης", ["Νικος Λάκης", "νικοσ ΛΆΚΗΣ"]),
        ("Ｊane  Doe", ["Jane Doe", "JANE DOE"]),
        ("ស្រី ពៅ", ["ស្រី  ពៅ"]),
    ],
)
def test_authors_are_found_by_their_names_however_these_are_written(stored: str, names: list[str]) -> None:
    other, author = (Author.objects.create(name=name) for name in ("Somebody Else", "To be"))
    Author.objects.filter(pk=author.pk).update(name=stored)  # as earlier releases kept it

    for name in names:
        assert authors_called([name, "Nobody"]).get() == author, name
    assert list(authors_called(["somebody ELSE", stored])) == [other, author]


def test_they_are_found_without_reading_all_authors() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        assert "author_folded_name" in authors_called(["Jane Doe", "J. Doe"]).explain()


def test_names_from_before_are_brought_into_todays_encoding() -> None:
    old, new = "Jose\u0301", "José"
    for name in ("One", "Two", new, "Ada"):
        Author.objects.create(name=name)
    Author.objects.filter(name__in=["One", "Two"]).update(name=old)
    unchanged = Author.objects.filter(name__in=[new, "Ada"]).values_list("pk", "changed_at")
    before = list(unchanged)

    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute(import_module("authors.migrations.0008_composed_names").COMPOSE)

    assert [author.name for author in Author.objects.order_by("id")] == [new, new, new, "Ada"]
    assert set(before) <= set(unchanged.all())
