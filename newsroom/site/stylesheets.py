"""One stylesheet for readers out of one file per component, joined by the staticfiles machinery itself.

The sources are `static/css/readers/*.css`. Each wraps itself in a cascade layer and `00-layers.css` gives the layers
their order, so the files may be joined in any order; readers ask for `css/readers/site.css` and no other.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCES = Path("css/readers")
JOINED = SOURCES / "site.css"
_COMMENTS = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class JoinedStylesheetFinder(BaseFinder):
    """Finds `css/readers/site.css`, written under `VAR_DIR` whenever a source is newer than it is."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.folder = settings.BASE_DIR / "static" / SOURCES
        self.root = settings.VAR_DIR / "joined"

    def check(self, **kwargs: Any) -> builtins.list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The joined file, or an empty list for any other: Django takes None for something found."""
        if Path(path) != JOINED:
            return []
        found = str(self._join())
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        self._join()
        yield str(JOINED), FileSystemStorage(location=self.root)

    def _join(self) -> Path:
        """Written beside and moved into place: another process may be reading it."""
        target = self.root / JOINED
        sources = sorted(self.folder.glob("*.css"))
        newest = max(self.folder.stat().st_mtime, *(source.stat().st_mtime for source in sources))
        if target.exists() and target.stat().st_mtime > newest:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_suffix(f".{id(self)}.tmp")
        beside.write_text("".join(_COMMENTS.sub("", source.read_text()) for source in sources))
        return beside.replace(target)
