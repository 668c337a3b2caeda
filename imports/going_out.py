"""Publishing or withdrawing an imported story, as the item's status says, by the same verbs as everybody."""

from __future__ import annotations

from articles.errors import NothingToPublish
from articles.models import Article, Edition, Status
from articles.publishing import live_edition, publish, unschedule, withdraw
from articles.roles import SYSTEM
from imports.item import StoryItem
from imports.text import clip
from newsroom.text.moments import time_in_words

PUBLISHED, UPDATED, UNCHANGED, WITHDRAWN, KEPT_BACK = "published", "updated", "unchanged", "withdrawn", "kept back"
OLD = "old"


def bring_to_status(article: Article, item: StoryItem, *, new: bool) -> tuple[str, str]:
    """Publish, update or withdraw; the word for it, and a note where readers do not get what the item is.

    Raises Refused.
    """
    live = None if new else live_edition(article)
    if item.status != "usable":
        return _off(article, live), ""
    if live and live.article_version == article.version:
        return UNCHANGED, ""
    if reason := _held_back(article, item):
        return KEPT_BACK, reason
    try:
        outcome = publish(article, by=SYSTEM, first_published=item.first_published)
    except NothingToPublish:
        return UNCHANGED, ""
    first = outcome.edition is not None and outcome.edition.number == 1
    return PUBLISHED if first else UPDATED, ""


def _off(article: Article, live: Edition | None) -> str:
    """Nothing of a withheld or canceled story is on the site, nor will be at a time set before."""
    if live:
        withdraw(article, by=SYSTEM)
        return WITHDRAWN
    for edition in Edition.objects.scheduled().filter(article=article):
        unschedule(edition, by=SYSTEM)
    return KEPT_BACK


def _held_back(article: Article, item: StoryItem) -> str:
    """Why it may not go out: a time to wait for, or an editor's decision that a file cannot overrule."""
    if article.embargo_until and article.embargoed:
        return f"embargoed until {time_in_words(article.embargo_until)}: on the desk, not published"
    if item.embargo_unclear:
        until = f"“{clip(item.embargo_unclear, 40)}”"
        return (
            f"its embargo, {until}, is not a time: on the desk, to be published there once you know when it may go out"
        )
    last = article.withdrawals.filter(done_at__isnull=False).first()
    if article.status == Status.WITHDRAWN and last and last.by_id:
        return f"withdrawn by {last.by} on {time_in_words(last.done_at)}: publish it on the desk, if it is to return"
    return ""
