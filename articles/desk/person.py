"""The person behind a request of the desk."""

from __future__ import annotations

from typing import cast

from django.db.models import QuerySet
from django.http import HttpRequest

from articles.roles import BANNERS, PAPER, allows
from newsroom.models import User


def person(request: HttpRequest) -> User:
    """The login behind a request of the desk; the admin lets nobody else through."""
    return cast(User, request.user)


def sees_stories(request: HttpRequest) -> bool:
    """May they look at stories at all?"""
    return allows(person(request), "view")


def writes_stories(request: HttpRequest) -> bool:
    """May they write stories at all?"""
    return allows(person(request), "write")


def sees_paper(request: HttpRequest) -> bool:
    """May they read tomorrow's paper?"""
    return allows(person(request), PAPER)


def runs_banners(request: HttpRequest) -> bool:
    """May they put breaking news over readers' pages?"""
    return allows(person(request), BANNERS)


def people_at_desk() -> QuerySet[User]:
    """Everybody who may enter the desk, by name."""
    return User.objects.filter(is_active=True, is_staff=True).order_by("first_name", "last_name")
