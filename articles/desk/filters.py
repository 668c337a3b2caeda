"""The list's filters."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from articles.models import Article, Byline, Edition
from authors.models import Author


class StateFilter(admin.SimpleListFilter):
    """By what editors call a story's state."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Those of the desk, then those of the site."""
        return [
            ("draft", "Draft"),
            ("in_review", "In review"),
            ("approved", "Approved"),
            ("waiting", "Scheduled"),
            ("live", "Live"),
            ("changed", "Live, with unpublished changes"),
            ("withdrawn", "Withdrawn"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Only those."""
        live = Edition.objects.live().filter(article=OuterRef("pk"))
        if self.value() == "live":
            return queryset.filter(Exists(live))
        if self.value() == "changed":
            return queryset.filter(Exists(live.exclude(article_version=OuterRef("version"))))
        if self.value() == "waiting":
            return queryset.filter(Exists(Edition.objects.waiting().filter(article=OuterRef("pk"))))
        return queryset.filter(status=self.value()) if self.value() else queryset


class MineFilter(admin.SimpleListFilter):
    """Stories the person made, is assigned to, or whose byline carries their login."""

    title = "whose"
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Mine."""
        return [("1", "Mine")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Only those."""
        if self.value() != "1":
            return queryset
        return queryset.filter(mine(request.user))


class AuthorFilter(admin.SimpleListFilter):
    """Stories with a name in their byline; chosen from a menu, as there may be many names."""

    title = "author"
    parameter_name = "author"
    template = "admin/filter_menu.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Everybody who can be in a byline."""
        return [(str(pk), name) for pk, name in Author.objects.order_by("name").values_list("pk", "name")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Only theirs."""
        if self.value() not in {key for key, _ in self.lookup_choices}:
            return queryset
        return queryset.filter(pk__in=Byline.objects.filter(author=self.value()).values("article"))


def mine(user: Any) -> Q:
    """The condition under which a story is somebody's own; the same as `roles.allows` asks."""
    own_byline = Article.objects.filter(bylines__author__user=user.pk).values("pk")
    return Q(created_by=user.pk) | Q(assignee=user.pk) | Q(pk__in=own_byline)
