"""What a story says, one row for each field and part: the table from which every list of them is made.

Forms, digests, histories, comparisons, merges, search, readers' SQL and the words for people all read it. Adding a
field: `docs/contributing/how-do-i.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any


class FieldKind(Enum):
    """What a field holds, which decides how it is typed, cleaned and compared."""

    LINE = "one line of words"
    TEXT = "words, perhaps several lines"
    MARKUP = "HTML, cleaned by the allow-list"
    CHOICE = "one of a fixed list"
    REFERENCE = "the key of another row"
    CODE = "something for machines: a slug, an address, a language tag"


WORDS = (FieldKind.LINE, FieldKind.TEXT)


@dataclass(frozen=True)
class Field:
    """A column of Article and Edition.

    `label` is what editors call it, `blank` what a story says that was stored before the field existed, `in_history`
    whether readers are shown how it changed, `weight` (A to D) how much its words count in search, none where it is not
    searched. `schema_org` is the property that tells machines what it says (https://schema.org/NewsArticle), `folded`
    the word under which the form folds it away; empty, it is always in view.
    """

    name: str
    label: str
    kind: FieldKind
    blank: Any = ""
    in_history: bool = False
    weight: str = ""
    schema_org: str = ""
    folded: str = ""


@dataclass(frozen=True)
class Part:
    """What a story has several of, in order. `member` is one of them with nothing said yet; None where it is a name."""

    name: str
    label: str
    member: dict[str, Any] | None
    in_history: bool = False


FIELDS = (
    Field("kind", "Kind", FieldKind.CHOICE, blank="news"),
    Field("sensitive", "Sensitive", FieldKind.CHOICE),
    Field("off_front", "Keep off the front", FieldKind.CHOICE),
    Field("section", "Section", FieldKind.REFERENCE, blank=None),
    Field("headline", "Headline", FieldKind.LINE, in_history=True, weight="A", schema_org="headline"),
    Field("standfirst", "Standfirst", FieldKind.TEXT, in_history=True, weight="B"),
    Field("body", "Text", FieldKind.MARKUP, in_history=True, weight="C"),
    Field("slug", "Slug", FieldKind.CODE),
    Field(
        "dateline", "Dateline", FieldKind.LINE, in_history=True, weight="C", schema_org="dateline", folded="dateline"
    ),
    Field("teaser", "Teaser", FieldKind.TEXT, folded="teaser"),
    Field("tagline", "Contributor’s tagline", FieldKind.TEXT, folded="tagline"),
    Field("seo_title", "Title for search results", FieldKind.LINE, folded="search results"),
    Field("seo_description", "Description for search results", FieldKind.TEXT, folded="search results"),
    Field("social_title", "Title for shared links", FieldKind.LINE, folded="shared links"),
    Field("social_picture", "Picture for shared links", FieldKind.CODE, folded="shared links"),
    Field("canonical_url", "Canonical address", FieldKind.CODE, folded="search results"),
    Field("language", "Language", FieldKind.CODE, blank="en", schema_org="inLanguage", folded="language"),
)
"""In the order in which a form reads them: a slug is made from the headline before it."""

PARTS = (
    Part("bylines", "Byline", {"author": None, "role": "author", "name": ""}, in_history=True),
    Part(
        "figures",
        "Pictures",
        {"key": "", "image": None, "place": "inline", "caption": "", "credit": "", "alt": "", "decorative": False},
        in_history=True,
    ),
    Part("related", "Related stories", {"target": None, "headline": ""}),
    Part("tags", "Tags", None),
)

CONTENT_FIELDS = tuple(field.name for field in FIELDS)
PLAIN_FIELDS = tuple(field.name for field in FIELDS if field.kind in WORDS)
LISTS = tuple(part.name for part in PARTS)
BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}
LABELS: dict[str, str] = {each.name: each.label for each in (*FIELDS, *PARTS)}


def blank_content() -> dict[str, Any]:
    """A content that says nothing yet, made anew."""
    return {**{field.name: field.blank for field in FIELDS}, **{name: [] for name in LISTS}}


def column_of(name: str) -> str:
    """The column in which a field stands in the database: `section_id` for the section."""
    return f"{name}_id" if BY_NAME[name].kind is FieldKind.REFERENCE else name


def in_a_sentence(name: str) -> str:
    """What people call a field or part within a sentence: 'text', 'related stories', 'title for search results'."""
    label = LABELS.get(name, name.replace("_", " "))
    return label[:1].lower() + label[1:]
