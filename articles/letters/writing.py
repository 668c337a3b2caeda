"""What colleagues are told of which act, and who is told. None of it keeps an act from being done."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst

from articles.letters.telling import News, never_in_the_way, shortened, tell_all
from articles.models import Article, AuditEntry, Comment, DeskNotice, Edition, Notice, NoticeKind, Withdrawal
from articles.roles import SYSTEM, System, spoken_name
from newsroom.models import User
from newsroom.text.characters import is_blank
from newsroom.text.moments import day_in_words, time_in_words

MOST_PASSAGE = 120
FOR_REVIEW, SENT_BACK = "For review: ", "Sent back: "
TOLD_OF = {"send_for_review": (NoticeKind.REVIEW, FOR_REVIEW), "send_back": (NoticeKind.SENT_BACK, SENT_BACK)}
"""The steps that colleagues are told of: as what, and how the subjects of the letters begin."""
NOT_AGAIN_FOR = datetime.timedelta(hours=1)
"""A planned withdrawal that fails is tried every minute; so long nobody is told once more."""


@never_in_the_way
def step_taken(step: str, article: Article, *, by: User | System, note: str = "") -> None:
    """Sent for review: tell the editors of its section, and whom it was given to. Sent back: tell who writes it."""
    who, name = _who(by), article.headline
    note = "" if is_blank(note) else note.strip()
    if step == "send_for_review":
        news = News(NoticeKind.REVIEW, f"{FOR_REVIEW}{name}", f"{who} sent “{name}” for review.", note)
        tell_all(reviewers_of(article), article, news, by=by)
    elif step == "send_back":
        news = News(NoticeKind.SENT_BACK, f"{SENT_BACK}{name}", f"{who} sent “{name}” back to its writer.", note)
        tell_all(writers_of(article), article, news, by=by)


@never_in_the_way
def step_undone(act: AuditEntry, article: Article, *, by: User) -> None:
    """A step was undone: its notices go, and so do its letters. Whom a letter had reached by then is told."""
    if act.verb not in TOLD_OF:
        return
    kind, subject = TOLD_OF[act.verb]
    DeskNotice.objects.filter(article=article, kind=kind, made_at__gte=act.at).delete()
    letters = Notice.objects.filter(article=article, subject__startswith=subject, made_at__gte=act.at)
    letters.filter(sent_at=None).delete()
    reached = User.objects.filter(pk__in=letters.values("person"), is_active=True).order_by("pk")
    said = f"{_who(by)} sent “{article.headline}” {'for review' if kind == NoticeKind.REVIEW else 'back'} by mistake"
    tell_all(reached, article, News(kind, f"Undone: {article.headline}", f"{said}, and undid it."), by=by)


@never_in_the_way
def assigned(article: Article, *, by: User | System) -> None:
    """A story was given to somebody: tell them, with day, deadline and length as they are planned."""
    if article.assignee is None:
        return
    said = f"{_who(by)} assigned you “{article.headline}”."
    if article.planned_for:
        said += f" It is planned for {day_in_words(article.planned_for)}."
    if article.deadline:
        said += f" The text has to be there by {time_in_words(article.deadline)}."
    if article.length_target:
        said += f" It should have {article.length_target} words."
    tell_all([article.assignee], article, News(NoticeKind.GIVEN, f"Assigned to you: {article.headline}", said), by=by)


@never_in_the_way
def commented(comment: Comment, mentioned: Iterable[User], *, by: User) -> None:
    """Somebody said something about a story: tell whom it names, who takes part in its thread, and whose story it is,
    each once, of the first of these."""
    article, who = comment.article, _who(by)
    passage = (comment.answers or comment).passage
    where = f"on “{shortened(passage, MOST_PASSAGE)}” in" if passage else "on"
    told = {by.pk}
    for kind, people, did in (
        (NoticeKind.MENTIONED, mentioned, "mentioned you in a comment"),
        (NoticeKind.ANSWERED, _taking_part(comment), "answered a comment"),
        (NoticeKind.COMMENTED, writers_of(article), "commented"),
    ):
        others = [person for person in people if person.pk not in told]
        subject = f"{who} {did.removesuffix(' in a comment')}: {article.headline}"
        said = f"{who} {did} {where} “{article.headline}”."
        tell_all(others, article, News(kind, subject, said, comment.text, comment), by=by)
        told.update(person.pk for person in others)


@never_in_the_way
def published(edition: Edition, *, by: User | System) -> None:
    """A story went live, by somebody's hand or at its time: tell whose it is."""
    article, name = edition.article, edition.headline
    what = f"“{name}”" if edition.number == 1 else f"edition {edition.number} of “{name}”"
    said = f"{what[0].upper()}{what[1:]} went live at its time." if by is SYSTEM else f"{_who(by)} published {what}."
    tell_all(writers_of(article), article, News(NoticeKind.PUBLISHED, f"Published: {name}", said), by=by)


@never_in_the_way
def failed(due: Edition | Withdrawal, why: str) -> None:
    """What was due could not be done: tell the editors-in-chief, the editors of its section, and who had planned it."""
    article = due.article
    if isinstance(due, Edition):
        at, act, planner = due.goes_live_at, "go live", due.published_by_id
    else:
        at, act, planner = due.due_at, "be withdrawn", due.by_id
        if _told_lately(article):
            return
    said = f"“{article.headline}” could not {act} on {time_in_words(at)}. It is tried again every minute."
    news = News(NoticeKind.FAILED, f"Could not {act}: {article.headline}", said, why)
    tell_all(_answerable_for(article, planner), article, news, by=SYSTEM)


def reviewers_of(article: Article) -> list[User]:
    """Who edits the story's section, or the section that it is within; and who was asked for by name."""
    section = Q(edits_sections=article.section_id) | Q(edits_sections__children=article.section_id)
    asked = Q(pk=article.assignee_id or 0)
    return list(User.objects.filter(section | asked, is_active=True).distinct().order_by("pk"))


def writers_of(article: Article) -> list[User]:
    """Whose story it is: who began it, who was given it, whose byline it carries."""
    own = Q(pk__in=[pk for pk in (article.created_by_id, article.assignee_id) if pk])
    named = Q(pk__in=article.bylines.filter(author__user__isnull=False).values("author__user"))
    return list(User.objects.filter(own | named, is_active=True).order_by("pk"))


def _taking_part(comment: Comment) -> list[User]:
    """Who began the thread that a comment answers, and who answered in it before."""
    thread = comment.answers
    if thread is None:
        return []
    said = Comment.objects.filter(Q(pk=thread.pk) | Q(answers=thread)).values("person")
    return list(User.objects.filter(pk__in=said, is_active=True).order_by("pk"))


def _answerable_for(article: Article, planner: int | None) -> list[User]:
    """The editors-in-chief, the editors of the story's section, and who had planned what was due."""
    others = Q(groups__name="editor-in-chief") | Q(pk__in=[each.pk for each in reviewers_of(article)])
    return list(User.objects.filter(others | Q(pk=planner or 0), is_active=True).distinct().order_by("pk"))


def _told_lately(article: Article) -> bool:
    """Was somebody told of a failure of this story within NOT_AGAIN_FOR?"""
    since = timezone.now() - NOT_AGAIN_FOR
    notices = DeskNotice.objects.filter(article=article, kind=NoticeKind.FAILED, made_at__gt=since)
    mails = Notice.objects.filter(article=article, subject__startswith="Could not ", made_at__gt=since)
    return notices.exists() or mails.exists()


def _who(by: User | System) -> str:
    return capfirst(spoken_name(by))
