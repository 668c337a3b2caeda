"""How a story will look in search results and where its address is shared, and what its address will be.

Made from what stands in the form by what makes the reader's page, so that they say the same. Nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.content.contents import Content, content_of, normal
from articles.desk.form.content_from_form import refused, typed_content
from articles.desk.person import person
from articles.models import Article
from articles.pages.frame import Head, SharePicture
from articles.previews.page import Publishing, lacking, row_of
from articles.public.site import base_url
from articles.public.story import story_head
from articles.publishing import live_edition
from newsroom.desk.errors import too_much

PART, PAGE = "desk/panels/cards.html", "desk/panels/cards_page.html"


@dataclass(frozen=True)
class Cards:
    """What the two cards and the line under the slug say."""

    head: Head
    base: str
    path: str
    """Empty as long as the story has no section."""
    path_now: str = ""
    """Where readers find it now, if that is elsewhere."""

    @property
    def picture(self) -> SharePicture | None:
        return self.head.picture

    @property
    def picture_path(self) -> str:
        """The picture's address on the host that shows the form."""
        return self.head.picture.url.removeprefix(self.base) if self.head.picture else ""

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    @property
    def steps(self) -> list[str]:
        """The parts of the address, as search engines show them behind the host."""
        return [step for step in self.path.split("/") if step]

    @property
    def elsewhere(self) -> str:
        """The address that search engines are told to show instead; empty where that is the story's own."""
        return "" if self.head.canonical == f"{self.base}{self.path}" else self.head.canonical


def cards_of_new_story(request: HttpRequest) -> HttpResponse:
    """The cards of a story that was never saved, from its form."""
    return _typed(request, None)


def cards_of_story(request: HttpRequest, article: Article) -> HttpResponse:
    """The cards of what stands in the form; a page with those of what is saved, for browsers without scripts."""
    if request.method == "POST":
        return _typed(request, article)
    context = {**admin.site.each_context(request), "title": "Search results and shared links", "article": article}
    return render(request, PAGE, {**context, "cards": _cards(request, content_of(article), article)})


def _typed(request: HttpRequest, article: Article | None) -> HttpResponse:
    if refusal := refused(request.POST):
        return too_much(request, refusal)
    content = normal(typed_content(request.POST, article, by=person(request)))
    return render(request, PART, {"cards": _cards(request, content, article)})


def _cards(request: HttpRequest, content: Content, article: Article | None) -> Cards:
    row = row_of(content, article, Publishing(timezone.now()))
    base = base_url(request)
    path = "" if "section" in lacking(content) else f"/{row.section_slug}/{row.slug}/"
    live = live_edition(article) if article else None
    now = live.get_absolute_url() if live else ""
    return Cards(story_head(row, base=base), base, path, path_now=now if now != path else "")
