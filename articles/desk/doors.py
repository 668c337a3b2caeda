"""The desk's own addresses, each with the question that is asked before anybody comes through.

A view that serves a desk address is registered here and cannot be reached otherwise:

    @door("<int:article_id>/checks/", name="checks", asks="view")
    def checks(request: HttpRequest, article: Article) -> HttpResponse: ...

Where the address names a story, the view is given the story. Who may not view it gets 404, as for what is not there;
who may view it but not do what the door asks gets 403.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.urls import URLPattern, path

from articles.desk.person import person
from articles.models import Article
from articles.roles import ACTIONS, allows, refusal

View = Callable[..., HttpResponseBase]
STORY = "article_id"


@dataclass(frozen=True)
class Door:
    """An address under `/admin/articles/article/`; `asks` is one of `roles.ACTIONS`."""

    route: str
    name: str
    asks: str
    methods: Sequence[str]
    view: View

    def enter(self, request: HttpRequest, **found: Any) -> HttpResponseBase:
        """Ask, then show. Denies by default."""
        if request.method not in self.methods and not (request.method == "HEAD" and "GET" in self.methods):
            return HttpResponseNotAllowed(self.methods)
        if STORY in found:
            found["article"] = self._story(request, found.pop(STORY))
        article = found.get("article")
        if not allows(person(request), self.asks, article):
            raise PermissionDenied(refusal(person(request), self.asks, article) if article else "")
        return self.view(request, **found)

    def _story(self, request: HttpRequest, key: int) -> Article:
        stories = Article.objects.select_related("section__parent", "updated_by")
        article = stories.filter(pk=key).first()
        if article is None or not allows(person(request), "view", article):
            raise Http404("There is no such story.")
        return article


DOORS: list[Door] = []


def door(route: str, *, name: str, asks: str, methods: Sequence[str] = ("GET",)) -> Callable[[View], View]:
    """Register a view; its address is reversed as `admin:articles_article_<name>`."""
    if asks not in ACTIONS:
        raise ValueError(f"No role knows the action {asks!r}.")

    def register(view: View) -> View:
        DOORS.append(Door(route, name, asks, tuple(methods), view))
        return view

    return register


def addresses(site: AdminSite) -> list[URLPattern]:
    """All doors, for the stories' admin."""
    return [path(d.route, site.admin_view(d.enter), name=f"articles_article_{d.name}") for d in DOORS]
