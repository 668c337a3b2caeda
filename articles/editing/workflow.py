"""The steps of a desk copy: draft → in review → approved, or sent back with a note that says what has to change."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from articles.audit import record
from articles.errors import NotReady, turn
from articles.letters import writing
from articles.models import Article, AuditEntry, Status
from articles.outcomes import Actor, Outcome
from articles.roles import allows, demand
from newsroom.text.characters import visible_text


@dataclass(frozen=True)
class Step:
    """From which states it leads to which, and what the message says; `lacking` is said where a note is needed."""

    begins: frozenset[Status]
    ends: Status
    message: str
    lacking: str = ""


STEPS = {
    "send_for_review": Step(frozenset({Status.DRAFT, Status.WITHDRAWN}), Status.IN_REVIEW, "Sent “{}” for review."),
    "recall": Step(frozenset({Status.IN_REVIEW}), Status.DRAFT, "Took “{}” back from review. It is a draft again."),
    "approve": Step(frozenset({Status.DRAFT, Status.IN_REVIEW}), Status.APPROVED, "Approved “{}”."),
    "send_back": Step(
        frozenset({Status.IN_REVIEW, Status.APPROVED}),
        Status.DRAFT,
        "Sent “{}” back to its writer.",
        lacking="Write in “Note to colleagues” what has to change in “{}”, then send it back.",
    ),
}
MOVES = (*STEPS, "back_to_draft", "publish", "schedule", "update_scheduled", "go_live", "withdraw")
"""The acts that say where a desk copy stands, as the record names them."""


@turn()
def take(step: str, article: Article, *, by: Actor, note: str = "") -> Outcome:
    """Take one of STEPS. Raises NotAllowed; NotReady where the story is elsewhere by now, or a note is lacking."""
    taken, note = STEPS[step], visible_text(note).strip()
    article = Article.objects.locked().get(pk=article.pk)
    demand(by, step, article)
    if article.status not in taken.begins:
        raise NotReady(f"“{article.headline}” is {article.get_status_display().lower()} now. Reload the page.")
    if taken.lacking and not note:
        raise NotReady(taken.lacking.format(article.headline), about="note")
    move_to_state(article, taken.ends)
    stood, at = article.status, timezone.now()
    act = record(step, article, by=by, at=at, note=note, version=article.version, stood=stood)
    writing.step_taken(step, article, by=by, note=note)
    return Outcome(taken.message.format(article.headline), act=act)


def move_to_state(article: Article, state: Status) -> None:
    """Where a story stands is not content: neither version nor time of change moves."""
    Article.objects.filter(pk=article.pk).update(status=state)


def possible(article: Article, *, by: Actor) -> list[str]:
    """Returns the steps that this person may take now."""
    return [name for name, step in STEPS.items() if article.status in step.begins and allows(by, name, article)]


def sent_back(article: Article) -> AuditEntry | None:
    """Who asked for changes and what has to change, as long as the draft was not sent for review again."""
    return _brought_by("send_back", article) if article.status == Status.DRAFT else None


def sent_for_review(article: Article) -> AuditEntry | None:
    """Who sent a story for review with a note, and the note, as long as nobody has judged the story."""
    sent = _brought_by("send_for_review", article) if article.status == Status.IN_REVIEW else None
    return sent if sent and sent.note else None


def _brought_by(step: str, article: Article) -> AuditEntry | None:
    """Returns the latest of MOVES that nobody has undone, if it is this step."""
    last = article.audit.not_undone().filter(verb__in=MOVES).first()
    return last if last and last.verb == step else None
