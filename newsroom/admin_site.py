"""The desk: Django's admin under the newsroom's name."""

from __future__ import annotations

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig


class NewsroomAdminSite(AdminSite):
    """The editors' site."""

    site_header = f"{settings.SITE_NAME} desk"
    site_title = f"{settings.SITE_NAME} desk"
    index_title = "Desk"
    empty_value_display = "–"


class NewsroomAdminConfig(AdminConfig):
    """Makes NewsroomAdminSite the default `admin.site`."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"
