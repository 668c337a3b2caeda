"""What is done to a story when several are changed at once: as if each were opened, changed and saved by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles.content.contents import Content, content_of
from articles.editing.saving import Written, write
from articles.models import Article, Section
from articles.publishing import Outcome
from articles.roles import demand
from newsroom.models import User


@transaction.atomic
def assign(article: Article, *, by: User, to: User | None) -> Outcome:
    """Give a story to somebody, who is told, or take it from whoever had it. Raises NotAllowed."""
    article = _demanded(article, "assign", by)
    if article.assignee == to:
        return Outcome(
            f"“{article.headline}” is {to}’s already." if to else f"“{article.headline}” is nobody’s already."
        )
    _write(article, content_of(article), by=by, planning={"assignee": to})
    return Outcome(f"Gave “{article.headline}” to {to}." if to else f"“{article.headline}” is nobody’s now.")


@transaction.atomic
def move(article: Article, *, by: User, section: Section) -> Outcome:
    """Put a story into another section; its address moves when it is published. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    written = _write(article, content_of(article) | {"section": section.pk}, by=by)
    if not written.moved:
        return Outcome(f"“{article.headline}” stands in {section} already.")
    return Outcome(f"Moved “{article.headline}” to {section}.{written.remark}")


@transaction.atomic
def tag(article: Article, *, by: User, names: Sequence[str]) -> Outcome:
    """Give a story tags beside those it has. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    content = content_of(article)
    written = _write(article, content | {"tags": [*content["tags"], *names]}, by=by)
    said = ", ".join(f"“{name}”" for name in names)
    if not written.moved:
        return Outcome(f"“{article.headline}” has {said} already.")
    return Outcome(f"Tagged “{article.headline}” with {said}.{written.remark}")


def _demanded(article: Article, action: str, by: User) -> Article:
    """The story as it stands now, locked, if the person may."""
    stories = Article.objects.locked().select_related("section", "assignee")
    article = stories.get(pk=article.pk)
    demand(by, action, article)
    return article


def _write(article: Article, content: Content, *, by: User, planning: dict[str, Any] | None = None) -> Written:
    return write(article, content, started_from=article.version, by=by, planning=planning)
