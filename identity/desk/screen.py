"""The screen on which the newspaper's settings are changed; what was typed stays where it cannot be saved."""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.desk.person import person
from articles.errors import Refused
from identity.desk.typed import NewspaperTyped
from identity.saving import ChangedMeanwhile, newest_version, save_newspaper
from identity.values import shown_value, values_of
from newsroom.models import NewspaperVersion

SCREEN = "desk/identity/screen.html"
WRONG = 422


def newspaper_screen(request: HttpRequest) -> HttpResponse:
    """Show the settings, or save them as a new version."""
    newest = newest_version()
    values = values_of(newest)
    if request.method != "POST":
        return settings_page(request, NewspaperTyped.saved(values, revision=newest.number if newest else 0), newest)
    typed = NewspaperTyped.posted(request.POST, request.FILES, values)
    if not typed.valid:
        return settings_page(request, typed, newest, status=WRONG)
    return _saved(request, typed, newest)


def _saved(request: HttpRequest, typed: NewspaperTyped, newest: NewspaperVersion | None) -> HttpResponse:
    try:
        outcome = save_newspaper(typed.values(), by=person(request), base=typed.revision)
    except ChangedMeanwhile as clash:
        messages.error(request, str(clash))
        theirs, who = values_of(clash.newest), clash.newest.saved_by_name
        notes = {name: f"{who} saved: {shown_value(name, theirs[name])}" for name in clash.clashing}
        again = NewspaperTyped.saved(clash.merged, revision=clash.newest.number, notes=notes)
        return settings_page(request, again, clash.newest, status=WRONG)
    except Refused as refused:
        messages.error(request, str(refused))
        return settings_page(request, typed, newest, status=WRONG)
    messages.success(request, outcome.message)
    return HttpResponseRedirect(reverse("admin:newspaper"))


def settings_page(
    request: HttpRequest, typed: NewspaperTyped, newest: NewspaperVersion | None, *, status: int = 200
) -> HttpResponse:
    """Returns the screen with what stands in its form."""
    context = {
        **admin.site.each_context(request),
        "title": "The newspaper",
        "typed": typed,
        "fields": typed.fields,
        "newest": newest,
        "wrong": status == WRONG and not typed.notes,
    }
    return render(request, SCREEN, context, status=status)
