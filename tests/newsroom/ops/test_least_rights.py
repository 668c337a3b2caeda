"""Started as root, the newsroom runs as a user of its own, and its neighbours on the machine read nothing of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from newsroom.ops.embedded.account import FIRST_UID, Account, nobody
from newsroom.ops.embedded.location import Location
from newsroom.ops.least_rights import CannotLeaveRoot, keep_private, leave_root
from tests.support.own_newsroom import OwnNewsroom, until

AS_ROOT = os.geteuid() == 0
only_root = pytest.mark.skipif(not AS_ROOT, reason="only root has rights to leave")


def as_of_an_earlier_release(var: Path) -> None:
    """Everything is root's and open, but the database, which `nobody` ran."""
    for folder in (var / "mail", var / "media" / "originals"):
        folder.mkdir(parents=True)
    (var / "media" / "originals" / "a.jpg").write_bytes(b"a picture")
    subprocess.run(["chown", "-R", "0:0", var], check=True)
    subprocess.run(["chmod", "-R", "a+rX", var / "mail", var / "media"], check=True)
    for folder in (Location.of(var).data, Location.of(var).socket):
        subprocess.run(["chown", "-R", f"{nobody().uid}:{nobody().gid}", folder], check=True)


def reads(folder: Path) -> bool:
    """Does a program that runs as `nobody` get into the folder?"""
    listed = subprocess.run(
        ["ls", folder], user=nobody().uid, group=nobody().gid, extra_groups=[], capture_output=True, check=False
    )
    return listed.returncode == 0


@only_root
def test_started_as_root_all_of_it_runs_as_one_user_that_nothing_else_runs_as(own: OwnNewsroom) -> None:
    as_of_an_earlier_release(own.var)

    own.serve()
    assert until(lambda: (own.health() or {}).get("worker"))
    users = {Path(f"/proc/{pid}").stat().st_uid for pid in own.processes()}
    words = [line.split()[1] for pid in own.processes() for line in rights_of(pid)]
    command = own.manage("shell", "--verbosity=0", "--command", "import os; print(os.geteuid())")

    assert len(users) == 1
    assert min(users) >= FIRST_UID
    assert command.stdout.split() == [str(min(users))], command.stderr
    assert set(words) <= {"1", "0000000000000000", "0000000000000004"}  # the last where the code is closed to others
    location = Location.of(own.var)
    closed = [own.var / "mail", own.var / "media", own.var / "media" / "originals", location.data, location.socket]
    assert [folder for folder in closed if reads(folder)] == []
    assert (own.var / "media" / "originals" / "a.jpg").stat().st_uid == min(users)


def rights_of(pid: int) -> list[str]:
    """What is left of root's rights, and whether a program can give itself any."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return [line for line in lines if line.startswith(("CapPrm", "CapEff", "NoNewPrivs"))]


@only_root
@pytest.mark.parametrize("var", [Path("/"), Path("/root"), Path("/tmp")])
def test_a_folder_of_others_is_not_taken_from_them(var: Path) -> None:
    before = var.stat().st_uid

    with pytest.raises(CannotLeaveRoot, match="name a folder that is the newsroom's alone"):
        leave_root(var, {})

    assert var.stat().st_uid == before


@only_root
def test_whose_folder_it_is_runs_it_and_never_nobody(tmp_path: Path) -> None:
    data, var = tmp_path / "data", tmp_path / "var"
    data.mkdir()
    var.mkdir()
    os.chown(data, nobody().uid, nobody().gid)
    without_owner = Account.of(data, var)
    os.chown(var, 4711, 4712)
    the_folders = Account.of(data, var)
    os.chown(data, 4713, 4714)
    the_datas = Account.of(data, var)

    assert without_owner.uid == without_owner.gid >= FIRST_UID
    assert the_folders == Account(4711, 4712)
    assert the_datas == Account(4713, 4714)


@only_root
def test_what_others_own_and_files_with_another_name_elsewhere_stay_theirs(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "file").touch()
    (folder / "others").touch()
    os.chown(folder / "others", 4711, 4711)
    outside.touch()
    os.link(outside, folder / "linked")
    (folder / "link").symlink_to(outside)

    Account(4712, 4712).give_all(folder)

    owners = {path.name: path.lstat().st_uid for path in (folder, *folder.rglob("*"))}
    assert owners == {"folder": 4712, "deep": 4712, "file": 4712, "others": 4711, "linked": 0, "link": 4712}
    assert outside.stat().st_uid == 0


def test_what_is_written_is_nobody_elses_to_read(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        keep_private(tmp_path)
        (tmp_path / "letter").write_text("to a source")
    finally:
        os.umask(before)

    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "letter").stat().st_mode & 0o077 == 0
