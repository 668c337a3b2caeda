"""A new newsroom to measure, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import ROOT
from newsroom.ops.embedded.lifetime import embedded_database

FROM_OUTSIDE = ("DATABASE_URL", "READERS_DATABASE_URL", "CACHE_URL", "SITE_URL", "ALLOWED_HOSTS", "MEDIA_ROOT")


@contextmanager
def fresh_newsroom(folder: Path) -> Iterator[None]:
    """Have its database running during the block, and the environment lead to it."""
    folder.chmod(0o711)
    for name in FROM_OUTSIDE:
        os.environ.pop(name, None)
    os.environ["VAR_DIR"] = str(folder)
    with embedded_database(folder, os.environ):
        yield


def fill(articles: int) -> None:
    """Make its tables and the demo newspaper, and an archive beside it."""
    migrated()
    _run(["collectstatic", "--noinput"], ["load_demo"], ["fill_archive", "--articles", str(articles)])


def migrated() -> None:
    """Make its tables."""
    _run(["migrate"])


def _run(*commands: Sequence[str]) -> None:
    for command in commands:
        done = subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{command[0]}: {done.stdout[-500:]}{done.stderr[-500:]}")
