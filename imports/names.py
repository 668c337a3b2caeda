"""Finds sections and authors by the names in items, and makes missing ones."""

from __future__ import annotations

from articles.models import FormerSectionSlug, Kind, Section
from authors.models import Author, authors_called
from imports.agencies import names_of
from imports.item import Credit
from imports.text import clip
from newsroom.models.taking import taken_or_made
from newsroom.text.slugs import RESERVED, slugify

DEFAULT_SECTION = "News"


def section_named(name: str) -> tuple[Section, str]:
    """The section of that name, and a note where the story has to stand in the default one instead."""
    slug = slugify(name)
    if name and (not slug or slug in RESERVED):
        why = f"/{slug}/ is an address of the site itself" if slug else "it has no letter to make an address of"
        section, _ = section_named(DEFAULT_SECTION)
        return section, f"there cannot be a section “{clip(name, 60)}”, as {why}: filed under {section}"
    name, slug = (name, slug) if name else (DEFAULT_SECTION, slugify(DEFAULT_SECTION))
    return _section(name, slug) or Section.objects.get_or_create(slug=slug, defaults={"name": name})[0], ""


def _section(name: str, slug: str) -> Section | None:
    """The one with this address, or this name, or which once had this address."""
    found = Section.objects.filter(slug=slug).first() or Section.objects.filter(name__iexact=name).first()
    former = None if found else FormerSectionSlug.objects.filter(slug=slug).select_related("section").first()
    return former.section if former else found


def _known(credit: Credit) -> Author | None:
    """The author of exactly that name, or else the first of a name that differs in its letters' form alone; for a name
    that the desk merged into another, the other."""
    authors = Author.objects.select_related("merged_into")
    found = authors.filter(name=credit.name).order_by("id").first()
    if found is None:
        found = authors_called(names_of(credit.name) if credit.agency else [credit.name]).first()
    return found.who_stays if found else None


def author_named(credit: Credit, kind: str) -> Author:
    """The author of that name; a new one is an agency, or for opinion pieces a contributor, or else on the staff."""
    if credit.agency:
        belongs = Author.Kind.AGENCY
    else:
        belongs = Author.Kind.CONTRIBUTOR if kind == Kind.OPINION else Author.Kind.STAFF
    return taken_or_made(
        lambda: _known(credit),
        lambda: Author.objects.create(name=credit.name, kind=belongs, slug=_free_address(credit.name)),
    )


def _free_address(name: str) -> str:
    """The slug of a name, so that of two who make its author at once one is refused; nothing where another name has
    it."""
    slug = slugify(name)
    return "" if Author.objects.filter(slug=slug).exclude(name=name).exists() else slug
