"""Authors' names: one encoding, and room for a number in the address."""

from __future__ import annotations

import pytest

from authors.models import Author

pytestmark = pytest.mark.django_db


def test_a_long_name_has_room_for_its_number() -> None:
    first, second = (Author.objects.create(name=f"{'Long ' * 35}{end}") for end in ("One", "Two"))

    assert len(first.slug) <= 120
    assert second.slug == f"{first.slug}-2"


def test_a_name_is_kept_in_one_encoding() -> None:
    assert Author.objects.create(name="Jose\u0301\u00ad  Garci\u0301a").name == "José García"
