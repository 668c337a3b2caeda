"""Merging names on the desk: the page that shows what each has and asks which one stays, and what lists say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.desk.form.picking import asked
from articles.desk.person import person
from articles.editing.merging_names import MOST_AT_ONCE, NameKind, counted, may_merge, merge_names
from articles.errors import NotReady, Refused
from articles.roles import seen_by
from newsroom.text.numbers import whole_number

MOST_FOUND = 12
LETTERS_ALIKE = 4
TEMPLATE = "desk/lists/merge.html"


@dataclass(frozen=True)
class Candidate:
    """A name that may be the one that stays: with what it has, and what happens if it is."""

    name: Any
    facts: Sequence[str]
    portrait: SafeString | str
    desk: int
    live: int
    outcome: str

    @property
    def stories(self) -> str:
        """How many stories have it."""
        return f"{counted(self.desk)} on the desk, {self.live} on the site"


class MergedFilter(admin.SimpleListFilter):
    """Names that were merged into others, which the list shows only where they are asked for."""

    title = "merged"
    parameter_name = "merged"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("1", "Merged into another")]

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:  # type: ignore[override]
        """What is shown otherwise are those in use, not all."""
        for number, choice in enumerate(super().choices(changelist)):
            yield choice if number else {**choice, "display": "In use"}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(merged_into__isnull=self.value() != "1")


class MergesNames(ModelAdmin):
    """An admin of names (of `name_kind`), several of which may be merged into one."""

    name_kind: NameKind
    looked_up: tuple[str, ...] = ()
    """What `facts_of` and `portrait_of` read of other rows."""
    actions = ("merge_chosen",)
    change_form_template = "desk/lists/named_form.html"

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.merge_view)
        return [path("merge/", view, name=f"{_address(self.name_kind)}_merge"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("merged_into")

    def get_list_display(self, request: HttpRequest) -> Sequence[Any]:
        """Of those that were merged, the list says into what."""
        columns = super().get_list_display(request)
        return (*columns, "stays") if request.GET.get("merged") == "1" else columns

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was merged into another stays as it was."""
        return super().has_change_permission(request, obj) and not (obj and obj.merged_into_id)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        name = kwargs.get("obj")
        if name and not name.merged_into_id and may_merge(self.name_kind, person(request)):
            context["merge_url"] = self._merge_url([name.pk])
        if name and name.merged_into_id:
            context["stays"] = name.merged_into
            context["stays_url"] = self._change_url(name.merged_into_id)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.action(description="Merge …", permissions=["change"])
    def merge_chosen(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Show what each has, and ask which one stays."""
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
        if len(keys) > MOST_AT_ONCE:
            self.message_user(
                request, f"Choose at most {MOST_AT_ONCE} {self.name_kind.nouns} to merge at once.", messages.ERROR
            )
            return None
        return HttpResponseRedirect(self._merge_url(keys))

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """The page for the names of `?id=…`. Raises PermissionDenied for people who may not change such names."""
        if not may_merge(self.name_kind, person(request)):
            raise PermissionDenied
        said, refused = request.GET, ""
        if request.method == "POST":
            said = request.POST
            try:
                return self._merged(request, _keys(said, "id"), into=next(iter(_keys(said, "stays")), None))
            except Refused as refusal:
                refused = str(refusal)
        names = self.get_queryset(request).select_related(*self.looked_up)
        chosen = self._candidates(request, names.filter(pk__in=_keys(said, "id"), merged_into=None))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Merge {self.name_kind.nouns}",
            "opts": self.opts,
            "kind": self.name_kind,
            "chosen": chosen,
            "stays": next(iter(_keys(said, "stays")), chosen[0].name.pk if chosen else None),
            "query": asked(request),
            "found": self._found(request, [each.name for each in chosen]),
            "refused": refused,
        }
        return render(request, TEMPLATE, context, status=422 if refused else 200)

    merge_view.asks = "change"  # type: ignore[attr-defined]

    def facts_of(self, name: Any) -> Sequence[str]:
        """What the page says of a name beside its address and its stories."""
        return ()

    def portrait_of(self, name: Any) -> SafeString | str:
        """Its picture, if such names have any."""
        return ""

    @admin.display(description="Merged into")
    def stays(self, name: Any) -> SafeString:
        return format_html('<a href="{}">{}</a>', self._change_url(name.merged_into_id), name.merged_into)

    def _merge_url(self, keys: Sequence[int]) -> str:
        return f"{reverse(f'admin:{_address(self.name_kind)}_merge')}?{urlencode({'id': keys}, doseq=True)}"

    def _change_url(self, key: int) -> str:
        return reverse(f"admin:{_address(self.name_kind)}_change", args=[key])

    def _merged(self, request: HttpRequest, keys: Sequence[int], *, into: int | None) -> HttpResponse:
        """Merge those of the names that this person may know of. Raises Refused."""
        names = {name.pk: name for name in self.get_queryset(request).filter(pk__in=[*keys, into or 0])}
        if into not in names:
            raise NotReady(f"Choose which of the {self.name_kind.nouns} stays.")
        outcome = merge_names(self.name_kind, names, into=into, by=person(request))
        stays = names.pop(into)
        for name in names.values():
            self.log_change(request, name, f"Merged into “{stays}”.")
        self.log_change(request, stays, f"Merged into it: {', '.join(f'“{name}”' for name in names.values())}.")
        self.message_user(request, outcome.message, messages.SUCCESS)
        return HttpResponseRedirect(self._change_url(into))

    def _candidates(self, request: HttpRequest, names: Sequence[Any]) -> list[Candidate]:
        """Each with its stories counted, on the desk those that this person may see; the one with the most first."""
        seen = seen_by(person(request), through=self.name_kind.story)
        desk = _counts(self.name_kind, self.name_kind.rows._default_manager.filter(seen), names)
        live = _counts(self.name_kind, self.name_kind.printed._default_manager.filter(live=True), names)
        found = []
        for name in sorted(names, key=lambda name: (-live[name.pk], -desk[name.pk], name.pk)):
            others = [other for other in names if other != name]
            outcome = _outcome(name, others, desk=sum(desk[o.pk] for o in others), live=sum(live[o.pk] for o in others))
            about = self.facts_of(name), self.portrait_of(name)
            found.append(Candidate(name, *about, desk[name.pk], live[name.pk], outcome))
        return found

    def _found(self, request: HttpRequest, chosen: Sequence[Any]) -> list[Any]:
        """Names to add: those that were searched for, else those that are written much like the only one chosen."""
        words = asked(request).split()
        if not words and len(chosen) == 1:
            words = [word[:LETTERS_ALIKE] for word in chosen[0].name.split()]
        if not words:
            return []
        alike = Q(merged_into=None)
        for word in words:
            alike &= Q(name__icontains=word)
        others = self.get_queryset(request).filter(alike).exclude(pk__in=[name.pk for name in chosen])
        return list(others.order_by("name", "pk")[:MOST_FOUND])


def _address(kind: NameKind) -> str:
    """Returns the beginning of the names of the admin's addresses."""
    return f"{kind.model._meta.app_label}_{kind.model._meta.model_name}"


def _keys(posted: QueryDict, name: str) -> list[int]:
    keys = [whole_number(value) for value in posted.getlist(name)[: MOST_AT_ONCE + 1]]
    return list(dict.fromkeys(key for key in keys if key is not None))


def _counts(kind: NameKind, rows: QuerySet[Any], names: Sequence[Any]) -> Counter[int]:
    found = rows.filter(**{f"{kind.column}__in": names}).order_by().values(kind.column).annotate(n=Count("pk"))
    return Counter(dict(found.values_list(kind.column, "n")))


def _outcome(stays: Any, others: Sequence[Any], *, desk: int, live: int) -> str:
    """Returns in sentences what happens if this one stays."""
    if not others:
        return ""
    said = [f"“{name}”" for name in others]
    whose = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    moved = [f"{counted(desk)} on the desk will carry it instead of {whose}"] if desk else []
    moved += [f"{counted(live)} on the site, printed with {whose}, will lead to it"] if live else []
    pages = "The page" if len(others) == 1 else "The pages"
    return (
        f"If “{stays}” stays: {'; '.join(moved) or f'no story has {whose}'}. "
        f"{pages} and feeds of {whose} will lead to {stays.get_absolute_url()}"
    )
