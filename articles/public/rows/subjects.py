"""What a list of stories is about: a section, an author or a tag, found by the unique index of its slug."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from articles.public.rows.columns import Columns, Sql, all_of
from articles.public.rows.parts import PHOTO
from articles.public.rows.queries import Query
from images.renditions.ref import PictureRef


def _with_merged(row: str, table: str) -> str:
    return f"ARRAY(SELECT {row}.id UNION ALL SELECT m.id FROM {table} m WHERE m.merged_into_id = {row}.id)"


class SectionNameRow(NamedTuple):
    """A section's name and the end of its page's address."""

    id: int
    name: str
    slug: str


class SectionRow(NamedTuple):
    """A section with the one it is within, if any, and those within it, in the order of the navigation."""

    id: int
    name: str
    description: str
    parent_name: Annotated[str | None, Sql("parent.name")]
    parent_slug: Annotated[str | None, Sql("parent.slug")]
    children: Annotated[
        tuple[SectionNameRow, ...],
        all_of(
            Columns(SectionNameRow, "c"),
            "FROM articles_section c WHERE c.parent_id = s.id",
            order="c.position, c.name",
        ),
    ]

    @property
    def ids(self) -> tuple[int, ...]:
        """Its own id and those of the sections within it."""
        return (self.id, *(child.id for child in self.children))


class AuthorRow(NamedTuple):
    """An author who has live stories, and a page."""

    id: int
    ids: Annotated[list[int], Sql(_with_merged("a", "authors_author"))]
    """Their own id and those of the names that were merged into them."""
    name: str
    role_title: str
    bio: str
    email: str
    website: str
    links: Annotated[list[Any], Sql("a.links::json")]  # Django leaves jsonb as text in raw statements
    photo: Annotated[PictureRef | None, PHOTO]


class TagPageRow(NamedTuple):
    """A tag that live stories have."""

    id: int
    ids: Annotated[list[int], Sql(_with_merged("t", "articles_tag"))]
    """Its own id and those of the tags that were merged into it."""
    name: str
    introduction: str
    picture: Annotated[PictureRef | None, PHOTO]
    picture_alt: str
    picture_credit: str


class ListedAuthorRow(NamedTuple):
    """An author in the list of all who have live stories and a page."""

    name: str
    slug: str


SECTION = Columns(SectionRow, "s")
SECTION_AT = "FROM articles_section s LEFT JOIN articles_section parent ON parent.id = s.parent_id WHERE s.slug = %s"
"""Where the section of a slug is found."""
TAG = Columns(TagPageRow, "t")
TAG_AT = """
    FROM articles_tag t LEFT JOIN images_image p ON p.id = t.picture_id
    WHERE t.slug = %s AND t.merged_into_id IS NULL AND t.live
"""
"""Where the tag of a slug is found that has a page."""

_SECTION = Query(SECTION, f"SELECT $columns {SECTION_AT}")
_AUTHOR = Query(
    Columns(AuthorRow, "a"),
    """
    SELECT $columns FROM authors_author a LEFT JOIN images_image p ON p.id = a.photo_id
    WHERE a.slug = %s AND a.merged_into_id IS NULL AND a.has_page AND a.live
    """,
)
_TAG = Query(TAG, f"SELECT $columns {TAG_AT}")
_AUTHORS = Query(
    Columns(ListedAuthorRow, "a"),
    "SELECT $columns FROM authors_author a WHERE a.live AND a.has_page AND a.merged_into_id IS NULL",
)


def section_at(slug: str) -> SectionRow | None:
    """The section, or None."""
    return _SECTION.first([slug])


def author_at(slug: str) -> AuthorRow | None:
    """The author, or None where nobody of that slug has a page and a live story."""
    return _AUTHOR.first([slug])


def tag_at(slug: str) -> TagPageRow | None:
    """The tag, or None where no live story has it."""
    return _TAG.first([slug])


def authors_with_stories() -> list[ListedAuthorRow]:
    """All authors who have a page and live stories, in no order."""
    return _AUTHORS.all()
