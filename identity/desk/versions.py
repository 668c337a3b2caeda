"""The versions that were saved: who saved which, what each changed, and having one again."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.desk.person import person
from articles.errors import Refused
from identity.saving import newest_version, restore_newspaper
from identity.values import LABELS, changed, shown_value, values_of
from newsroom.models import NewspaperVersion
from newsroom.text.numbers import whole_number

VERSIONS_SHOWN = 30
LARGEST_NUMBER = 2**31 - 1


@dataclass(frozen=True)
class SettingChange:
    """What one version changed of one setting."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class VersionLine:
    """A version, and what it changed of the one before."""

    version: NewspaperVersion
    changes: list[SettingChange]


def versions_page(request: HttpRequest) -> HttpResponse:
    """The newest versions, or with `?before=…` earlier ones; a constant number of queries."""
    before = whole_number(request.GET.get("before", ""), at_most=LARGEST_NUMBER)
    found = NewspaperVersion.objects.order_by("-number")
    if before is not None:
        found = found.filter(number__lt=before)
    rows = list(found[: VERSIONS_SHOWN + 1])
    newest = newest_version()
    earlier = [*rows[1:], None] if len(rows) <= VERSIONS_SHOWN else rows[1:]
    context = {
        **admin.site.each_context(request),
        "title": "Versions of the newspaper’s settings",
        "lines": [
            VersionLine(version, _changes(older, version))
            for version, older in zip(rows[:VERSIONS_SHOWN], earlier, strict=False)
        ],
        "newest": newest,
        "older": rows[VERSIONS_SHOWN - 1].number if len(rows) > VERSIONS_SHOWN else None,
    }
    return render(request, "desk/identity/versions.html", context)


def restore_version(request: HttpRequest) -> HttpResponse:
    """Have an earlier version again."""
    number = whole_number(request.POST.get("number", ""), at_most=LARGEST_NUMBER) or 0
    base = whole_number(request.POST.get("revision", ""), at_most=LARGEST_NUMBER) or 0
    try:
        messages.success(request, restore_newspaper(number, by=person(request), base=base).message)
    except Refused as refused:
        messages.error(request, str(refused))
    return HttpResponseRedirect(reverse("admin:newspaper_versions"))


def _changes(older: NewspaperVersion | None, version: NewspaperVersion) -> list[SettingChange]:
    before, after = values_of(older), values_of(version)
    return [
        SettingChange(LABELS[name], shown_value(name, before[name]), shown_value(name, after[name]))
        for name in changed(before, after)
    ]
