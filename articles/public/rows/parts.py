"""What belongs to an edition, as JSON inside its row: bylines, lead picture, tags, notes, related stories.

Each is looked up by the edition's id (`e.id`) or the article's, by the index of that foreign key. What was printed with
a name that was merged into another since leads to the other.
"""

from __future__ import annotations

import datetime
from typing import Annotated, NamedTuple

from articles.public.rows.columns import Columns, Sql, all_of, nested, nested_if, one_of
from images.renditions.ref import PictureRef

PHOTO = nested_if("p.id IS NOT NULL", Columns(PictureRef, "p"))
"""The portrait of an author who may have none."""


class BylineRow(NamedTuple):
    """A name in print, and the author whom it means today: their page, what they are, their portrait."""

    name: str
    role: str
    author_id: Annotated[int, Sql("a.id")]
    slug: Annotated[str, Sql("CASE WHEN a.has_page THEN a.slug ELSE '' END")]
    """Empty for a name without a page."""
    kind: Annotated[str, Sql("a.kind")]
    tagline: Annotated[str, Sql("a.tagline")]
    photo: Annotated[PictureRef | None, PHOTO]


class FigureRow(NamedTuple):
    """A picture with its words."""

    alt: str
    decorative: bool
    caption: str
    credit: str
    picture: Annotated[PictureRef, nested(Columns(PictureRef, "i"))]


class TagRow(NamedTuple):
    """A tag and the end of its page's address."""

    id: int
    name: str
    slug: str


def _moment(value: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(value) if value else None


class NoteRow(NamedTuple):
    """A public note: its kind is one of `Correction.Kind`. One that no longer holds says since when, and why."""

    kind: str
    text: str
    at: Annotated[datetime.datetime, Sql("c.published_at", datetime.datetime.fromisoformat)]
    struck_at: Annotated[datetime.datetime | None, Sql("s.struck_at", _moment)] = None
    remark: Annotated[str, Sql("coalesce(s.remark, '')")] = ""


class ChosenRow(NamedTuple):
    """A related story that the editor chose, with a headline of its own or ''."""

    target_id: int
    headline: str


class SuggestedRow(NamedTuple):
    """A story that is suggested under another."""

    target_id: int


BYLINES = all_of(
    Columns(BylineRow, "b"),
    """
    FROM articles_editionbyline b JOIN authors_author printed ON printed.id = b.author_id
    JOIN authors_author a ON a.id = coalesce(printed.merged_into_id, printed.id)
    LEFT JOIN images_image p ON p.id = a.photo_id WHERE b.edition_id = e.id AND b.live
    """,
    order="b.position",
    once="author_id",
)
LEAD = one_of(
    Columns(FigureRow, "f"),
    """
    FROM articles_editionfigure f JOIN images_image i ON i.id = f.image_id
    WHERE f.edition_id = e.id AND f.place = 'lead'
    """,
)
SHARED = one_of(
    Columns(FigureRow, "f"),
    """
    FROM articles_editionfigure f JOIN images_image i ON i.id = f.image_id
    WHERE f.edition_id = e.id AND f.key = e.social_picture AND e.social_picture <> ''
    """,
)
TAGS = all_of(
    Columns(TagRow, "t"),
    """
    FROM articles_taggededition te JOIN articles_tag printed ON printed.id = te.tag_id
    JOIN articles_tag t ON t.id = coalesce(printed.merged_into_id, printed.id)
    WHERE te.content_object_id = e.id AND te.live
    """,
    order="te.id",
    once="id",
)
NOTES = all_of(
    Columns(NoteRow, "c"),
    """
    FROM articles_correction c LEFT JOIN articles_strucknote s
        ON s.correction_id = c.id AND s.struck_at IS NOT NULL AND s.lifted_at IS NULL
    WHERE c.article_id = e.article_id
    """,
    order="c.published_at, c.id",
)
CHOSEN = all_of(
    Columns(ChosenRow, "r"),
    "FROM articles_editionrelated r WHERE r.edition_id = e.id",
    order="r.position",
)
SUGGESTED = all_of(
    Columns(SuggestedRow, "s"),
    "FROM articles_suggestion s WHERE s.article_id = e.article_id",
    order="s.position",
)
