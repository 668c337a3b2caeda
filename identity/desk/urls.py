"""The addresses of the newspaper's settings, under `/admin/newspaper/`; each is reversed as `admin:<name>`."""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from articles.desk.doors import Door
from identity.desk import preview, screen, versions
from identity.saving import CHANGES_NEWSPAPER

DOORS = (
    Door("", "newspaper", CHANGES_NEWSPAPER, ("GET", "POST"), screen.newspaper_screen),
    Door("preview/", "newspaper_preview", CHANGES_NEWSPAPER, ("POST",), preview.preview_typed),
    Door("versions/", "newspaper_versions", CHANGES_NEWSPAPER, ("GET",), versions.versions_page),
    Door("versions/<int:version_number>/", "newspaper_version", CHANGES_NEWSPAPER, ("GET",), preview.preview_version),
    Door("restore/", "newspaper_restore", CHANGES_NEWSPAPER, ("POST",), versions.restore_version),
)


def newspaper_urls(site: AdminSite) -> list[URLPattern]:
    """Returns the patterns of all doors, for the admin."""
    return [path(f"newspaper/{door.route}", site.admin_view(door.enter), name=door.name) for door in DOORS]
