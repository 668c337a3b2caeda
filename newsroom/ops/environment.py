"""Settings from the environment: a function for each type of value."""

from __future__ import annotations

import ipaddress
import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"", "0", "false", "no", "off"}


def flag(name: str) -> bool:
    """Returns True for 1/true/yes/on, False for 0/false/no/off/unset. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip().lower()
    if value not in TRUE_WORDS | FALSE_WORDS:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to 1 or 0.")
    return value in TRUE_WORDS


def number(name: str, default: int, *, least: int = 1) -> int:
    """Returns a whole number, `default` where it is unset. Raises ImproperlyConfigured for anything below `least`."""
    value = os.environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and int(value) >= least):
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to a whole number, {least} or more.")
    return int(value)


def word_list(name: str) -> list[str]:
    """Returns the words of a list with commas or spaces between them; none where the variable is unset."""
    return os.environ.get(name, "").replace(",", " ").split()


def is_loopback(host: str) -> bool:
    """Returns whether this host name or address means this machine itself."""
    name = host.strip("[]")
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def hosts_for(listens_on: str, *, debug: bool) -> list[str]:
    """Returns the names in `ALLOWED_HOSTS`, by default this machine's own.

    Raises ImproperlyConfigured where others can reach the newsroom (`listens_on`) and no name is set: anybody can say
    that they asked for localhost.
    """
    named = word_list("ALLOWED_HOSTS")
    if not named and not debug and not is_loopback(listens_on):
        raise ImproperlyConfigured(
            f"HOST is {listens_on}, where others can reach the newsroom: set ALLOWED_HOSTS to the names "
            "it is reached by, and SITE_URL to its address."
        )
    return named or ["127.0.0.1", "localhost", "[::1]"]


def read_or_make_secret(path: Path, *, local: bool) -> str:
    """Returns the secret kept in `path`, which the first call makes.

    Raises ImproperlyConfigured unless the newsroom serves this machine alone (`local`): several machines, each with
    a secret of its own, would keep logging everybody out.
    """
    if not local:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. A newsroom that others can reach needs one, the same on all its machines: "
            "set SECRET_KEY to 50 or more random characters."
        )
    try:
        try:
            return path.read_text().strip()
        except FileNotFoundError:
            _make_secret(path)
        return path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(cannot_write(path.parent, error)) from error


def cannot_write(folder: Path, error: OSError) -> str:
    """Returns the sentence for a folder of the newsroom's that cannot be used."""
    return (
        f"The newsroom cannot write to its folder {folder}: {error.strerror or error}. "
        "Make room, allow it to write there, or set VAR_DIR to another folder."
    )


def _make_secret(path: Path) -> None:
    """Of two processes at the same time, both use the first one's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(64))
        with suppress(FileExistsError):
            os.link(made, path)
    finally:
        made.unlink(missing_ok=True)
