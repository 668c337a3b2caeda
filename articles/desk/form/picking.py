"""What the picking controls offer: authors, tags, stories and pictures, found by what is typed (see `pick_field`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse

from articles.desk.known_tags import tags_known_to
from articles.models import Article, Tag
from articles.models.template import stories_only
from articles.roles import seen_by
from articles.search.desk import found_by
from authors.models import Author
from images.desk.finding import in_library
from images.models import Image
from images.renditions.picture import image_url
from newsroom.models import User
from newsroom.models.merged import called
from newsroom.site.null_characters import INSTEAD_OF_NULL
from newsroom.text.moments import day_shortly

OPTIONS_FOUND = 12
THUMBNAIL = 160
PICTURE = 320
NAME_ONLY = "Name only, no page"


@dataclass(frozen=True)
class Option:
    """One thing to pick: the value posted, what it is called, a line about it, a picture."""

    value: str
    label: str
    about: str = ""
    picture: str = ""
    more: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, str]:
        return {"value": self.value, "label": self.label, "about": self.about, "picture": self.picture, **self.more}


def author_choice(author: Author, **more: str) -> Option:
    about = (author.role_title or author.get_kind_display()) if author.has_page else NAME_ONLY
    return Option(str(author.pk), author.name, about, _thumbnail(author.photo, "1x1"), more)


def story_choice(article: Article, **more: str) -> Option:
    about = f"{article.section.name} · {article.get_status_display()} · saved {day_shortly(article.updated_at)}"
    return Option(str(article.pk), article.headline, about, more=more)


def image_choice(image: Image) -> Option:
    """A picture, with the words a new figure starts with, and the address of its record."""
    record = reverse("admin:images_image_change", args=[image.pk])
    more = {"caption": image.caption, "credit": image.credit, "alt": image.alt, "record": record}
    return Option(str(image.pk), str(image), image.credit, image_url(image, PICTURE, crop="3x2"), more)


def tag_choice(tag: Tag) -> Option:
    """A tag, posted by its name, so that a new name makes a new tag."""
    return Option(tag.name, tag.name)


def find_authors(query: str) -> Iterable[Option]:
    """Returns authors by name; who stays is found by the names that were merged into theirs, too."""
    found = Author.objects.filter(called(Author, name__icontains=query)).select_related("photo").order_by("name")
    return [author_choice(author) for author in found[:OPTIONS_FOUND]]


def find_tags(query: str, *, user: User | None) -> Iterable[Option]:
    """Returns tags by name, those that begin with the query first, of those that the person may know of."""
    tags = Tag.objects.filter(tags_known_to(user)) if user else Tag.objects.none()
    begins = list(tags.filter(called(Tag, name__istartswith=query))[:OPTIONS_FOUND])
    holds = tags.filter(called(Tag, name__icontains=query)).exclude(pk__in=[t.pk for t in begins])
    return [tag_choice(tag) for tag in [*begins, *holds[: OPTIONS_FOUND - len(begins)]]]


def find_stories(query: str, *, user: User | None) -> Iterable[Option]:
    """By the beginnings of words of the headline; the newest first, of those that the person may see."""
    return [story_choice(article) for article in stories_found(query, user=user)] if user else []


def stories_found(query: str, *, user: User) -> Sequence[Article]:
    """The stories themselves, with their sections."""
    stories = (
        Article.objects.filter(seen_by(user), stories_only()).select_related("section").order_by("-updated_at", "-id")
    )
    if query:
        stories = stories.filter(found_by(query, weights="A"))
    return list(stories[:OPTIONS_FOUND])


def find_images(query: str) -> Iterable[Option]:
    """By caption, credit, alternative text or file name; the newest first."""
    return [image_choice(image) for image in in_library(query, most=OPTIONS_FOUND)]


def asked(request: HttpRequest) -> str:
    """What was typed to find something by, without what stands for characters that cannot be."""
    return request.GET.get("q", "").replace(INSTEAD_OF_NULL, "").strip()[:100]


Finder = Callable[[str, User | None], Iterable[Option]]
FINDERS: dict[str, Finder] = {
    "authors": lambda query, _: find_authors(query),
    "tags": lambda query, user: find_tags(query, user=user),
    "stories": lambda query, user: find_stories(query, user=user),
    "images": lambda query, _: find_images(query),
}
"""By what they find: who asks is asked where not everybody sees everything."""


def found_exactly(kind: str, text: str, *, user: User | None) -> Option | None:
    """Returns what is meant by a text that was typed and not chosen: the one of that name, or the only one found."""
    found = list(FINDERS[kind](text, user))
    same = [choice for choice in found if choice.label.casefold() == text.casefold()]
    return same[0] if same else found[0] if len(found) == 1 else None


def _thumbnail(image: Image | None, crop: str) -> str:
    return image_url(image, THUMBNAIL, crop=crop) if image else ""
