"""What is made ready before the newsroom is served."""

from __future__ import annotations

import errno
import json
import socket
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from newsroom.ops import assets
from newsroom.ops.heartbeat import beat
from newsroom.ops.startup import Address, CannotServe, demo_logins, wants_demo


@pytest.mark.parametrize("port", ["eighty", "-1", "65536", "80 "])
def test_a_port_that_is_none_is_named(port: str) -> None:
    with pytest.raises(CannotServe, match="PORT is"):
        Address.of({"PORT": port})


def test_unset_it_is_this_machine_on_port_8000() -> None:
    assert Address.of({}).url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("host", "url"),
    [("0.0.0.0", "http://127.0.0.1:80"), ("::", "http://[::1]:80"), ("news.example", "http://news.example:80")],
)
def test_its_url_is_one_that_a_browser_here_can_open(host: str, url: str) -> None:
    assert Address(host, 80).url == url


def test_of_two_who_claim_a_port_at_once_the_second_to_listen_is_refused() -> None:
    with Address("127.0.0.1", 0).claim() as first:
        address = Address("127.0.0.1", first.getsockname()[1])
        with address.claim() as second:
            address.listen(first)

            with pytest.raises(CannotServe, match=f"Port {address.port} on 127.0.0.1 cannot be had"):
                address.listen(second)


def test_a_claimed_port_is_not_answered_before_there_is_something_to_say() -> None:
    with Address("127.0.0.1", 0).claim() as claimed, socket.socket() as client:
        assert client.connect_ex(claimed.getsockname()) == errno.ECONNREFUSED


def test_a_host_that_is_not_this_machine_is_named() -> None:
    with pytest.raises(CannotServe, match=r"nowhere\.invalid"):
        Address("nowhere.invalid", 0).claim()


@pytest.mark.django_db
def test_the_demo_is_for_a_new_newsroom_and_finished_when_it_was_broken_off() -> None:
    when_new = wants_demo()
    beat("load_demo", done=False)
    when_broken_off = wants_demo()
    beat("load_demo", done=True)
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

    first, second = assets.collect(), assets.collect()
    (source / "a.css").write_text("a { color: red }")
    third = assets.collect()

    assert (first, second, third) == (True, False, True)
    assert (tmp_path / "collected" / "a.css").read_text() == "a { color: red }"


def test_while_developing_static_files_come_from_their_source(tmp_path: Path, settings: Settings) -> None:
    settings.DEBUG = True
    settings.STATIC_ROOT = tmp_path

    assert assets.collect() is False
    assert list(tmp_path.iterdir()) == []
