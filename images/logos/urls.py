"""Addresses under `media/logos/`; none of them falls through to other pages."""

from __future__ import annotations

from django.urls import re_path

from images.logos.views import logo_file
from images.renditions.views import no_such_file

urlpatterns = [
    re_path(r"\A(?P<key>[0-9a-f]{32})/(?P<file>[a-z0-9-]{1,16})\.png\Z", logo_file, name="logo"),
    re_path(r"", no_such_file),
]
