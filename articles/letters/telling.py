"""Telling colleagues something: a notice under the bell, and a mail that the worker sends, as each has chosen.

Both are written in the transaction of the act that they report, so what came to nothing is told to nobody.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ParamSpec

from django.db import transaction
from django.utils import timezone

from articles.letters.choices import ways_of
from articles.models import Article, Comment, DeskNotice, Notice, NoticeKind
from articles.roles import System, allows
from newsroom.models import User

MOST_SUBJECT = Notice._meta.get_field("subject").max_length or 0
MOST_TEXT = DeskNotice._meta.get_field("text").max_length or 0

P = ParamSpec("P")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class News:
    """What is told: in a sentence, with what a colleague wrote, and under which subject it is mailed."""

    kind: NoticeKind
    subject: str
    sentence: str
    note: str = ""
    comment: Comment | None = None


def never_in_the_way(tell: Callable[P, None]) -> Callable[P, None]:
    """An act does not fail because nobody could be told of it: what went wrong is logged, and nothing is told."""

    @functools.wraps(tell)
    def told(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            with transaction.atomic():
                tell(*args, **kwargs)
        except Exception:
            logger.exception("Colleagues could not be told: %s", getattr(tell, "__name__", tell))

    return told


def tell_all(people: Iterable[User], article: Article, news: News, *, by: User | System) -> None:
    """Tell each, in the ways they chose.

    Nobody is told of what they did themselves, nor of a story that they may not view; nothing is mailed to who has no
    address.
    """
    told = [person for person in people if _concerns(person, article, by)]
    ways, now = ways_of(told, news.kind), timezone.now()
    DeskNotice.objects.bulk_create(
        DeskNotice(
            person=person,
            kind=news.kind,
            article=article,
            comment=news.comment,
            text=shortened(news.sentence, MOST_TEXT),
            note=news.note,
            made_at=now,
        )
        for person in told
        if ways[person.pk].at_desk
    )
    text = f"{news.sentence}\n\n{news.note}" if news.note else news.sentence
    Notice.objects.bulk_create(
        Notice(
            person=person,
            article=article,
            comment=news.comment,
            subject=shortened(news.subject, MOST_SUBJECT),
            text=text,
            made_at=now,
        )
        for person in told
        if ways[person.pk].by_mail and person.email
    )


def shortened(text: str, most: int) -> str:
    """Returns the text in one line, cut where it is too long to be kept."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _concerns(person: User, article: Article, by: User | System) -> bool:
    itself = isinstance(by, User) and by.pk == person.pk
    return not itself and person.is_active and allows(person, "view", article)
