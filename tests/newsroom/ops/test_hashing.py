"""However many passwords are guessed at once, a few are hashed at a time, and stored ones stay valid."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from django.contrib.auth import hashers

from newsroom.ops.hashing import AT_A_TIME, Pbkdf2AFewAtATime, ScryptAFewAtATime


def test_a_password_stored_by_djangos_own_hashers_is_still_right() -> None:
    scrypt = hashers.ScryptPasswordHasher().encode("a password", "salt")
    pbkdf2 = hashers.PBKDF2PasswordHasher().encode("a password", "salt", 1000)

    assert ScryptAFewAtATime().verify("a password", scrypt)
    assert not ScryptAFewAtATime().verify("another", scrypt)
    assert Pbkdf2AFewAtATime().verify("a password", pbkdf2)


def test_twelve_guesses_at_once_are_hashed_two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    now = 0
    lock = threading.Lock()

    def slow(*_arguments: Any, **_named: Any) -> bytes:
        nonlocal now
        with lock:
            now += 1
            at_once.append(now)
        time.sleep(0.02)
        with lock:
            now -= 1
        return b"x"

    monkeypatch.setattr(hashers.hashlib, "scrypt", slow)
    threads = [threading.Thread(target=ScryptAFewAtATime().encode, args=("guess", "salt")) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(at_once) == 12
    assert max(at_once) <= AT_A_TIME
