"""Django's admin imports this module; the desk's frame is in `newsroom.desk`."""

from __future__ import annotations

from newsroom.desk import admin, role_admin

__all__ = ["admin", "role_admin"]
