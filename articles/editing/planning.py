"""Changing one thing about a story without its form: whose it is, its day, its section, its tags.

Each is written as if the form had been opened, changed and saved, so both ways leave the same history and record.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from articles.content.contents import Content, content_of
from articles.editing.saving import Written, write
from articles.errors import turn
from articles.models import Article, Section
from articles.outcomes import Outcome
from articles.roles import demand
from newsroom.models import User
from newsroom.text.moments import day_in_words


@turn()
def assign(article: Article, *, by: User, to: User | None) -> Outcome:
    """Assign a story to somebody, who gets a letter, or unassign it. Raises NotAllowed."""
    article = _demanded(article, "assign", by)
    if article.assignee == to:
        return Outcome(
            f"“{article.headline}” is assigned to {to} already."
            if to
            else f"“{article.headline}” is assigned to nobody already."
        )
    _write(article, content_of(article), by=by, planning={"assignee": to})
    return Outcome(
        f"Assigned “{article.headline}” to {to}." if to else f"“{article.headline}” is assigned to nobody now."
    )


@turn()
def plan(article: Article, *, by: User, day: datetime.date | None) -> Outcome:
    """Plan a story for a day, or for none. Neither its version nor its time of change moves. Raises NotAllowed."""
    article = _demanded(article, "assign", by)
    where = f"planned for {day_in_words(day)}" if day else "planned for no day"
    if article.planned_for == day:
        return Outcome(f"“{article.headline}” is {where} already.")
    _write(article, content_of(article), by=by, planning={"planned_for": day})
    return Outcome(f"“{article.headline}” is {where if day else f'{where} any more'}.")


@turn()
def move_to_section(article: Article, *, by: User, section: Section) -> Outcome:
    """Put a story into another section; its address moves when it is published. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    written = _write(article, content_of(article) | {"section": section.pk}, by=by)
    if not written.moved:
        return Outcome(f"“{article.headline}” is in {section} already.")
    return Outcome(f"Moved “{article.headline}” to {section}.{written.remark}")


@turn()
def add_tags(article: Article, *, by: User, names: Sequence[str]) -> Outcome:
    """Give a story tags beside those it has. Raises NotAllowed, StaleArticle."""
    article = _demanded(article, "write", by)
    content = content_of(article)
    written = _write(article, content | {"tags": [*content["tags"], *names]}, by=by)
    said = ", ".join(f"“{name}”" for name in names)
    if not written.moved:
        return Outcome(f"“{article.headline}” has {said} already.")
    return Outcome(f"Tagged “{article.headline}” with {said}.{written.remark}")


def _demanded(article: Article, action: str, by: User) -> Article:
    """Returns the story as it is now, under its row lock. Raises NotAllowed."""
    article = Article.objects.locked().get(pk=article.pk)
    demand(by, action, article)
    return article


def _write(article: Article, content: Content, *, by: User, planning: dict[str, Any] | None = None) -> Written:
    return write(article, content, started_from=article.version, by=by, planning=planning)
