"""Acts on several stories at once, each through its verb, each answered by itself.

Those that need a value ask for it on a page of their own, which says beforehand for which stories they are refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles import publishing
from articles.desk.lists import bulk_forms
from articles.desk.person import person
from articles.editing import copying, planning, workflow
from articles.errors import Refused
from articles.models import Article
from articles.models.missed import misses_changes
from articles.outcomes import Outcome
from articles.roles import allows, refusal

Verb = Callable[..., Outcome]
Action = Callable[[Any, HttpRequest, QuerySet[Article]], HttpResponse | None]
MOST_SAID = 20
MOST_AT_ONCE = 100
APPLY = "bulk_apply"
TEMPLATE = "desk/lists/bulk.html"


@dataclass(frozen=True)
class Bulk:
    """An act of the menu: `verb(article, by=…, **value)`, asked of `roles` as `asks`, its value asked by `form`."""

    name: str
    words: str
    asks: str
    verb: Verb
    form: type[forms.Form] | None = None

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
        form = ask(request.POST) if APPLY in request.POST else ask()
        form.label_suffix = ""
        if form.is_bound and form.is_valid():
            self._done(modeladmin, request, stories, **form.cleaned_data)
            return None
        by = person(request)
        may = [story for story in stories if allows(by, self.asks, story)]
        refused = [(story, refusal(by, self.asks, story)) for story in stories if story not in may]
        context = {
            **modeladmin.admin_site.each_context(request),
            "title": self.words.removesuffix(" …"),
            "opts": modeladmin.opts,
            "form": form,
            "bulk": self,
            "apply": APPLY,
            "may": may,
            "refused": refused,
            "chosen_name": ACTION_CHECKBOX_NAME,
        }
        return render(request, TEMPLATE, context, status=422 if form.errors else 200)

    def _done(self, modeladmin: Any, request: HttpRequest, stories: Sequence[Article], **value: Any) -> None:
        """Do it to each story; one that is refused does not stop the others."""
        done = 0
        for article in stories:
            try:
                message = self.verb(article, by=person(request), **value).message
            except Refused as refused:
                modeladmin.message_user(request, str(refused), messages.ERROR)
                continue
            done += 1
            if done <= MOST_SAID:
                modeladmin.message_user(request, message, messages.SUCCESS)
        if done > MOST_SAID:
            modeladmin.message_user(request, f"And {done - MOST_SAID} more likewise.", messages.SUCCESS)


def _step(name: str) -> Verb:
    return lambda article, *, by: workflow.take(name, article, by=by)


BULK_ACTS = (
    Bulk("send_for_review", "Send for review", "send_for_review", _step("send_for_review")),
    Bulk("approve", "Approve", "approve", _step("approve")),
    Bulk("publish", "Publish", "publish", publishing.publish),
    Bulk("schedule", "Schedule …", "schedule", publishing.schedule, bulk_forms.Schedule),
    Bulk("assign", "Assign …", "assign", planning.assign, bulk_forms.Assign),
    Bulk("move", "Move to a section …", "write", planning.move_to_section, bulk_forms.Move),
    Bulk("tag", "Add tags …", "write", planning.add_tags, bulk_forms.Tags),
    Bulk("duplicate", "Duplicate", "view", copying.duplicate),
    Bulk("withdraw", "Withdraw", "withdraw", publishing.withdraw),
)
BULK_ACTIONS = tuple(act.action() for act in BULK_ACTS)
ASKS = {act.name: act.asks for act in BULK_ACTS}
"""What each act asks of `roles`, by its name in the menu."""
