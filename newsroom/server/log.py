"""What the web server writes about itself, on the same lines as Django."""

from __future__ import annotations

import logging
from typing import Any

REQUEST = "%(addr)s %(method)s %(path)s %(status)d %(dt_ms).0f ms"
"""A line for each request, while developing."""


class NotOurSockets(logging.Filter):
    """Leaves out granian's warning about sockets of its own: here all processes share the one that they were given."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Returns whether the record is to be written."""
        return "tcp_migrate_req" not in record.getMessage()


CONFIGURATION: dict[str, Any] = {
    "filters": {"not our sockets": {"()": NotOurSockets}},
    "formatters": {
        "line": {"format": "{asctime} {levelname} web server: {message}", "style": "{"},
        "request": {"format": "{asctime} {message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["not our sockets"]},
        "requests": {"class": "logging.StreamHandler", "formatter": "request"},
    },
    "loggers": {
        "_granian": {"handlers": ["console"], "propagate": False},
        "granian.access": {"handlers": ["requests"], "level": "INFO", "propagate": False},
    },
}
