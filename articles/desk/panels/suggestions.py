"""Stories that are offered under a form's related stories: what is like the form as it stands, each with the reason.

Nothing is written by asking. Without scripts a page of their own lists them, for the story as it is saved, and takes
one into it by a button.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.content.contents import Content, content_of, normal
from articles.content.limits import too_many
from articles.desk.form.content_from_form import refused, typed_content
from articles.desk.form.picking import Option, story_choice
from articles.desk.person import person
from articles.editing.saving import save
from articles.errors import Refused
from articles.models import Article, Edition
from articles.models.tag import tags_called
from articles.models.template import stories_only
from articles.roles import seen_by
from articles.search.profile import MOST_CHARACTERS, StoryText
from articles.search.reasons import in_words
from articles.search.suggesting import suggest
from newsroom.models import User
from newsroom.text.html import plain_text
from newsroom.text.numbers import whole_number

FOUND, PAGE = "desk/panels/suggestions.html", "desk/panels/suggestions_page.html"
MOST_OFFERED = 6


@dataclass(frozen=True)
class Offered:
    """A story that is offered: as a picking control has it, why, and where readers find it."""

    choice: Option
    why: str
    url: str


def suggestions_for_new_story(request: HttpRequest) -> HttpResponse:
    """What is like the form of a story that was never saved."""
    return _typed(request, None)


def suggestions_for_story(request: HttpRequest, article: Article) -> HttpResponse:
    """What is like the form as it stands; a page with what is like the saved story, for browsers without scripts."""
    if request.method == "POST":
        return _typed(request, article)
    context = {**admin.site.each_context(request), "title": "Suggested stories", "article": article}
    return render(request, PAGE, {**context, **_context(content_of(article), article, by=person(request))})


def take_suggestion(request: HttpRequest, article: Article) -> HttpResponse:
    """Put a story after the related ones of the saved story, for browsers without scripts."""
    back = HttpResponseRedirect(reverse("admin:articles_article_suggestions", args=[article.pk]))
    content, by = content_of(article), person(request)
    key = whole_number(request.POST.get("target", ""))
    wanted = Article.objects.filter(seen_by(by), stories_only(), pk=key).exclude(pk=article.pk).first()
    there = [each["target"] for each in content["related"]]
    if wanted is None:
        messages.error(request, "There is no such story any more. Choose another one.")
    elif wanted.pk in there:
        messages.info(request, f"“{wanted}” is among the related stories already.")
    elif reason := too_many("related", len(there) + 1):
        messages.error(request, reason)
    else:
        content["related"].append({"target": wanted.pk, "headline": ""})
        try:
            written = save(article, content, started_from=article.version, by=by)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"Added “{wanted}” to the related stories. {written.remark}".strip())
    return back


def _typed(request: HttpRequest, article: Article | None) -> HttpResponse:
    if refusal := refused(request.POST):
        return render(request, FOUND, {"offered": (), "refusal": refusal})
    content = normal(typed_content(request.POST, article, by=person(request)))
    return render(request, FOUND, _context(content, article, by=person(request)))


def _context(content: Content, article: Article | None, *, by: User) -> dict[str, object]:
    story = _story(content, article)
    blank = not (story.headline or story.standfirst or story.text or story.tags)
    return {"offered": () if blank else _offered(story, content, by), "blank": blank}


def _offered(story: StoryText, content: Content, by: User) -> Sequence[Offered]:
    found = suggest(story, chosen=[each["target"] for each in content["related"]])
    keys = [each.target for each in found]
    seen = Article.objects.filter(seen_by(by), pk__in=keys).select_related("section").in_bulk()
    live = {each.article_id: each for each in Edition.objects.live().filter(article__in=seen).select_related("section")}
    offered = [
        Offered(story_choice(seen[each.target]), in_words(each.reasons), live[each.target].get_absolute_url())
        for each in found
        if each.target in seen and each.target in live
    ]
    return offered[:MOST_OFFERED]


def _story(content: Content, article: Article | None) -> StoryText:
    """As publishing it now would read it."""
    last = article.editions.last_out() if article else None
    return StoryText(
        article=article.pk if article else 0,
        headline=content["headline"],
        standfirst=content["standfirst"],
        text=plain_text(content["body"])[:MOST_CHARACTERS],
        language=content["language"],
        section=content["section"] or 0,
        tags=tuple(tags_called(content["tags"]).values_list("pk", flat=True)),
        at=last.first_published if last and last.first_published else timezone.now(),
    )
