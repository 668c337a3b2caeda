"""Which database the newsroom uses: the one `DATABASE_URL` names, or its own embedded PostgreSQL."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from newsroom.ops.embedded.lifetime import leased
from newsroom.ops.embedded.location import NAME, PORT, Place

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SCHEMES = {"postgres", "postgresql"}
CONNECT_SECONDS = 5

# `serve` starts the database itself, once it knows that its port is free; the others can do without.
NEEDS_NONE = {"serve", "help", "version", "check", "collectstatic", "findstatic", "makemessages", "compilemessages"}
ASKS_ONLY = {"-h", "--help", "--version"}


def var_dir(env: Mapping[str, str]) -> Path:
    """The folder of everything a newsroom keeps on disk; relative paths start at the checkout."""
    return (BASE_DIR / (env.get("VAR_DIR") or "var")).resolve()


def databases(env: Mapping[str, str], var: Path) -> dict[str, dict[str, Any]]:
    """Django's `DATABASES`. Looks at `DATABASE_URL`, else answers with the embedded database in `var`; starts nothing.

    Raises ImproperlyConfigured for an address that is not one of PostgreSQL's.
    """
    url = env.get("DATABASE_URL")
    address = _addressed(url) if url else _embedded(Place.of(var))
    return {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            **address,
        }
    }


@contextmanager
def database_for(arguments: Sequence[str], env: Mapping[str, str]) -> Iterator[None]:
    """The database at hand while a `manage.py` command with these arguments runs, where it may need one.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    with database_at_hand(env) if needs_database(arguments) else nullcontext():
        yield


@contextmanager
def database_at_hand(env: Mapping[str, str]) -> Iterator[None]:
    """The embedded database running, unless `DATABASE_URL` names one that others look after.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    if env.get("DATABASE_URL"):
        yield
        return
    # An end by SIGTERM or by a closed terminal is to pass through `finally` too.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    with leased(var_dir(env), env):
        yield


def needs_database(arguments: Sequence[str]) -> bool:
    """May a command with these arguments want the database?"""
    if not arguments or ASKS_ONLY & set(arguments) or arguments[0] in NEEDS_NONE:
        return False
    # It only looks whether migrations applied and those on disk agree, and goes on where it cannot.
    return not (arguments[0] == "makemigrations" and "--check" in arguments)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _embedded(place: Place) -> dict[str, Any]:
    return {"NAME": NAME, "USER": NAME, "PASSWORD": "", "HOST": str(place.socket), "PORT": str(PORT)}


def _addressed(address: str) -> dict[str, Any]:
    """The parts of `postgres://user:password@host:port/name?option=value`, each of which may be percent-encoded.

    A socket's folder is written as host (`postgres://%2Frun%2Fpostgresql/name`) or as option (`?host=/run/postgresql`).
    """
    try:
        url = urlsplit(address)
        port = url.port
        options = dict(parse_qsl(url.query, keep_blank_values=True, strict_parsing=bool(url.query)))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}.") from error
    if url.scheme not in SCHEMES:
        raise ImproperlyConfigured("DATABASE_URL has to begin with postgres://.")
    name = unquote(url.path.removeprefix("/")) or options.pop("dbname", "")
    if not name:
        raise ImproperlyConfigured("DATABASE_URL names no database: postgres://user:password@host:port/name.")
    return {
        "NAME": name,
        "USER": unquote(url.username or "") or options.pop("user", ""),
        "PASSWORD": unquote(url.password or "") or options.pop("password", ""),
        "HOST": _host(url) or options.pop("host", ""),
        "PORT": str(port or options.pop("port", "")),
        "OPTIONS": {"connect_timeout": CONNECT_SECONDS, **options},
    }


def _host(url: SplitResult) -> str:
    """The host with its capitals kept, as a socket's folder may have some; `hostname` lowers them."""
    host = url.netloc.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return unquote(host.partition(":")[0])
