"""Readers' addresses."""

from __future__ import annotations

from django.urls import path, register_converter

from articles.public import search, views


class AnySlug:
    """A part of an address in any script; validity is the database's to say."""

    regex = r"[^/?#]{1,200}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(AnySlug, "any")

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", search.search, name="search"),
    path("authors/<any:slug>/", views.author, name="author"),
    path("tags/<any:slug>/", views.tag, name="tag"),
    path("<any:section>/", views.section, name="section"),
    path("<any:section>/<any:slug>/", views.story, name="story"),
]
