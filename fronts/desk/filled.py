"""A front as readers' code fills it, for the desk's screens."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Section, Tag
from fronts.home import FilledFront, front_now
from fronts.list_front import ListOf, list_front_now
from fronts.list_rows import ListKind
from fronts.models import Front, FrontEdition


def sections_with_strips(front: Front) -> list[Section]:
    """The sections that have a strip on a front: on the home page those of the navigation."""
    return list(Section.objects.filter(in_navigation=True, parent__isnull=True)) if front.is_home else []


def filled_of(front: Front, sections: Sequence[Section], edition: FrontEdition | None) -> FilledFront:
    """The front as readers would see it now with what was chosen in an edition; None: with nothing."""
    key = edition.pk if edition else None
    if front.is_home:
        return front_now([section.slug for section in sections], key)
    return list_front_now(_list_of(front), edition=key)


def _list_of(front: Front) -> ListOf:
    if front.section_id:
        inner = Section.objects.filter(parent=front.section_id).values_list("pk", flat=True)
        return ListOf(ListKind.SECTION, [front.section_id, *inner])
    merged = Tag.objects.filter(merged_into=front.tag_id).values_list("pk", flat=True)
    return ListOf(ListKind.TAG, [front.tag_id or 0, *merged])
