"""Saving the newspaper's settings: every save a version, on record, and nothing of a colleague's lost."""

from __future__ import annotations

from typing import Any

import pytest

from articles.cache_keys import NEWSPAPER
from articles.errors import NotAllowed, NothingToPublish, NotReady, Overtaken
from articles.models import AuditEntry
from articles.roles import SYSTEM
from identity.saving import ChangedMeanwhile, restore_newspaper, save_newspaper
from identity.values import values_of
from newsroom.models import NewspaperVersion
from newsroom.site.newspaper import newspaper
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def version(number: int) -> dict[str, Any]:
    return values_of(NewspaperVersion.objects.filter(number=number).first())


def test_a_save_is_a_version_and_an_act_on_record_and_says_which_pages_changed() -> None:
    chief = UserFactory.create(role="editor-in-chief")

    outcome = save_newspaper({**version(0), "name": "The Ebb", "strapline": "Twice a day"}, by=chief, base=0)

    assert outcome.message.startswith("Saved as version 1: name and strapline.")
    assert outcome.keys == {NEWSPAPER}
    made, act = NewspaperVersion.objects.get(), AuditEntry.objects.get()
    assert (made.number, made.saved_by, made.saved_by_name) == (1, chief, str(chief))
    assert (act.verb, act.by, act.note, act.at) == ("save_newspaper", chief, "name and strapline", made.saved_at)


def test_two_people_who_change_different_settings_both_keep_theirs() -> None:
    save_newspaper({**version(0), "name": "The Ebb"}, by=SYSTEM, base=0)
    base = version(1)

    save_newspaper({**base, "strapline": "Twice a day"}, by=SYSTEM, base=1)
    save_newspaper({**base, "email": "desk@example.com"}, by=SYSTEM, base=1)

    paper = newspaper()
    assert (paper.name, paper.strapline, paper.email) == ("The Ebb", "Twice a day", "desk@example.com")


def test_two_people_who_change_the_same_setting_are_told_and_go_on_from_both() -> None:
    first, second = (UserFactory.create(role="ops") for _ in range(2))
    save_newspaper({**version(0), "strapline": "Twice a day", "email": "desk@example.com"}, by=first, base=0)

    with pytest.raises(ChangedMeanwhile) as clash:
        save_newspaper({**version(0), "strapline": "Every tide"}, by=second, base=0)

    assert clash.value.clashing == ["strapline"]
    assert clash.value.merged == {**version(1), "strapline": "Every tide"}
    save_newspaper(clash.value.merged, by=second, base=1)
    assert (newspaper().strapline, newspaper().email) == ("Every tide", "desk@example.com")


def test_an_earlier_version_is_restored_as_a_new_one() -> None:
    save_newspaper({**version(0), "name": "The Ebb"}, by=SYSTEM, base=0)
    save_newspaper({**version(1), "name": "The Flood"}, by=SYSTEM, base=1)
    with pytest.raises(Overtaken):
        restore_newspaper(1, by=SYSTEM, base=1)

    restore_newspaper(1, by=SYSTEM, base=2)

    assert newspaper().name == "The Ebb"
    assert NewspaperVersion.objects.get(number=3).restored_from == 1
    with pytest.raises(NothingToPublish):
        restore_newspaper(1, by=SYSTEM, base=3)
    with pytest.raises(NotReady):
        restore_newspaper(9, by=SYSTEM, base=3)


def test_few_may_and_nothing_changed_is_no_version() -> None:
    with pytest.raises(NotAllowed):
        save_newspaper({**version(0), "name": "The Ebb"}, by=UserFactory.create(role="producer"), base=0)
    with pytest.raises(NothingToPublish):
        save_newspaper(version(0), by=SYSTEM, base=0)
    with pytest.raises(NotReady, match="time zone"):
        save_newspaper({**version(0), "time_zone": "Mars/Olympus"}, by=SYSTEM, base=0)
    assert not NewspaperVersion.objects.exists()
