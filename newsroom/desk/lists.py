"""Lists of the admin take the parameters that they offer, and no look-up that somebody types into the address.

Django's own take every look-up of the model's fields, so that one address could keep the database busy for hours.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.admin import ModelAdmin, ShowFacets
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG, ChangeList
from django.db import DataError, models
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from newsroom.desk.found_choices import FoundChoice

IN_A_HIERARCHY = ("year", "month", "day", "gte", "lt")


class OfferedChangeList(ChangeList):
    """A list that knows what it offers: what its filters, its dates and `also_asked` take."""

    def get_filters(self, request: HttpRequest) -> Any:
        """Raises IncorrectLookupParameters for anything else, and for a date that cannot be one."""
        try:
            specs, any_specs, left, duplicates, active = super().get_filters(request)
        except OverflowError as error:
            raise IncorrectLookupParameters(str(error)) from error
        foreign = set(left) - self._offered()
        if foreign:
            raise IncorrectLookupParameters(f"This list does not offer {', '.join(sorted(foreign))}.")
        return specs, any_specs, left, duplicates, active

    def _offered(self) -> set[str]:
        dates = {f"{self.date_hierarchy}__{part}" for part in IN_A_HIERARCHY} if self.date_hierarchy else set()
        return {*getattr(self.model_admin, "also_asked", ()), *dates}


class WithoutColons:
    """For a form: labels end without colons, as everywhere on the desk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class OfferedLists(ModelAdmin):
    """An admin whose list shows all of it where it was asked for what it does not offer."""

    show_facets = ShowFacets.NEVER
    formfield_overrides: ClassVar[Any] = {
        models.DateField: {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
    }
    also_asked: ClassVar[tuple[str, ...]] = ()
    """Parameters that other pages of the desk link to, and no filter of the list offers."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Returns the form, whose labels end without colons."""
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (WithoutColons, form), {})

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", FoundChoice(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return OfferedChangeList

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """A value that no column can hold is no fault either: the list then is shown without it."""
        try:
            return super().changelist_view(request, extra_context)
        except (ValueError, OverflowError, DataError):
            if not request.GET or ERROR_FLAG in request.GET or request.method != "GET":
                raise
            return _whole_list(request)


def _whole_list(request: HttpRequest) -> HttpResponseBase:
    return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")
