"""Django's admin looks for this module in each app."""

from __future__ import annotations

from articles.desk.site import connect

connect()
