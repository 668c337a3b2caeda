"""The desk: Django's admin under the newsroom's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

Teller = Callable[[HttpRequest], dict[str, Any]]

# The navigation, in the order in which a day's work needs it; what is not named stands after, under its own name.
NAMES = {
    "Article": "Stories",
    "Image": "Pictures",
    "Author": "Authors",
    "Section": "Sections",
    "Tag": "Tags",
    "Edition": "Editions",
    "AuditEntry": "Record",
    "User": "Logins",
    "Group": "Roles",
}


class NewsroomAdminSite(AdminSite):
    """The editors' site. What its first page tells, apps say themselves with `on_home`: this app knows no stories."""

    site_header = f"{settings.SITE_NAME} desk"
    site_title = f"{settings.SITE_NAME} desk"
    index_title = "Desk"
    empty_value_display = "–"
    enable_nav_sidebar = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """With nothing to tell yet."""
        super().__init__(*args, **kwargs)
        self._tellers: list[Teller] = []

    def on_home(self, teller: Teller) -> Teller:
        """Add to the first page what `teller` says of a request; once, when an app's admin is loaded."""
        self._tellers.append(teller)
        return teller

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """What every page needs, with the links of the desk's one row of navigation."""
        context = super().each_context(request)
        return {**context, "desk_links": _links(context["available_apps"], request.path)}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The first page, with what the apps tell."""
        told: dict[str, Any] = {}
        for teller in self._tellers:
            told |= teller(request)
        return super().index(request, {**told, **(extra_context or {})})  # type: ignore[return-value]

    def catch_all_view(self, request: HttpRequest, url: str) -> HttpResponse:
        """An address the desk does not have is answered by the desk."""
        try:
            return super().catch_all_view(request, url)  # type: ignore[return-value]
        except Http404:
            context = {**self.each_context(request), "title": "There is no such page"}
            return render(request, "admin/404.html", context, status=404)


class NewsroomAdminConfig(AdminConfig):
    """Makes NewsroomAdminSite the default `admin.site`."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"


def _links(apps: list[dict[str, Any]], path: str) -> list[dict[str, Any]]:
    """Name, address and whether one stands there now, of all that this person may open."""
    models = [model for app in apps for model in app["models"] if model["admin_url"]]
    order = list(NAMES)
    models.sort(key=lambda m: order.index(m["object_name"]) if m["object_name"] in NAMES else len(order))
    return [
        {
            "name": NAMES.get(model["object_name"], model["name"]),
            "url": model["admin_url"],
            "current": path.startswith(model["admin_url"]),
        }
        for model in models
    ]
