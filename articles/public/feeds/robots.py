"""What robots may read, and the icon that browsers ask for unasked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from articles.cache_keys import ROBOTS
from articles.public.feeds.documents import document
from articles.public.site import base_url
from newsroom.site.newspaper import newspaper

_ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /preview/
Disallow: /search/

Sitemap: {base}/sitemap.xml
Sitemap: {base}/news-sitemap.xml
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything but the desk, what it shows to single people, and the endless pages of search (RFC 9309)."""
    return document(_ROBOTS.format(base=base_url(request)), "text/plain; charset=utf-8", [ROBOTS])


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Where the icon is: its own address changes with its content."""
    logo = newspaper().logo
    return HttpResponseRedirect(logo.url("icon-32") if logo else static("icons/apple-touch-icon.png"))
