"""How gunicorn serves the newsroom, under `make run` and in production alike.

`HOST` and `PORT` say where, `WEB_WORKERS` and `WEB_THREADS` how many processes and threads answer; each thread has a
database connection of its own.
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
# Slow leaks of libraries never grow old.
max_requests = 20_000
max_requests_jitter = 2_000
# It would be made in the home folder, the same one for all newsrooms of a user.
control_socket_disable = True
loglevel = "warning"
# Django answers HEAD as it does GET and leaves it to the server to drop the body, of which gunicorn warns each time.
logging.getLogger("gunicorn.http.wsgi").setLevel(logging.ERROR)

if os.environ.get("DEBUG", "").lower() in {"1", "true", "yes", "on"}:
    root = Path(__file__).resolve().parent.parent
    reload = True
    reload_extra_files = [str(path) for path in (root / "templates").rglob("*.html")]
    accesslog = "-"
else:
    preload_app = True


def on_starting(_server: Any) -> None:
    """Under a supervisor, end when it does."""
    end_with_supervisor()
