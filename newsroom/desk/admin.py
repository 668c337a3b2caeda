"""Logins and roles on the desk."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from newsroom.desk.lists import OfferedLists
from newsroom.desk.login_acts import tell_of_login
from newsroom.models import User
from newsroom.text.numbers import whole_number

admin.site.unregister(Group)

GUARDED = ("editor-in-chief", "producer")
"""Roles that publish anything: a superuser gives them, so that whoever keeps the logins cannot come to publish."""
SEE_EVERYTHING = (*GUARDED, "copy-editor", "picture-editor")
"""Roles that see every story, also under an embargo: a superuser gives them, too, or whoever keeps the logins could
make one for themselves that does."""
KEEPS_LOGINS = "ops"
NO_STORIES = "Who keeps the logins sees no stories: give the role ops alone, or without it the others."


class LoginForm(UserChangeForm):
    """A login as it is changed."""

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError for a login that keeps the logins and sees stories: nobody needs both."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        roles = {group.name for group in cleaned.get("groups") or ()}
        if KEEPS_LOGINS in roles and len(roles) > 1 and not cleaned.get("is_superuser"):
            raise ValidationError({"groups": NO_STORIES})
        return cleaned


@admin.register(User)
class UserAdmin(OfferedLists, DjangoUserAdmin):
    """People with a login; what they may do follows from their roles.

    Nobody gives themselves a role, and nobody is deleted: what they did stays theirs, and who leaves is made inactive.
    """

    form = LoginForm
    list_display = ("username", "name", "email", "roles", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("May", {"fields": ("is_active", "is_staff", "groups", "is_superuser")}),
        ("Known since", {"fields": ("last_login", "date_joined")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Only a superuser makes superusers, and nobody else changes what they may do themselves."""
        fields = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fields
        own = obj is not None and obj.pk == request.user.pk
        return (*fields, "is_superuser", *(("is_active", "is_staff", "groups") if own else ()))

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Only a superuser changes a superuser, who sees everything or who keeps the logins: a new password would make
        anybody one, and two who keep the logins could give each other roles."""
        return super().has_change_permission(request, obj) and _may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Roles can be chosen and not made."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_add_related = False
        return field

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple(attrs={"class": "boxes"})
            kwargs["label"] = "Roles"
            kwargs["help_text"] = "What each role may do is fixed; see “Roles”."
            if request is None or not request.user.is_superuser:
                kwargs["queryset"] = Group.objects.exclude(name__in=SEE_EVERYTHING)
                kwargs["help_text"] += f" A superuser gives {', '.join(SEE_EVERYTHING)}."
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Set somebody's password, and have the record say so."""
        before = User.objects.filter(pk=whole_number(id) or 0).values_list("password", flat=True).first()
        answer = super().user_change_password(request, id, form_url)
        login = User.objects.filter(pk=whole_number(id) or 0).first()
        if login and login.password != before:
            tell_of_login("set_password", login, by=_who(request))
        return answer

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the roles, and have the record say what a login may do from now on."""
        super().save_related(request, form, formsets, change)
        if not change:
            tell_of_login("make_login", form.instance, by=_who(request))
        if {"groups", "is_active", "is_staff", "is_superuser"} & set(form.changed_data):
            tell_of_login("give_roles", form.instance, by=_who(request), note=_powers(form.instance))

    @admin.display(description="Name", ordering="first_name")
    def name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description="Roles")
    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())


@admin.register(Group)
class RoleAdmin(OfferedLists, DjangoGroupAdmin):
    """Roles, read-only: what each may do is fixed in one table of the code, so that it can be read and tested."""

    list_display = ("name", "members")
    fields = ("name", "members", "may")
    readonly_fields = ("members", "may")
    filter_horizontal = ()
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        return super().get_queryset(request).prefetch_related("user_set")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    @admin.display(description="Who has it")
    def members(self, group: Group) -> str:
        return ", ".join(str(user) for user in group.user_set.all())

    @admin.display(description="In the admin")
    def may(self, group: Group) -> str:
        """A role's permissions on models; which stories it may change is in `articles.roles`."""
        return ", ".join(permission.codename.replace("_", " ") for permission in group.permissions.order_by("codename"))


def _who(request: HttpRequest) -> User:
    return cast(User, request.user)


def _powers(login: User) -> str:
    """“reporter, superuser”, or that it may not enter."""
    roles = list(login.groups.order_by("name").values_list("name", flat=True))
    if not (login.is_active and login.is_staff):
        return "may not enter the desk"
    return ", ".join([*roles, *(["superuser"] if login.is_superuser else [])]) or "no role"


def _may_touch(request: HttpRequest, user: User | None) -> bool:
    if user is None or request.user.is_superuser or user.pk == request.user.pk:
        return True
    guarded = {*SEE_EVERYTHING, KEEPS_LOGINS}
    return not user.is_superuser and not any(group.name in guarded for group in user.groups.all())
