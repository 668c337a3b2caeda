"""The order of sections in the navigation and on the front page."""

from __future__ import annotations

from articles.errors import turn
from articles.models import Section

STEP = 10
"""Between the positions of two sections, so that there is room for one that somebody numbers by hand."""


@turn()
def move_section(section: Section, *, by: int) -> bool:
    """Move a section among those beside it: `by` places towards the end, or towards the front where it is negative.

    Returns whether it moved: the first stays first.
    """
    beside = list(Section.objects.select_for_update().filter(parent=section.parent_id).order_by("position", "name"))
    at = next(place for place, each in enumerate(beside) if each.pk == section.pk)
    to = min(max(at + by, 0), len(beside) - 1)
    beside.insert(to, beside.pop(at))
    for place, each in enumerate(beside, start=1):
        each.position = place * STEP
    Section.objects.bulk_update(beside, ["position"])
    return to != at


def last_position(section: Section) -> int:
    """Returns the position behind those beside it."""
    last = Section.objects.filter(parent=section.parent_id).order_by("-position").first()
    return last.position + STEP if last else STEP
