"""What an archive's stories share: sections, authors, tags and pictures; made where they are missing."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Section, Tag
from authors.models import Author
from demo.mass.rows import Stock
from demo.mass.stories import author_names, tag_names
from images.models import Image

SECTIONS = ("National", "Business", "World", "Culture", "Sport", "Opinion")
PICTURES = 200


def stock(seed: int) -> Stock:
    """All of it, in an order that is the same each time."""
    return Stock(
        seed=seed,
        sections=_sections(),
        authors=_authors(author_names(seed)),
        tags=_tags(tag_names(seed)),
        images=list(Image.objects.usable().order_by("pk")[:PICTURES]),
    )


def opinion_sections(sections: Sequence[Section]) -> frozenset[int]:
    """The places in the list of those for opinion pieces."""
    return frozenset(place for place, section in enumerate(sections) if section.slug == "opinion")


def _sections() -> list[Section]:
    """Those of the newsroom; a new one gets some."""
    if not Section.objects.exists():
        for place, name in enumerate(SECTIONS, start=1):
            Section.objects.create(name=name, position=place * 10)
    return list(Section.objects.order_by("pk"))


def _authors(names: list[str]) -> list[Author]:
    """Those of these names, in their order."""
    found: dict[str, Author] = {}
    for author in Author.objects.filter(name__in=names).order_by("-pk"):
        found[author.name] = author
    return [found.get(name) or Author.objects.create(name=name) for name in names]


def _tags(names: list[str]) -> list[int]:
    """The keys of those of these names, in their order; capitals make no difference."""
    rows = Tag.objects.values_list("name", "slug", "pk")
    found, slugs = {name.lower(): pk for name, _, pk in rows}, {slug for _, slug, _ in rows}
    missing = []
    for name in names:
        if name.lower() not in found:
            tag = Tag(name=name)
            numbers = (None, *range(1, len(slugs) + 2))
            tag.slug = next(slug for n in numbers if (slug := tag.slugify(name, n)) not in slugs)
            slugs.add(tag.slug)
            missing.append(tag)
    found |= {tag.name.lower(): tag.pk for tag in Tag.objects.bulk_create(missing)}
    return [found[name.lower()] for name in names]
