"""Django's admin looks for this module in each app."""

from __future__ import annotations

from fronts.desk.site import connect_desk

connect_desk()
