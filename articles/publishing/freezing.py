"""From desk rows to one sealed edition that is not yet live."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from articles.content.contents import in_order
from articles.content.fields import CONTENT_FIELDS
from articles.content.parts import Parts, printed_name
from articles.content.picture_names import missing_pictures
from articles.content.references import references
from articles.errors import NotReady
from articles.models import (
    Article,
    Change,
    Edition,
    EditionByline,
    EditionFigure,
    EditionRelated,
    TaggedEdition,
)
from articles.models.figure import FigureBase
from articles.publishing import chain
from articles.publishing.rendering import render_body
from articles.search.index import index_edition
from newsroom.models import User
from newsroom.text.characters import is_blank
from newsroom.text.html import clean_body, legible, plain_text
from newsroom.text.words import count_words, first_words

SUMMARY_WORDS = 45


def compose(source: Article | Edition, parts: Parts) -> Edition:
    """An unsaved edition with the source's content and all that is made from it: rendered body, summary, count."""
    edition = Edition(**{name: getattr(source, name) for name in CONTENT_FIELDS})
    edition.article = source if isinstance(source, Article) else source.article
    edition.make_legible()
    edition.body = clean_body(source.body)
    edition.rendered_body = render_body(edition, {figure.key: figure for figure in parts.figures})
    text = plain_text(edition.body)
    cut = first_words(text, SUMMARY_WORDS, edition.language)
    edition.summary, edition.summary_cut = (edition.teaser, False) if edition.teaser else cut
    edition.word_count = count_words(text, edition.language)
    return edition


def change_then(article: Article, change: str, at: datetime.datetime) -> str:
    """Returns what an edition that goes live at `at` is to the one before: the first where there is none by then, else
    the kind of change that was asked for, an update for want of one."""
    if not article.editions.out_by(at).exists():
        return Change.FIRST
    return Change.UPDATE if change not in Change.values or change in (Change.FIRST, Change.REVERT) else change


def freeze(
    source: Article | Edition,
    parts: Parts,
    *,
    change: str,
    by: User | None,
    at: datetime.datetime,
    note: str = "",
    goes_live_at: datetime.datetime | None = None,
) -> Edition:
    """Make a sealed edition of a desk copy or an earlier edition. Raises NotReady if the story cannot be
    published as it is."""
    check_ready(source, parts)
    edition = compose(source, parts)
    edition.article_version = source.version if isinstance(source, Article) else source.article_version
    edition.change, edition.public_note = change, note
    edition.made_at, edition.published_by, edition.goes_live_at = at, by, goes_live_at
    edition.save(force_insert=True)
    _copy_parts(edition, parts)
    edition.salts, edition.field_digests, edition.content_digest = chain.salted(chain.published_values(edition))
    edition.sealed = True
    edition.save(update_fields=["salts", "field_digests", "content_digest", "sealed"])
    index_edition(edition, parts)
    return edition


def check_ready(source: Article | Edition, parts: Parts) -> None:
    """Raise NotReady, naming everything that has to be corrected before this can be an edition."""
    missing = []
    if is_blank(source.headline):
        missing.append("Write a headline.")
    for number, figure in enumerate(in_order(parts.figures), 1):
        if is_blank(figure.alt) and not figure.decorative:
            missing.append(f"Describe picture {number} in its alternative text, or mark it as decorative.")
    if words := missing_pictures((figure.key for figure in parts.figures), references(source.body)):
        missing.append(words)
    if missing:
        raise NotReady(f"“{source.headline}” cannot be published yet. " + " ".join(missing))


def _copy_parts(edition: Edition, parts: Parts) -> None:
    EditionByline.objects.bulk_create(
        EditionByline(edition=edition, author_id=b.author_id, role=b.role, position=position, name=printed_name(b))
        for position, b in enumerate(parts.bylines)
    )
    EditionFigure.objects.bulk_create(_copied_figures(edition, parts.figures))
    EditionRelated.objects.bulk_create(
        EditionRelated(edition=edition, target_id=r.target_id, headline=r.headline, position=position)
        for position, r in enumerate(parts.related)
    )
    TaggedEdition.objects.bulk_create(TaggedEdition(content_object=edition, tag_id=pk) for pk in parts.tag_ids)


def _copied_figures(edition: Edition, figures: Iterable[FigureBase]) -> Iterable[EditionFigure]:
    for position, figure in enumerate(figures):
        kept = {name: getattr(figure, name) for name in ("image_id", "key", "place", "decorative")}
        said = {name: legible(getattr(figure, name)) for name in ("caption", "credit", "alt")}
        yield EditionFigure(edition=edition, position=position, **kept, **said)
