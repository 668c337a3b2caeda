"""Picking authors, tags, stories and pictures: one control for all, found by typing, ordered, by keyboard too.

The chosen ones are hidden inputs in their order, so a form posts a list; `static/js/desk/pick.js` does the rest and
asks `find` below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.safestring import SafeString

from articles.models import Article, Edition, Tag
from articles.public.teasers import ROLE_WORDS
from authors.models import Author
from images.models import Image
from images.picture import image_url

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


def story_choice(article: Article) -> Choice:
    """A story, live or not."""
    return Choice(str(article.pk), article.headline, f"{article.section.name} · {article.get_status_display()}")


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
    """By headline; the newest first."""
    stories = Article.objects.select_related("section").order_by("-updated_at")
    if query:
        live = Edition.objects.live().filter(headline__icontains=query).order_by("-first_published")
        near = list(live.values_list("article_id", flat=True)[:MOST_FOUND])
        stories = stories.filter(Q(pk__in=near) | Q(headline__icontains=query))
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


class PickWidget(forms.Widget):
    """The control: a labelled field to type in, a list of what is chosen."""

    template_name = "admin/widgets/pick.html"

    def __init__(
        self, kind: str, *, single: bool = False, new: bool = False, details: str = "", hint: str = ""
    ) -> None:
        """`kind` is a key of FINDERS; `new` lets what was typed be chosen; `details` names a template for each row."""
        super().__init__()
        self.kind, self.single, self.new, self.details, self.hint = kind, single, new, details, hint
        self.choices: Sequence[Choice] = ()

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        """By the project's own templates, which Django's form renderer does not look into."""
        return render_to_string(template_name, context)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """All posted values, in order, each once."""
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return list(dict.fromkeys(value for value in values if value))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """An empty list posts nothing."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template needs; `choices` were set by the field."""
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "kind": self.kind,
            "single": self.single,
            "new": self.new,
            "hint": self.hint,
            "roles": ROLE_WORDS if self.details == "byline" else None,
            "chosen": self.choices,
            "url": reverse_lazy("admin:articles_article_pick", args=[self.kind]),
        }
        return context


def _thumbnail(image: Image | None, crop: str) -> str:
    return image_url(image, THUMBNAIL, crop=crop) if image else ""
