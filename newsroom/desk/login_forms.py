"""Inviting somebody to the desk, and changing a login."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from newsroom.desk.role_words import role_name
from newsroom.models import User
from newsroom.text.characters import visible_line
from newsroom.text.slugs import slugify

KEEPS_LOGINS = "ops"
NO_STORIES = (
    "Who manages users sees no stories: choose the role {ops} alone, or leave it out and choose any of the others."
)
MOST_LETTERS = 60


class RolesField(forms.ModelMultipleChoiceField):
    """Roles by the names that people know."""

    def label_from_instance(self, group: Group) -> str:  # type: ignore[override]
        return role_name(group.name)


class LoginForm(forms.ModelForm):
    """A login as it is changed."""

    class Meta:
        model = User
        fields = "__all__"  # noqa: DJ007 - the admin shows those of its fieldsets
        field_classes = {"username": UsernameField}

    def clean_email(self) -> str:
        """Returns the address, which belongs to one login: a letter to set a password goes to it."""
        email: str = self.cleaned_data["email"]
        others = User.objects.filter(email__iexact=email, is_active=True).exclude(pk=self.instance.pk)
        if email and (other := others.first()):
            raise ValidationError(f"{other} has a login with this address already.")
        return email

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError for a login that keeps the logins and sees stories: nobody needs both."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        roles = {group.name for group in cleaned.get("groups") or ()}
        if KEEPS_LOGINS in roles and len(roles) > 1 and not cleaned.get("is_superuser"):
            raise ValidationError({"groups": NO_STORIES.format(ops=role_name(KEEPS_LOGINS))})
        return cleaned


class InvitationForm(LoginForm):
    """Somebody who gets a login: name, e-mail address, role. They choose their password themselves."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        required = {
            "first_name": "Type a first name.",
            "email": "Type an e-mail address: the invitation goes to it.",
            "groups": "Choose a role: without one, nothing can be done at the desk.",
        }
        for name, sentence in required.items():
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = sentence

    def save(self, commit: bool = True) -> User:
        """Returns the login, without a password and with a username made from the name."""
        login: User = super().save(commit=False)
        login.username = free_username(login.get_full_name(), login.email.partition("@")[0])
        login.set_unusable_password()
        if commit:
            login.save()
            self.save_m2m()
        return login


def free_username(name: str, other: str) -> str:
    """Returns a username that nobody has: “ana.reyes”, else “ana.reyes2”; made from the other name where this one has
    letters that not every keyboard has."""
    made = (slugify(visible_line(each)).replace("-", ".")[:MOST_LETTERS] for each in (name, other))
    base = next((each for each in made if each and each.isascii()), "user")
    taken = set(User.objects.filter(username__istartswith=base).values_list("username", flat=True))
    lower = {username.lower() for username in taken}
    return next(each for each in (base, *(f"{base}{n}" for n in range(2, len(lower) + 3))) if each not in lower)
