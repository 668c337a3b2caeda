"""What is done to a story when several are changed at once: as if each were opened, changed and saved by itself."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles.contents import content_of
from articles.desk_copy import Written, write
from articles.models import Article, Section
from articles.publishing import Outcome
from articles.publishing import schedule as schedule_one
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
    _write(article, {}, by=by, planning={"assignee": to})
    return Outcome(f"Gave “{article.headline}” to {to}." if to else f"“{article.headline}” is nobody’s now.")


@transaction.atomic
def move(article: Article, *, by: User, section: Section) -> Outcome:
    """Put a story into another section; its address moves when it is published. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    written = _write(article, {"section": section.pk}, by=by)
    if not written.moved:
        return Outcome(f"“{article.headline}” stands in {section} already.")
    return Outcome(_with_state(f"Moved “{article.headline}” to {section}.", written))


@transaction.atomic
def tag(article: Article, *, by: User, names: Sequence[str]) -> Outcome:
    """Give a story tags beside those it has. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    written = _write(article, {"tags": [*content_of(article)["tags"], *names]}, by=by)
    said = ", ".join(f"“{name}”" for name in names)
    if not written.moved:
        return Outcome(f"“{article.headline}” has {said} already.")
    return Outcome(_with_state(f"Tagged “{article.headline}” with {said}.", written))


def schedule(article: Article, *, by: User, at: datetime.datetime) -> Outcome:
    """As the button does. Raises whatever `publishing.schedule` does."""
    return schedule_one(article, by=by, at=at)


def _demanded(article: Article, action: str, by: User) -> Article:
    """The story as it stands now, locked, if the person may."""
    stories = Article.objects.select_for_update(of=("self",), no_key=True).select_related("section", "assignee")
    article = stories.get(pk=article.pk)
    demand(by, action, article)
    return article


def _write(article: Article, changed: dict[str, Any], *, by: User, planning: dict[str, Any] | None = None) -> Written:
    content = {**content_of(article), **changed}
    return write(article, content, started_from=article.version, by=by, planning=planning)


def _with_state(message: str, written: Written) -> str:
    return f"{message} It was approved, and is a draft again." if written.back_to_draft else message
