"""Addresses under MEDIA_URL, included at `media/`; none of them falls through to other pages."""

from __future__ import annotations

from django.urls import re_path

from images.renditions import views

app_name = "images"

urlpatterns = [
    re_path(
        r"\Apictures/(?P<key>[0-9a-f]{32})/(?P<name>[0-9a-z-]{1,32}\.[a-z]{3,4})\Z",
        views.rendition_file,
        name="rendition",
    ),
    re_path(r"", views.no_such_file),
]
