"""One style sheet for readers and one for the desk, each joined out of one file per component.

The sources are `static/css/readers/*.css` and `static/css/desk/*.css`. Each wraps itself in a cascade layer and
`00-layers.css` gives the layers their order, so the files may be joined in any order; pages ask for `site.css` of the
folder and no other. What a source imports, such as a sheet of Django's admin, is put in its place, in the layer that
the import names: a page makes one request, and no unlayered sheet of others beats ours.
"""

from __future__ import annotations

import builtins
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.finders import BaseFinder
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

FOLDERS = (Path("css/desk"), Path("css/readers"))
NAME = "site.css"
_COMMENTS = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_IMPORT = re.compile(r"""@import\s+url\(["']?([^"')]+)["']?\)(?:\s+layer\(([\w.]+)\))?\s*;\s*""")
_URL = re.compile(r"""url\((["']?)(?![#/]|[a-z]+:)([^"')]+)\1\)""")


class JoinedStylesheetFinder(BaseFinder):
    """Finds the `site.css` of each folder, written under `VAR_DIR` whenever it would say something else."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.static = settings.BASE_DIR / "static"
        self.root = settings.VAR_DIR / "joined"

    def check(self, **kwargs: Any) -> builtins.list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The joined file, or an empty list for any other: Django takes None for something found."""
        folder = Path(path).parent
        if Path(path).name != NAME or folder not in FOLDERS:
            return []
        found = str(self._join(folder))
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        for folder in FOLDERS:
            self._join(folder)
            yield str(folder / NAME), FileSystemStorage(location=self.root)

    def _join(self, folder: Path) -> Path:
        """Written beside and moved into place: another process may be reading it."""
        target = self.root / folder / NAME
        text = "".join(sheet_of(source, folder) for source in sorted((self.static / folder).glob("*.css")))
        if target.exists() and target.read_text() == text:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_suffix(f".{id(self)}.tmp")
        beside.write_text(text)
        return beside.replace(target)


def sheet_of(source: Path, folder: Path) -> str:
    """Returns a source without its comments, with what it imports in place. Addresses are relative to `folder`."""

    def imported(found: re.Match[str]) -> str:
        address, layer = found.groups()
        name = posixpath.normpath(posixpath.join(folder, address))
        path = finders.find(name)
        if not path:
            raise ImproperlyConfigured(f"{source} imports {name}, which is not among the static files.")
        inside = Path(posixpath.dirname(name))
        text = _rebased(sheet_of(Path(str(path)), inside), inside, folder).strip()
        return f"@layer {layer} {{\n{text}\n}}\n" if layer else f"{text}\n"

    return _IMPORT.sub(imported, _COMMENTS.sub("", source.read_text()))


def _rebased(text: str, before: Path, after: Path) -> str:
    """Returns the text with addresses relative to one folder made relative to another."""

    def rebased(found: re.Match[str]) -> str:
        quote, address = found.groups()
        return f"url({quote}{posixpath.relpath(posixpath.join(before, address), after)}{quote})"

    return _URL.sub(rebased, text)
