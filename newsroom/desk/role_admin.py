"""Roles on the desk."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.models import Group
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from newsroom.desk.lists import OfferedLists
from newsroom.desk.role_words import role_name, words_for

admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(OfferedLists, DjangoGroupAdmin):
    """Roles, read-only: what each may do is fixed in one table of the code, so that it can be read and tested."""

    list_display = ("role", "people")
    list_display_links = ("role",)
    search_fields = ()
    fields = ("members", "may")
    readonly_fields = ("members", "may")
    filter_horizontal = ()
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        active = Count("user", filter=Q(user__is_active=True))
        return super().get_queryset(request).annotate(having=active).prefetch_related("user_set")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        """The page of a role, under the name that people know."""
        group = self.get_object(request, object_id)
        kwargs["extra_context"] = {"role": role_name(group.name) if group else ""}
        return super().change_view(request, object_id, *args, **kwargs)

    @admin.display(description="Role", ordering="name")
    def role(self, group: Group) -> str:
        return role_name(group.name)

    @admin.display(description="Users", ordering="having")
    def people(self, group: Group) -> int:
        return group.having  # type: ignore[attr-defined, no-any-return]

    @admin.display(description="Users with this role")
    def members(self, group: Group) -> str:
        return ", ".join(str(user) for user in group.user_set.all() if user.is_active) or "Nobody"

    @admin.display(description="What it may do")
    def may(self, group: Group) -> SafeString | str:
        """In words, a line for each kind of thing."""
        lines = words_for(group.name).may
        if not lines:
            return "Nothing yet"
        rows = format_html_join("", "<dt>{}</dt><dd>{}</dd>", lines)
        return format_html('<dl class="role-words">{}</dl>', rows)
