"""Readers' addresses: those of pages that can have a front, around all others."""

from __future__ import annotations

from django.urls import include, path

from articles.public import urls
from fronts import views

urlpatterns = [
    path("", views.home, name="home"),
    path("tags/<any:slug>/", views.tag, name="tag"),
    path("", include(urls)),
    # After the fixed addresses of one word, such as `search/`, which no section can have.
    path("<any:section>/", views.section, name="section"),
]
