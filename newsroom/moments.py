"""Times in messages: in the newsroom's zone, with the zone named."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.utils import timezone


def said(at: datetime.datetime | None) -> str:
    """An aware time as messages say it: “Tuesday 24 November 2026, 06:00 UTC”; “no time” for none."""
    if at is None:
        return "no time"
    local = timezone.localtime(at)
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M %Z}"


def language_of_site() -> str:
    """The newspaper's own language, as a BCP 47 tag's first part."""
    return settings.LANGUAGE_CODE.partition("-")[0]
