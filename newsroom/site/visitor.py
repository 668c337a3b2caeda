"""The IP address that a request came from."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """Returns the visitor's IP address, or None where it is not known.

    Behind a proxy it is the last one in `X-Forwarded-For`: our own proxy wrote that, and visitors can forge the others.
    """
    header = "HTTP_X_FORWARDED_FOR" if settings.BEHIND_PROXY else "REMOTE_ADDR"
    said = request.META.get(header, "").rpartition(",")[2].strip().strip("[]")
    try:
        return str(ipaddress.ip_address(said.partition("%")[0]))
    except ValueError:
        return None
