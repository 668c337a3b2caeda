"""How a search can be narrowed, widened and ordered, as links."""

from __future__ import annotations

from articles.models import Kind
from articles.pages.frame import Link
from articles.pages.search import SearchChoice, SearchChoices
from articles.public.search.addresses import NEWEST, Addresses
from articles.public.search.facets import Count, Facet, Facets
from newsroom.text.moments import day_in_words

GROUPS = (("section", "Section"), ("kind", "Kind of story"), ("author", "Author"), ("tag", "Topic"))
MOST_CHOICES = 12


def total(count: Count) -> str:
    """Returns '1 story', '1,204 stories', 'About 12,000 stories'."""
    return f"{'About ' if count.about else ''}{count.rounded:,} {'story' if count.stories == 1 else 'stories'}"


def orders(addresses: Addresses) -> tuple[SearchChoice, ...]:
    """Returns the two orders."""
    return (
        SearchChoice("Best match first", addresses.changed(sort=""), current=not addresses.newest),
        SearchChoice("Newest first", addresses.changed(sort=NEWEST), current=addresses.newest),
    )


def groups(addresses: Addresses, facets: Facets) -> tuple[SearchChoices, ...]:
    """Returns what the search can be narrowed to; nothing that it is narrowed to already, or that would change
    nothing."""
    found = {"section": facets.sections, "kind": facets.kinds, "author": facets.authors, "tag": facets.tags}
    chosen = addresses.filters.chosen
    made = [
        SearchChoices(label, tuple(_choice(addresses, name, each) for each in found[name][:MOST_CHOICES]))
        for name, label in GROUPS
        if name not in chosen and len(found[name]) > 1
    ]
    return tuple(made)


def removable(addresses: Addresses) -> tuple[Link, ...]:
    """Returns what the search is narrowed to, each with the address of the search without it."""
    filters = addresses.filters
    rows = {"section": filters.section, "author": filters.author, "tag": filters.tag}
    named = [(name, row.name) for name, row in rows.items() if row]
    if filters.kind:
        named.append(("kind", Kind(filters.kind).label))
    if filters.first:
        named.append(("from", f"From {day_in_words(filters.first)}"))
    if filters.last:
        named.append(("to", f"Until {day_in_words(filters.last)}"))
    return tuple(Link(said, addresses.changed(**{name: ""})) for name, said in named)


def _choice(addresses: Addresses, name: str, facet: Facet) -> SearchChoice:
    said = str(Kind(facet.slug).label) if name == "kind" else facet.name
    return SearchChoice(said, addresses.changed(**{name: facet.slug}), str(facet.number))
