"""The desk: Django's admin under the newsroom's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import ImproperlyConfigured, ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.generic import RedirectView

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


ASKING = {
    AdminSite: (
        *("index", "app_index", "catch_all_view", "autocomplete_view", "view_on_site", "i18n_javascript"),
        *("login", "logout", "password_change", "password_change_done"),
    ),
    ModelAdmin: (
        *("changelist_view", "add_view", "change_view", "delete_view", "history_view"),
        "user_change_password",
    ),
}
"""The admin's own views, each of which asks for itself who may come through."""


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

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """Denies by default: a view that is none of the admin's own says what it asks (`asks`, see `desk.doors`)."""
        if not _asks(view):
            raise ImproperlyConfigured(f"Nobody is asked who may come through {view!r}: give the desk a door instead.")
        return super().admin_view(view, cacheable)

    def get_urls(self) -> list[Any]:
        """The admin's, but for its way to the site, which would tell everybody every address."""
        own = path(
            "r/<path:content_type_id>/<path:object_id>/", self.admin_view(self.view_on_site), name="view_on_site"
        )
        return [own, *(each for each in super().get_urls() if getattr(each, "name", "") != "view_on_site")]

    def view_on_site(self, request: HttpRequest, content_type_id: str, object_id: str) -> HttpResponse:
        """To the readers' page of something that this person may look at here; 404 for all else."""
        from django.contrib.contenttypes.models import ContentType

        try:
            model = ContentType.objects.get_for_id(int(content_type_id)).model_class()
        except (ValueError, OverflowError, ObjectDoesNotExist):
            raise Http404 from None
        keeper = next((each for known, each in self._registry.items() if known is model), None)
        thing = keeper.get_object(request, object_id) if keeper else None
        if keeper is None or thing is None or not keeper.has_view_permission(request, thing):
            raise Http404
        if not hasattr(thing, "get_absolute_url"):
            raise Http404
        return HttpResponseRedirect(thing.get_absolute_url())

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
        from newsroom.desk_errors import missing

        try:
            return super().catch_all_view(request, url)  # type: ignore[return-value]
        except Http404:
            return missing(request)


class NewsroomAdminConfig(AdminConfig):
    """Makes NewsroomAdminSite the default `admin.site`."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"


def _asks(view: Any) -> bool:
    """Is it one of the admin's own, or does it say what it asks?"""
    owner = getattr(view, "__self__", None)
    if getattr(owner, "asks", "") or getattr(view, "asks", ""):
        return True
    if getattr(view, "view_class", None) is RedirectView:  # `…/17/` leads on to `…/17/change/`, which asks
        return True
    return any(isinstance(owner, kind) and view.__name__ in names for kind, names in ASKING.items())


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
