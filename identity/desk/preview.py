"""The home page with settings that readers do not see yet, or not any more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.public.site import base_url
from identity.desk.screen import WRONG, settings_page
from identity.desk.typed import NewspaperTyped
from identity.saving import newest_version, version_numbered
from identity.values import values_of
from newsroom.site.newspaper import in_use, of_values


def preview_typed(request: HttpRequest) -> HttpResponse:
    """The home page with what stands in the form; the form with what is wrong where it cannot be saved."""
    newest = newest_version()
    values = values_of(newest)
    typed = NewspaperTyped.posted(request.POST, request.FILES, values)
    if not typed.valid:
        return settings_page(request, typed, newest, status=WRONG)
    said = "The home page as it will be with these settings. Nothing was saved: close this page to go on."
    return _home_page(request, typed.values(), said, number=typed.revision + 1)


def preview_version(request: HttpRequest, version_number: int) -> HttpResponse:
    """The home page of now with an earlier version's settings. Raises Http404."""
    version = version_numbered(version_number)
    if version is None:
        raise Http404("There is no such version.")
    said = f"The home page with the settings of version {version.number}."
    return _home_page(request, values_of(version), said, number=version.number)


def _home_page(request: HttpRequest, values: Mapping[str, Any], said: str, *, number: int) -> HttpResponse:
    with in_use(of_values(values, number=number)):
        answer = readers_answer(request, "/")
    context = {"said": said, "back": reverse("admin:newspaper")}
    banner = render_to_string("desk/identity/preview_banner.html", context)
    return led_inside(answer, root="/", base=base_url(request), banner=banner)
