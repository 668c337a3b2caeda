"""Started as root, the newsroom goes on as an account of its own; and what it writes is nobody else's to read."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

import django

from newsroom.ops.embedded.account import Account, closed_folder
from newsroom.ops.embedded.lifetime import prepare_database
from newsroom.ops.embedded.location import Location

PR_SET_KEEPCAPS, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 8, 38, 47, 2
CAP_DAC_READ_SEARCH = 2
CAPABILITIES_VERSION = 0x20080522
OWN_UMASK = 0o077
OF_MEDIA = {"originals", "pictures", "lost+found"}


class CannotLeaveRoot(Exception):
    """The newsroom would have to run as root; the message is one sentence for the person at the terminal."""


def leave_root(var: Path, env: Mapping[str, str], *, reading: bool = False) -> Path | None:
    """Where we are root, go on as the newsroom's account, which is given `var` and what root made in it.

    With `reading` the process keeps root's right to read any file, and no other: for commands, whose files are those of
    whoever typed them. It is kept too where the code cannot be read without; the folder that others may not enter is
    then returned. Raises CannotLeaveRoot, EmbeddedDatabaseError.
    """
    account = Location.of(var).account
    if account is None:
        return None
    _check_own(var)
    var.mkdir(parents=True, exist_ok=True)
    if not env.get("DATABASE_URL"):
        prepare_database(var, env)
    account.give_all(var)
    _give_media(Path(env.get("MEDIA_ROOT") or var / "media").resolve(), var, account)
    closed = _closed_code(account)
    _become(account, reading=reading or closed is not None)
    os.environ["HOME"] = str(var)  # libpq and others look for their settings there, and root's are closed
    return closed


def keep_private(var: Path) -> None:
    """Have all that is written from now on be readable by this user only, and close what was open to neighbours."""
    os.umask(OWN_UMASK)
    for folder in (var / "mail", var / "media"):
        if folder.is_dir() and folder.stat().st_uid == os.geteuid():
            folder.chmod(0o700)


def _check_own(var: Path) -> None:
    shared = var.is_dir() and var.stat().st_mode & stat.S_IWOTH
    if shared or len(var.parts) < 3:
        raise CannotLeaveRoot(
            f"VAR_DIR is {var}, which other programs use too: name a folder that is the newsroom's alone."
        )


def _give_media(media: Path, var: Path, account: Account) -> None:
    """Give it the pictures, wherever they lie; a folder with other things in it is left as it is."""
    if media.is_relative_to(var):
        return
    media.mkdir(parents=True, exist_ok=True)
    if {entry.name for entry in media.iterdir()} <= OF_MEDIA:
        account.give_all(media)


def _closed_code(account: Account) -> Path | None:
    """The first folder or file that keeps the account from the code, the interpreter or the packages."""
    base = Path(__file__).resolve().parents[2]
    for file in (base / "manage.py", Path(sys.executable), Path(os.__file__), Path(django.__file__)):
        for name in (file.absolute(), file.resolve()):
            if closed := closed_folder(name.parent, account):
                return closed
        if not file.stat().st_mode & stat.S_IROTH and file.stat().st_uid != account.uid:
            return file
    return None


def _become(account: Account, *, reading: bool) -> None:
    try:
        if reading:
            _control(PR_SET_KEEPCAPS, 1)
        os.setgroups([])
        os.setresgid(account.gid, account.gid, account.gid)
        os.setresuid(account.uid, account.uid, account.uid)
        if reading:
            _keep_reading()
        if sys.platform == "linux":
            _control(PR_SET_NO_NEW_PRIVS, 1)
    except OSError as error:
        raise CannotLeaveRoot(
            f"The newsroom does not run as root, and cannot become another user here ({error.strerror}): "
            "start it as an ordinary user, from a checkout that this user can read."
        ) from error


def _keep_reading() -> None:
    """Keep the one capability, for this process and those that it starts (capabilities(7))."""
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    only = 1 << CAP_DAC_READ_SEARCH
    sets = (ctypes.c_uint32 * 6)(only, only, only, 0, 0, 0)
    if _libc().capset(header, sets):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    _control(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_READ_SEARCH)


def _control(*arguments: int) -> None:
    if sys.platform != "linux":
        raise OSError(0, "this system knows no rights between root's and a user's")
    if _libc().prctl(*arguments, *[0] * (5 - len(arguments))):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
