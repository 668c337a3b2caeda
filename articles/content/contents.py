"""What a story says, whole, as plain values: what histories keep, merges compare, previews show and saves write.

A content is a dictionary that JSON can hold:

    fields of `CONTENT_FIELDS` by name, `section` by its key                (the table of them is `fields`)
    bylines   [{author, role, name}]                                     in order
    figures   [{key, image, place, caption, credit, alt, decorative}]    the lead first, then in order
    related   [{target, headline}]                                       in order
    tags      [name]                                                     sorted
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models.functions import Coalesce, Lower

from articles.content.fields import CONTENT_FIELDS, PARTS, PLAIN_FIELDS, blank_content, column_of
from articles.content.names_today import bylines_today
from articles.models import Article, Edition, Place, Tag
from articles.models.byline import BylineBase
from articles.models.figure import FigureBase
from articles.models.related import RelatedBase
from articles.models.tag import spelling_stands
from newsroom.text.characters import same_word, visible_line, visible_text
from newsroom.text.html import clean_body

Content = dict[str, Any]
F = TypeVar("F", bound=FigureBase)

FIGURE = tuple(next(part.member or {} for part in PARTS if part.name == "figures"))


def content_of(source: Article | Edition) -> Content:
    """Returns what a desk copy or an edition says, read from the database now, in five queries."""
    fresh = type(source).objects.filter(pk=source.pk).values(*CONTENT_FIELDS).get()
    return {
        **{name: fresh[name] for name in CONTENT_FIELDS},
        "bylines": [byline_value(each) for each in source.bylines.all()],
        "figures": [figure_value(each) for each in in_order(source.figures.all())],
        "related": [related_value(each) for each in source.related_stories.all()],
        "tags": sorted(source.tags.order_by().values_list("name", flat=True)),
    }


def read_stored(stored: Mapping[str, Any], *, absent: Mapping[str, Any] | None = None) -> Content:
    """A content as it was stored, whatever fields it was stored without: each says what `absent` says, or is blank.

    Everything that reads a saved version, whenever it was saved, reads it through this.
    """
    content = {**blank_content(), **(absent or {}), **stored}
    for part in PARTS:
        if part.member is not None:
            content[part.name] = [{**part.member, **each} for each in content[part.name]]
    return content


def normal(content: Mapping[str, Any]) -> Content:
    """As a save would leave it: text legible, nothing where nothing can be seen, the body by the allow-list, authors
    and tags once each. What it does not name is blank. Raises TooDeep."""
    content = read_stored(content)
    plain = {name: visible_text(content[name]).replace("\r\n", "\n") for name in PLAIN_FIELDS}
    plain["headline"] = " ".join(plain["headline"].split())
    parts = {"bylines": bylines_today(content["bylines"]), "tags": _once(content["tags"])}
    return {**content, **plain, "body": clean_body(content["body"]), **parts}


def applied(article: Article, content: Mapping[str, Any]) -> Article:
    """Set the content's own fields on the article, without saving it. Returns the article."""
    for name in CONTENT_FIELDS:
        setattr(article, column_of(name), content[name])
    return article


def in_order(figures: Iterable[F]) -> list[F]:
    """Returns the figures in order: the lead first, then by position."""
    return sorted(figures, key=lambda each: (each.place != Place.LEAD, each.position, each.pk or 0))


def byline_value(row: BylineBase) -> dict[str, Any]:
    """A byline's row as a content holds it."""
    return {"author": row.author_id, "role": row.role, "name": getattr(row, "name", "")}


def figure_value(row: FigureBase) -> dict[str, Any]:
    """A figure's row as a content holds it."""
    return {name: getattr(row, "image_id" if name == "image" else name) for name in FIGURE}


def related_value(row: RelatedBase) -> dict[str, Any]:
    """A related story's row as a content holds it."""
    return {"target": row.target_id, "headline": row.headline}


def _once(names: Sequence[str]) -> list[str]:
    """Returns each tag's name once, whatever its capitals and its encoding, spelt as the existing tag is, or as the one
    that this was merged into."""
    names = [line for name in names if (line := visible_line(name))]
    there = _in_library(names)
    spelt = [there.get(same_word(name), name) for name in names]
    return sorted({same_word(name): name for name in spelt}.values())


def _in_library(names: Sequence[str]) -> dict[str, str]:
    """Returns existing tags' names by the lower-case form of what each is called; exact spellings first, as an index
    finds them."""
    spelt = {spelling for name in names for spelling in (name, unicodedata.normalize("NFD", name))}
    stays = Coalesce("merged_into__name", "name")
    found = Tag.objects.filter(name__in=spelt).values_list("name", stays)
    exact = {same_word(name): stays for name, stays in found}
    others = [same_word(name) for name in names if same_word(name) not in exact]
    if not others:
        return exact
    similar = Tag.objects.filter(spelling_stands()).annotate(small=Lower("name")).filter(small__in=others)
    return {**dict(similar.values_list("small", stays)), **exact}
