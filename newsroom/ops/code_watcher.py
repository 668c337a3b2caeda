"""With `DEBUG`, tells the worker and the web server that their code has been saved."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

CHECK_SECONDS = 1.0


def own_files(root: Path) -> Iterator[Path]:
    """The files of the modules that this process has imported from `root`, without installed packages."""
    for module in list(sys.modules.values()):
        path = Path(getattr(module, "__file__", None) or "")
        if path.is_relative_to(root) and "site-packages" not in path.parts:
            yield path


def when_code_changes(files: Callable[[], Iterable[Path]], act: Callable[[], None]) -> None:
    """Call `act` once, in another thread, as soon as one of the files has been saved."""
    begun = time.time()

    def watch() -> None:
        while not any(path.exists() and path.stat().st_mtime > begun for path in files()):
            time.sleep(CHECK_SECONDS)
        act()

    threading.Thread(target=watch, name="code watcher", daemon=True).start()
