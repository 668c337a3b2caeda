"""The system user that a newsroom runs as which was started by root, and what belongs to it."""

from __future__ import annotations

import hashlib
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

# Numbers that no system user has: systemd takes them from here too, for services that ask for a user of their own.
FIRST_UID, UIDS = 61_184, 4_336
NOBODY = "nobody"


@dataclass(frozen=True)
class Account:
    """A system user, which need not have a name."""

    uid: int
    gid: int

    @classmethod
    def of(cls, *folders: Path) -> Account:
        """Returns the owner of the first of these folders that has one of its own, else the last folder's own number.

        `nobody` is no owner: other programs that run as nobody would have the newsroom's rights.
        """
        for folder in folders:
            if folder.is_dir() and (found := folder.stat()).st_uid not in (0, nobody().uid):
                return cls(found.st_uid, found.st_gid)
        number = FIRST_UID + int(digest(folders[-1]), 16) % UIDS
        while _has_name(number):
            number += 1
        return cls(number, number)

    def give(self, path: Path) -> None:
        """Make it the owner."""
        os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def give_all(self, folder: Path, *, owned_by: int = 0) -> None:
        """Make it the owner of a folder and of what that user owns in it, not looking into other users' folders.

        The folder itself comes last, so that it is begun anew where it was broken off.
        """
        for entry in os.scandir(folder):
            found = entry.stat(follow_symlinks=False)
            if found.st_uid != owned_by:
                continue
            if entry.is_dir(follow_symlinks=False):
                self.give_all(Path(entry.path), owned_by=owned_by)
            elif found.st_nlink == 1:  # another name of a file may be a place where it is root's for a reason
                self.give(Path(entry.path))
        if folder.stat().st_uid == owned_by:
            self.give(folder)


def nobody() -> Account:
    """Returns the user `nobody`, or one that nothing belongs to where there is none."""
    try:
        found = pwd.getpwnam(NOBODY)
    except KeyError:
        return Account(65_534, 65_534)
    return Account(found.pw_uid, found.pw_gid)


def closed_folder(path: Path, account: Account) -> Path | None:
    """Returns the first folder on the way to `path`, `path` included, that `account` may not enter; None if it may."""
    for folder in (*reversed(path.resolve().parents), path.resolve()):
        if folder.is_dir() and not _may_enter(folder.stat(), account):
            return folder
    return None


def digest(path: Path) -> str:
    """Returns a short name for a path, in plain letters and digits."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _may_enter(folder: os.stat_result, account: Account) -> bool:
    if folder.st_uid == account.uid:
        return bool(folder.st_mode & stat.S_IXUSR)
    if folder.st_gid == account.gid:
        return bool(folder.st_mode & stat.S_IXGRP)
    return bool(folder.st_mode & stat.S_IXOTH)


def _has_name(uid: int) -> bool:
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True
