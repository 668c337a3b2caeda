"""Where a story stands when a verb begins, and where it stands after it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from articles.errors import StaleArticle
from articles.models import Article, Edition, Withdrawal
from articles.outcomes import Actor
from articles.roles import demand


def locked(article: Article, *, by: Actor, action: str, version: int | None = None) -> Article:
    """Returns the article read anew under its row lock. Raises NotAllowed, StaleArticle.

    Ask for the time after this: waiting for the lock may take a while.
    """
    article = Article.objects.locked().get(pk=article.pk)
    demand(by, action, article)
    if version is not None and version != article.version:
        raise StaleArticle(f"“{article.headline}” was changed meanwhile. Look at the changes, then try again.")
    return article


def live_edition(article: Article) -> Edition | None:
    """Returns the edition that readers see, if any."""
    return Edition.objects.live().filter(article=article).select_related("section").first()


def planned_withdrawal(article: Article) -> Withdrawal | None:
    """Returns the withdrawal that is planned, if any."""
    return Withdrawal.objects.planned().filter(article=article).first()


def as_it_stands(editions: QuerySet[Edition], article: Article) -> bool:
    """Is one of them the desk copy as it stands now?"""
    return editions.filter(article=article, article_version=article.version).exists()


def set_status(article: Article, status: str) -> None:
    """The status is not content: neither version nor time of change moves."""
    article.status = status
    Article.objects.filter(pk=article.pk).update(status=status)


def stand(article: Article, status: str) -> dict[str, Any]:
    """Set the status. Returns what the record keeps, so that it can be put back (`articles.publishing.undoing`)."""
    stood = article.status
    set_status(article, status)
    return {"stood": stood, "stands": status, "version": article.version}
