"""Django's admin imports this module; the picture library's screens are in `images.desk`."""

from __future__ import annotations

from images.desk import admin

__all__ = ["admin"]
