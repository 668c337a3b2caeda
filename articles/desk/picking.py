"""What the picking controls offer: authors, tags, stories and pictures, found by what is typed (see `pick_field`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from articles.models import Article, Edition, Status, Tag
from authors.models import Author
from images.models import Image
from images.picture import image_url
from newsroom.words import indexable

MOST_FOUND = 12
THUMBNAIL = 160


@dataclass(frozen=True)
class Choice:
    """One thing to pick: the value posted, what it is called, a line about it, a picture."""

    value: str
    label: str
    about: str = ""
    picture: str = ""
    more: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, str]:
        """For the control."""
        return {"value": self.value, "label": self.label, "about": self.about, "picture": self.picture, **self.more}


def author_choice(author: Author, **more: str) -> Choice:
    """A writer."""
    about = author.role_title or author.get_kind_display()
    return Choice(str(author.pk), author.name, about, _thumbnail(author.photo, "1x1"), more)


def story_choice(article: Article, **more: str) -> Choice:
    """A story, live or not."""
    about = f"{article.section.name} · {article.get_status_display()}"
    return Choice(str(article.pk), article.headline, about, more=more)


def image_choice(image: Image) -> Choice:
    """A picture, with the words a new figure starts with."""
    more = {"caption": image.caption, "credit": image.credit, "alt": image.alt}
    return Choice(str(image.pk), str(image), image.credit, _thumbnail(image, "3x2"), more)


def tag_choice(tag: Tag) -> Choice:
    """A tag, by its name: a new name makes a new tag."""
    return Choice(tag.name, tag.name)


def find_authors(query: str) -> Iterable[Choice]:
    """By name."""
    found = Author.objects.filter(name__icontains=query).select_related("photo").order_by("name")
    return [author_choice(author) for author in found[:MOST_FOUND]]


def find_tags(query: str) -> Iterable[Choice]:
    """By name, those that begin so first."""
    begins = list(Tag.objects.filter(name__istartswith=query)[:MOST_FOUND])
    holds = Tag.objects.filter(name__icontains=query).exclude(pk__in=[t.pk for t in begins])
    return [tag_choice(tag) for tag in [*begins, *holds[: MOST_FOUND - len(begins)]]]


def find_stories(query: str) -> Iterable[Choice]:
    """By the beginnings of words of the headline; the newest first.

    What is on the site is found by its index; what is not, and is not much, by reading it.
    """
    stories = Article.objects.select_related("section").order_by("-updated_at", "-id")
    if query:
        live = Edition.objects.live().filter(search_vector=_in_headline(query)).newest_first()
        near = list(live.values_list("article_id", flat=True)[:MOST_FOUND])
        elsewhere = Q(status__in=[status for status in Status.values if status != Status.PUBLISHED])
        stories = stories.filter(Q(pk__in=near) | elsewhere & Q(headline__icontains=query))
    return [story_choice(article) for article in stories[:MOST_FOUND]]


def find_images(query: str) -> Iterable[Choice]:
    """By caption, credit, alternative text or file name; the newest first."""
    words = Q()
    for name in ("caption", "credit", "alt", "filename"):
        words |= Q(**{f"{name}__icontains": query})
    return [image_choice(image) for image in Image.objects.filter(words).order_by("-created_at")[:MOST_FOUND]]


FINDERS: dict[str, Callable[[str], Iterable[Choice]]] = {
    "authors": find_authors,
    "tags": find_tags,
    "stories": find_stories,
    "images": find_images,
}


def found_exactly(kind: str, text: str) -> Choice | None:
    """What somebody means who typed this and chose nothing: the one of that name, or the only one found; else None."""
    found = list(FINDERS[kind](text))
    same = [choice for choice in found if choice.label.casefold() == text.casefold()]
    return same[0] if same else found[0] if len(found) == 1 else None


def _in_headline(query: str) -> SearchQuery:
    """Every word, or what begins with it, among those of weight A: the headline's."""
    words = [word.replace("\\", "").replace("'", "''") for word in indexable(query).split()]
    return SearchQuery(" & ".join(f"'{word}':*A" for word in words if word), config="simple", search_type="raw")


def _thumbnail(image: Image | None, crop: str) -> str:
    return image_url(image, THUMBNAIL, crop=crop) if image else ""
