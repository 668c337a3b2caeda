"""The desk's own pages for what is not there and for what somebody may not do."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.models import User

MOST_NAMED = 3


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, the same for what is not there and for what this person may not see."""
    context = {**admin.site.each_context(request), "title": "There is no such page"}
    return render(request, "admin/404.html", context, status=404)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: what was refused, where it was said, and whom to ask."""
    context = {
        **admin.site.each_context(request),
        "title": "You do not have access",
        "why": str(exception),
        "roles": [group.name for group in request.user.groups.all()],
        "keepers": keepers_of_logins(),
    }
    return render(request, "admin/403.html", context, status=403)


def keepers_of_logins() -> list[str]:
    """Who can give somebody a role: ops, else superusers; the first few by name."""
    people = User.objects.filter(is_active=True, is_staff=True).order_by("first_name", "username")
    by_role = Q(groups__permissions__codename="change_user", groups__permissions__content_type__app_label="newsroom")
    found = people.filter(by_role).distinct()[:MOST_NAMED] or people.filter(is_superuser=True)[:MOST_NAMED]
    return [str(person) for person in found]
