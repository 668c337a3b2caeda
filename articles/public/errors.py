"""Pages for what went wrong."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.template.loader import render_to_string

from articles.pages.frame import Site
from articles.public.former import missing_page
from articles.public.middleware import as_reader
from articles.public.site import site_now
from newsroom.desk.errors import missing
from newsroom.desk.middleware import DESK


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: a search and the latest stories. As a reader sees them, whoever asked."""
    if request.path_info.startswith(DESK):
        return missing(request)
    with as_reader():
        page = missing_page(request, "Page not found")
        return render(request, "404.html", {"site": site_now(), "page": page}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: asks nothing of the database, which may be what broke."""
    text = render_to_string("500.html", {"site": Site(name=settings.SITE_NAME)})
    return HttpResponse(text, status=500)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: says so and no more."""
    return HttpResponseBadRequest("This request cannot be understood.", content_type="text/plain; charset=utf-8")
