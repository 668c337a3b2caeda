"""What a story's text links to: the topics, authors and stories behind its addresses, also behind former ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from articles.checks.links import NamedParts, links_of, parts_named, sections_called
from articles.models import Edition, FormerPath, Tag
from authors.models import Author
from newsroom.models.merged import stands_for


class Linked(NamedTuple):
    """The keys of what is linked to; of names that were merged, of who stays."""

    tags: frozenset[int]
    authors: frozenset[int]
    stories: frozenset[int]


def linked_from(body: str) -> Linked:
    """Returns what clean HTML links to. At most eight queries, however many links there are."""
    named = [found for path in links_of(body) if (found := parts_named(path))]
    return Linked(
        _who_stays(Tag, "tag", named), _who_stays(Author, "author", named), _stories([n for n in named if "slug" in n])
    )


def _who_stays(model: type[Tag | Author], noun: str, named: Iterable[NamedParts]) -> frozenset[int]:
    slugs = {found[noun] for found in named if noun in found}
    if not slugs:
        return frozenset()
    rows: Any = model._default_manager
    former: Any = rows.model.former_slugs.rel.related_model._default_manager
    today = rows.filter(slug__in=slugs).order_by().values_list(stands_for())
    return frozenset(key for (key,) in [*today, *former.filter(slug__in=slugs).values_list(stands_for(noun))])


def _stories(named: Iterable[NamedParts]) -> frozenset[int]:
    """Stories that stand at an address, or stood there before they moved."""
    sections = sections_called({found["section"] for found in named})
    wanted = {(sections.get(found["section"]), found["slug"]) for found in named}
    there = {"section__in": set(sections.values()), "slug__in": {slug for _, slug in wanted}}
    if not sections:
        return frozenset()
    rows = [
        *Edition.objects.live().filter(**there).order_by().values_list("section", "slug", "article"),
        *FormerPath.objects.filter(**there).values_list("section", "slug", "article"),
    ]
    return frozenset(article for section, slug, article in rows if (section, slug) in wanted)
