"""Django's admin looks for this module in each app."""

from __future__ import annotations

from identity.desk.site import connect_newspaper

connect_newspaper()
