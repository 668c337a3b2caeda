"""The pages of a bare site, written the simplest way that Django offers."""

from __future__ import annotations

from django.contrib.postgres.search import SearchQuery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from benchmarks.bare.models import Related, Section, Story


def story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """Four queries: the story, its bylines, its tags, the related stories."""
    found = get_object_or_404(Story.objects.select_related("section"), live=True, section__slug=section, slug=slug)
    targets = Related.objects.filter(story=found).values("target_id")
    context = {
        "story": found,
        "bylines": found.bylines.select_related("author"),
        "tags": found.tags.all(),
        "related": Story.objects.filter(live=True, article_id__in=targets).select_related("section")[:6],
    }
    return render(request, "bare/story.html", context)


def home(request: HttpRequest) -> HttpResponse:
    """The newest stories."""
    stories = Story.objects.filter(live=True).select_related("section").prefetch_related("bylines__author")[:40]
    return render(
        request, "bare/list.html", {"stories": stories, "sections": Section.objects.filter(in_navigation=True)}
    )


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest stories of a section."""
    found = get_object_or_404(Section, slug=slug)
    stories = (
        Story.objects.filter(live=True, section=found).select_related("section").prefetch_related("bylines__author")
    )
    return render(request, "bare/list.html", {"title": found.name, "stories": stories[:20]})


def search(request: HttpRequest) -> HttpResponse:
    """The newest stories that contain all the words."""
    query = SearchQuery(request.GET.get("q", ""), config="simple", search_type="websearch")
    stories = Story.objects.filter(live=True, search_vector=query).select_related("section")
    return render(
        request, "bare/list.html", {"title": "Search", "stories": stories.prefetch_related("bylines__author")[:20]}
    )
