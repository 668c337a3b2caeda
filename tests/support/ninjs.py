"""ninjs items for tests, and importing them as the command does."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management import call_command
from PIL import Image as Pillow

URI = "urn:test:1"


class Said(NamedTuple):
    """How an import ended: its exit code and what it printed."""

    code: int
    text: str

    def about(self, word: str) -> list[str]:
        """The lines that begin with a word: 'refused', 'note', 'published'."""
        return [line.strip() for line in self.text.splitlines() if line.split()[:1] == [word]]


def item(uri: str = URI, headline: str = "The ferry is late", **members: Any) -> dict[str, Any]:
    """The smallest whole text item, with these members added or replaced."""
    return {
        "uri": uri,
        "type": "text",
        "pubStatus": "usable",
        "language": "en",
        "headlines": [{"role": "main", "value": headline}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>It came at noon.</p>"}],
        "subjects": [{"name": "City", "rel": "section"}],
        **members,
    }


def body(value: str, kind: str = "text/html") -> dict[str, Any]:
    """The member `bodies` with one body."""
    return {"bodies": [{"contentType": kind, "value": value}]}


def described(**roles: str) -> dict[str, Any]:
    """The member `descriptions`, one for each role."""
    return {
        "descriptions": [{"role": role, "contentType": "text/plain", "value": text} for role, text in roles.items()]
    }


def picture(
    href: str, *, caption: str = "The quay", alt: str = "A quay at dusk", by: str = "Ana Reyes"
) -> dict[str, Any]:
    """A picture association."""
    words = (("caption", caption), ("alternativeText", alt))
    return {
        "type": "picture",
        "uri": f"urn:picture:{href}",
        "by": by,
        "descriptions": [{"role": role, "value": text} for role, text in words if text],
        "renditions": [{"name": "original", "href": href}],
    }


def related(*uris: str) -> list[dict[str, Any]]:
    """Associations with other stories."""
    return [{"type": "text", "uri": uri} for uri in uris]


def draw(path: Path, colour: str = "navy") -> Path:
    """A picture file of one colour."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Pillow.new("RGB", (64, 48), colour).save(path, "JPEG")
    return path


def import_text(folder: Path, text: str | bytes, *options: str | Path, name: str = "wire.json") -> Said:
    """Import a file of that content."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return import_files(path, *options)


def import_items(folder: Path, *items: Any, publish: bool = True, media: Path | None = None) -> Said:
    """Import a list of items."""
    options: list[str | Path] = [*(("--publish",) if publish else ()), *(("--media", media) if media else ())]
    return import_text(folder, json.dumps(items), *options)


def import_files(*arguments: str | Path) -> Said:
    """Run the command."""
    out = io.StringIO()
    try:
        call_command("import_ninjs", *map(str, arguments), stdout=out)
    except SystemExit as end:
        return Said(int(end.code or 0), out.getvalue())
    return Said(0, out.getvalue())
