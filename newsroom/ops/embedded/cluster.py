"""Creates, starts and stops the embedded PostgreSQL. Callers hold the start lock of `lifetime`."""

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
from newsroom.ops.embedded.account import Account, nobody
from newsroom.ops.embedded.configuration import configuration
from newsroom.ops.embedded.location import DATABASE_NAME, SOCKET_PORT, EmbeddedDatabaseError, Location

START_SECONDS = 300
"""After a crash the server first replays its log, which can take minutes."""
STOP_SECONDS = 4
CHILDREN_EXIT_SECONDS = 20
"""How long a killed server's children may take to exit."""
NO_PROCESS = 2**22 + 1
"""Above the highest process id of Linux and macOS."""


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL server and its data."""

    location: Location
    env: Mapping[str, str]
    throwaway: bool = False
    """For tests: fast, and worth nothing after a crash."""

    def start(self) -> None:
        """Have the server running and answering, in whatever state the last one was left.

        Raises EmbeddedDatabaseError, with PostgreSQL's own message, where it does not start.
        """
        if self._is_ready():
            return
        programs = binaries.find_programs(self.location, self.env)
        self.prepare(programs)
        self._check_version(programs)
        self._write_configuration(self.location.data)
        deadline = time.monotonic() + CHILDREN_EXIT_SECONDS
        while not self._launch(programs):
            if "still in use" not in self._last_error() or time.monotonic() > deadline:
                raise EmbeddedDatabaseError(
                    f"The database in {self.location.data} does not start: {self._last_error()}"
                )
            time.sleep(0.5)

    def prepare(self, programs: Path) -> None:
        """Have the data there, and the account's. The server must not be running."""
        if not (self.location.var / "postgres" / "PG_VERSION").exists():
            self._make(programs)
        self.location.take_over()

    def stop(self) -> None:
        """Stop the server; what was committed is kept."""
        if self.process() is None:
            return
        programs = binaries.find_programs(self.location, self.env)
        for how in ("fast", "immediate"):
            if self._pg_ctl(programs, "stop", "-m", how, "-t", str(STOP_SECONDS)):
                return

    def process(self) -> int | None:
        """Returns the process id of the server, be it starting, running or stopping; None where there is none."""
        lines = self._pid_file()
        pid = int(lines[0]) if lines and lines[0].isdigit() else NO_PROCESS
        return pid if str(self.location.socket) in _command_line(pid) else None

    def _is_ready(self) -> bool:
        """Returns whether the server runs, after waiting for one that is starting or stopping."""
        deadline = time.monotonic() + START_SECONDS
        while self.process() is not None and time.monotonic() < deadline:
            if self._pid_file()[-1:] == ["ready   "]:
                return True
            time.sleep(0.05)
        return False

    def _make(self, programs: Path) -> None:
        """Make the data directory under another name first, so that a crash cannot leave half of one.

        The programs that make it want a user with a name. Where the account has none that is `nobody` for the moment,
        in a folder that only the account's group may enter: no other program that runs as nobody.
        """
        outer = self.location.data.with_name("postgres.making")
        shutil.rmtree(outer, ignore_errors=True)
        making = outer / "data"
        making.mkdir(parents=True)
        account = self.location.account
        maker = Account(nobody().uid, account.gid) if account else None
        if account and maker:
            os.chown(outer, 0, account.gid)
            outer.chmod(0o710)
            making.chmod(0o700)
            maker.give(making)
        builtin = ["--locale-provider=builtin"] if binaries.major_version(programs) >= 17 else []
        hurry = ["--no-sync"] if self.throwaway else []
        options = [
            "--locale=C.UTF-8",
            "--encoding=UTF8",
            "--auth=trust",
            f"--username={DATABASE_NAME}",
            *builtin,
            *hurry,
        ]
        self._run_or_raise(programs / "initdb", *options, data=making, account=maker)
        with (making / "postgresql.conf").open("a") as file:
            file.write("\ninclude 'newsroom.conf'\n")
        self._write_configuration(making)
        create = f"CREATE DATABASE {DATABASE_NAME};\n"
        self._run_or_raise(programs / "postgres", "--single", "template1", data=making, stdin=create, account=maker)
        if account and maker:
            account.give_all(making)
            account.give_all(making, owned_by=maker.uid)
        self.location.adopt(making)
        outer.rmdir()

    def _write_configuration(self, data: Path) -> None:
        """Written at each start, so that a new version's settings apply to existing data."""
        file = data / "newsroom.conf"
        file.write_text(configuration(throwaway=self.throwaway))
        file.chmod(0o640)  # whatever root's umask; who makes the data is of the account's group
        if account := self.location.account:
            account.give(file)

    def _check_version(self, programs: Path) -> None:
        made_by = (self.location.data / "PG_VERSION").read_text().strip()
        found = binaries.major_version(programs)
        if int(made_by) != found:
            raise EmbeddedDatabaseError(
                f"The database in {self.location.data} was made by PostgreSQL {made_by}, and {programs} holds "
                f"PostgreSQL {found}: set POSTGRES_BIN to the bin folder of PostgreSQL {made_by}."
            )

    def _launch(self, programs: Path) -> bool:
        self._clear_stale_files()
        log = self.location.data / "server.log"
        if log.exists():
            log.rename(log.with_suffix(".log.1"))
        options = shlex.join(["-k", str(self.location.socket), "-p", str(SOCKET_PORT)])
        # pg_ctl passes the log's path through a shell: relative to the data, it has no special characters.
        return self._pg_ctl(programs, "start", "-t", str(START_SECONDS), "-l", log.name, "-o", options)

    def _clear_stale_files(self) -> None:
        """Clear away what a killed server left, in case its process id now belongs to another program.

        PostgreSQL would take that program for a server and refuse to start. The other lines of the file stay:
        PostgreSQL needs them to make sure that no child of the killed server still writes.
        """
        lines = self._pid_file()
        if lines:
            (self.location.data / "postmaster.pid").write_text("\n".join([str(NO_PROCESS), *lines[1:], ""]))
        for left in (f".s.PGSQL.{SOCKET_PORT}", f".s.PGSQL.{SOCKET_PORT}.lock"):
            (self.location.socket / left).unlink(missing_ok=True)

    def _pid_file(self) -> list[str]:
        try:
            return (self.location.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _last_error(self) -> str:
        """The last error in the server's log, in one line."""
        try:
            lines = (self.location.data / "server.log").read_text(errors="replace").splitlines()
        except FileNotFoundError:
            return "there is no log."
        errors = [line for line in lines if "FATAL" in line or "PANIC" in line] or lines[-1:] or ["the log is empty."]
        return errors[-1]

    def _pg_ctl(self, programs: Path, *arguments: str) -> bool:
        return self._run(programs / "pg_ctl", "-w", "-s", *arguments, data=self.location.data).returncode == 0

    def _run_or_raise(
        self, program: Path, *arguments: str, data: Path, stdin: str = "", account: Account | None = None
    ) -> None:
        done = self._run(program, *arguments, data=data, stdin=stdin, account=account)
        if done.returncode:
            why = " ".join(done.stdout.split()[-60:])
            raise EmbeddedDatabaseError(f"{program.name} could not make a database in {data.parent}: {why}")

    def _run(
        self, program: Path, *arguments: str, data: Path, stdin: str = "", account: Account | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a PostgreSQL program on `data` as the server's user or as `account`, out of Ctrl-C's reach."""
        account = account or self.location.runner
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
    """The command line of process `pid`; empty where there is none."""
    if Path("/proc/self/cmdline").exists():
        try:
            return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes())
        except OSError:
            return ""
    return subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
