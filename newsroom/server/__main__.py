"""`python -m newsroom.server`: the web server, on `HOST` and `PORT`, or on the socket that `--fd` names."""

from __future__ import annotations

import argparse
import os
import socket
import sys

from django.core.exceptions import ImproperlyConfigured

from newsroom.ops.server_address import CannotListen, ServerAddress
from newsroom.ops.supervision import end_with_supervisor
from newsroom.server.options import Options
from newsroom.server.processes import serve


def run_from_command_line() -> None:
    """Serve until SIGTERM or Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m newsroom.server", description=__doc__)
    parser.add_argument("--fd", type=int, help="a socket that listens already, as `manage.py serve` hands over")
    options = parser.parse_args()
    try:
        listener = _own_listener() if options.fd is None else socket.socket(fileno=options.fd)
        chosen = Options.of_environment()
    except (CannotListen, ImproperlyConfigured) as error:
        sys.exit(str(error))
    end_with_supervisor()
    serve(listener, chosen)


def _own_listener() -> socket.socket:
    address = ServerAddress.of(os.environ)
    claimed = address.claim()
    address.listen(claimed)
    return claimed


if __name__ == "__main__":
    run_from_command_line()
