"""Gathers the sections, authors, tags and pictures of an archive's stories, and makes those that are missing."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Section, Tag
from authors.models import Author
from demo.mass.rows import Stock
from demo.mass.stories import author_names, tag_names
from images.models import Image
from newsroom.text.slugs import slugify

NEW_SECTIONS = ("National", "Business", "World", "Culture", "Sport", "Opinion")
MOST_PICTURES = 200


def gather_stock(seed: int) -> Stock:
    """Returns the stock for this seed, in the same order each time."""
    tags = _tags(tag_names(seed))
    return Stock(
        seed=seed,
        sections=_sections(),
        authors=_authors(author_names(seed)),
        tags=tags,
        tag_names=dict(Tag.objects.filter(pk__in=tags).values_list("pk", "name")),
        images=list(Image.objects.usable().order_by("pk")[:MOST_PICTURES]),
    )


def opinion_sections(sections: Sequence[Section]) -> frozenset[int]:
    """Returns the positions of the sections for opinion pieces."""
    return frozenset(place for place, section in enumerate(sections) if section.slug == "opinion")


def _sections() -> list[Section]:
    """The newsroom's sections; a newsroom without any gets NEW_SECTIONS."""
    if not Section.objects.exists():
        for place, name in enumerate(NEW_SECTIONS, start=1):
            Section.objects.create(name=name, position=place * 10)
    return list(Section.objects.order_by("pk"))


def _authors(names: list[str]) -> list[Author]:
    """The authors of these names, in their order."""
    found: dict[str, Author] = {}
    for author in Author.objects.filter(name__in=names).order_by("-pk"):
        found[author.name] = author
    slugs = set(Author.objects.values_list("slug", flat=True))
    missing = [Author(name=name, slug=_free(slugify(name), slugs)) for name in names if name not in found]
    found |= {author.name: author for author in Author.objects.bulk_create(missing)}
    return [found[name] for name in names]


def _tags(names: list[str]) -> list[int]:
    """The keys of the tags of these names, in their order, whatever their case."""
    rows = Tag.objects.values_list("name", "slug", "pk")
    found, slugs = {name.lower(): pk for name, _, pk in rows}, {slug for _, slug, _ in rows}
    missing = []
    for name in names:
        if name.lower() not in found:
            missing.append(Tag(name=name, slug=_free(slugify(name), slugs)))
    found |= {tag.name.lower(): tag.pk for tag in Tag.objects.bulk_create(missing)}
    return [found[name.lower()] for name in names]


def _free(slug: str, taken: set[str]) -> str:
    """The slug, or with the first number that is free; it is taken from now on."""
    free = next(each for each in (slug, *(f"{slug}-{n}" for n in range(2, len(taken) + 3))) if each not in taken)
    taken.add(free)
    return free
