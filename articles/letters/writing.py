"""Letters to colleagues: written in the transaction of the act they report, sent by the worker afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst

from articles.models import Article, Comment, Notice
from articles.roles import System, allows, spoken_name
from newsroom.models import User
from newsroom.text.characters import is_blank
from newsroom.text.moments import day_in_words, time_in_words

MOST_SUBJECT = Notice._meta.get_field("subject").max_length or 0


def tell(person: User, article: Article, subject: str, text: str, *, by: User | System) -> Notice | None:
    """Leave a letter for somebody; None where there is nothing to send.

    Nobody is told of what they did themselves, nor of a story that they may not view, nor without an address.
    """
    itself = isinstance(by, User) and by.pk == person.pk
    if itself or not person.email or not person.is_active or not allows(person, "view", article):
        return None
    subject = " ".join(subject.split())[:MOST_SUBJECT]
    return Notice.objects.create(person=person, article=article, subject=subject, text=text, made_at=timezone.now())


def step_taken(step: str, article: Article, *, by: User | System, note: str = "") -> None:
    """Sent for review: tell the editors of its section, and whom it was given to. Sent back: tell who writes it."""
    who, name = capfirst(spoken_name(by)), article.headline
    if step == "send_for_review":
        text = f"{who} sent “{name}” for review."
        tell_all(reviewers_of(article), article, f"For review: {name}", _with_note(text, note), by=by)
    elif step == "send_back":
        text = f"{who} sent “{name}” back to its writer."
        tell_all(writers_of(article), article, f"Sent back: {name}", _with_note(text, note), by=by)


def assigned(article: Article, *, by: User | System) -> None:
    """A story was given to somebody: tell them, with day, deadline and length as they are planned."""
    if article.assignee is None:
        return
    text = f"{capfirst(spoken_name(by))} gave you “{article.headline}”."
    if article.planned_for:
        text += f" It is planned for {day_in_words(article.planned_for)}."
    if article.deadline:
        text += f" The text has to be there by {time_in_words(article.deadline)}."
    if article.length_target:
        text += f" It should have {article.length_target} words."
    tell(article.assignee, article, f"Yours to write: {article.headline}", text, by=by)


def mentioned(comment: Comment, people: Iterable[User], *, by: User) -> None:
    """A comment names colleagues: tell them what it says, and on which words."""
    article = comment.article
    on = f"on “{comment.passage}” " if comment.passage else ""
    text = f"{capfirst(spoken_name(by))} named you in a comment {on}on “{article.headline}”:\n\n{comment.text}"
    tell_all(people, article, f"{capfirst(spoken_name(by))} named you: {article.headline}", text, by=by)


def tell_all(people: Iterable[User], article: Article, subject: str, text: str, *, by: User | System) -> None:
    """Leave the same letter for each."""
    for person in people:
        tell(person, article, subject, text, by=by)


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


def _with_note(text: str, note: str) -> str:
    return text if is_blank(note) else f"{text}\n\n{note.strip()}"
