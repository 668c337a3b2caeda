"""What fronts add to the tables and hooks of the apps below; nothing is plugged in anywhere else."""

from __future__ import annotations

from articles.proof.proven_beside import PROVEN_BESIDE
from articles.public.window import WINDOW
from articles.publishing.due import DUE_BESIDE
from fronts.proof import ProvenFronts
from fronts.publishing.due import DueFronts
from fronts.window import VIEWS

DUE_FRONTS = DueFronts()
PROVEN_FRONTS = ProvenFronts()


def connect_fronts() -> None:
    """Add it all; safe to run twice."""
    WINDOW.extend(view for view in VIEWS if view not in WINDOW)
    DUE_BESIDE.connect(DUE_FRONTS)
    PROVEN_BESIDE.connect(PROVEN_FRONTS)
