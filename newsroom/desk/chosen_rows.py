"""Lists of the admin whose rows are chosen to do something to all of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, HttpResponseBase

from newsroom.text.numbers import whole_number


class ChosenRowsAdmin(admin.ModelAdmin):
    """An admin of rows with whole numbers for keys. Django's own fails on chosen keys that are no numbers."""

    def response_action(self, request: HttpRequest, queryset: Any) -> HttpResponseBase | None:
        """Do what was chosen, to those keys that can be any."""
        posted = request.POST.copy()
        keys = posted.getlist(ACTION_CHECKBOX_NAME)
        posted.setlist(ACTION_CHECKBOX_NAME, [key for key in keys if whole_number(key) is not None])
        request.POST = posted  # type: ignore[assignment]
        return super().response_action(request, queryset)
