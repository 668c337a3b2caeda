"""A story for who may view it and not edit it: its text with the comments beside it, why not, and whom to ask."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from js_asset import Media

from articles import publishing
from articles.content.contents import content_of
from articles.desk.panels.comments import comments_beside
from articles.desk.panels.publishing import Panel
from articles.desk.person import person
from articles.editing import workflow
from articles.models import Article
from articles.previews.page import Publishing, row_of
from articles.roles import allows, whom_to_ask
from newsroom.desk.scripts import MODULES
from newsroom.models import User

THEIRS_ONLY = (
    "You can read this story and comment on it. You can edit the stories that you started, that are assigned to you or "
    "that carry your byline{}; this is none of them."
)
NONE_AT_ALL = "You can read this story and comment on it. Your role does not edit stories."


def reading_page(request: HttpRequest, article: Article) -> HttpResponse:
    """The story as it is saved on the desk."""
    user = person(request)
    live = publishing.live_edition(article)
    context = {
        **admin.site.each_context(request),
        "title": article.headline,
        "article": article,
        "media": Media(importmap=MODULES).with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
        "why": _why_not(user, article),
        "panel": Panel(sent_back=workflow.sent_back(article), for_review=workflow.sent_for_review(article)),
        "live": live,
        "changed": live is not None and live.article_version != article.version,
        **_story(article),
        **comments_beside(request, article),
    }
    return render(request, "desk/form/reading.html", context)


def _why_not(user: User, article: Article) -> str:
    """Why this person may not edit the story, and whom to ask."""
    if not allows(user, "write"):
        why = NONE_AT_ALL
    else:
        sections = list(user.edits_sections.order_by("name").values_list("name", flat=True))
        why = THEIRS_ONLY.format(f", and all stories in {' and '.join(sections)}" if sections else "")
    return f"{why} {whom_to_ask('write', article, but=user)}"


def _story(article: Article) -> dict[str, Any]:
    """What the page prints of the story: as it would be published now."""
    row = row_of(content_of(article), article, Publishing(timezone.now()))
    return {"story": row, "body": SafeString(row.rendered_body)}
