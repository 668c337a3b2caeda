"""The list's filters."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_date

from articles.content.names_today import authors_today
from articles.desk.person import person
from articles.desk.planning.days import midnight
from articles.models import Article, Byline, Edition, Status
from articles.models.article import LATER_CHANGES, UNDER_WAY
from articles.models.missed import missing_changes
from articles.models.template import stories_only
from articles.roles import owned_by
from authors.models import Author
from newsroom.text.numbers import whole_number


class StateFilter(admin.SimpleListFilter):
    """Filters by a story's state, or by several at once, in the words that editors use; templates are shown where they
    are asked for."""

    title = "state"
    parameter_name = "state"
    template = "admin/filter_several.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("draft", "Draft"),
            ("in_review", "In review"),
            ("approved", "Approved"),
            ("waiting", "Scheduled"),
            ("waiting_changed", LATER_CHANGES),
            ("live", "Live"),
            ("changed", "Live, with unpublished changes"),
            ("withdrawn", "Withdrawn"),
            ("template", "Template"),
        ]

    def chosen(self) -> list[str]:
        """The states that are asked for; what is none of them is ignored."""
        asked = (self.value() or "").split(",")
        return [value for value, _ in self.lookup_choices if value in asked]

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        """Each adds its state to those that are asked for, or takes it away."""
        chosen = self.chosen()
        without = changelist.get_query_string(remove=[self.parameter_name])
        yield {"selected": not chosen, "query_string": without, "display": "All"}
        for value, words in self.lookup_choices:
            others = [each for each, _ in self.lookup_choices if (each in chosen) != (each == value)]
            with_others = changelist.get_query_string({self.parameter_name: ",".join(others)})
            yield {
                "selected": value in chosen,
                "query_string": with_others if others else without,
                "display": words,
                "several": True,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        chosen = self.chosen()
        if not chosen:
            return queryset.filter(stories_only())
        has = Exists if len(chosen) == 1 else _has_looked_up
        return queryset.filter(reduce(or_, [_in_state(each, has) for each in chosen]))


def _has_looked_up(editions: QuerySet[Edition]) -> IsNull:
    """The same as Exists, by a look at each story's own editions: beside another condition (OR), PostgreSQL would
    answer Exists by reading the editions of all stories first."""
    return IsNull(Subquery(editions.values("pk")[:1]), False)


def _in_state(state: str, has: Callable[[QuerySet[Edition]], Exists | IsNull]) -> Q:
    """Returns the stories in one of StateFilter's states, as a condition. A live story's changes are no draft."""
    if state == "template":
        return Q(is_template=True)
    live = Edition.objects.live().filter(article=OuterRef("pk"))
    scheduled = Edition.objects.scheduled().filter(article=OuterRef("pk"))
    others = {
        "draft": Q(~Q(has(live)), status=Status.DRAFT),
        "live": Q(has(live)),
        "changed": Q(has(live.exclude(article_version=OuterRef("version")))),
        "waiting": Q(has(scheduled)),
        "waiting_changed": Q(has(missing_changes())),
    }
    return stories_only() & others.get(state, Q(status=state))


class MineFilter(admin.SimpleListFilter):
    """Stories the person made, is assigned to, or whose byline carries their login."""

    title = "whose"
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("1", "Mine")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() != "1":
            return queryset
        return queryset.filter(owned_by(person(request)))


class PlanFilter(admin.SimpleListFilter):
    """Stories that nobody has planned a day for, and those whose text should be there by now or soon."""

    title = "plan"
    parameter_name = "plan"
    SOON = datetime.timedelta(days=1)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no_day", "Without a day"), ("overdue", "Overdue"), ("soon", "Due within a day")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        under_way, now = queryset.filter(status__in=UNDER_WAY), timezone.now()
        if self.value() == "no_day":
            return under_way.filter(planned_for=None)
        if self.value() == "overdue":
            return under_way.filter(deadline__lte=now)
        if self.value() == "soon":
            return under_way.filter(deadline__gt=now, deadline__lte=now + self.SOON)
        return queryset


class AuthorFilter(admin.SimpleListFilter):
    """Stories with a name in their byline; chosen from a menu, as there may be many names."""

    title = "author"
    parameter_name = "author"
    template = "admin/filter_menu.html"

    def __init__(self, request: HttpRequest, params: dict[str, list[str]], model: Any, model_admin: Any) -> None:
        """Read the parameter; a filter that was saved with a name that was merged since asks for who stays."""
        super().__init__(request, params, model, model_admin)
        key = whole_number(self.value() or "")
        if key is not None:
            self.used_parameters[self.parameter_name] = str(authors_today([key]).get(key, key))

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        names = Author.objects.filter(merged_into=None).order_by("name")
        return [(str(pk), name) for pk, name in names.values_list("pk", "name")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() not in {key for key, _ in self.lookup_choices}:
            return queryset
        return queryset.filter(pk__in=Byline.objects.filter(author=self.value()).values("article"))


class DatesFilter(admin.ListFilter):
    """Stories changed, first published or planned from one day to another, both included, in the newsroom's zone."""

    title = "dates"
    template = "admin/filter_dates.html"
    KINDS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("changed", "Changed"),
        ("published", "First published"),
        ("planned", "Planned for"),
    )

    def __init__(self, request: HttpRequest, params: dict[str, list[str]], model: Any, model_admin: Any) -> None:
        """Read the parameters; what is no date is ignored."""
        super().__init__(request, params, model, model_admin)
        asked = {name: params.pop(name)[-1] for name in self.expected_parameters() if name in params}
        kinds = dict(self.KINDS)
        self.kind = asked["dates"] if asked.get("dates") in kinds else next(iter(kinds))
        self.first, self.last = _day(asked.get("from", "")), _day(asked.get("to", ""))
        if self.first or self.last:
            self.used_parameters = {name: asked[name] for name in asked if asked[name]}

    def expected_parameters(self) -> list[str]:  # type: ignore[override]
        return ["dates", "from", "to"]

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:  # type: ignore[override]
        """One small form, with the rest of what is asked in hidden fields."""
        rest = {k: v for k, v in changelist.params.items() if k not in (*self.expected_parameters(), "p")}
        yield {
            "kinds": [{"value": value, "label": label, "chosen": value == self.kind} for value, label in self.KINDS],
            "first": self.first,
            "last": self.last,
            "rest": [(name, value) for name, values in rest.items() for value in _listed(values)],
            "clear": changelist.get_query_string(remove=self.expected_parameters()),
            "chosen": bool(self.first or self.last),
        }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if not (self.first or self.last):
            return queryset
        if self.kind == "planned":
            return queryset.filter(between("planned_for", self.first, self.last, days=True))
        if self.kind == "changed":
            return queryset.filter(between("updated_at", self.first, self.last))
        published = Edition.objects.live().filter(between("first_published", self.first, self.last))
        return queryset.filter(pk__in=published.values("article"))


PARAMETERS = ("q", "state", "mine", "plan", "section__id__exact", "author", "kind__exact", "dates", "from", "to", "o")
"""All that the list can be asked: what a saved filter may hold."""


def _day(text: str) -> datetime.date | None:
    try:
        return parse_date(text.strip())
    except ValueError:
        return None


def between(field: str, first: datetime.date | None, last: datetime.date | None, *, days: bool = False) -> Q:
    """A condition: from the beginning of the first day to the end of the last; open where there is none."""
    condition = Q()
    if first:
        condition &= Q(**{f"{field}__gte": first if days else midnight(first)})
    if last:
        after = last + datetime.timedelta(days=1) if last < datetime.date.max else last
        condition &= Q(**{f"{field}__lt": after if days else midnight(after)})
    return condition


def _listed(values: Any) -> list[str]:
    return values if isinstance(values, list) else [values]
