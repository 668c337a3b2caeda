"""Comments on a story, answers to them, resolving them. None of it changes the story."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.errors import NotReady, turn
from articles.letters import writing
from articles.models import Article, Comment
from articles.roles import ROLES, demand
from newsroom.models import User
from newsroom.text.characters import visible_text
from newsroom.text.html import legible

MOST_TEXT = 5000
MOST_PASSAGE = 1000
AROUND = 200
"""Letters kept of the words before and after a passage."""
TWICE = datetime.timedelta(minutes=2)
"""The same words by the same person within this time are one comment that was sent twice."""
_NAMED = re.compile(r"(?<![\w.])@([\w.+-]+)")


@dataclass(frozen=True)
class Passage:
    """Words of the text that a comment is about, with those around them, by which it is found again."""

    words: str = ""
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Passage:
        """Returns the passage that a form posts, each part cut to what is stored."""
        words, before, after = (legible(str(given.get(name, ""))) for name in ("passage", "before", "after"))
        return cls(words.strip()[:MOST_PASSAGE], before[-AROUND:], after[:AROUND])


@turn()
def say(
    article: Article,
    text: str,
    *,
    by: User,
    passage: Passage | None = None,
    answers: int | None = None,
    picked: Iterable[int] = (),
) -> Comment:
    """Add a comment, or an answer to the thread whose first comment has the key `answers`; tell whom it concerns.

    `picked` are the people chosen while typing; those count whose name still stands in the text. The same words sent
    twice are one comment. Raises NotAllowed; NotReady for no words, too many, or a thread that is not there.
    """
    article = Article.objects.locked().get(pk=article.pk)
    demand(by, "comment", article)
    text = visible_text(text.replace("\r\n", "\n")).strip()
    if not text:
        raise NotReady("Write something first: an empty comment says nothing.")
    if len(text) > MOST_TEXT:
        raise NotReady(f"This is {len(text)} letters long; a comment has at most {MOST_TEXT}. Shorten it.")
    thread = _thread(article, answers)
    passage = passage if passage and not thread else Passage()
    said = {"article": article, "person": by, "answers": thread, "text": text, "passage": passage.words}
    now = timezone.now()
    already = Comment.objects.filter(**said, made_at__gt=now - TWICE).first()
    if already:
        return already
    comment = Comment.objects.create(
        **said, by_name=str(by)[:200], before=passage.before, after=passage.after, made_at=now
    )
    people = _named(text, picked)
    comment.mentioned.set(people)
    writing.commented(comment, people, by=by)
    return comment


@turn()
def resolve_or_reopen(comment: Comment, *, by: User, settled: bool) -> None:
    """Resolve a thread, or open it again; to do it once more changes nothing. Raises NotAllowed, NotReady."""
    demand(by, "comment", comment.article)
    if comment.answers_id:
        raise NotReady("Only a whole thread is resolved, not one of its answers.")
    threads = Comment.objects.filter(pk=comment.pk, resolved_at__isnull=settled)
    threads.update(resolved_at=timezone.now() if settled else None, resolved_by=by if settled else None)


def colleagues(query: str = "") -> QuerySet[User]:
    """Who can be named in a comment: those who may look at stories, by the beginning of a name or a login."""
    seeing = [slug for slug, role in ROLES.items() if "view" in role.stories]
    people = User.objects.filter(Q(is_superuser=True) | Q(groups__name__in=seeing), is_active=True, is_staff=True)
    for word in query.split()[:4]:
        people = people.filter(
            Q(first_name__istartswith=word) | Q(last_name__istartswith=word) | Q(username__istartswith=word)
        )
    return people.distinct().order_by("first_name", "last_name", "username")


def _thread(article: Article, key: int | None) -> Comment | None:
    if key is None:
        return None
    thread = Comment.objects.filter(article=article, pk=key, answers=None).first()
    if thread is None:
        raise NotReady("The comment that you answer is not there any more. Copy what you wrote, and reload the page.")
    return thread


def _named(text: str, picked: Iterable[int]) -> list[User]:
    """The picked whose name stands in the text, and those whose login does."""
    logins = [name.rstrip(".") for name in _NAMED.findall(text)]
    people = colleagues().filter(Q(pk__in=list(picked)[:50]) | Q(username__in=logins[:50]))
    return [each for each in people if f"@{each}" in text or each.username in logins]
