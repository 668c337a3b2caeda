"""Reading settings from the environment: one function per type."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"", "0", "false", "no", "off"}


def flag(name: str) -> bool:
    """A switch: 1/true/yes/on, or 0/false/no/off/unset. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to 1 or 0.")
    return value in TRUE


def words(name: str) -> list[str]:
    """A list parted by commas or spaces; empty where the variable is unset."""
    return os.environ.get(name, "").replace(",", " ").split()


def loopback(host: str) -> bool:
    """Is this host name or address this machine itself?"""
    return host.strip("[]") in {"localhost", "::1"} or host.startswith("127.")


def keep_secret(path: Path, *, local: bool) -> str:
    """The key kept in `path`, made at the first call.

    Only for a newsroom that serves this machine alone (`local`): several machines that each made a key would log
    everybody out. Raises ImproperlyConfigured where it is not.
    """
    if not local:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. A newsroom that others can reach needs one, the same on all its machines: "
            "set SECRET_KEY to 50 or more random characters."
        )
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    made.touch(mode=0o600)
    made.write_text(secrets.token_urlsafe(64))
    try:
        os.link(made, path)  # of two processes at once, the first one's key is kept by both
    except FileExistsError:
        pass
    finally:
        made.unlink()
    return path.read_text().strip()
