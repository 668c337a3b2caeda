"""What a decoder can do to the newsroom once it reads a stranger's file: compute, and answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.conf import settings

from images.intake import confinement
from images.intake.child_process import CODE_FOLDER
from images.intake.confinement import still_possible

# Each is tried inside a child that has shut itself in; the last one shows that the child still works.
TRIES = {
    "open /etc/passwd": "open('/etc/passwd').read()",
    "open its own code": f"open({str(CODE_FOLDER / 'manage.py')!r}).read()",
    "list a folder": "os.listdir('/')",
    "read its parent's environment": "open(f'/proc/{os.getppid()}/environ').read()",
    "write a file": "os.open({left_behind!r}, os.O_CREAT | os.O_WRONLY)",
    "connect to the database": "socket.socket(socket.AF_UNIX).connect({database!r})",
    "reach the network": "socket.create_connection(('127.0.0.1', 9))",
    "look a name up": "socket.getaddrinfo('example.org', 80)",
    "make a pair of sockets": "socket.socketpair()",
    "fork": "os.fork() or os._exit(0)",
    "start a thread": "threading.Thread(target=int).start()",
    "run a program": "os.execv('/bin/true', ['true'])",
    "signal its parent": "os.kill(os.getppid(), 0)",
    "end its parent's thread": "libc_says(tgkill=True)",
    "trace its parent": "libc_says(ptrace=16)",
    "become root": "os.setuid(0)",
    "map a file of memory": "os.memfd_create('x')",
    "load more code": "__import__('xml.dom.minidom')",
    "compute": "sum(range(9)) and len(bytearray(10**7))",
}
CHILD = """
import ctypes, json, os, socket, sys, threading
from images.intake.confinement import confine
libc = ctypes.CDLL(None, use_errno=True)
def libc_says(ptrace=None, tgkill=None):
    parent = os.getppid()
    failed = libc.ptrace(ptrace, parent, None, None) if ptrace else libc.tgkill(parent, parent, 0)
    if failed < 0:
        raise OSError(ctypes.get_errno(), "refused")
tries, said = json.loads(sys.stdin.readline()), {}
confine()
for name, code in tries.items():
    try:
        eval(code)
        said[name] = "done"
    except BaseException as error:
        said[name] = type(error).__name__
os.write(1, json.dumps(said).encode() + b"\\n")
sys.stdin.readline()
"""


def tried_inside(left_behind: Path) -> tuple[dict[str, str], int]:
    """What came of each try, and as whom."""
    socket = Path(settings.DATABASES["default"]["HOST"]) / ".s.PGSQL.5432"
    paths = {"{database!r}": socket, "{left_behind!r}": left_behind}
    tries = dict(TRIES)
    for written, path in paths.items():
        tries = {name: code.replace(written, repr(str(path))) for name, code in tries.items()}
    command = [sys.executable, "-c", CHILD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=CODE_FOLDER) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps(tries).encode() + b"\n")
        child.stdin.flush()
        said = json.loads(child.stdout.readline())
        user = user_of(child.pid)  # asked from outside, as it may not ask itself
        child.communicate(b"\n", timeout=60)
    assert child.returncode == 0
    return said, user


def user_of(process: int) -> int:
    """Returns as whom a process runs."""
    status = Path(f"/proc/{process}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("Uid:")]
    return int(line.split()[2])


@pytest.mark.skipif(bool(still_possible()), reason="this machine's kernel cannot shut decoders in")
def test_from_inside_nothing_of_the_newsroom_or_the_machine_is_within_reach() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        said, uid = tried_inside(Path(folder) / "left-behind")
        assert not list(Path(folder).iterdir())

    assert {name for name, what in said.items() if what == "done"} == {"compute"}
    assert uid not in (0, 65534)
    assert uid == os.getuid() or os.getuid() == 0


@pytest.mark.parametrize(
    ("seccomp", "landlock", "still"),
    [
        (True, 7, []),
        (True, 0, []),
        (False, 7, ["reach the network and the database", "start processes"]),
        (False, -1, ["open files", "reach the network and the database", "start processes"]),
    ],
)
def test_what_a_kernel_lacks_is_said(monkeypatch: Any, seccomp: bool, landlock: int, still: list[str]) -> None:
    monkeypatch.setattr(confinement, "_has_seccomp", lambda: seccomp)
    monkeypatch.setattr(confinement, "_landlock_version", lambda: landlock)

    assert still_possible() == still
