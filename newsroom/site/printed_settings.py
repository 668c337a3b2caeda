"""Since when pages and documents print what they do of the newspaper itself: a date that moves when it is renamed."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.utils import timezone

from newsroom.site.newspaper import newspaper


def settings_since() -> datetime.datetime:
    """Returns since when what is printed of the newspaper is what it is: since its newest version was saved, or since
    this process began, as what the environment says may have changed before."""
    printed = _printed()
    by_environment = _BEGAN[1] if printed == _BEGAN[0] else _later.setdefault(printed, timezone.now())
    saved = newspaper().since
    return max(saved, by_environment) if saved else by_environment


def _printed() -> tuple[str, ...]:
    names = ("SITE_NAME", "SITE_DESCRIPTION", "SITE_URL", "TIME_ZONE", "LANGUAGE_CODE")
    return tuple(getattr(settings, name) for name in names)


_BEGAN = (_printed(), timezone.now())  # `newsroom.apps` loads this module when the process begins
_later: dict[tuple[str, ...], datetime.datetime] = {}
