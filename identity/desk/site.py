"""What this app adds to the desk: its addresses, and the link to them."""

from __future__ import annotations

from typing import cast

from django.contrib import admin
from django.http import HttpRequest

from articles.desk.person import person
from identity.desk.urls import newspaper_urls
from identity.saving import CHANGES_NEWSPAPER
from newsroom.desk.admin_site import NavigationPage, NewsroomAdminSite


def sets_newspaper(request: HttpRequest) -> bool:
    """May they change the newspaper's settings?"""
    return person(request).has_perm(CHANGES_NEWSPAPER)


def connect_newspaper() -> None:
    """Fill the hooks; safe to run twice."""
    site = cast(NewsroomAdminSite, admin.site)
    site.addresses.connect(newspaper_urls)
    site.ways.connect(NavigationPage("The newspaper", "admin:newspaper", sets_newspaper))
