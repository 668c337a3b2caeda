"""Readers' pages: rows in, template out. What a section's and a topic's front adds to their lists is in `fronts`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.public.answering import answer
from articles.public.former import gone_or_moved, no_such
from articles.public.rows.story import story_at
from articles.public.site import base_url
from articles.public.story import story_page, surrogate_keys


@require_safe
def story(request: HttpRequest, section: str, slug: str) -> HttpResponse:
    """A story; 301 where it has moved, 410 where it was withdrawn."""
    row = story_at(section, slug)
    if row is None:
        return gone_or_moved(request, section, slug) or no_such("story")
    page = story_page(row, base=base_url(request))
    return answer(request, "public/story.html", page, surrogate_keys(row))
