"""What is made ready before the newsroom is served."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from newsroom.ops import assets
from newsroom.ops.heartbeat import record_heartbeat
from newsroom.ops.startup import demo_logins, wants_demo


@pytest.mark.django_db
def test_the_demo_is_for_a_new_newsroom_and_finished_when_it_was_broken_off() -> None:
    when_new = wants_demo()
    record_heartbeat("load_demo", done=False)
    when_broken_off = wants_demo()
    record_heartbeat("load_demo", done=True)
    when_done = wants_demo()

    assert (when_new, when_broken_off, when_done) == (True, True, False)


def test_the_demos_logins_are_shown_in_columns(tmp_path: Path) -> None:
    none = demo_logins(tmp_path)
    (tmp_path / "demo-logins.json").write_text(
        json.dumps(
            [
                {"username": "ann", "password": "one", "role": "reporter"},
                {"username": "benedict", "password": "two", "role": "editor"},
            ]
        )
    )

    assert none == []
    assert demo_logins(tmp_path) == ["ann       one  reporter", "benedict  two  editor"]


def test_static_files_are_collected_when_they_have_changed_and_only_then(tmp_path: Path, settings: Settings) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.css").write_text("a {}")
    settings.STATICFILES_DIRS = [source]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]

    first, second = assets.collect_if_changed(), assets.collect_if_changed()
    (source / "a.css").write_text("a { color: red }")
    third = assets.collect_if_changed()

    assert (first, second, third) == (True, False, True)
    assert (tmp_path / "collected" / "a.css").read_text() == "a { color: red }"


def test_while_developing_static_files_come_from_their_source(tmp_path: Path, settings: Settings) -> None:
    settings.DEBUG = True
    settings.STATIC_ROOT = tmp_path

    assert assets.collect_if_changed() is False
    assert list(tmp_path.iterdir()) == []
