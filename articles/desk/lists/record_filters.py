"""How the activity log is narrowed down: by what was done, by whom, and when."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.desk.lists.filters import DatesFilter, between
from articles.models import AuditEntry
from articles.models.acts import ACT_WORDS, THE_NEWSROOM
from newsroom.models import User
from newsroom.text.numbers import whole_number

NOBODY = "newsroom"


class ActionFilter(admin.SimpleListFilter):
    """Filters by what was done."""

    title = "action"
    parameter_name = "action"
    template = "admin/filter_menu.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer all that can be done, by the words that screens use."""
        return sorted(((verb, words.done) for verb, words in ACT_WORDS.items()), key=lambda each: each[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        return queryset.filter(verb=self.value()) if self.value() in ACT_WORDS else queryset


class PersonFilter(admin.SimpleListFilter):
    """Filters by who did it."""

    title = "person"
    parameter_name = "who"
    template = "admin/filter_menu.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer everybody with a login, and what was done without anybody."""
        people = sorted(((str(user.pk), str(user)) for user in User.objects.all()), key=lambda each: each[1].casefold())
        return [*people, (NOBODY, THE_NEWSROOM.capitalize())]

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        if self.value() == NOBODY:
            return queryset.filter(by=None)
        key = whole_number(self.value() or "")
        return queryset if key is None else queryset.filter(by=key)


class DaysFilter(DatesFilter):
    """Entries from one day to another, both included, in the newsroom's zone."""

    title = "days"
    KINDS = (("at", "When"),)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(between("at", self.first, self.last))
