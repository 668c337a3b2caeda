"""Templates: the list of them, a new story from one, and what one asks of its stories."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.content.contents import content_of
from articles.content.gaps import fields_of
from articles.desk.form.pick_field import one_line
from articles.desk.person import person
from articles.editing import copying
from articles.errors import Refused
from articles.models import Article, Asked, Section, StoryTemplate
from articles.models.article import LONGEST_TARGET
from articles.roles import open_to, seen_by

TEMPLATES_SHOWN = 300
LONGEST_VALUE = 500
VALUE = "field-"
"""The beginning of the names of the inputs for a template's fields; a field's own name follows."""


class Rules(forms.Form):
    """How a template is used, and what its stories must have."""

    brief = forms.CharField(
        label="How to use it",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text="Shown to whoever makes a story from it.",
    )
    asks = forms.MultipleChoiceField(
        label="Its stories must have",
        required=False,
        choices=Asked.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Without these they cannot be published.",
    )
    least_words = forms.IntegerField(
        label="Words at least",
        required=False,
        min_value=1,
        max_value=LONGEST_TARGET,
        error_messages={
            "invalid": "Write a whole number, or leave it empty.",
            "min_value": "Write a number from 1 on, or leave it empty.",
            "max_value": f"Nobody writes more than {LONGEST_TARGET:,} words. Write a smaller number.",
        },
    )


def templates(request: HttpRequest) -> HttpResponse:
    """All templates that the person may see, section by section."""
    user = person(request)
    found = Article.objects.filter(seen_by(user), is_template=True).select_related("section", "template")
    found = found.defer("body").annotate(made=Count("copies")).order_by("section__name", "headline", "pk")
    writable = Article.objects.filter(open_to(user, "write"), is_template=True).values_list("pk", flat=True)
    context = {
        **admin.site.each_context(request),
        "title": "Templates",
        "templates": found[:TEMPLATES_SHOWN],
        "writable": set(writable),
    }
    return render(request, "desk/planning/templates.html", context)


def from_template(request: HttpRequest, article: Article) -> HttpResponse:
    """Ask for what the template's fields stand for, then make the story."""
    if not article.is_template:
        return _no_template(request, article)
    names, sections = fields_of(content_of(article)), list(Section.objects.order_by("position", "name"))
    values = {name: one_line(request.POST.get(VALUE + name, ""))[:LONGEST_VALUE] for name in names}
    section = next((each for each in sections if str(each.pk) == request.POST.get("section")), article.section)
    refused = ""
    if request.method == "POST":
        try:
            made = copying.begin_from(article, by=person(request), section=section, values=values)
        except Refused as why:
            refused = str(why)
        else:
            messages.success(request, made.message)
            return HttpResponseRedirect(made.article.get_change_url())
    context = {
        **admin.site.each_context(request),
        "title": "New from template",
        "article": article,
        "rules": StoryTemplate.objects.filter(article=article).first(),
        "asked": [(f"{VALUE}{name}", name, value) for name, value in values.items()],
        "sections": sections,
        "section": section,
        "refused": refused,
        "longest": LONGEST_VALUE,
    }
    return render(request, "desk/planning/from_template.html", context, status=422 if refused else 200)


def template_rules(request: HttpRequest, article: Article) -> HttpResponse:
    """What a template asks for; or the end of it as a template."""
    if not article.is_template:
        return _no_template(request, article)
    if request.method == "POST" and "end" in request.POST:
        return _done(request, article.get_change_url(), lambda: copying.end_template(article, by=person(request)))
    stored = StoryTemplate.objects.filter(article=article).values("brief", "asks", "least_words").first()
    form = Rules(request.POST if request.method == "POST" else None, initial=stored or {}, label_suffix="")
    if form.is_bound and form.is_valid():
        rules = form.cleaned_data
        back = reverse("admin:articles_article_templates")
        return _done(request, back, lambda: copying.set_rules(article, rules, by=person(request)))
    context: dict[str, Any] = {**admin.site.each_context(request), "title": "What the template asks for"}
    context |= {"article": article, "form": form}
    return render(request, "desk/planning/template_rules.html", context, status=422 if form.errors else 200)


def duplicate_story(request: HttpRequest, article: Article) -> HttpResponse:
    """Make a copy of a story and open it."""
    return _opened(request, article, copying.duplicate)


def make_template_of(request: HttpRequest, article: Article) -> HttpResponse:
    """Make a template of a story and open it."""
    return _opened(request, article, copying.make_template)


def _opened(request: HttpRequest, article: Article, verb: Any) -> HttpResponse:
    try:
        made: copying.Copied = verb(article, by=person(request))
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(article.get_change_url())
    messages.success(request, made.message)
    return HttpResponseRedirect(made.article.get_change_url())


def _done(request: HttpRequest, back: str, verb: Any) -> HttpResponse:
    try:
        messages.success(request, verb().message)
    except Refused as refused:
        messages.error(request, str(refused))
    return HttpResponseRedirect(back)


def _no_template(request: HttpRequest, article: Article) -> HttpResponse:
    messages.error(request, f"“{article.headline}” is a story and no template. Duplicate it, or make a template of it.")
    return HttpResponseRedirect(article.get_change_url())
