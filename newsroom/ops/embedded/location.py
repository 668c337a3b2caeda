"""Where a newsroom's embedded database is kept, and which system user runs it."""

from __future__ import annotations

import hashlib
import os
import pwd
import re
import stat
import time
from dataclasses import dataclass
from pathlib import Path

DATABASE_NAME = "newsroom"
"""The name of the database, and of the role that owns it."""
SOCKET_PORT = 5432
"""Part of the socket's file name; nothing listens on the network."""

# A socket's address has room for 107 bytes; libpq splits host names at commas.
PLAIN_SOCKET_FOLDER = re.compile(r"[\w./+-]{1,88}", re.ASCII)
# For sockets whose own path is too long or has other characters. Not TMPDIR, which may differ between processes.
SHORT_SOCKET_PARENT = Path("/run") if os.geteuid() == 0 and Path("/run").is_dir() else Path("/tmp")  # noqa: S108 - 0700, owner checked


class EmbeddedDatabaseError(Exception):
    """The embedded database cannot be used; the message is one sentence for the person at the terminal."""


@dataclass(frozen=True)
class Account:
    """The system user that runs the server."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Location:
    """The folders of one newsroom's database. Working them out changes nothing on disk."""

    var: Path
    home: Path
    """`var`, or a folder under /var/lib where the server's account cannot reach `var`."""
    account: Account | None
    """Who runs the server where we are root, as PostgreSQL refuses to run as root; None for the current user."""

    @classmethod
    def of(cls, var: Path) -> Location:
        """Returns the location for the newsroom whose files are in `var`, a folder that need not exist yet."""
        var = var.resolve()
        data = (var / "postgres").resolve()
        if data.is_dir():
            return cls(var, data.parent, _account(data.stat().st_uid))
        account = _account()
        reachable = account is None or closed_folder(var, account) is None
        return cls(var, var if reachable else Path("/var/lib") / f"{DATABASE_NAME}-{_digest(var)}", account)

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory."""
        return self.home / "postgres"

    @property
    def socket(self) -> Path:
        """The folder of the Unix socket, which is a connection's `host`."""
        folder = self.home / "postgres-socket"
        return (
            folder
            if PLAIN_SOCKET_FOLDER.fullmatch(str(folder))
            else SHORT_SOCKET_PARENT / f"{DATABASE_NAME}-{_digest(self.home)}"
        )

    def prepare(self) -> None:
        """Make the folders around the data directory, and check that existing ones are safe and can be reached.

        Raises EmbeddedDatabaseError, naming the folder that is not.
        """
        try:
            self._make_open(self.var)
            self._make_open(self.home)
            self._check_owner()
            self._make_own(self.socket)
        except OSError as error:
            raise EmbeddedDatabaseError(f"The database needs the folder {error.filename}: {error.strerror}.") from error
        if self.account and (closed := closed_folder(self.data, self.account)):
            raise EmbeddedDatabaseError(f"The database in {self.data} cannot be reached: open {closed} (chmod o+x).")

    def adopt(self, made: Path) -> None:
        """Make the finished folder `made` the data directory; one that `var` no longer links to is kept beside it."""
        if self.data.exists():
            self.data.rename(self.data.with_name(f"postgres.left-{time.time_ns()}"))
        made.rename(self.data)
        link = self.var / "postgres"
        if self.home != self.var:
            link.unlink(missing_ok=True)
            link.symlink_to(self.data)

    def give(self, folder: Path) -> None:
        """Give `folder` to the server's account, closed to everyone else."""
        folder.chmod(0o700)
        if self.account:
            os.chown(folder, self.account.uid, self.account.gid)

    def _check_owner(self) -> None:
        owner = self.data.stat().st_uid if self.data.exists() else os.geteuid()
        if self.account is None and owner != os.geteuid():
            raise EmbeddedDatabaseError(
                f"The database in {self.data} belongs to the system user {_user_name(owner)}: run this as that user "
                "or as root, or set VAR_DIR to a folder of your own."
            )

    def _make_open(self, folder: Path) -> None:
        """Make `folder` and its parents, open to the server's account whatever the umask."""
        if not folder.exists():
            self._make_open(folder.parent)
            folder.mkdir(exist_ok=True)
            if self.account:
                folder.chmod(0o755)

    def _make_own(self, folder: Path) -> None:
        """Make `folder` for the server's account alone: whoever can enter it can connect to the database."""
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        owners = {os.geteuid(), self.account.uid if self.account else os.geteuid()}
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in owners:
            raise EmbeddedDatabaseError(
                f"{folder} belongs to somebody else: remove it, or set VAR_DIR to a shorter path."
            )
        self.give(folder)


def closed_folder(path: Path, account: Account) -> Path | None:
    """Returns the first folder on the way to `path`, `path` included, that `account` may not enter; None if it may."""
    for folder in (*reversed(path.resolve().parents), path.resolve()):
        if folder.is_dir() and not _may_enter(folder.stat(), account):
            return folder
    return None


def _may_enter(folder: os.stat_result, account: Account) -> bool:
    if folder.st_uid == account.uid:
        return bool(folder.st_mode & stat.S_IXUSR)
    if folder.st_gid == account.gid:
        return bool(folder.st_mode & stat.S_IXGRP)
    return bool(folder.st_mode & stat.S_IXOTH)


def _account(owner: int | None = None) -> Account | None:
    """Where we are root, the owner of the data, or `nobody` where there is no data yet; else None."""
    if os.geteuid() != 0:
        return None
    try:
        found = pwd.getpwnam("nobody") if owner is None else pwd.getpwuid(owner)
    except KeyError as error:
        raise EmbeddedDatabaseError(
            "PostgreSQL does not run as root, and there is no system user `nobody` to run it: "
            "run this as another user, or set DATABASE_URL."
        ) from error
    return Account(found.pw_uid, found.pw_gid)


def _user_name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
