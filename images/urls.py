"""Addresses of pictures, under `/media/`."""

from __future__ import annotations

from django.urls import path

from images import views

urlpatterns = [path("<str:name>", views.rendition, name="rendition")]
