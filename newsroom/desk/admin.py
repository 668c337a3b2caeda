"""Users on the desk."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse

from newsroom.desk.lists import OfferedLists
from newsroom.desk.login_acts import tell_of_login
from newsroom.desk.login_forms import KEEPS_LOGINS, InvitationForm, LoginForm, RolesField
from newsroom.desk.login_rights import holds_more
from newsroom.desk.role_words import role_name
from newsroom.logins.letters import invite, last_letter
from newsroom.models import User
from newsroom.text.moments import time_in_words
from newsroom.text.numbers import whole_number

GUARDED = ("editor-in-chief", "producer")
"""Roles that publish anything: a superuser gives them, so that whoever keeps the logins cannot come to publish."""
SEE_EVERYTHING = (*GUARDED, "copy-editor", "picture-editor")
"""Roles that see every story, also under an embargo: a superuser gives them, too, or whoever keeps the logins could
make one for themselves that does."""
POWERS = {"groups", "is_active", "is_superuser"}


_ALWAYS: Any = (
    ("Password", {"fields": ("password_state",)}),
    ("Dates", {"fields": ("last_login", "joined")}),
)


class RoleFilter(admin.SimpleListFilter):
    """Filters users by role."""

    title = "role"
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every role."""
        return [(name, role_name(name)) for name in Group.objects.order_by("name").values_list("name", flat=True)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        """Returns the users who have the chosen one."""
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


@admin.register(User)
class UserAdmin(OfferedLists, DjangoUserAdmin):
    """People with a login; what they may do follows from their roles.

    Who is new is invited, and sets a password by the link in a letter. Nobody gives themselves a role, and nobody is
    deleted: what they did stays theirs, and who leaves may not log in any more.
    """

    form = LoginForm
    add_form = InvitationForm
    add_form_template = "admin/change_form.html"
    change_form_template = "admin/newsroom/user/change_form.html"
    list_display = ("name", "username", "email", "roles", "may_log_in", "last_login")
    list_filter = ("is_active", RoleFilter)
    search_help_text = "Name, username or e-mail"
    filter_horizontal = ()
    readonly_fields = ("name", "address", "login_name", "may_log_in", "roles", "password_state", "last_login", "joined")
    fieldsets = (
        ("Person", {"fields": ("first_name", "last_name", "email", "username")}),
        *_ALWAYS,
    )
    looked_at = (("Person", {"fields": ("name", "address", "login_name")}), *_ALWAYS)
    """The same for people who may change nothing of it."""
    add_fieldsets = (
        (
            None,
            {
                "fields": ("first_name", "last_name", "email", "groups"),
                "description": "They get a letter with their username and a link to set a password.",
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_urls(self) -> list[Any]:
        send = self.admin_site.admin_view(self.send_link_view)
        return [path("<int:pk>/send-link/", send, name="newsroom_user_link"), *super().get_urls()]

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """What they may do as boxes to tick for who may change it, else in words."""
        if obj is None:
            return self.add_fieldsets
        touches = self.has_change_permission(request, obj)
        own = obj.pk == request.user.pk and not request.user.is_superuser
        powers = ("is_active", "groups") if touches and not own else ("may_log_in", "roles")
        superuser = ("is_superuser",) if request.user.is_superuser else ()
        person, *rest = self.fieldsets if touches else self.looked_at
        return (person, ("What they may do", {"fields": (*powers, *superuser)}), *rest)

    # --- Who may -------------------------------------------------------------------------------------------------

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Only a superuser makes superusers, and nobody else changes what they may do themselves."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, "is_superuser")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Only a superuser changes a superuser, who sees everything, who keeps the logins, or who holds more than
        whoever changes it: a new password would make anybody them, and two who keep the logins could give each other
        roles."""
        return super().has_change_permission(request, obj) and _may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    # --- The form ------------------------------------------------------------------------------------------------

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Roles can be chosen and not made; what is not said elsewhere is said in our own words."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_add_related = False
        words = FIELD_WORDS.get(db_field.name)
        if words:
            field.label, field.help_text = words
        return field

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name != "groups":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        offered, more = Group.objects.order_by("name"), ""
        if request is None or not request.user.is_superuser:
            offered = offered.exclude(name__in=SEE_EVERYTHING)
            more = f" A superuser gives the roles {', '.join(role_name(name) for name in SEE_EVERYTHING)}."
        return RolesField(
            offered,
            required=False,
            label="Roles",
            widget=forms.CheckboxSelectMultiple(attrs={"class": "boxes"}),
            help_text=f"What each may do is said under “Roles”.{more}",
        )

    @admin.display(description="Password")
    def password_state(self, user: User) -> str:
        """Whether there is one, and what became of the last letter."""
        state = "Set by them." if user.has_usable_password() else "Not set yet."
        letter = last_letter(user)
        if letter is None:
            return state
        if letter.failure:
            return f"{state} The last letter to {letter.address} could not be sent yet: {letter.failure}"
        when = f"sent on {time_in_words(letter.sent_at)}" if letter.sent_at else "on its way"
        return f"{state} The last letter to {letter.address}: {when}."

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Set somebody's password, and have the record say so."""
        before = User.objects.filter(pk=whole_number(id) or 0).values_list("password", flat=True).first()
        answer = super().user_change_password(request, id, form_url)
        login = User.objects.filter(pk=whole_number(id) or 0).first()
        if login and login.password != before:
            tell_of_login("set_password", login, by=_who(request))
        return answer

    def send_link_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Send somebody a letter with a link to set a password. Raises PermissionDenied."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        login = self.get_object(request, str(pk))
        if login is None or not self.has_change_permission(request, login):
            raise PermissionDenied
        if not login.email or not login.is_active:
            self.message_user(request, f"{login} has no e-mail address, or may not log in.", messages.ERROR)
        else:
            self._invite(request, login)
        return HttpResponseRedirect(reverse("admin:newsroom_user_change", args=[login.pk]))

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save the login, which may enter the desk while it is active: Django's “staff” means nothing more here."""
        form.let_in = change and not obj.is_staff
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the roles, invite who is new, and have the record say what a login may do from now on."""
        super().save_related(request, form, formsets, change)
        if not change:
            tell_of_login("make_login", form.instance, by=_who(request))
            self._invite(request, form.instance)
        if POWERS & set(form.changed_data) or form.let_in:
            tell_of_login("give_roles", form.instance, by=_who(request), note=_powers(form.instance))

    def response_add(self, request: HttpRequest, obj: User, post_url_continue: str | None = None) -> HttpResponse:
        """Back to the list: there is nothing left to do but to wait for them."""
        return HttpResponseRedirect(reverse("admin:newsroom_user_changelist"))

    def _invite(self, request: HttpRequest, login: User) -> None:
        invite(login, by=_who(request))
        tell_of_login("invite", login, by=_who(request))
        said = f"A letter with a link to set a password is on its way to {login} at {login.email}."
        self.message_user(request, said, messages.SUCCESS)

    # --- The list ------------------------------------------------------------------------------------------------

    @admin.display(description="Name", ordering="first_name")
    def name(self, user: User) -> str:
        return str(user)

    @admin.display(description="E-mail address")
    def address(self, user: User) -> str:
        return user.email

    @admin.display(description="Username")
    def login_name(self, user: User) -> str:
        return user.username

    @admin.display(description="Added")
    def joined(self, user: User) -> str:
        return time_in_words(user.date_joined)

    @admin.display(description="Roles")
    def roles(self, user: User) -> str:
        return ", ".join(role_name(group.name) for group in user.groups.all())

    @admin.display(description="May log in", ordering="is_active")
    def may_log_in(self, user: User) -> str:
        if not (user.is_active and user.is_staff):
            return "No"
        return "Yes" if user.has_usable_password() else "Invited"


FIELD_WORDS = {
    "is_active": ("May log in", "Untick it when somebody leaves. What they did stays theirs."),
    "is_superuser": ("Superuser", "May do everything, and gives every role."),
    "username": ("Username", "What they log in with."),
    "email": ("E-mail address", ""),
}
"""Label and help of fields of Django's own model."""


def _who(request: HttpRequest) -> User:
    return cast(User, request.user)


def _powers(login: User) -> str:
    """“Reporter, Superuser”, or that it may not enter."""
    roles = [role_name(name) for name in login.groups.order_by("name").values_list("name", flat=True)]
    if not (login.is_active and login.is_staff):
        return "may not enter the desk"
    return ", ".join([*roles, *(["Superuser"] if login.is_superuser else [])]) or "no role"


def _may_touch(request: HttpRequest, user: User | None) -> bool:
    if user is None or request.user.is_superuser or user.pk == request.user.pk:
        return True
    guarded = {*SEE_EVERYTHING, KEEPS_LOGINS}
    return not any(group.name in guarded for group in user.groups.all()) and not holds_more(user, than=_who(request))
