"""The desk's JavaScript modules by name.

Modules import each other by the names that a page's import map gives them, such as `desk/form`: the address of a static
file carries a digest, so a relative import would ask for a file that is not there.
"""

from __future__ import annotations

from django.conf import settings
from js_asset import ImportMap

FOLDERS = ("desk", "editor", "paste")


def addresses() -> dict[str, str]:
    """Returns the static file of each module by the module's name."""
    root = settings.BASE_DIR / "static" / "js"
    files = [file for folder in FOLDERS for file in sorted((root / folder).glob("*.js"))]
    return {f"{file.parent.name}/{file.stem}": f"js/{file.parent.name}/{file.name}" for file in files}


MODULES = ImportMap(addresses())
"""For a page whose scripts import others."""
