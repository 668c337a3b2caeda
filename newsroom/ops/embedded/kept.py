"""The embedded database as one of the things that a supervisor keeps running."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass

from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.lifetime import start_again
from newsroom.ops.embedded.location import EmbeddedDatabaseError
from newsroom.ops.supervision import Supervised

LOOK_SECONDS = 0.5
LOOKS = 2
"""How often in a row nothing is seen of the server before it counts as gone: `pg_ctl restart` starts it itself."""

logger = logging.getLogger(__name__)


@dataclass
class KeptDatabase(Supervised):
    """The database that an `embedded_database` block around the supervisor holds; the block ends it."""

    cluster: Cluster
    name: str = "database"
    vital: bool = True
    starting: threading.Thread | None = None
    next_look: float = 0.0
    looked_in_vain: int = 0
    let_go: bool = False

    def start(self) -> None:
        """Start it where it does not run, in a thread: replaying its log after a crash may take minutes."""
        self.started, self.start_again_at = time.monotonic(), None
        self.starting = threading.Thread(target=self._start, name="starting the database", daemon=True)
        self.starting.start()

    def _start(self) -> None:
        try:
            start_again(self.cluster)
        except EmbeddedDatabaseError as error:
            logger.error("%s", error)
        else:
            self.deaths = 0  # whoever stops it once it is up, it is not that it cannot run

    def ended(self) -> int | None:
        """Returns 1 once it was killed; looks now and then only, and not while it is being started."""
        if self.let_go:
            return 0
        if time.monotonic() < self.next_look or (self.starting and self.starting.is_alive()):
            return None
        self.next_look = time.monotonic() + LOOK_SECONDS
        self.looked_in_vain = 0 if self.cluster.process() is not None else self.looked_in_vain + 1
        return 1 if self.looked_in_vain >= LOOKS else None

    def end(self) -> None:
        """Leave it to the block."""
        self.let_go = True

    def kill(self) -> None:
        """Leave it to the block."""
        self.let_go = True
