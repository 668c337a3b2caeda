"""What readers' documents for machines have in common: feeds, sitemaps, robots."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.http import http_date

from articles.public.answering import cacheable

# What XML 1.0 (section 2.2, Char) does not allow.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _ILLEGAL.sub("", text)


def address(base: str, path: str) -> str:
    """An absolute address as RFC 3986 wants it, whatever the script of its slugs."""
    return base + quote(path)


def document(
    text: str, content_type: str, surrogate_keys: Iterable[str], *, changed: datetime.datetime | None = None
) -> HttpResponse:
    """Returns the document, for caches to keep as `cacheable` says, with its last change if that is known."""
    response = cacheable(HttpResponse(text, content_type=content_type), surrogate_keys)
    if changed is not None:
        response.headers["Last-Modified"] = http_date(changed.timestamp())
    return response
