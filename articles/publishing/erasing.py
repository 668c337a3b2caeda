"""Erasing part of an earlier edition by order: value and salt go, the digest stays, the record says whose order."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from articles.audit import record
from articles.cache_keys import keys_of
from articles.content.fields import FIELDS, LABELS, LISTS, WORDS, FieldKind, in_a_sentence
from articles.errors import NotReady
from articles.models import Article, Edition
from articles.outcomes import Actor, Outcome
from articles.publishing.chain import COLUMNS, erased_value
from articles.roles import demand
from articles.search.index import forget_edition
from articles.search.suggestion_rows import forget_reasons

ERASABLE = (*(field.name for field in FIELDS if field.kind in (*WORDS, FieldKind.MARKUP)), *LISTS)
"""Everything that is words of people; choices, addresses and languages name nobody."""

REPEATED_IN = {"body": ("rendered_body", "summary"), "teaser": ("summary",), "figures": ("rendered_body",)}
"""What else of an edition says the same."""
PARTS = {"bylines": "bylines", "figures": "figures", "related": "related_stories", "tags": "tagged"}


@transaction.atomic
def erase(edition: Edition, names: Collection[str], *, by: Actor, order: str) -> Outcome:
    """Erase fields or parts (of ERASABLE) from an edition that readers do not get any more, for ever.

    `order` says who ordered it, and goes on record with it. The act is written first, as the database lets nothing be
    erased that no act names. Raises NotAllowed; NotReady where the edition is live, or there is no order.
    """
    article = Article.objects.locked().get(pk=edition.article_id)
    demand(by, "erase", article)
    edition = Edition.objects.get(pk=edition.pk)
    if edition.live:
        raise NotReady(
            f"Edition {edition.number} of “{article.headline}” is what readers get. Publish the story without the "
            "passage first, then erase it from the editions before."
        )
    if not order.strip():
        raise NotReady("Say by whose order it is erased, with its date and number: that goes on record.")
    fields = sorted({each for name in names for each in (name, *REPEATED_IN.get(name, ()))} - erased_names(edition))
    if not fields:
        raise NotReady(f"All of this is erased from edition {edition.number} already.")
    record("erase", article, by=by, at=timezone.now(), edition=edition, note=order.strip(), fields=fields)
    _take_away(edition, fields)
    live = Edition.objects.live().filter(article=article).first()
    said = ", ".join(in_a_sentence(name) for name in fields if name in LABELS)
    message = f"Erased from edition {edition.number} of “{article.headline}”: {said}."
    return Outcome(message, edition, keys_of(live) if live else frozenset())


def erased_names(edition: Edition) -> set[str]:
    """Returns the fields and parts that were erased from an edition: those that have a digest and no salt."""
    return set(edition.field_digests) - set(edition.salts)


def _take_away(edition: Edition, fields: Collection[str]) -> None:
    """Its words are not searched any more either."""
    columns = [name for name in fields if name in COLUMNS]
    for name in columns:
        setattr(edition, name, erased_value(name))
    edition.salts = {name: salt for name, salt in edition.salts.items() if name not in fields}
    edition.search_vector = None
    edition.save(update_fields=[*columns, "salts", "search_vector"])
    forget_edition(edition)
    forget_reasons(edition.article_id)
    for part in PARTS.keys() & set(fields):
        getattr(edition, PARTS[part]).all().delete()
