"""What is typed in a conflict is kept in the history, whichever text is chosen.

The other's text is a saved version already. What the refused save said is kept here before anybody is asked to choose.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles.content.contents import Content, normal
from articles.errors import turn
from articles.models import Article, ConflictText
from newsroom.models import User


@transaction.atomic(durable=True)
def keep_conflict_text(article: Article, typed: Content, *, started_from: int, newer: int, by: User) -> None:
    """Keep what `by` typed, which `newer` was in conflict with; the same text once, however often it is sent.

    It outlasts the refusal, so it cannot be called within a transaction. Raises Overtaken where the story was deleted.
    """
    with turn():
        article = Article.objects.locked().get(pk=article.pk)
        ConflictText.objects.get_or_create(
            article=article,
            started_from=started_from,
            typed_by=by,
            content=normal(typed),
            defaults={"newer": newer, "typed_at": timezone.now(), "by_name": str(by)},
        )


def waiting_for_numbers(article: Article, saved: Content) -> list[ConflictText]:
    """Returns the texts that were kept since the last save, the oldest first. One that says what is `saved` now is that
    version, and is not kept twice. The article is locked."""
    waiting = list(article.conflict_texts.filter(version=None).order_by("typed_at", "id"))
    for text in waiting:
        if text.content == saved:
            text.delete()
    return [text for text in waiting if text.pk]
