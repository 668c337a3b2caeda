"""The processes of the web server: granian's, on a socket that is given to them."""

from __future__ import annotations

import resource
import socket
from typing import Any

from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.mp import MPServer

from newsroom.ops.server_address import WAITING_CONNECTIONS
from newsroom.server import log
from newsroom.server.loading import load, load_and_watch
from newsroom.server.options import Options

HEADER_BYTES = 64 * 1024
MOST_CONNECTIONS = 4096
"""How many connections each process holds at a time."""
STOP_SECONDS = 3
"""How long the requests in hand may take when the server is told to end."""
MEMORY_CHECK_SECONDS = 10
UNSENT_MILLISECONDS = 120_000
"""How long a visitor may take nothing of what is sent to it."""


class Server(MPServer):
    """Granian, listening on a socket that was bound by somebody else, which all its processes share."""

    def __init__(self, listener: socket.socket, target: str, **options: Any) -> None:
        host, port, *_ = listener.getsockname()
        super().__init__(target, address=host, port=port, **options)
        self.listener = listener

    def _init_shared_socket(self) -> None:
        self.listener.set_inheritable(True)
        descriptor = self.listener.fileno()
        held = SocketHolder(descriptor, False, self.backlog)  # type: ignore[call-arg]
        vars(self).update(_ssp=None, _sso=None, _sfd=descriptor, _shd=held)  # what granian's own would have set


def serve(listener: socket.socket, options: Options) -> None:
    """Serve until told to end by SIGTERM or SIGINT; SIGHUP replaces the processes, one after the other."""
    _allow_many_connections()
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # connections have the options of their listener
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNSENT_MILLISECONDS)
    server = Server(
        listener,
        "newsroom.asgi:application",
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        websockets=False,
        workers=options.workers,
        backlog=WAITING_CONNECTIONS,
        backpressure=MOST_CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=options.patience * 1000, max_buffer_size=HEADER_BYTES),
        log_level=LogLevels.warning,
        log_dictconfig=log.CONFIGURATION,
        log_access=options.reload,
        log_access_format=log.REQUEST,
        respawn_failed_workers=True,
        respawn_interval=0.5 if options.reload else 3.5,
        workers_max_rss=None if options.reload else options.memory,
        rss_sample_interval=MEMORY_CHECK_SECONDS,
        workers_kill_timeout=STOP_SECONDS,
    )
    server.serve(target_loader=load_and_watch if options.reload else load)


def _allow_many_connections() -> None:
    """Raise the number of files that may be open, as each connection is one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * MOST_CONNECTIONS
    most = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
