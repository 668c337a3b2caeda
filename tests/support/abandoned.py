"""Stopping what a killed test has left running."""

from __future__ import annotations

import os
from pathlib import Path

from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.lifetime import embedded_database
from newsroom.ops.embedded.location import Location


def stop_abandoned_server(var: Path) -> bool:
    """Stop the database server in `var`, if no process uses it. Returns whether none is running now."""
    server = Cluster(Location.of(var), os.environ)
    if server.process() is not None:
        with embedded_database(var, os.environ):
            pass  # whoever leaves last stops the server
    return server.process() is None
