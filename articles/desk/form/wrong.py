"""What is wrong with a form that was refused, by the names that its fields have on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BoundField

from articles.desk.form.forms import FOLDED, ArticleForm

IN_ORDER = ("headline", "standfirst", "body")
"""What stands before the pictures; the rest of the fields stands after them."""
AFTER = ("related", *FOLDED, "section", "byline", "tags", "kind", "slug")


@dataclass(frozen=True)
class WrongField:
    """A field to be fixed: its label, and the id of its control."""

    label: str
    place: str


def wrong_fields(form: ArticleForm) -> list[WrongField]:
    """Returns the fields that were refused, in the order in which they stand on the screen."""
    wrong = [_named(field) for field in _fields(form, IN_ORDER)]
    for number, row in enumerate(form.figures.forms, start=1):
        wrong += [_named(field, f"Picture {number}: ") for field in row.visible_fields() if field.errors]
    return wrong + [_named(field) for field in _fields(form, AFTER)]


def _fields(form: ArticleForm, names: tuple[str, ...]) -> Iterator[BoundField]:
    return (form[name] for name in names if name in form.errors)


def _named(field: BoundField, before: str = "") -> WrongField:
    return WrongField(f"{before}{str(field.label).lower() if before else field.label}", str(field.auto_id))
