"""Turns an archive story into the rows that the desk and `publish` would make, except what the database computes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import models

from articles.content.parts import Parts
from articles.models import (
    Article,
    AuditEntry,
    Byline,
    Change,
    DeskIndex,
    Edition,
    EditionByline,
    EditionFigure,
    EditionRelated,
    Figure,
    Place,
    RelatedStory,
    Section,
    Status,
    StoryIndex,
    TaggedArticle,
    TaggedEdition,
)
from articles.models.figure import FigureBase
from articles.publishing import chain
from articles.publishing.freezing import compose
from articles.roles import SYSTEM
from articles.search.vectors import edition_vector, index_row
from authors.models import Author
from demo.mass.stories import ArchiveStory
from images.models import Image

ON_DESK = {"B": "A", "D": "C"}
"""The letters of a readers' vector as the desk's: headline and text."""


@dataclass(frozen=True)
class Stock:
    """What stories share: sections, authors, tags and pictures to choose from, and the keys of all articles."""

    seed: int
    sections: Sequence[Section]
    authors: Sequence[Author]
    tags: Sequence[int]
    tag_names: Mapping[int, str]
    """By the tag's key."""
    images: Sequence[Image]
    article_ids: dict[int, int] = field(default_factory=dict)
    """By the story's number."""


@dataclass
class Rows:
    """The rows of some stories."""

    articles: list[Article] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    index: list[StoryIndex] = field(default_factory=list)
    desk_index: list[DeskIndex] = field(default_factory=list)
    parts: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)

    def add_parts(self, rows: Iterable[models.Model]) -> None:
        """Add rows that belong to an article or an edition."""
        for row in rows:
            self.parts.setdefault(type(row), []).append(row)


def guid(seed: int, number: int) -> str:
    """Returns the guid by which a later run recognises a story."""
    return f"urn:newsroom:archive:{seed}:{number}"


def add_story(rows: Rows, story: ArchiveStory, stock: Stock, *, edition_id: int, now: datetime.datetime) -> None:
    """Add all rows of a story, whose article's key the stock has already."""
    article = _article(story, stock)
    authors = [stock.authors[place] for place in story.authors]
    bylines = [Byline(article=article, author=author, position=place) for place, author in enumerate(authors)]
    figures = [_figure(article, stock.images[story.picture])] if story.picture is not None else []
    targets = dict.fromkeys(stock.article_ids[number] for number in story.related)
    related = [RelatedStory(article=article, target_id=key, position=place) for place, key in enumerate(targets)]
    tag_ids = sorted(stock.tags[place] for place in story.tags)
    parts = Parts(bylines, figures, related, tag_ids)
    edition = _edition(article, parts, edition_id, story.published)
    rows.articles.append(article)
    rows.add_parts([*bylines, *figures, *related])
    rows.add_parts(TaggedArticle(content_object=article, tag_id=key) for key in tag_ids)
    rows.add_parts(_seal(edition, parts))
    rows.editions.append(edition)
    _index(rows, edition, parts, [stock.tag_names[key] for key in tag_ids])
    rows.audit.append(
        AuditEntry(
            article=article,
            edition=edition,
            verb="publish",
            by_name=SYSTEM.name,
            at=now,
            detail={"archive": stock.seed},
        )
    )


def _index(rows: Rows, edition: Edition, parts: Parts, tags: Sequence[str]) -> None:
    """Part the words once, for readers and for the desk, which finds by the names of tags, too. (It calls the text what
    is a standfirst or a name; that matters to nobody who asks an archive.)"""
    vector = edition_vector(edition, parts)
    rows.index.append(index_row(edition, parts, vector))
    for name in tags:
        vector.add_text(name)
    words = vector.literal(ON_DESK)
    rows.desk_index.append(DeskIndex(article_id=edition.article_id, words=words, length=vector.length))


def _article(story: ArchiveStory, stock: Stock) -> Article:
    return Article(
        pk=stock.article_ids[story.number],
        guid=guid(stock.seed, story.number),
        status=Status.PUBLISHED.value,
        kind=story.kind,
        section=stock.sections[story.section],
        slug=story.slug,
        headline=story.headline,
        standfirst=story.standfirst,
        body=story.body,
        created_at=story.published,
        updated_at=story.published,
    )


def _figure(article: Article, image: Image) -> Figure:
    return Figure(
        article=article,
        image=image,
        key="f1",
        place=Place.LEAD.value,
        caption=image.caption,
        credit=image.credit,
        alt=image.alt[:500],
        decorative=not image.alt,
    )


def _edition(article: Article, parts: Parts, key: int, at: datetime.datetime) -> Edition:
    """The first edition, live since it was published, without its digests."""
    edition = compose(article, parts)
    edition.pk, edition.article_version, edition.change = key, article.version, Change.FIRST.value
    edition.made_at = edition.live_since = edition.first_published = at
    edition.number, edition.live, edition.sealed = 1, True, True
    return edition


def _seal(edition: Edition, parts: Parts) -> list[models.Model]:
    """Set the edition's digests, which cover its parts too. Returns the parts."""
    life = {"live": True, "first_published": edition.first_published}
    held: dict[str, list[models.Model]] = {
        "bylines": [
            EditionByline(
                edition=edition,
                author_id=b.author_id,
                role=str(b.role),
                position=b.position,
                name=b.author.name,
                **life,
            )
            for b in parts.bylines
        ],
        "figures": [_printed(edition, figure) for figure in parts.figures],
        "related_stories": [
            EditionRelated(edition=edition, target_id=r.target_id, position=r.position) for r in parts.related
        ],
        "tagged": [TaggedEdition(content_object=edition, tag_id=key, **life) for key in parts.tag_ids],
    }
    # `chain` reads the parts through the edition, as if they had been prefetched.
    edition._prefetched_objects_cache = held  # type: ignore[attr-defined]
    edition.salts, edition.field_digests, edition.content_digest = chain.salted(chain.published_values(edition))
    edition.digest = chain.link("", edition.content_digest)
    return [row for rows in held.values() for row in rows]


def _printed(edition: Edition, figure: FigureBase) -> EditionFigure:
    names = ("image_id", "key", "place", "position", "caption", "credit", "alt", "decorative")
    return EditionFigure(edition=edition, **{name: getattr(figure, name) for name in names})
