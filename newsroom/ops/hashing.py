"""Passwords are hashed slowly, by intent; a few at a time, so that guessing them cannot take the whole machine."""

from __future__ import annotations

import threading

from django.contrib.auth.hashers import PBKDF2PasswordHasher, ScryptPasswordHasher

AT_A_TIME = 2
"""In each process: one for the lane of logins, one for who changes a password on the desk meanwhile."""

places = threading.BoundedSemaphore(AT_A_TIME)


class ScryptAFewAtATime(ScryptPasswordHasher):
    """Django's own, with the same stored form."""

    def encode(self, password: str, salt: str, n: int | None = None, r: int | None = None, p: int | None = None) -> str:
        """Returns the password's stored form, when it is its turn."""
        with places:
            return super().encode(password, salt, n, r, p)


class Pbkdf2AFewAtATime(PBKDF2PasswordHasher):
    """Django's own, for passwords that were stored before."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """Returns the password's stored form, when it is its turn."""
        with places:
            return super().encode(password, salt, iterations)
