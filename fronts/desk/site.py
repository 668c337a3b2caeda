"""What fronts add to the desk: their addresses, and the link to them."""

from __future__ import annotations

from typing import cast

from django.contrib import admin
from django.http import HttpRequest

from articles.desk.person import person
from articles.roles import FRONTS, allows
from fronts.desk.urls import front_urls
from newsroom.desk.admin_site import NavigationPage, NewsroomAdminSite


def works_on_fronts(request: HttpRequest) -> bool:
    """May they publish fronts?"""
    return allows(person(request), FRONTS)


def connect_desk() -> None:
    """Fill the hooks; safe to run twice."""
    site = cast(NewsroomAdminSite, admin.site)
    site.addresses.connect(front_urls)
    site.ways.connect(NavigationPage("Fronts", "admin:front", works_on_fronts))
