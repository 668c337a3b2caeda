"""What readers' documents for machines have in common: feeds, sitemaps, robots."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date

from articles.public.answering import cacheable

SECOND = datetime.timedelta(seconds=1)

# What XML 1.0 (section 2.2, Char) does not allow.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _ILLEGAL.sub("", text)


def address(base: str, path: str) -> str:
    """An absolute address as RFC 3986 wants it, whatever the script of its slugs."""
    return base + quote(path)


def document(text: str, content_type: str, surrogate_keys: Iterable[str]) -> HttpResponse:
    """Returns the document, for caches to keep as `cacheable` says."""
    return cacheable(HttpResponse(text, content_type=content_type), surrogate_keys)


def dated(request: HttpRequest, response: HttpResponse, changed: datetime.datetime) -> HttpResponse:
    """Returns the response with the time of its last change, for those who ask by date alone.

    The time is in seconds, and within the second of a change there may be another. So none is told that is not over,
    and whoever asks before it is over gets the whole answer.
    """
    this_second = timezone.now().replace(microsecond=0)
    if changed >= this_second:
        request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
    response.headers["Last-Modified"] = http_date(min(changed, this_second - SECOND).timestamp())
    return response
