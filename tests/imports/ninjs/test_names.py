"""A writer is one author, in whatever letters wires print the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Edition
from authors.models import Author
from tests.factories import AuthorFactory
from tests.support.ninjs import import_items, item

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("By JANE DOE", ["Jane Doe"]),
        ("By Jane  Doe", ["Jane Doe"]),
        ("Ｊane Doe", ["Jane Doe"]),
        ("Jane Doe, The Associated Press", ["Jane Doe", "AP"]),
        ("By JANE DOE, Associated Press Writer", ["Jane Doe", "AP"]),
        ("By JANE DOE The Associated Press", ["Jane Doe", "AP"]),
        ("Jane Doe, Agence France-Presse", ["Jane Doe", "Agence France-Presse"]),
        ("Associated Press", ["AP"]),
        ("By Jose\u0301 Ruiz", ["José Ruiz"]),
        ("JOSÉ RUIZ and JANE DOE", ["José Ruiz", "Jane Doe"]),
        ("By JÜRGEN GROSS", ["Jürgen Groß"]),
        ("Jane Doe, Foreign Press Association", ["Jane Doe, Foreign Press Association"]),
    ],
)
def test_one_writer_is_one_author_however_the_name_is_written(tmp_path: Path, by: str, names: list[str]) -> None:
    known = {"Jane Doe", "José Ruiz", "Jürgen Groß"}
    for name in known:
        AuthorFactory.create(name=name)
    AuthorFactory.create(name="AP", kind="agency")

    import_items(tmp_path, item(by=by))

    assert [line.name for line in Edition.objects.live().get().bylines.all()] == names
    assert set(Author.objects.exclude(name__in=known | {"AP"}).values_list("name", "kind")) <= {
        ("Agence France-Presse", "agency"),
        ("Jane Doe, Foreign Press Association", "staff"),
    }
