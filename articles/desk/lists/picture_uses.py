"""The stories that a picture is used in, for the picture library."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from articles.models import Article, EditionFigure, Tag
from articles.models.tag import spelling_stands
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


def topics_with(image: Image) -> Iterable[Use]:
    """Finds the topics whose picture it is; one that only stories under an embargo have is not named."""
    named = Q(pk__in=Tag.objects.filter(spelling_stands()).values("pk"))
    for tag in Tag.objects.filter(picture=image).annotate(named=Exists(Tag.objects.filter(named, pk=OuterRef("pk")))):
        title = f"Topic {tag}" if tag.named else "A topic of stories under an embargo"
        yield Use(title, reverse("admin:articles_tag_change", args=[tag.pk]))


def _told(article: Article) -> str:
    """Returns the headline, unless the story is under an embargo: everybody can open the library."""
    return "A story under an embargo" if article.embargoed else article.headline
