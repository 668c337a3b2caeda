"""Readers' pages for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseForbidden
from django.shortcuts import render
from django.template.loader import render_to_string

from articles.public.capitals import in_small_letters
from articles.public.former import missing_page
from articles.public.middleware import as_reader
from articles.public.site import apart, site_now


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with a search field and the latest stories, always as a reader sees them; but an address with capitals leads
    to the one in small letters."""
    with as_reader():
        if found := in_small_letters(request):
            return found
        page = missing_page(request, "Page not found")
        return render(request, "404.html", {"site": site_now(), "page": page}, status=404)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: says so and no more."""
    return HttpResponseForbidden("This is not open to you.", content_type="text/plain; charset=utf-8")


def server_error(request: HttpRequest) -> HttpResponse:
    """500: asks nothing of the database, which may be what broke."""
    text = render_to_string("500.html", {"site": apart()})
    return HttpResponse(text, status=500)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: says so and no more."""
    return HttpResponseBadRequest("This request cannot be understood.", content_type="text/plain; charset=utf-8")
