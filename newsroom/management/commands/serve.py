"""`manage.py serve`: the whole newsroom in one terminal; what `make run` runs."""

from __future__ import annotations

import os
import socket
import sys
from argparse import RawDescriptionHelpFormatter
from contextlib import ExitStack
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections

from newsroom.ops.database import running_database
from newsroom.ops.database_check import UnsuitableDatabase, check_database
from newsroom.ops.embedded.kept import KeptDatabase
from newsroom.ops.least_rights import keep_private, leave_root
from newsroom.ops.server_address import CannotListen, ServerAddress
from newsroom.ops.startup import demo_logins, set_up
from newsroom.ops.supervision import Child, Supervisor
from newsroom.site.newspaper import newspaper

EXAMPLES = """\
examples:
  manage.py serve                            http://127.0.0.1:8000, until Ctrl-C
  PORT=8080 VAR_DIR=other manage.py serve    a second newsroom beside the first
  DEBUG=1 manage.py serve                    reloads when code, templates or styles are saved
"""


class Command(BaseCommand):
    """Set the newsroom up and run it: database, server and worker."""

    help = "Runs the newsroom: its database, the web server and the background worker, until Ctrl-C."
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Print the examples below the help."""
        return super().create_parser(
            prog_name, subcommand, epilog=EXAMPLES, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def handle(self, **_options: Any) -> None:
        """Serve until stopped. Exits with the supervisor's exit code, or with a sentence on why it cannot serve."""
        supervisor = Supervisor()
        supervisor.listen()
        try:
            address = ServerAddress.of(os.environ)
            with ExitStack() as stack:
                claimed = stack.enter_context(address.claim())
                self._leave_root()
                database = stack.enter_context(running_database(os.environ))
                check_database()
                set_up(self._say)
                connections.close_all()
                address.listen(claimed)
                self._welcome(address)
                kept = [KeptDatabase(database)] if database else []
                supervisor.children = [*kept, *children(claimed)]
                code = supervisor.run()
        except (CannotListen, UnsuitableDatabase) as error:
            sys.exit(str(error))
        sys.exit(code)

    def _leave_root(self) -> None:
        closed = leave_root(settings.VAR_DIR, os.environ)
        keep_private(settings.VAR_DIR)
        if closed:
            self._say(
                f"Started as root from a checkout that others may not read ({closed}): the newsroom's processes run as "
                "a user of their own, but keep the right to read every file of this machine."
            )

    def _welcome(self, address: ServerAddress) -> None:
        self._say(f"{newspaper().name} is at {address.url}/, its desk at {address.url}/admin/. Press Ctrl-C to stop.")
        logins = demo_logins(settings.VAR_DIR)
        if logins:
            self._say("Demo logins:", *(f"  {line}" for line in logins))

    def _say(self, *lines: str) -> None:
        self.stdout.write("\n".join(lines))
        self.stdout.flush()


def children(listener: socket.socket) -> list[Child]:
    """Returns the web server, without which the newsroom ends, and the worker, which steps back for readers' pages."""
    root, python = settings.BASE_DIR, sys.executable
    server = [python, "-m", "newsroom.server", "--fd", str(listener.fileno())]
    return [
        Child("web server", server, root, vital=True, pass_fds=[listener.fileno()]),
        Child("worker", [python, "manage.py", "worker"], root, nice=5),
    ]
