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
from identity.saving import newest_version
from identity.values import newspaper_of, values_of
from newsroom.models import NewspaperVersion
from newsroom.site.newspaper import in_use

LARGEST_NUMBER = 2**31


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
    number = version_number if version_number < LARGEST_NUMBER else 0
    version = NewspaperVersion.objects.filter(number=number).first()
    if version is None:
        raise Http404("There is no such version.")
    said = f"The home page with the settings of version {number}."
    return _home_page(request, values_of(version), said, number=number)


def _home_page(request: HttpRequest, values: Mapping[str, Any], said: str, *, number: int) -> HttpResponse:
    with in_use(newspaper_of(values, number=number)):
        answer = readers_answer(request, "/")
    context = {"said": said, "back": reverse("admin:newspaper")}
    banner = render_to_string("desk/identity/preview_banner.html", context)
    return led_inside(answer, root="/", base=base_url(request), banner=banner)
