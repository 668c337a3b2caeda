"""Since when pages and documents print what the settings say: a date that moves when the newspaper is renamed."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.utils import timezone

from newsroom.text.moments import language_of_site


def settings_since() -> datetime.datetime:
    """Returns since when what is printed of the settings is what it is: mostly since this process began."""
    printed = _printed()
    return _BEGAN[1] if printed == _BEGAN[0] else _later.setdefault(printed, timezone.now())


def _printed() -> tuple[str, ...]:
    return (settings.SITE_NAME, settings.SITE_DESCRIPTION, settings.SITE_URL, settings.TIME_ZONE, language_of_site())


_BEGAN = (_printed(), timezone.now())  # `newsroom.apps` loads this module when the process begins
_later: dict[tuple[str, ...], datetime.datetime] = {}
