"""Gunicorn's settings, for `make run` and for production.

It listens on `HOST` and `PORT`, with `WEB_WORKERS` processes of `WEB_THREADS` threads each. Every thread has a database
connection of its own.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from newsroom.ops.supervision import end_with_supervisor

wsgi_app = "newsroom.wsgi:application"
bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or 8000}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS") or 2)
threads = int(os.environ.get("WEB_THREADS") or 4)
timeout = 30
graceful_timeout = 3
keepalive = 5
# Restart workers from time to time, should a library leak memory.
max_requests = 20_000
max_requests_jitter = 2_000
# The socket would be made in the home folder, where all newsrooms of a user would share it.
control_socket_disable = True
loglevel = "warning"
# Django answers HEAD like GET and relies on the server to drop the body; gunicorn would log a warning each time.
logging.getLogger("gunicorn.http.wsgi").setLevel(logging.ERROR)

if os.environ.get("DEBUG", "").lower() in {"1", "true", "yes", "on"}:
    root = Path(__file__).resolve().parent.parent
    reload = True
    reload_extra_files = [str(path) for path in (root / "templates").rglob("*.html")]
    accesslog = "-"
else:
    preload_app = True


def on_starting(_server: Any) -> None:
    """Have the server end with its supervisor, if it has one."""
    end_with_supervisor()
