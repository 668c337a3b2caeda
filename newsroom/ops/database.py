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

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.lifetime import embedded_database
from newsroom.ops.embedded.location import DATABASE_NAME, SOCKET_PORT, Location
from newsroom.ops.least_rights import keep_private, leave_root
from newsroom.site.readers import ALIAS, ROLE, SCHEMA

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SCHEMES = {"postgres", "postgresql"}
CONNECT_TIMEOUT_SECONDS = 5
CONNECTIONS = {"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

# A request that takes longer holds a thread, and a lock, that others wait for. A command or a migration may take as
# long as it needs: see `let_statements_take_long`.
REQUEST_TIMEOUTS = "-c statement_timeout=20s -c lock_timeout=8s -c idle_in_transaction_session_timeout=60s "
# A server that vanished without a word, as in a failover, is given up after half a minute, not a quarter of an hour.
WHEN_SILENT = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 4, "tcp_user_timeout": 30_000}

# `serve` starts the database itself, after it has made sure that its port is free; the others need none.
COMMANDS_WITHOUT_DATABASE = {
    "serve",
    "help",
    "version",
    "check",
    "collectstatic",
    "findstatic",
    "makemessages",
    "compilemessages",
}
# These write into the checkout, which is not the newsroom's account's.
COMMANDS_WRITING_CODE = {"makemigrations", "optimizemigration", "squashmigrations", "startapp", "startproject"}
INFORMATION_FLAGS = {"-h", "--help", "--version"}


def var_dir(env: Mapping[str, str]) -> Path:
    """Returns the folder of everything a newsroom keeps on disk; a relative `VAR_DIR` is one in the checkout."""
    return (BASE_DIR / (env.get("VAR_DIR") or "var")).resolve()


def databases(env: Mapping[str, str], var: Path) -> dict[str, dict[str, Any]]:
    """Returns Django's `DATABASES`: what `DATABASE_URL` names, else the embedded database in `var`. Starts nothing.

    `READERS_DATABASE_URL` is the same database for readers' requests, with the login `newsroom_public`; the embedded
    database has that login by itself. For the desk a statement, a wait for a lock and an idle transaction end after a
    while; what the URL's own `options` say comes after that and wins. With `DATABASE_TIMEOUTS=0` nothing of this is
    sent, for pools that take no options. Raises ImproperlyConfigured for a URL that is not one of PostgreSQL's.
    """
    url, readers_url = env.get("DATABASE_URL"), env.get("READERS_DATABASE_URL")
    own = _from_url(url, "DATABASE_URL") if url else _embedded(Location.of(var))
    readers = {} if url else {**own, "USER": ROLE}
    if readers_url:
        readers = _from_url(readers_url, "READERS_DATABASE_URL")
    limited = own if env.get("DATABASE_TIMEOUTS") == "0" else _limited(own)
    # A cursor of the server's lives on one connection, which a pool may give to others after each transaction.
    shared = {**CONNECTIONS, "DISABLE_SERVER_SIDE_CURSORS": env.get("PREPARED_STATEMENTS") == "0"}
    found = {"default": {**shared, **limited}}
    if readers:
        options = {"options": f"-c search_path={SCHEMA}", **readers.get("OPTIONS", {})}
        found[ALIAS] = {**shared, **readers, "OPTIONS": options}
    return found


def _limited(address: dict[str, Any]) -> dict[str, Any]:
    options = address.get("OPTIONS", {})
    return {**address, "OPTIONS": {**options, "options": (REQUEST_TIMEOUTS + options.get("options", "")).strip()}}


@contextmanager
def database_for_command(arguments: Sequence[str], env: Mapping[str, str]) -> Iterator[None]:
    """Have the database running during a `manage.py` command with these arguments, if it may need one.

    Started as root, the command goes on as the newsroom's account, and reads what root may read. Raises
    EmbeddedDatabaseError where the database cannot be started, CannotLeaveRoot.
    """
    needed = needs_database(arguments)
    if needed and arguments[0] not in COMMANDS_WRITING_CODE:
        leave_root(var_dir(env), env, reading=True)
        keep_private(var_dir(env))
    with running_database(env) if needed else nullcontext():
        yield


@contextmanager
def running_database(env: Mapping[str, str]) -> Iterator[Cluster | None]:
    """Have the embedded database running during the block; there is none where `DATABASE_URL` names another one.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    if env.get("DATABASE_URL"):
        yield None
        return
    # After SIGTERM or a closed terminal, too, `finally` blocks have to run.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _exit)
    with embedded_database(var_dir(env), env) as cluster:
        yield cluster


def let_statements_take_long(arguments: Sequence[str]) -> None:
    """Take the time limits of requests away, before a `manage.py` command with these arguments connects."""
    if not needs_database(arguments) and arguments[:1] != ["serve"]:
        return
    options = settings.DATABASES["default"].get("OPTIONS", {})
    options["options"] = options.get("options", "").removeprefix(REQUEST_TIMEOUTS.strip()).strip()


def needs_database(arguments: Sequence[str]) -> bool:
    """Returns whether a command with these arguments may need the database."""
    if not arguments or INFORMATION_FLAGS & set(arguments) or arguments[0] in COMMANDS_WITHOUT_DATABASE:
        return False
    # This one only compares applied migrations with those on disk, and skips that without a database.
    return not (arguments[0] == "makemigrations" and "--check" in arguments)


def _exit(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _embedded(location: Location) -> dict[str, Any]:
    return {
        "NAME": DATABASE_NAME,
        "USER": DATABASE_NAME,
        "PASSWORD": "",
        "HOST": str(location.socket),
        "PORT": str(SOCKET_PORT),
    }


def _from_url(address: str, variable: str) -> dict[str, Any]:
    """Read `postgres://user:password@host:port/name?option=value`, of which each part may be percent-encoded.

    A socket's folder is the host (`postgres://%2Frun%2Fpostgresql/name`) or an option (`?host=/run/postgresql`).
    """
    try:
        url = urlsplit(address)
        port = url.port
        options = dict(parse_qsl(url.query, keep_blank_values=True, strict_parsing=bool(url.query)))
    except ValueError as error:
        raise ImproperlyConfigured(f"{variable} cannot be read: {error}.") from error
    if url.scheme not in SCHEMES:
        raise ImproperlyConfigured(f"{variable} has to begin with postgres://.")
    name = unquote(url.path.removeprefix("/")) or options.pop("dbname", "")
    if not name:
        raise ImproperlyConfigured(f"{variable} names no database: postgres://user:password@host:port/name.")
    return {
        "NAME": name,
        "USER": unquote(url.username or "") or options.pop("user", ""),
        "PASSWORD": unquote(url.password or "") or options.pop("password", ""),
        "HOST": _host(url) or options.pop("host", ""),
        "PORT": str(port or options.pop("port", "")),
        "OPTIONS": {"connect_timeout": CONNECT_TIMEOUT_SECONDS, **WHEN_SILENT, **options},
    }


def _host(url: SplitResult) -> str:
    """The host in its own case, as a socket's folder may have capitals; `url.hostname` is in lower case."""
    host = url.netloc.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return unquote(host.partition(":")[0])
