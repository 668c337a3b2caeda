"""Filters of the story list that people saved: their own, and those that colleagues share."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from articles.desk.form.pick_field import one_line
from articles.desk.lists.filters import PARAMETERS
from articles.desk.person import person
from articles.models import SavedFilter
from newsroom.models import User

LONGEST_NAME = SavedFilter._meta.get_field("name").max_length or 0
LONGEST_SAVED_QUERY = SavedFilter._meta.get_field("query").max_length or 0
SAVED_FILTERS_SHOWN = 60


@dataclass(frozen=True)
class ShownFilter:
    """A saved filter as the list shows it."""

    filter: SavedFilter
    own: bool
    current: bool

    @property
    def address(self) -> str:
        return _list(self.filter.query)


def known(query: QueryDict) -> str:
    """Returns the list's parameters in a fixed order, without unknown ones, empty ones and the page."""
    kept = QueryDict(mutable=True)
    for name in PARAMETERS:
        value = query.get(name, "").replace("\x00", "").strip()
        if value:
            kept[name] = value
    return kept.urlencode()


def filters_for(user: User, current: str) -> list[ShownFilter]:
    """Returns a person's filters and those that others share, in one query."""
    found = SavedFilter.objects.filter(Q(person=user) | Q(shared=True)).select_related("person")[:SAVED_FILTERS_SHOWN]
    return [ShownFilter(each, each.person_id == user.pk, bool(current) and each.query == current) for each in found]


def save_filter(request: HttpRequest) -> HttpResponse:
    """Save the list's parameters under a name; the same name of the same person is overwritten."""
    query = known(QueryDict(request.POST.get("query", "")[: 4 * LONGEST_SAVED_QUERY]))
    name = one_line(request.POST.get("name", ""))[:LONGEST_NAME]
    if not name or not query:
        what = "Choose something to save first: search or filter." if name else "Give the filter a name."
        return _back(request, query, what, messages.ERROR)
    if len(query) > LONGEST_SAVED_QUERY:
        return _back(request, query, "That is too long to save: search for fewer words.", messages.ERROR)
    shared = "shared" in request.POST
    SavedFilter.objects.update_or_create(person=person(request), name=name, defaults={"query": query, "shared": shared})
    return _back(request, query, f"Saved as “{name}”{', for the whole newsroom' if shared else ''}.")


def change_filter(request: HttpRequest, number: int) -> HttpResponse:
    """Rename, share or delete a filter of the person's own."""
    own = SavedFilter.objects.filter(person=person(request))
    kept = own.filter(pk=number).first()
    if kept is None:
        raise Http404("There is no such filter, or it is somebody else’s.")
    if "delete" in request.POST:
        kept.delete()
        return _back(request, kept.query, f"“{kept.name}” is deleted.")
    name = one_line(request.POST.get("name", ""))[:LONGEST_NAME]
    if not name:
        return _back(request, kept.query, "Give the filter a name.", messages.ERROR)
    kept.name, kept.shared = name, "shared" in request.POST
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError:
        return _back(request, kept.query, f"You have another filter called “{name}”.", messages.ERROR)
    return _back(request, kept.query, f"Saved as “{name}”{', for the whole newsroom' if kept.shared else ''}.")


def _back(request: HttpRequest, query: str, message: str, level: int = messages.SUCCESS) -> HttpResponse:
    messages.add_message(request, level, message)
    return HttpResponseRedirect(_list(query))


def _list(query: str) -> str:
    return reverse("admin:articles_article_changelist") + (f"?{query}" if query else "")
