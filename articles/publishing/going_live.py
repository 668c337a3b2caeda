"""One edition taking the place of another: its number, its link in the chain, addresses, notes. Inside the verbs only.

The caller holds the article's row lock.
"""

from __future__ import annotations

import datetime

from django.db import IntegrityError, transaction

from articles.cache_keys import keys_of
from articles.content.contents import figure_value, in_order
from articles.content.library_texts import fill_library
from articles.errors import Embargoed, PathTaken
from articles.models import Article, Correction, Edition, FormerPath, StruckNote
from articles.models.edition import times_after
from articles.publishing import chain
from articles.search.index import forget_edition, have_indexed
from articles.search.suggestion_rows import suggest_for
from newsroom.text.moments import time_in_words


def check_embargo(article: Article, at: datetime.datetime) -> None:
    """Raise Embargoed if readers may not see it yet at that time."""
    if article.embargo_until and at < article.embargo_until:
        raise Embargoed(
            f"“{article.headline}” is embargoed until {time_in_words(article.embargo_until)}: "
            "nobody can publish it before. Schedule it for then, or change the embargo."
        )


def check_path(source: Article | Edition) -> None:
    """Raise PathTaken if another live story stands at its address."""
    article_id = source.pk if isinstance(source, Article) else source.article_id
    taken = Edition.objects.live().filter(section=source.section_id, slug=source.slug)
    other = taken.exclude(article=article_id).values_list("headline", flat=True).first()
    if other is not None:
        raise PathTaken(f"“{other}” is already at {source.get_absolute_url()}. Change the slug or the section.")


def make_live(
    edition: Edition,
    live: Edition | None,
    *,
    at: datetime.datetime,
    first_published: datetime.datetime | None = None,
) -> frozenset[str]:
    """Give the edition its number and its place in the chain, and let it take the live one's place.

    Returns the surrogate keys of the pages that changed. Raises Embargoed, PathTaken.
    """
    check_embargo(edition.article, at)
    check_path(edition)
    last = edition.article.editions.last_out()
    if live:
        end(live, at)
    edition.number = (last.number or 0) + 1 if last else 1
    edition.previous_digest = last.digest if last else ""
    edition.digest = chain.link(edition.previous_digest, edition.content_digest)
    edition.live, edition.live_since = True, at
    times = times_after(last, edition.change, at=at, first_published=first_published)
    edition.first_published, edition.last_updated = times
    edition.failed_at, edition.failure = None, ""
    have_indexed(edition)
    _save_live(edition, at)
    _keep_addresses(edition, last)
    _keep_note(edition, at)
    _strike_notes(edition, at)
    suggest_for(edition, at=at)
    fill_library(figure_value(each) for each in in_order(edition.figures.all()))
    return keys_of(edition) | (keys_of(live) if live else frozenset())


def end(live: Edition, at: datetime.datetime) -> None:
    """End the life of a live edition; never before it began, even if the clocks of two machines disagree."""
    live.live, live.live_until = False, max(at, live.live_since or at)
    live.save(update_fields=["live", "live_until"])


def take_back(edition: Edition, now: datetime.datetime) -> None:
    """Unschedule an edition: it stays on record and never goes live."""
    edition.unscheduled_at = now
    edition.save(update_fields=["unscheduled_at"])
    forget_edition(edition)


def _save_live(edition: Edition, at: datetime.datetime) -> None:
    """Raises PathTaken where another story came to the address after we looked, Embargoed where the caller knew of no
    embargo: the database has the last word."""
    fields = ("number", "previous_digest", "digest", "live", "live_since", "first_published", "last_updated")
    try:
        with transaction.atomic():
            edition.save(update_fields=[*fields, "failed_at", "failure"])
    except IntegrityError:
        check_path(edition)
        check_embargo(Article.objects.get(pk=edition.article_id), at)
        raise


def _keep_addresses(edition: Edition, last: Edition | None) -> None:
    """Redirect the address that a story leaves, and drop other stories' redirects from the one it takes."""
    FormerPath.objects.filter(section=edition.section_id, slug=edition.slug).delete()
    if last and (last.section_id, last.slug) != (edition.section_id, edition.slug):
        FormerPath.objects.update_or_create(
            section_id=last.section_id, slug=last.slug, defaults={"article_id": edition.article_id}
        )


def _keep_note(edition: Edition, at: datetime.datetime) -> None:
    kind = Correction.kind_after(edition.change)
    if edition.public_note and kind:
        Correction.objects.create(
            article_id=edition.article_id,
            edition=edition,
            kind=kind,
            text=edition.public_note,
            published_at=at,
        )


def _strike_notes(edition: Edition, at: datetime.datetime) -> None:
    """What an edition strikes is struck from now on, but for what another struck in the meantime."""
    struck = StruckNote.objects.in_force().filter(article=edition.article_id).values("correction")
    StruckNote.objects.filter(edition=edition, struck_at=None).exclude(correction__in=struck).update(struck_at=at)
