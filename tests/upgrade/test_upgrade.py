"""Stored contents outlive the code: a newsroom written by earlier code is migrated, and answers as before.

The dumps and what they answered lie beside this file (see README.md). Whoever makes one of these tests fail has changed
what is read from rows that newspapers have.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from articles.desk.form.forms import BY_PLANNERS
from tests.support.catalogue import catalogue
from tests.upgrade.database import restored
from tests.upgrade.desk import Person, door, stored
from tests.upgrade.questions import (
    NOW,
    answer_of,
    brought_back,
    compared,
    desk_pages,
    history_of,
    model,
    tokens,
    verified,
)

pytestmark = pytest.mark.django_db

DUMPS = sorted(Path(__file__).parent.glob("*.sql"))
Answers = dict[str, Any]


@pytest.fixture(scope="module", params=DUMPS, ids=[dump.stem for dump in DUMPS], autouse=True)
def before(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Answers]:
    """What a dump answered when it was made; its newsroom is there, and migrated by today's code."""
    with django_db_blocker.unblock():
        made_anew = catalogue()
        with restored(request.param):
            call_command("migrate", verbosity=0)
            yield json.loads(request.param.with_suffix(".json").read_text()) | {"made anew": made_anew}


@pytest.fixture(autouse=True)
def _at_that_time() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def chief(before: Answers) -> Person:
    return Person("chief")


def story(slug: str) -> Any:
    return model("Article").get(slug=slug)


def live(article: Any) -> Any:
    return model("Edition").filter(article=article, live=True).first()


def posted(copy: Any) -> dict[str, list[str]]:
    """What the form of earlier code would send, from which a working copy was kept."""
    values: dict[str, list[str]] = {}
    for name, value in copy.fields:
        values.setdefault(name, []).append(value)
    return values


def lacking(was: Answers, now: Answers) -> Answers:
    """What was stored and is now something else. What is new, as of a field that there was not, is no matter here."""
    return {name: (value, now.get(name)) for name, value in was.items() if now.get(name) != value}


# --- Everything answers as before -------------------------------------------------------------------------------------


def test_the_tables_are_those_of_todays_models() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)

    with connection.cursor() as cursor:
        for each in apps.get_models():
            columns = ", ".join(f'"{field.column}"' for field in each._meta.local_concrete_fields)
            cursor.execute(f'SELECT {columns} FROM "{each._meta.db_table}" LIMIT 1')


def test_an_upgraded_database_is_made_like_a_new_one(before: Answers) -> None:
    upgraded = catalogue()

    for what, anew in before["made anew"].items():
        assert upgraded[what] == anew, what


def test_what_was_published_is_still_what_it_was(before: Answers) -> None:
    assert verified() == before["verified"]


def test_readers_read_the_same_on_every_page_and_in_every_feed(before: Answers) -> None:
    for address, was in before["readers"].items():
        now = answer_of(address)

        assert (now["status"], now.get("leads_to")) == (was["status"], was.get("leads_to")), address
        assert tokens(now) == tokens(was), address


def test_a_preview_link_shows_what_it_showed_or_nothing_as_before(before: Answers) -> None:
    for secret, was in before["links"].items():
        now = answer_of(reverse("preview-link", args=[secret]))

        assert now["status"] == was["status"]
        assert tokens(now) == tokens(was)


def test_every_form_has_what_was_stored(before: Answers, chief: Person) -> None:
    differing = {key: lacking(was, stored(chief.form(int(key)))) for key, was in before["forms"].items()}

    assert not {key: each for key, each in differing.items() if each}


def test_every_history_offers_the_same_versions_that_differ_as_they_did(before: Answers, chief: Person) -> None:
    for key, was in before["histories"].items():
        assert history_of(chief, int(key)) == was


def test_every_page_of_the_desk_answers(chief: Person) -> None:
    chief.user.is_superuser = True
    chief.user.save()

    statuses = {address: chief.client.get(address).status_code for address in desk_pages()}

    assert {address: status for address, status in statuses.items() if status != 200} == {}


def test_stories_are_found_at_the_desk_by_their_words(chief: Person) -> None:
    found = chief.ask("changelist", q="fog").content.decode()

    assert door("change", story("fog-closes-port").pk) in found
    assert door("change", story("ferry-runs-aground").pk) not in found


# --- Work goes on where it stood --------------------------------------------------------------------------------------


def test_a_save_that_changes_nothing_makes_no_version_and_leaves_every_story_as_it_was(chief: Person) -> None:
    def standing() -> dict[int, tuple[object, ...]]:
        rows = model("Article").values_list("pk", "status", "version", "updated_at", "updated_by")
        return {pk: (*rest, model("SavedVersion").filter(article=pk).count()) for pk, *rest in rows}

    was = standing()
    for key in was:
        if model("SavedVersion").filter(article=key).exists():
            chief.do(key)

    now = standing()
    assert {key: now[key] for key in was if now[key] != was[key]} == {}


def test_what_came_in_and_was_never_saved_is_saved(chief: Person) -> None:
    wire = story("from-the-wire")

    chief.do(wire.pk, headline="From our own wire")

    assert [each.content["headline"] for each in wire.saved_versions.order_by("version")] == [
        "From the wire",
        "From our own wire",
    ]


def test_words_left_behind_are_offered_and_stand_in_the_form_as_they_were_typed(before: Answers) -> None:
    rosa, copies = Person("rosa"), {each.pk: each for each in model("WorkingCopy").all()}
    pages = [rosa.ask("change", story("ferry-runs-aground").pk), rosa.ask("add")]

    offered = {int(pk) for page in pages for pk in re.findall(r"\?working=(\d+)", page.content.decode())}

    assert {copies[pk].headline for pk in offered} == {"Night ferry runs aground", "Whales in the bay"}
    for pk, was in before["copies"].items():
        typed = {name: value for name, value in was.items() if value or name not in BY_PLANNERS}
        assert not lacking(typed, brought_back(copies[int(pk)]))


@pytest.mark.parametrize("how", ["brought back", "in a form that was open meanwhile"])
def test_words_typed_over_an_old_version_are_merged_with_what_was_saved_since(how: str) -> None:
    rosa, ferry = Person("rosa"), story("ferry-runs-aground")
    copy = model("WorkingCopy").get(article=ferry, put_aside_at=None)

    rosa.send(ferry.pk, rosa.form(ferry.pk, working=copy.pk) if how == "brought back" else posted(copy))

    ferry.refresh_from_db()
    saved = ferry.saved_versions.first()
    assert (ferry.headline, ferry.version, saved.how) == ("Night ferry runs aground", 3, "merge")
    assert ferry.body == "<p>It left at six.</p><p>It struck a rock at nine.</p>"
    assert not model("WorkingCopy").filter(pk=copy.pk).exists()


def test_where_both_changed_the_same_both_are_shown_and_nothing_is_saved() -> None:
    rosa, crew = Person("rosa"), story("crew-of-five-is-safe")
    copy = model("WorkingCopy").get(article=crew)

    page = rosa.send(crew.pk, rosa.form(crew.pk, working=copy.pk))

    assert page.status_code == 200
    assert "Crew of five is back" in page.content.decode()
    assert "Crew of five is home" in page.content.decode()
    assert crew.saved_versions.count() == 2
    assert model("WorkingCopy").filter(pk=copy.pk).exists()


def test_a_new_story_that_was_never_saved_is_saved_under_the_name_its_form_had() -> None:
    rosa, copy = Person("rosa"), model("WorkingCopy").get(article=None)

    rosa.send(None, {**rosa.form(working=copy.pk), "guid": copy.guid})

    assert story("whales-in-the-bay").guid == copy.guid


@pytest.mark.parametrize("key", ["v1", "v7", "e1", "e4"])
def test_what_a_story_said_is_brought_back_as_it_was(chief: Person, key: str) -> None:
    fog, number = story("fog-closes-port"), int(key[1:])
    edition = live(fog)
    said_by = fog.editions.get(number=number).article_version if key[0] == "e" else number
    content = fog.saved_versions.get(version=said_by).content

    chief.post("restore", fog.pk, which=key)

    newest = fog.saved_versions.first()
    assert (newest.how, newest.version) == ("restore", fog.version + 1)
    assert not lacking(content, newest.content)
    assert live(fog) == edition


def test_bringing_back_what_stands_on_the_desk_makes_no_version(chief: Person) -> None:
    storm = story("storm-warning-for-the-night")

    chief.post("restore", storm.pk, which="e1")

    assert storm.saved_versions.count() == 1


# --- Publishing goes on, and the chain holds --------------------------------------------------------------------------


def test_publishing_what_is_live_as_it_stands_makes_no_edition(chief: Person) -> None:
    for article in model("Article").filter(status="published"):
        if live(article).article_version == article.version:
            values = {**chief.form(article.pk), "override_reason": "Again."}
            chief.send(article.pk, values, "publish")

    assert not model("Edition").filter(made_at__gte=NOW).exists()


def test_an_update_joins_the_chain_and_its_history_marks_what_it_changed(before: Answers, chief: Person) -> None:
    fog = story("fog-closes-port")

    chief.do(fog.pk, "publish", public_note="The fog is gone.", override_reason="It is.")

    assert live(fog).number == 7
    assert "Fog lifts at last" in " ".join(answer_of("/harbour/fog-closes-port/history/")["words"])
    assert compared(chief, fog.pk, "e6", "e7")["del"] == [
        "closes both ports",
        "What it means for both ports",
    ]
    assert verified() == before["verified"]


def test_a_revert_reads_as_the_edition_before(before: Answers, chief: Person) -> None:
    fog = story("fog-closes-port")

    chief.do(fog.pk, "revert", told="keep")

    assert (live(fog).number, live(fog).teaser) == (7, fog.editions.get(number=5).teaser)
    assert compared(chief, fog.pk, "e5", "e7") == {"ins": [], "del": []}
    assert verified() == before["verified"]


def test_what_waits_goes_live_and_is_withdrawn_at_its_time(before: Answers) -> None:
    tide, secret = "/harbour/high-tide-floods-the-quay/", "/harbour/astrolabe-found-in-the-mud/"

    with time_machine.travel("2026-03-08T07:00:00+00:00", tick=False):
        call_command("publish_due", verbosity=0)
        now = {address: answer_of(address) for address in (tide, secret, "/fisheries/storm-warning-for-the-night/")}

    assert [each["status"] for each in now.values()] == [200, 200, 410]
    assert "Quay is dry again" in " ".join(now[tide]["words"])
    assert live(story("high-tide-floods-the-quay")).number == 4
    assert verified() == before["verified"] + 1


def test_a_change_is_put_into_the_versions_that_wait(chief: Person) -> None:
    tide = story("high-tide-floods-the-quay")
    chief.post("restore", tide.pk, which="e2")

    chief.do(tide.pk, "publish", teaser="It fell overnight.", waiting="change", override_reason="It fell.")

    waiting = tide.editions.filter(live_since=None, unscheduled_at=None).order_by("goes_live_at")
    assert list(waiting.values_list("teaser", flat=True)) == ["It fell overnight."] * 2
    assert waiting[1].headline == "Quay is dry again"
