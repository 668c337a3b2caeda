"""The stories that a picture is used in, for the picture library."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import Article, EditionFigure
from images.desk.uses import Use
from images.models import Image

STORIES_NAMED = 20


def stories_with(image: Image) -> Iterable[Use]:
    """Finds the desk copies with the picture, then stories that were published with it and have another now."""
    now = Article.objects.filter(figures__image=image).order_by("-updated_at").distinct()[:STORIES_NAMED]
    yield from (Use(_told(article), article.get_change_url()) for article in now)
    printed = EditionFigure.objects.filter(image=image).values("edition__article")
    before = Article.objects.filter(pk__in=printed).exclude(figures__image=image)[:STORIES_NAMED]
    yield from (Use(f"{_told(article)} (as published)", article.get_change_url()) for article in before)


def _told(article: Article) -> str:
    """Returns the headline, unless the story is under an embargo: everybody can open the library."""
    return "A story under an embargo" if article.embargoed else article.headline
