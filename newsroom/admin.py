"""Logins and roles on the desk."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin

from newsroom.models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """People with a login; what they may do follows from their groups."""

    list_display = ("username", "first_name", "last_name", "email", "is_active", "last_login")
    filter_horizontal = ("groups",)
