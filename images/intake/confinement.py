"""Takes from a process what reading a picture does not need, by the kernel's means (Linux).

`confine` is called by the decoding child once everything it needs is loaded, and before it reads a byte of the upload.
From then on it can compute, use the memory it may have, read its input and write its answer. It can open no file, reach
no network and no socket, so no database, start no process or thread, look at no other process, and gain no right.

Two means do the same, so that a kernel with one of them is enough for files:

- seccomp: system calls that are not in `CALLS` fail. Their numbers differ from processor to processor; the tables here
  are for those that newsrooms run on.
- Landlock: no path of the file system may be used, in any way.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterable

PR_SET_NO_NEW_PRIVS, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_GET_SECCOMP = 38, 4, 22, 21
SECCOMP_MODE_FILTER = 2
LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF = 444, 446  # the same on every processor
LANDLOCK_VERSION = 1
# Rights over files that each version of Landlock knows; asking an older one for a newer right is an error.
LANDLOCK_FILE_RIGHTS = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
LANDLOCK_TCP_SINCE, LANDLOCK_TCP_RIGHTS = 4, 0b11
LANDLOCK_SCOPES_SINCE, LANDLOCK_SCOPES = 6, 0b11
# An account of nobody's: `nobody` itself may run the embedded database. Linux leaves these numbers to passing users.
STRANGER = 61_170

# What a decoder calls while it runs: memory, its three open files, time, and its end.
CALLS = {
    "x86_64": {
        "getcwd": 79,
        "read": 0,
        "write": 1,
        "close": 3,
        "fstat": 5,
        "lseek": 8,
        "mmap": 9,
        "mprotect": 10,
        "munmap": 11,
        "brk": 12,
        "rt_sigaction": 13,
        "rt_sigprocmask": 14,
        "rt_sigreturn": 15,
        "pread64": 17,
        "readv": 19,
        "writev": 20,
        "sched_yield": 24,
        "mremap": 25,
        "madvise": 28,
        "getpid": 39,
        "exit": 60,
        "uname": 63,
        "gettimeofday": 96,
        "getrusage": 98,
        "times": 100,
        "sigaltstack": 131,
        "gettid": 186,
        "time": 201,
        "futex": 202,
        "sched_getaffinity": 204,
        "restart_syscall": 219,
        "clock_gettime": 228,
        "clock_getres": 229,
        "clock_nanosleep": 230,
        "exit_group": 231,
        "set_robust_list": 273,
        "getrandom": 318,
        "rseq": 334,
    },
    "aarch64": {
        "getcwd": 17,
        "close": 57,
        "lseek": 62,
        "read": 63,
        "write": 64,
        "readv": 65,
        "writev": 66,
        "pread64": 67,
        "fstat": 80,
        "exit": 93,
        "exit_group": 94,
        "futex": 98,
        "set_robust_list": 99,
        "clock_gettime": 113,
        "clock_getres": 114,
        "clock_nanosleep": 115,
        "sched_getaffinity": 123,
        "sched_yield": 124,
        "restart_syscall": 128,
        "sigaltstack": 132,
        "rt_sigaction": 134,
        "rt_sigprocmask": 135,
        "rt_sigreturn": 139,
        "times": 153,
        "uname": 160,
        "getrusage": 165,
        "gettimeofday": 169,
        "getpid": 172,
        "gettid": 178,
        "brk": 214,
        "munmap": 215,
        "mremap": 216,
        "mmap": 222,
        "mprotect": 226,
        "madvise": 233,
        "getrandom": 278,
        "rseq": 293,
    },
}
SIGNAL_A_THREAD = {"x86_64": 234, "aarch64": 131}
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CALL_AT, PROCESSOR_AT, FIRST_ARGUMENT_AT = 0, 4, 16
LOAD, JUMP_IF_EQUAL, JUMP_IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, FAIL, KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
X32_CALLS = 0x40000000
"""From here on x86-64 has the calls of another binary interface, under other numbers."""


class CannotConfine(Exception):
    """The kernel offers a means and refuses it; the picture must not be read."""


def still_possible() -> list[str]:
    """Returns what decoders of this machine could still do, each as a few words; nothing where they are shut in."""
    seccomp, landlock = _has_seccomp(), _landlock_version() > 0
    found = []
    if not (seccomp or landlock):
        found.append("open files")
    if not seccomp:
        found += ["reach the network and the database", "start processes"]
    return found


def confine() -> None:
    """Shut this process in, by all that the kernel has. There is no way back. Raises CannotConfine."""
    os.chdir("/")
    if sys.platform == "linux":
        _become_a_stranger()
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    if sys.platform != "linux":
        return
    libc = _libc()
    _must(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")
    _must(libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), "no look from outside")
    version = _landlock_version()
    if version > 0:
        _restrict_files(version)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    if _has_seccomp():
        _restrict_calls()


def _become_a_stranger() -> None:
    """As root, become an account that owns nothing."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(STRANGER, STRANGER, STRANGER)
        os.setresuid(STRANGER, STRANGER, STRANGER)


def _restrict_files(version: int) -> None:
    """A Landlock ruleset that handles everything and allows nothing."""
    rights = LANDLOCK_FILE_RIGHTS[min(version, max(LANDLOCK_FILE_RIGHTS))]
    network = LANDLOCK_TCP_RIGHTS if version >= LANDLOCK_TCP_SINCE else 0
    scopes = LANDLOCK_SCOPES if version >= LANDLOCK_SCOPES_SINCE else 0
    ruleset = struct.pack("QQQ", rights, network, scopes)[: 8 * (1 + (version >= 4) + (version >= 6))]
    libc = _libc()
    handle = libc.syscall(LANDLOCK_CREATE_RULESET, ruleset, len(ruleset), 0)
    _must(handle, "Landlock's ruleset")
    _must(libc.syscall(LANDLOCK_RESTRICT_SELF, handle, 0), "Landlock")
    os.close(handle)


def _restrict_calls() -> None:
    """A seccomp filter by which every call that is not in the list fails."""
    program = b"".join(_filter(platform.machine()))
    buffer = ctypes.create_string_buffer(program, len(program))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    told = Program(len(program) // 8, ctypes.addressof(buffer))
    _must(_libc().prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(told), 0, 0), "seccomp")


def _filter(machine: str) -> Iterable[bytes]:
    """The instructions: listed calls pass, as do signals to oneself (the end of a decoder that gives up); all others
    fail, and those of another processor's interface end the process. Jumps count the instructions passed over."""
    calls = sorted(CALLS[machine].values())
    yield _instruction(LOAD, PROCESSOR_AT)
    yield _instruction(JUMP_IF_EQUAL, AUDIT_ARCH[machine], if_true=1)
    yield _instruction(RETURN, KILL)
    yield _instruction(LOAD, CALL_AT)
    yield _instruction(JUMP_IF_AT_LEAST, X32_CALLS, if_true=len(calls) + 3)
    for left, number in zip(range(len(calls), 0, -1), calls, strict=True):
        yield _instruction(JUMP_IF_EQUAL, number, if_true=left + 3)
    yield _instruction(JUMP_IF_EQUAL, SIGNAL_A_THREAD[machine], if_false=2)
    yield _instruction(LOAD, FIRST_ARGUMENT_AT)
    yield _instruction(JUMP_IF_EQUAL, os.getpid(), if_true=1)
    yield _instruction(RETURN, FAIL)
    yield _instruction(RETURN, ALLOW)


def _instruction(code: int, value: int, *, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _has_seccomp() -> bool:
    return sys.platform == "linux" and platform.machine() in CALLS and _libc().prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0


def _landlock_version() -> int:
    """The version of Landlock; 0 or less where there is none."""
    if sys.platform != "linux":
        return 0
    return int(_libc().syscall(LANDLOCK_CREATE_RULESET, None, 0, LANDLOCK_VERSION))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _must(result: int, what: str) -> None:
    if result < 0:
        raise CannotConfine(f"{what}: {os.strerror(ctypes.get_errno())}")
