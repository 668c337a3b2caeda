"""The panel of checks beside the story's form: it follows what is typed and publishes nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from articles.checks.check import Finding
from articles.checks.checking import report
from articles.checks.story import StoryUnderCheck
from articles.content.contents import Content
from articles.desk.form.content_from_form import ROW, refused, typed_content
from articles.desk.form.figures import PREFIX
from articles.desk.person import person
from articles.desk.times import read_any_time, shown_time
from articles.errors import NotReady
from articles.models import Article
from articles.roles import allows

TEMPLATE = "desk/panels/checks_found.html"
OF_A_TEMPLATE = "A template is not checked; the stories made from it are, before they are published."


@dataclass(frozen=True)
class Group:
    """The findings of one level, under their words; `level` names their look."""

    level: str
    words: str
    findings: Sequence[tuple[str, str]]
    """Each with the part of the page that it is about, as a fragment."""


def checks_of_new_story(request: HttpRequest) -> HttpResponse:
    """What the checks say of a form that was never saved."""
    return _shown(request, None)


def checks_of_story(request: HttpRequest, article: Article) -> HttpResponse:
    """What the checks say of a form as it stands."""
    return _shown(request, article)


def _shown(request: HttpRequest, article: Article | None) -> HttpResponse:
    if refusal := refused(request.POST):
        group = Group("error", "Fix before publishing", [(refusal, "id_body")])
        return render(request, TEMPLATE, {"groups": [group], "summary": "One error.", "asks_reason": False})
    if article and article.is_template:
        return render(request, TEMPLATE, {"groups": [], "summary": OF_A_TEMPLATE, "asks_reason": False})
    content = typed_content(request.POST, article, by=person(request))
    embargo = _embargo(request.POST, article)
    found = report(StoryUnderCheck(content, article, at=timezone.now(), embargo_until=embargo))
    places = _places(request.POST, content)
    kinds = (
        ("error", "Fix before publishing", found.errors),
        ("warning", "Fix, or give a reason to publish", found.warnings),
        ("advice", "To consider", found.advice),
    )
    groups = [Group(level, words, list(_placed(each, places))) for level, words, each in kinds if each]
    context = {
        "groups": groups,
        "summary": _summary(found.errors, found.warnings),
        "asks_reason": bool(found.warnings) and allows(person(request), "publish", article),
    }
    return render(request, TEMPLATE, context)


def _placed(findings: Sequence[Finding], places: dict[str, str]) -> Iterator[tuple[str, str]]:
    for each in findings:
        yield each.text, places.get(each.field, f"id_{each.field}")


def _places(posted: QueryDict, content: Content) -> dict[str, str]:
    """The ids of the page's parts that are no plain fields of the form."""
    rows = {posted.get(f"{PREFIX}-{row}-key", ""): row for row in _rows(posted)}
    places = {"figures": "figures-heading", "comments": "comments"}
    for number, figure in enumerate(content["figures"]):
        row = rows.get(figure["key"])
        for name in ("alt", "caption", "credit", "image"):
            places[f"figures.{number}.{name}"] = f"id_{PREFIX}-{row}-{name}" if row else "figures-heading"
    return places


def _rows(posted: QueryDict) -> list[str]:
    return [match[1] for name in posted if (match := ROW.fullmatch(name))]


def _embargo(posted: QueryDict, article: Article | None) -> datetime.datetime | None:
    """As typed, in the newsroom's zone; the story's own where the form has no such field, or no time in it."""
    stored = article.embargo_until if article else None
    if "embargo_until" not in posted:
        return stored
    text = posted["embargo_until"].strip()
    if text == shown_time(stored):
        return stored
    try:
        return read_any_time(text, what="Embargo").at
    except NotReady:
        return stored if text else None


def _summary(errors: Sequence[Finding], warnings: Sequence[Finding]) -> str:
    """Returns “Two errors and one warning.”."""
    if not errors and not warnings:
        return "Ready to publish."
    counted = [_counted(len(errors), "error"), _counted(len(warnings), "warning")]
    words = " and ".join(each for each in counted if each)
    return f"{words[0].upper()}{words[1:]}."


def _counted(number: int, noun: str) -> str:
    if not number:
        return ""
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return f"{words[number - 1] if number <= len(words) else number} {noun}{'' if number == 1 else 's'}"
