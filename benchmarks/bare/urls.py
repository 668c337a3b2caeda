"""The bare site's addresses."""

from __future__ import annotations

from django.urls import path

from benchmarks.bare import views

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("authors/<str:slug>/", views.section, name="author"),
    path("tags/<str:slug>/", views.section, name="tag"),
    path("<str:slug>/", views.section, name="section"),
    path("<str:section>/<str:slug>/", views.story, name="story"),
]
