"""Where a newsroom's embedded database is kept, and which system user runs it."""

from __future__ import annotations

import os
import pwd
import re
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from newsroom.ops.embedded.account import Account, closed_folder, digest, nobody

DATABASE_NAME = "newsroom"
"""The name of the database, and of the role that owns it."""
SOCKET_PORT = 5432
"""Part of the socket's file name; nothing listens on the network."""

# A socket's address has room for 107 bytes; libpq splits host names at commas.
PLAIN_SOCKET_FOLDER = re.compile(r"[\w./+-]{1,88}", re.ASCII)
# For sockets whose own path is too long or has other characters; only root makes folders in the first. Not TMPDIR,
# which may differ between processes.
SHORT_SOCKET_PARENTS = Path("/run"), Path("/tmp")  # noqa: S108 - 0700, owner checked


class EmbeddedDatabaseError(Exception):
    """The embedded database cannot be used; the message is one sentence for the person at the terminal."""


@dataclass(frozen=True)
class Location:
    """The folders of one newsroom's database. Working them out changes nothing on disk."""

    var: Path
    home: Path
    """`var`, or a folder under /var/lib where the server's account cannot reach `var`."""
    account: Account | None
    """Who the newsroom and its server run as where we are root; None for the current user."""

    @classmethod
    def of(cls, var: Path) -> Location:
        """Returns the location for the newsroom whose files are in `var`, a folder that need not exist yet."""
        var = var.resolve()
        data = (var / "postgres").resolve()
        account = Account.of(data, var) if os.geteuid() == 0 else None
        if data.is_dir():
            return cls(var, data.parent, account)
        reachable = account is None or closed_folder(var, account) is None
        return cls(var, var if reachable else Path("/var/lib") / f"{DATABASE_NAME}-{digest(var)}", account)

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory."""
        return self.home / "postgres"

    @property
    def socket(self) -> Path:
        """The folder of the Unix socket, which is a connection's `host`."""
        folder = self.home / "postgres-socket"
        if PLAIN_SOCKET_FOLDER.fullmatch(str(folder)):
            return folder
        of_root, of_others = (parent / f"{DATABASE_NAME}-{digest(self.home)}" for parent in SHORT_SOCKET_PARENTS)
        return of_root if of_root.is_dir() or (self.account and of_root.parent.is_dir()) else of_others

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
        if self.account and (closed := closed_folder(self.data.parent, self.account)):
            raise EmbeddedDatabaseError(f"The database in {self.data} cannot be reached: open {closed} (chmod o+x).")

    @property
    def runner(self) -> Account | None:
        """Who runs the server: the account, but `nobody` where an earlier release began and nobody took over yet."""
        return nobody() if self.account and self.is_nobodys() else self.account

    def is_nobodys(self) -> bool:
        """Returns whether the data are still the user's whom earlier releases had run the server."""
        return self.data.is_dir() and self.data.stat().st_uid == nobody().uid

    def take_over(self) -> None:
        """As root, make what is `nobody`'s the account's. The server must not be running."""
        if self.account and self.is_nobodys():
            self.account.give_all(self.socket, owned_by=nobody().uid)
            self.account.give_all(self.data, owned_by=nobody().uid)

    def adopt(self, made: Path) -> None:
        """Make the finished folder `made` the data directory; one that `var` no longer links to is kept beside it."""
        if self.data.exists():
            self.data.rename(self.data.with_name(f"postgres.left-{time.time_ns()}"))
        made.rename(self.data)
        link = self.var / "postgres"
        if self.home != self.var:
            link.unlink(missing_ok=True)
            link.symlink_to(self.data)

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
        owners = {os.geteuid(), *((self.account.uid, nobody().uid) if self.account else ())}
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in owners:
            raise EmbeddedDatabaseError(
                f"{folder} belongs to somebody else: remove it, or set VAR_DIR to a shorter path."
            )
        folder.chmod(0o700)
        if runner := self.runner:
            runner.give(folder)


def _user_name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
