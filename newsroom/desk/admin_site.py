"""The desk: Django's admin under the newsroom's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import ImproperlyConfigured, ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.views.generic import RedirectView

from newsroom.hooks import Hook
from newsroom.site.newspaper import newspaper

if TYPE_CHECKING:
    from django.contrib.auth.forms import AuthenticationForm

HOME = "My desk"
# The navigation, in the order in which a day's work needs it: what models are called in it, and the links that apps
# add by name. What comes after MENU_BEGINS, or is not named here, stands in a menu.
MODEL_NAMES = {
    "Article": "Stories",
    "Image": "Pictures",
    "Author": "Authors",
    "Section": "Sections",
    "Tag": "Tags",
    "Edition": "Editions",
    "AuditEntry": "Activity log",
    "User": "Users",
    "Group": "Roles",
}
ORDER = [
    HOME,
    "Stories",
    "Calendar",
    "Today",
    "Tomorrow’s paper",
    "Fronts",
    "Pictures",
    "Breaking news",
    "Authors",
    *list(MODEL_NAMES.values())[3:],
    "The newspaper",
]
MENU_BEGINS = ORDER.index("Pictures")


@dataclass(frozen=True)
class NavigationPage:
    """A link that an app adds to the row: its name (one of ORDER), the name of its address, and whom it is for."""

    name: str
    to: str
    may: Callable[[HttpRequest], bool]


@dataclass(frozen=True)
class NavigationLink:
    """A link as it stands in the row for one person on one page."""

    name: str
    url: str
    current: bool = False
    more: bool = False
    """It stands in the menu."""


VIEWS_THAT_ASK = {
    AdminSite: (
        *("index", "app_index", "catch_all_view", "autocomplete_view", "view_on_site", "i18n_javascript"),
        *("login", "logout", "password_change", "password_change_done", "sessions_view", "home_view", "guide_view"),
    ),
    ModelAdmin: (
        *("changelist_view", "add_view", "change_view", "delete_view", "history_view"),
        *("user_change_password", "send_link_view", "export_view"),
    ),
}
"""The admin's own views, each of which asks for itself who may come through."""


class NewsroomAdminSite(AdminSite):
    """The editors' site. This app knows no stories, so it has hooks: `home` for what the first page prints, `bar` for
    what every page's bar prints, `ways` for links in the row of navigation to pages which are no model's, and `apart`
    for the names of addresses whose pages belong to no link of that row; `addresses` for pages of apps that are no
    model's."""

    index_title = "Desk"
    empty_value_display = '<span class="none">–</span>'
    enable_nav_sidebar = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.home: Hook[Callable[[HttpRequest], dict[str, Any]]] = Hook()
        self.ways: Hook[NavigationPage] = Hook()
        self.bar: Hook[Callable[[HttpRequest], dict[str, Any]]] = Hook()
        self.apart: Hook[str] = Hook()
        self.addresses: Hook[Callable[[AdminSite], list[URLPattern]]] = Hook()

    @property
    def site_title(self) -> str:  # type: ignore[override]
        """The newspaper's name today, at the end of each page's title."""
        return f"{newspaper().name} desk"

    @property
    def site_header(self) -> str:  # type: ignore[override]
        """The same over each page."""
        return self.site_title

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """Denies by default: a view that is none of the admin's own says what it asks (`asks`, see `desk.doors`)."""
        if not _asks(view):
            raise ImproperlyConfigured(f"Nobody is asked who may come through {view!r}: give the desk a door instead.")

        @wraps(view)
        def noted(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            from newsroom.logins.sessions import note_use

            note_use(request)
            return view(request, *args, **kwargs)

        return super().admin_view(noted, cacheable)

    @property
    def login_form(self) -> type[AuthenticationForm]:  # type: ignore[override]
        """The form that counts attempts; models can be imported only once the apps are there."""
        from newsroom.desk.login_form import ThrottledLoginForm

        return ThrottledLoginForm

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Log somebody in, and note where."""
        from newsroom.desk.login_pages import note_login

        response = super().login(request, extra_context)
        if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
            note_login(request, response)
        return response

    def sessions_view(self, request: HttpRequest) -> HttpResponse:
        """Where one is logged in."""
        from newsroom.desk.login_pages import sessions_page

        return sessions_page(self, request)

    def guide_view(self, request: HttpRequest) -> HttpResponse:
        """How a day's work goes at this desk."""
        from newsroom.desk.guide import guide_page

        return guide_page(self, request)

    def get_urls(self) -> list[Any]:
        """The admin's, but for its way to the site, which would tell everybody every address."""
        # Django's two `path` converters in one address take a time that grows with the square of the path's length.
        own = path("r/<int:content_type_id>/<path:object_id>/", self.admin_view(self.view_on_site), name="view_on_site")
        sessions = path("sessions/", self.admin_view(self.sessions_view), name="sessions")
        home = path("home/", self.admin_view(self.home_view), name="home")
        guide = path("guide/", self.admin_view(self.guide_view), name="guide")
        others = [each for each in super().get_urls() if getattr(each, "name", "") != "view_on_site"]
        apps = [pattern for of_app in self.addresses for pattern in of_app(self)]
        return [own, sessions, home, guide, *self._password_pages(), *apps, *others]

    def _password_pages(self) -> list[Any]:
        """For people who cannot log in yet: nobody is asked who they are, but by the link of a letter."""
        from newsroom.desk.password_pages import SetPasswordPage, forgotten_page

        return [
            path("password/", forgotten_page, name="forgotten_password"),
            path("password/<slug:link>/<uidb64>/<token>/", SetPasswordPage.as_view(), name="set_password"),
        ]

    def view_on_site(self, request: HttpRequest, content_type_id: int, object_id: str) -> HttpResponse:
        """Redirect to the readers' page of something that this person may view. Raises Http404 for anything else."""
        from django.contrib.contenttypes.models import ContentType

        try:
            model = ContentType.objects.get_for_id(content_type_id).model_class()
        except (OverflowError, ObjectDoesNotExist):
            raise Http404 from None
        keeper = next((each for known, each in self._registry.items() if known is model), None)
        thing = keeper.get_object(request, object_id) if keeper else None
        if keeper is None or thing is None or not keeper.has_view_permission(request, thing):
            raise Http404
        if not hasattr(thing, "get_absolute_url"):
            raise Http404
        return HttpResponseRedirect(thing.get_absolute_url())

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """What every page needs, with the links of the desk's one row of navigation."""
        context = super().each_context(request)
        for part in self.bar:
            context |= part(request)
        return {**context, "desk_links": self._links(request, context["available_apps"])}

    def _links(self, request: HttpRequest, available: list[dict[str, Any]]) -> list[NavigationLink]:
        """All that this person may open, in order; nothing for who may open nothing."""
        models = [model for app in available for model in app["models"] if model["admin_url"]]
        found = {MODEL_NAMES.get(model["object_name"], model["name"]): model["admin_url"] for model in models}
        found |= {way.name: reverse(way.to) for way in self.ways if way.may(request)} if found else {}
        if not found:
            return []
        found[HOME] = reverse("admin:index")
        names = sorted(found, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
        apart = {f"apart: {name}": reverse(name) for name in self.apart}
        here = _nearest(request.path, found | apart)
        return [
            NavigationLink(
                name,
                found[name],
                current=name == here,
                more=name not in ORDER or ORDER.index(name) > MENU_BEGINS,
            )
            for name in names
        ]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The first page, with what the apps have to say on it."""
        context: dict[str, Any] = {"home_frame": "admin/base_site.html"}
        for part in self.home:
            context |= part(request)
        return super().index(request, {**context, **(extra_context or {})})  # type: ignore[return-value]

    def home_view(self, request: HttpRequest) -> HttpResponse:
        """What stands on the first page, without the page: for those who have it open."""
        return self.index(request, {"home_frame": "admin/part.html"})

    def catch_all_view(self, request: HttpRequest, url: str) -> HttpResponse:
        """Answer unknown addresses with the desk's own 404 page."""
        from newsroom.desk.errors import missing

        try:
            return super().catch_all_view(request, url)  # type: ignore[return-value]
        except Http404:
            return missing(request)


class NewsroomAdminConfig(AdminConfig):
    """Makes NewsroomAdminSite the default `admin.site`."""

    default_site = "newsroom.desk.admin_site.NewsroomAdminSite"


def _asks(view: Any) -> bool:
    """Is it one of the admin's own, or does it say what it asks?"""
    owner = getattr(view, "__self__", None)
    if getattr(owner, "asks", "") or getattr(view, "asks", ""):
        return True
    if getattr(view, "view_class", None) is RedirectView:  # `…/17/` leads on to `…/17/change/`, which asks
        return True
    return any(isinstance(owner, kind) and view.__name__ in names for kind, names in VIEWS_THAT_ASK.items())


def _nearest(path: str, links: dict[str, str]) -> str:
    """The name of the link under whose address a page stands; the first page has no pages under it."""
    under = [name for name, url in links.items() if path == url or (name != HOME and path.startswith(url))]
    return max(under, key=lambda name: len(links[name]), default="")
