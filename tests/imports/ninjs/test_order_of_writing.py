"""The item that was written later wins, in whatever order a wire delivers them; what an import set, an import lifts."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Article, AuditEntry, Edition
from tests.factories import UserFactory
from tests.support.ninjs import URI, import_files, import_items, item, related

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now() + timedelta(days=1)

Said = tuple[str, int | None]
"""The version of an item and the day it was written."""


def headline() -> str:
    return Edition.objects.live().get(article__guid=URI).headline


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ({"version": "2"}, {"version": "1"}),
        ({"version": "10"}, {"version": "9"}),
        ({"version": 10}, {"version": 9}),
        ({"version": "1.10", "versionCreated": "2024-01-01T00:00:00Z"}, {"version": "1.9"}),
        ({"version": "rev. 2"}, {"version": "rev. 1"}),
        ({"versioncreated": "2024-05-01T12:00:00+02:00"}, {"versioncreated": "2024-05-01T09:59:00+0000"}),
        (
            {"version": "2", "versionCreated": "2024-05-01T12:00:00Z"},
            {"version": "2.0", "versionCreated": "2024-05-01T11:00:00Z"},
        ),
        ({"version": "final", "versionCreated": "2024-05-01T12:00:00Z"}, {"versionCreated": "2024-05-01T11:00:00Z"}),
    ],
)
def test_an_older_version_that_comes_later_changes_nothing(
    tmp_path: Path, newer: dict[str, Any], older: dict[str, Any]
) -> None:
    late = item(headline="Three feared dead", **older)
    import_items(tmp_path, item(headline="Toll rises to five", **newer))

    said = import_items(tmp_path, late)
    again = import_items(tmp_path, item(headline="Toll rises to five", **newer))

    assert (said.code, len(said.about("old"))) == (1, 1)
    assert "older than the one" in said.about("note")[0]
    assert (headline(), Edition.objects.count()) == ("Toll rises to five", 1)
    assert (again.code, len(again.about("unchanged"))) == (0, 1)

    import_items(tmp_path, item(headline="And out of order", **older), item(headline="Toll is six", **newer))
    assert Article.objects.get(guid=URI).headline == "Toll is six"


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_twice_in_one_file_the_newer_counts(tmp_path: Path, order: tuple[int, int]) -> None:
    said = import_items(tmp_path, *(item(headline=f"Version {n}", version=str(n)) for n in order))

    assert headline() == "Version 2"
    assert len(said.about("old")) == (1 if order == (2, 1) else 0)
    assert not said.about("refused")


def test_what_tells_nothing_of_its_age_counts_as_it_arrives(tmp_path: Path) -> None:
    import_items(tmp_path, item(headline="First", version="2"))
    import_items(tmp_path, item(headline="Second", version="beta", versionCreated="nonsense"))

    assert headline() == "Second"

    import_items(tmp_path, item(headline="Third", version="1"))
    assert headline() == "Second"


@pytest.mark.parametrize("change", [{"pubStatus": "canceled"}, {"headline": "The first words"}])
def test_a_newer_version_that_changes_no_word_is_remembered_too(tmp_path: Path, change: dict[str, str]) -> None:
    import_items(tmp_path, item(headline="The first words", version="1"))
    import_items(tmp_path, item(**{"headline": "The first words", "version": "3", **change}))

    said = import_items(tmp_path, item(headline="The second words", version="2"))

    assert len(said.about("old")) == 1
    assert Article.objects.get(guid=URI).headline == "The first words"
    assert Edition.objects.live().exists() == ("pubStatus" not in change)


def test_a_version_that_waits_for_a_related_story_is_not_overtaken_by_an_older_one(tmp_path: Path) -> None:
    new, old, last = tmp_path / "a.json", tmp_path / "b.json", tmp_path / "c.json"
    new.write_text(json.dumps(item(headline="New", version="2", associations=related("urn:test:2"))))
    old.write_text(json.dumps(item(headline="Old", version="1")))
    last.write_text(json.dumps(item("urn:test:2")))

    said = import_files(new, old, last, "--publish")

    assert (headline(), Edition.objects.filter(article__guid=URI).count()) == ("New", 1)
    assert len(said.about("old")) == 1


NOVEMBER = "2024-11-{:02}T12:00:00Z".format


@pytest.mark.parametrize(
    ("newest", "between", "old", "newer"),
    [
        (("2", 20), ("2", None), ("2", 10), ("2", 21)),
        (("2", 20), ("", None), ("2", 10), ("2", 21)),
        (("2", 20), ("3", None), ("", 10), ("3", 21)),
        (("2", 20), ("3", 15), ("", 18), ("3", 18)),
        (("", 20), ("1", None), ("", 10), ("", 21)),
        (("2", None), ("", 20), ("1", 25), ("2", 25)),
    ],
)
def test_what_an_item_leaves_out_makes_nobody_forget_the_newest_time_or_version(
    tmp_path: Path, newest: Said, between: Said, old: Said, newer: Said
) -> None:
    words = ("Newest", "Between", "Old", "Newer")
    heard = []
    for word, (version, day) in zip(words, (newest, between, old, newer), strict=True):
        written = {"versionCreated": NOVEMBER(day)} if day else {}
        said = import_items(tmp_path, item(headline=word, **({"version": version} if version else {}), **written))
        heard.append((len(said.about("old")), headline()))

    assert heard == [(0, "Newest"), (0, "Between"), (1, "Between"), (0, "Newer")]


def test_a_time_known_of_a_story_that_waits_is_kept_while_it_waits(tmp_path: Path) -> None:
    waiting = {"version": "2", "associations": related("urn:test:2")}
    items = (
        item(headline="Newest", versionCreated=NOVEMBER(20), **waiting),
        item(headline="Without a time", **waiting),
        item(headline="Old", version="2", versionCreated=NOVEMBER(10)),
        item("urn:test:2"),
    )
    paths = [tmp_path / f"{number}.json" for number in range(len(items))]
    for path, each in zip(paths, items, strict=True):
        path.write_text(json.dumps(each))

    said = import_files(*paths, "--publish")

    assert (headline(), len(said.about("old"))) == ("Without a time", 1)


def test_a_version_seen_while_an_editor_holds_the_story_is_remembered(tmp_path: Path) -> None:
    import_items(tmp_path, item(version="1"), publish=False)
    Article.objects.update(headline="As the desk has it", updated_by=UserFactory.create())
    import_items(tmp_path, item(version="3"), publish=False)

    import_items(tmp_path, item(headline="Late", version="2"), publish=False)

    assert Article.objects.get().headline == "As the desk has it"


@pytest.mark.parametrize("publish", [True, False])
def test_an_embargo_that_an_import_set_is_lifted_by_one_without(tmp_path: Path, publish: bool) -> None:
    import_items(tmp_path, item(version="1", embargoed=TOMORROW.isoformat()), publish=publish)

    said = import_items(tmp_path, item(version="2"), publish=publish)

    assert Article.objects.get().embargo_until is None
    assert Edition.objects.live().exists() == publish
    assert (said.code, len(said.about("published" if publish else "desk"))) == (0, 1)


@pytest.mark.parametrize("set_by_desk", [TOMORROW + timedelta(days=1), None])
def test_what_the_desk_said_of_an_embargo_stays(tmp_path: Path, set_by_desk: Any) -> None:
    embargoed = {"embargoedUntil": TOMORROW.isoformat()}
    import_items(tmp_path, item(**embargoed), publish=False)
    Article.objects.update(embargo_until=set_by_desk)

    import_items(tmp_path, item(headline="Other words", **embargoed), publish=False)
    assert Article.objects.get().embargo_until == set_by_desk
    import_items(tmp_path, item(headline="More words"), publish=False)
    assert Article.objects.get().embargo_until == set_by_desk

    later = TOMORROW + timedelta(days=5)
    import_items(tmp_path, item(headline="Last words", embargoedUntil=later.isoformat()), publish=False)
    assert Article.objects.get().embargo_until == later


def test_an_embargo_that_cannot_be_read_holds_the_story_back(tmp_path: Path) -> None:
    import_items(tmp_path, item(embargoedUntil=TOMORROW.isoformat()))

    said = import_items(tmp_path, item(headline="Other words", embargoedUntil="Friday noon"))

    assert Article.objects.get().embargo_until == TOMORROW
    assert not Edition.objects.exists()
    Article.objects.update(embargo_until=None)
    said = import_items(tmp_path, item(headline="Other words", embargoedUntil="Friday noon"))
    assert "“Friday noon”" in said.text
    assert not Edition.objects.exists()
    assert AuditEntry.objects.filter(verb="import").first().detail["embargo"] == TOMORROW.isoformat()  # type: ignore[union-attr]
