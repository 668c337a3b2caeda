"""Slows down whoever guesses passwords, without locking a colleague out.

An attempt is counted before the password is looked at, so that many at once count too, and forgiven when it succeeds.
A browser in which somebody has logged in before carries a signed cookie and is counted by itself: guesses made
elsewhere never hold it up (OWASP calls these device cookies). All others are counted by account and address together,
by address, and by account. Names that exist and names that do not are treated alike.
"""

from __future__ import annotations

import datetime
import ipaddress
import math
import secrets
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from newsroom.models import LoginAttempts
from newsroom.site.visitor import address_of

SALT = "newsroom.logins.throttling"
DEVICE_COOKIE = "desk_browser"
DEVICE_COOKIE_AGE = datetime.timedelta(days=180)
FORGOTTEN_AFTER = datetime.timedelta(days=1)
FIRST_WAIT_SECONDS = 30
"""The wait after the first attempt too many; it doubles with each further one."""

FREE_LETTERS_TO_ADDRESS, FREE_LETTERS_BY_VISITOR = 3, 10
"""How many letters may be asked for without a wait, to one address and by one visitor."""

FREE_BY_BROWSER, FREE_BY_ACCOUNT_AND_ADDRESS, FREE_BY_ADDRESS, FREE_BY_ACCOUNT = 10, 5, 30, 50
"""How many wrong passwords cost no wait, for each of the ways in which they are counted."""

ACCOUNTS_REMEMBERED = 5
"""A browser is remembered for so many accounts: more would not fit into a cookie."""


@dataclass(frozen=True)
class Counter:
    """One of the ways in which attempts are counted: how many are free, and the longest wait after them."""

    key: str
    free: int
    longest: datetime.timedelta
    shared: bool = False
    """Others are counted here too, so that one success says nothing about the rest."""

    def wait_after(self, failures: int) -> datetime.timedelta:
        """Returns how long to wait after that many failures."""
        over = failures - self.free
        if over <= 0:
            return datetime.timedelta(0)
        doublings = min(over - 1, 30)
        return min(datetime.timedelta(seconds=FIRST_WAIT_SECONDS * 2**doublings), self.longest)


class TooManyAttempts(Exception):
    """There were too many failed attempts; the message says how long to wait."""

    def __init__(self, wait: datetime.timedelta, what: str = "attempts to log in") -> None:
        minutes = math.ceil(wait.total_seconds() / 60)
        after = "a minute" if minutes <= 1 else f"{minutes} minutes"
        super().__init__(f"Too many {what}. Try again in {after}.")


@dataclass(frozen=True)
class Attempt:
    """An attempt to log in that has been counted as failed until it turns out to be right."""

    counters: Sequence[Counter]

    def forgive(self) -> None:
        """Take back the count of this attempt; what only this person could have caused starts again from nothing."""
        shared = [counter.key for counter in self.counters if counter.shared]
        with transaction.atomic():
            for row in _locked_rows([counter.key for counter in self.counters]):
                row.failures = row.failures - 1 if row.key in shared and row.failures else 0
                row.blocked_until = None
                row.save(update_fields=["failures", "blocked_until"])


def begin_attempt(request: HttpRequest, username: str) -> Attempt:
    """Count an attempt to log in as `username`. Raises TooManyAttempts, which is not counted itself."""
    return _begun(_counters(request, username))


def count_letter(request: HttpRequest, address: str) -> None:
    """Count that somebody asks for a letter to this address, whether it is anybody's or not. Raises TooManyAttempts."""
    longest = datetime.timedelta(minutes=15)
    asked = [
        Counter(_digest("letter to", _account(address)), FREE_LETTERS_TO_ADDRESS, longest),
        Counter(_digest("letter asked by", _network(request)), FREE_LETTERS_BY_VISITOR, longest),
    ]
    _begun(asked, what="letters asked for")


def _begun(counters: Sequence[Counter], what: str = "attempts to log in") -> Attempt:
    now = timezone.now()
    with transaction.atomic():
        _refuse_if_blocked(LoginAttempts.objects.filter(key__in=[each.key for each in counters]), now, what)
        fresh = [LoginAttempts(key=key, last_at=now) for key in sorted(each.key for each in counters)]
        LoginAttempts.objects.bulk_create(fresh, ignore_conflicts=True)
        rows = {row.key: row for row in _locked_rows([each.key for each in counters])}
        # Somebody may have been quicker between the first look and the lock.
        _refuse_if_blocked(rows.values(), now, what)
        for counter in counters:
            _count(rows[counter.key], counter, now)
    return Attempt(counters)


def remember_browser(request: HttpRequest, response: HttpResponse, username: str) -> None:
    """Have this browser counted by itself from now on when somebody logs in with this name."""
    known = _known_browsers(request)
    known[_account(username)] = secrets.token_urlsafe(12)
    newest = dict(list(known.items())[-ACCOUNTS_REMEMBERED:])
    response.set_cookie(
        DEVICE_COOKIE,
        signing.dumps(newest, salt=SALT, compress=True),
        max_age=DEVICE_COOKIE_AGE,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def forget_old_attempts() -> int:
    """Delete counts of which nothing was heard for a day. Returns how many."""
    return LoginAttempts.objects.filter(last_at__lt=timezone.now() - FORGOTTEN_AFTER).delete()[0]


def _counters(request: HttpRequest, username: str) -> list[Counter]:
    minutes = datetime.timedelta(minutes=1)
    account, network = _account(username), _network(request)
    device = _known_browsers(request).get(account)
    if device:
        return [Counter(_digest("browser", account, device), FREE_BY_BROWSER, 5 * minutes)]
    return [
        Counter(_digest("account and address", account, network), FREE_BY_ACCOUNT_AND_ADDRESS, 5 * minutes),
        Counter(_digest("address", network), FREE_BY_ADDRESS, 15 * minutes, shared=True),
        Counter(_digest("account", account), FREE_BY_ACCOUNT, 5 * minutes, shared=True),
    ]


def _refuse_if_blocked(rows: Iterable[LoginAttempts], now: datetime.datetime, what: str) -> None:
    waits = [row.blocked_until - now for row in rows if row.blocked_until and row.blocked_until > now]
    if waits:
        raise TooManyAttempts(max(waits), what)


def _count(row: LoginAttempts, counter: Counter, now: datetime.datetime) -> None:
    before = row.failures if row.last_at > now - FORGOTTEN_AFTER else 0
    row.failures, row.last_at = before + 1, now
    wait = counter.wait_after(row.failures)
    row.blocked_until = now + wait if wait else None
    row.save(update_fields=["failures", "last_at", "blocked_until"])


def _locked_rows(keys: Sequence[str]) -> list[LoginAttempts]:
    """Always locked in the same order, so that two attempts never wait for each other."""
    return list(LoginAttempts.objects.select_for_update().filter(key__in=keys).order_by("key"))


def _known_browsers(request: HttpRequest) -> dict[str, str]:
    """The accounts for which this browser has been let in before, each with a name given by chance."""
    try:
        known = signing.loads(request.COOKIES.get(DEVICE_COOKIE, ""), salt=SALT, max_age=DEVICE_COOKIE_AGE)
    except signing.BadSignature:
        return {}
    return known if isinstance(known, dict) else {}


def _account(username: str) -> str:
    """The name as logging in compares it, whatever was typed; in a form that says nothing to others."""
    return _digest("name", unicodedata.normalize("NFKC", username).strip().casefold())[:22]


def _network(request: HttpRequest) -> str:
    """The address; of IPv6 the part that one household or office is given as a whole."""
    address = ipaddress.ip_address(address_of(request) or "::")
    if address.version == 6 and not address.ipv4_mapped:  # type: ignore[union-attr]
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _digest(*words: str) -> str:
    return salted_hmac(SALT, "\0".join(words), algorithm="sha256").hexdigest()
