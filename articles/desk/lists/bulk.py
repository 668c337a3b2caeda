"""Acts on several stories at once, each through its verb, each answered by itself.

Those that need a value, and all that readers see, ask on a page of their own first, which says what will happen to each
story, and to which the act cannot be done and why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles import publishing
from articles.desk.lists import bulk_forms, foreseen
from articles.desk.lists.bulk_undo import remember_acts
from articles.desk.lists.foreseen import Foreseen, Foresees, foresee
from articles.desk.person import person
from articles.editing import copying, planning, workflow
from articles.errors import Refused
from articles.models import Article, Change
from articles.models.missed import misses_changes
from articles.outcomes import Outcome
from newsroom.models import User
from newsroom.text.numbers import whole_number

Verb = Callable[..., Outcome]
Action = Callable[[Any, HttpRequest, QuerySet[Article]], HttpResponse | None]
MOST_SAID = 20
MOST_AT_ONCE = 100
APPLY = "bulk_apply"
SEEN = "seen_"
"""Before a story's key: the version that the page showed."""
TEMPLATE = "desk/lists/bulk.html"


@dataclass(frozen=True)
class Bulk:
    """An act of the menu: `verb(article, by=…, **value)`, asked of `roles` as `asks`, its value asked by `form`.

    `foresees` says what it would do to a story, for acts that readers see; their verbs take the `version` that was
    seen.
    """

    name: str
    words: str
    asks: str
    verb: Verb
    form: type[forms.Form] | None = None
    foresees: Foresees | None = None

    def action(self) -> Action:
        """Returns the act as an action of Django's admin."""

        def act(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
            chosen = queryset.select_related("section", "assignee").annotate(later_changes=misses_changes())
            stories = list(chosen[: MOST_AT_ONCE + 1])
            if len(stories) > MOST_AT_ONCE:
                modeladmin.message_user(request, f"Choose at most {MOST_AT_ONCE} stories at once.", messages.ERROR)
                return None
            if self.form:
                return self._asked(self.form, modeladmin, request, stories)
            self._done(modeladmin, request, stories)
            return None

        act.__name__ = self.name
        return admin.action(description=self.words)(act)

    def _asked(
        self, ask: type[forms.Form], modeladmin: Any, request: HttpRequest, stories: Sequence[Article]
    ) -> HttpResponse | None:
        """The page that asks, with the choice kept, until what is asked is there."""
        each = foresee(stories, by=person(request), action=self.asks, foresees=self.foresees)
        form = self._form(ask, request, each)
        if form.is_bound and form.is_valid():
            self._done(modeladmin, request, stories, **form.cleaned_data)
            return None
        context = {
            **modeladmin.admin_site.each_context(request),
            "title": self.words.removesuffix(" …"),
            "opts": modeladmin.opts,
            "form": form,
            "bulk": self,
            "apply": APPLY,
            "seen": SEEN,
            "may": [one for one in each if not one.cannot],
            "refused": [one for one in each if one.cannot],
            "chosen_name": ACTION_CHECKBOX_NAME,
        }
        return render(request, TEMPLATE, context, status=422 if form.errors else 200)

    def _form(self, ask: type[forms.Form], request: HttpRequest, each: Sequence[Foreseen]) -> forms.Form:
        """Shown first without an answer, then with the one that was given."""
        given = [request.POST] if APPLY in request.POST else []
        form = ask(*given, foreseen=each) if issubclass(ask, bulk_forms.SiteForm) else ask(*given)
        form.label_suffix = ""
        return form

    def _done(self, modeladmin: Any, request: HttpRequest, stories: Sequence[Article], **value: Any) -> None:
        """Do it to each story; one that is refused does not stop the others."""
        done: list[Outcome] = []
        for article in stories:
            seen = {"version": whole_number(request.POST.get(f"{SEEN}{article.pk}", ""))} if self.foresees else {}
            try:
                outcome = self.verb(article, by=person(request), **value, **seen)
            except Refused as refused:
                modeladmin.message_user(request, str(refused), messages.ERROR)
                continue
            done.append(outcome)
            if len(done) <= MOST_SAID:
                modeladmin.message_user(request, outcome.message, messages.SUCCESS)
        if len(done) > MOST_SAID:
            modeladmin.message_user(request, f"And {len(done) - MOST_SAID} more likewise.", messages.SUCCESS)
        remember_acts(request, [outcome.act for outcome in done if outcome.act])


def _step(name: str) -> Verb:
    return lambda article, *, by: workflow.take(name, article, by=by)


def _publish(article: Article, *, by: User, **value: Any) -> Outcome:
    return publishing.publish(article, by=by, **_told(article, value))


def _schedule(article: Article, *, by: User, **value: Any) -> Outcome:
    return publishing.schedule(article, by=by, **_told(article, value))


def _told(article: Article, value: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of change and the note are for readers of what is live: a story that is new to them has neither."""
    given = {name: each for name, each in value.items() if each not in ("", None)}
    if publishing.live_edition(article) is None:
        given |= {"change": Change.UPDATE, "note": ""}
    return given


def _withdraw(article: Article, *, by: User, version: int | None = None, **value: Any) -> Outcome:
    """Whatever the desk copy says by now: it is taken off the site."""
    return publishing.withdraw(article, by=by, **value)


BULK_ACTS = (
    Bulk("send_for_review", "Send for review", "send_for_review", _step("send_for_review")),
    Bulk("approve", "Approve", "approve", _step("approve")),
    Bulk("publish", "Publish …", "publish", _publish, bulk_forms.Publish, foreseen.publishing_of),
    Bulk("schedule", "Schedule …", "schedule", _schedule, bulk_forms.Schedule, foreseen.scheduling_of),
    Bulk("assign", "Assign …", "assign", planning.assign, bulk_forms.Assign),
    Bulk("move", "Move to a section …", "write", planning.move_to_section, bulk_forms.Move),
    Bulk("tag", "Add tags …", "write", planning.add_tags, bulk_forms.Tags),
    Bulk("duplicate", "Duplicate", "view", copying.duplicate),
    Bulk("withdraw", "Withdraw …", "withdraw", _withdraw, bulk_forms.Withdraw, foreseen.withdrawal_of),
)
BULK_ACTIONS = tuple(act.action() for act in BULK_ACTS)
ASKS = {act.name: act.asks for act in BULK_ACTS}
"""What each act asks of `roles`, by its name in the menu."""
