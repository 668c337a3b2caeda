"""A door: an address of the desk, with the question that is asked before anybody comes through.

All doors stand in one table, `articles.desk.urls`. The admin refuses to serve a view that is neither its own nor a
door's (`NewsroomAdminSite.admin_view`), so a new page of the desk cannot be reached without saying whom it is for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseNotAllowed

from articles.desk.person import person
from articles.models import Article
from articles.roles import ACTIONS, allows, refusal
from newsroom.models import User

DeskView = Callable[..., HttpResponseBase]
ARTICLE_ID = "article_id"


@dataclass(frozen=True)
class Door:
    """An address that asks one of `roles.ACTIONS`, or a permission of a model, which has a point in its name. Raises
    ValueError for an action that no role knows.

    Where the route has an `article_id`, the view is given the story as `article`, and the question is asked of it.
    """

    route: str
    name: str
    asks: str
    methods: Sequence[str]
    view: DeskView

    def __post_init__(self) -> None:
        """An action that is misspelt would be denied to everybody, without anybody knowing why."""
        if self.asks not in ACTIONS and "." not in self.asks:
            raise ValueError(f"No role knows the action {self.asks!r}.")

    def enter(self, request: HttpRequest, **parameters: Any) -> HttpResponseBase:
        """Returns the view's answer, or 405. Raises Http404 where the person may not view the story, as where there is
        none, and PermissionDenied where they may view it but not do this."""
        if request.method not in self.methods and not (request.method == "HEAD" and "GET" in self.methods):
            return HttpResponseNotAllowed(self.methods)
        if ARTICLE_ID in parameters:
            parameters["article"] = self._story(request, parameters.pop(ARTICLE_ID))
        article = parameters.get("article")
        if not self._lets_in(person(request), article):
            raise PermissionDenied(refusal(person(request), self.asks, article) if article else "")
        try:
            return self.view(request, **parameters)
        except (IntegrityError, ObjectDoesNotExist):
            if article is not None and not Article.objects.filter(pk=article.pk).exists():
                raise Http404("The story was deleted meanwhile.") from None
            raise

    def _lets_in(self, who: User, article: Article | None) -> bool:
        return who.has_perm(self.asks) if "." in self.asks else allows(who, self.asks, article)

    def _story(self, request: HttpRequest, key: int) -> Article:
        article = Article.objects.select_related("section__parent", "updated_by").filter(pk=key).first()
        if article is None or not allows(person(request), "view", article):
            raise Http404("There is no such story.")
        return article
