"""Where the server listens."""

from __future__ import annotations

import errno
import socket

import pytest

from newsroom.ops.server_address import CannotListen, ServerAddress


@pytest.mark.parametrize("port", ["eighty", "-1", "65536", "80 "])
def test_a_port_that_is_none_is_named(port: str) -> None:
    with pytest.raises(CannotListen, match="PORT is"):
        ServerAddress.of({"PORT": port})


def test_unset_it_is_this_machine_on_port_8000() -> None:
    assert ServerAddress.of({}).url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("host", "url"),
    [("0.0.0.0", "http://127.0.0.1:80"), ("::", "http://[::1]:80"), ("news.example", "http://news.example:80")],
)
def test_its_url_is_one_that_a_browser_here_can_open(host: str, url: str) -> None:
    assert ServerAddress(host, 80).url == url


def test_of_two_who_claim_a_port_at_once_the_second_to_listen_is_refused() -> None:
    with ServerAddress("127.0.0.1", 0).claim() as first:
        address = ServerAddress("127.0.0.1", first.getsockname()[1])
        with address.claim() as second:
            address.listen(first)

            with pytest.raises(CannotListen, match=f"Port {address.port} on 127.0.0.1 is not available"):
                address.listen(second)


def test_a_claimed_port_is_not_answered_before_there_is_something_to_say() -> None:
    with ServerAddress("127.0.0.1", 0).claim() as claimed, socket.socket() as client:
        assert client.connect_ex(claimed.getsockname()) == errno.ECONNREFUSED


def test_a_host_that_is_not_this_machine_is_named() -> None:
    with pytest.raises(CannotListen, match=r"nowhere\.invalid"):
        ServerAddress("nowhere.invalid", 0).claim()
