"""Making, starting and stopping the embedded PostgreSQL; whoever calls this holds the gate of `lease`."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.ops.embedded import binaries
from newsroom.ops.embedded.configuration import configuration
from newsroom.ops.embedded.location import NAME, PORT, EmbeddedDatabaseError, Place

START_SECONDS = 300
"""After a hard end the server first reads its log again, which can take minutes."""
STOP_SECONDS = 4
LEAVING_SECONDS = 20
"""How long a killed server's children may take to notice."""
NO_PROCESS = 2**22 + 1
"""Above the highest process id of Linux and macOS."""


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL server and its data."""

    place: Place
    env: Mapping[str, str]
    throwaway: bool = False
    """For tests: fast, and worth nothing after a crash."""

    def start(self) -> None:
        """Have the server run and answer, whatever state the last one was left in.

        Raises EmbeddedDatabaseError, with what PostgreSQL said, where it does not start.
        """
        if self._settled():
            return
        programs = binaries.find(self.place, self.env)
        if not (self.place.var / "postgres" / "PG_VERSION").exists():
            self._make(programs)
        self._see_that_it_is_ours(programs)
        self._write_configuration(self.place.data)
        deadline = time.monotonic() + LEAVING_SECONDS
        while not self._launch(programs):
            if "still in use" not in self._said() or time.monotonic() > deadline:
                raise EmbeddedDatabaseError(f"The database in {self.place.data} does not start: {self._said()}")
            time.sleep(0.5)

    def stop(self) -> None:
        """End the server; what was committed is kept."""
        if self.process() is None:
            return
        programs = binaries.find(self.place, self.env)
        for how in ("fast", "immediate"):
            if self._pg_ctl(programs, "stop", "-m", how, "-t", str(STOP_SECONDS)):
                return

    def process(self) -> int | None:
        """The process id of the server, starting, running or stopping."""
        lines = self._pid_file()
        pid = int(lines[0]) if lines and lines[0].isdigit() else NO_PROCESS
        return pid if str(self.place.socket) in _command_line(pid) else None

    def _settled(self) -> bool:
        """Does the server run? One that is starting or stopping is waited for."""
        deadline = time.monotonic() + START_SECONDS
        while self.process() is not None and time.monotonic() < deadline:
            if self._pid_file()[-1:] == ["ready   "]:
                return True
            time.sleep(0.05)
        return False

    def _make(self, programs: Path) -> None:
        """Make the data directory in whole: half of one, left by a crash, never gets its name."""
        making = self.place.data.with_name("postgres.making")
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        self.place.give(making)
        builtin = ["--locale-provider=builtin"] if binaries.version(programs) >= 17 else []
        hurry = ["--no-sync"] if self.throwaway else []
        options = ["--locale=C.UTF-8", "--encoding=UTF8", "--auth=trust", f"--username={NAME}", *builtin, *hurry]
        self._checked(programs / "initdb", *options, data=making)
        with (making / "postgresql.conf").open("a") as file:
            file.write("\ninclude 'newsroom.conf'\n")
        self._write_configuration(making)
        create = f"CREATE DATABASE {NAME};\n"
        self._checked(programs / "postgres", "--single", "template1", data=making, stdin=create)
        self.place.adopt(making)

    def _write_configuration(self, data: Path) -> None:
        """Written at each start, so that a newer newsroom's settings reach older data."""
        file = data / "newsroom.conf"
        file.write_text(configuration(throwaway=self.throwaway))
        file.chmod(0o644)  # the server reads it as another user, whatever root's umask; the folder is closed

    def _see_that_it_is_ours(self, programs: Path) -> None:
        made_by = (self.place.data / "PG_VERSION").read_text().strip()
        if int(made_by) != binaries.version(programs):
            raise EmbeddedDatabaseError(
                f"The database in {self.place.data} was made by PostgreSQL {made_by}, and {programs} holds "
                f"PostgreSQL {binaries.version(programs)}: set POSTGRES_BIN to the bin folder of PostgreSQL {made_by}."
            )

    def _launch(self, programs: Path) -> bool:
        self._forget_the_dead()
        log = self.place.data / "server.log"
        if log.exists():
            log.rename(log.with_suffix(".log.1"))
        options = shlex.join(["-k", str(self.place.socket), "-p", str(PORT)])
        # pg_ctl puts the log's path into a shell's line, so it has to be a plain one: relative to the data.
        return self._pg_ctl(programs, "start", "-t", str(START_SECONDS), "-l", log.name, "-o", options)

    def _forget_the_dead(self) -> None:
        """Clear away what a killed server left, where its process id has since been given to another program.

        PostgreSQL takes that program for a server and would not start. The file's other lines stay: by them it makes
        sure that no child of the killed server still writes.
        """
        lines = self._pid_file()
        if lines:
            (self.place.data / "postmaster.pid").write_text("\n".join([str(NO_PROCESS), *lines[1:], ""]))
        for left in (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock"):
            (self.place.socket / left).unlink(missing_ok=True)

    def _pid_file(self) -> list[str]:
        try:
            return (self.place.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _said(self) -> str:
        """The last error in the server's log, in one line."""
        try:
            lines = (self.place.data / "server.log").read_text(errors="replace").splitlines()
        except FileNotFoundError:
            return "it left no log."
        errors = [line for line in lines if "FATAL" in line or "PANIC" in line] or lines[-1:] or ["it said nothing."]
        return errors[-1]

    def _pg_ctl(self, programs: Path, *arguments: str) -> bool:
        return self._run(programs / "pg_ctl", "-w", "-s", *arguments, data=self.place.data).returncode == 0

    def _checked(self, program: Path, *arguments: str, data: Path, stdin: str = "") -> None:
        done = self._run(program, *arguments, data=data, stdin=stdin)
        if done.returncode:
            why = " ".join(done.stdout.split()[-60:])
            raise EmbeddedDatabaseError(f"{program.name} could not make a database in {data.parent}: {why}")

    def _run(self, program: Path, *arguments: str, data: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run a PostgreSQL program on `data` as the server's account, away from the terminal's Ctrl-C."""
        account = self.place.account
        plain = {name: value for name, value in self.env.items() if not name.startswith(("PG", "LC_", "LANG"))}
        return subprocess.run(
            [program, *arguments],
            env={**plain, "LC_ALL": "C", "PGDATA": str(data)},
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=data,
            start_new_session=True,
            check=False,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )


def _command_line(pid: int) -> str:
    """What `pid` was started as; empty where there is no such process."""
    if Path("/proc/self/cmdline").exists():
        try:
            return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes())
        except OSError:
            return ""
    return subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
