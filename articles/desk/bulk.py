"""Acts on several stories at once, each through its verb, each answered by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from articles import publishing, workflow
from articles.errors import Refused
from articles.models import Article
from articles.publishing import Outcome
from newsroom.models import User

Verb = Callable[[Article, User], Outcome]
MOST_SAID = 20
MOST_AT_ONCE = 100


@admin.action(description="Send for review")
def send_for_review(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Every chosen story, where this person may."""
    _each(modeladmin, request, queryset, lambda article, by: workflow.take("send_for_review", article, by=by))


@admin.action(description="Approve")
def approve(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Every chosen story, where this person may."""
    _each(modeladmin, request, queryset, lambda article, by: workflow.take("approve", article, by=by))


@admin.action(description="Publish")
def publish(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Every chosen story, where this person may."""
    _each(modeladmin, request, queryset, lambda article, by: publishing.publish(article, by=by))


@admin.action(description="Withdraw")
def withdraw(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Every chosen story, where this person may."""
    _each(modeladmin, request, queryset, lambda article, by: publishing.withdraw(article, by=by))


BULK_ACTIONS = (send_for_review, approve, publish, withdraw)


def _each(modeladmin: Any, request: HttpRequest, stories: QuerySet[Article], verb: Verb) -> None:
    """One story that is refused holds up no other."""
    if stories.count() > MOST_AT_ONCE:
        modeladmin.message_user(request, f"Choose at most {MOST_AT_ONCE} stories at once.", messages.ERROR)
        return
    for number, article in enumerate(stories):
        try:
            message, level = verb(article, request.user).message, messages.SUCCESS  # type: ignore[arg-type]
        except Refused as refused:
            message, level = str(refused), messages.ERROR
        if number < MOST_SAID or level == messages.ERROR:
            modeladmin.message_user(request, message, level)
