"""What all admins of the desk have in common: chosen rows, and colleagues who do the same at the same moment."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from newsroom.desk.lists import OfferedLists
from newsroom.text.numbers import whole_number


class ChosenRowsAdmin(OfferedLists):
    """An admin of rows with whole numbers for keys. Django's own fails on chosen keys that are no numbers.

    What the database refuses because somebody was quicker is asked once more: the form, or the page that asks before
    it deletes, then finds what the other did and says so.
    """

    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(*args, **kwargs)
        except IntegrityError:
            return super().changeform_view(*args, **kwargs)

    def delete_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().delete_view(*args, **kwargs)
        except IntegrityError:
            return super().delete_view(*args, **kwargs)

    def response_action(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Do what was chosen, to those keys that can be any."""
        posted = request.POST.copy()
        keys = posted.getlist(ACTION_CHECKBOX_NAME)
        posted.setlist(ACTION_CHECKBOX_NAME, [key for key in keys if whole_number(key) is not None])
        request.POST = posted  # type: ignore[assignment]
        return super().response_action(request, queryset)
