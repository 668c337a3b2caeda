"""Addresses of fronts."""

from __future__ import annotations

from django.urls import path

from fronts import views

urlpatterns = [path("", views.home, name="home")]
