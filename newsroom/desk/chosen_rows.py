"""What all admins of the desk have in common: chosen rows, and colleagues who do the same at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from psycopg2.errors import DeadlockDetected

from newsroom.desk.lists import OfferedLists
from newsroom.text.numbers import whole_number


class ChosenRowsAdmin(OfferedLists):
    """An admin of rows with whole numbers for keys. Django's own fails on chosen keys that are no numbers.

    What the database refuses because somebody was quicker, or because two waited for each other, is asked once more:
    the form, or the page that asks before it deletes, then finds what the other did and says so.
    """

    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return _asked_again(super().changeform_view, *args, **kwargs)

    def delete_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return _asked_again(super().delete_view, *args, **kwargs)

    def response_action(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Do what was chosen, to those keys that can be any."""
        posted = request.POST.copy()
        keys = posted.getlist(ACTION_CHECKBOX_NAME)
        posted.setlist(ACTION_CHECKBOX_NAME, [key for key in keys if whole_number(key) is not None])
        request.POST = posted  # type: ignore[assignment]
        return super().response_action(request, queryset)


def _asked_again(view: Callable[..., HttpResponse], *args: Any, **kwargs: Any) -> HttpResponse:
    try:
        return view(*args, **kwargs)
    except (IntegrityError, OperationalError) as refused:
        if isinstance(refused, OperationalError) and not isinstance(refused.__cause__, DeadlockDetected):
            raise
    return view(*args, **kwargs)
