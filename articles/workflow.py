"""The way of a desk copy: draft → in review → approved, or sent back with a note."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles import notices
from articles.audit import record
from articles.errors import NotAllowed, NotReady
from articles.models import Article, Status
from articles.publishing import Actor, Outcome
from articles.roles import allows

# verb: (from these states, to this one, what the message says)
STEPS = {
    "send_for_review": ({Status.DRAFT, Status.WITHDRAWN}, Status.IN_REVIEW, "Sent “{}” for review."),
    "approve": ({Status.DRAFT, Status.IN_REVIEW}, Status.APPROVED, "Approved “{}”."),
    "send_back": ({Status.IN_REVIEW, Status.APPROVED}, Status.DRAFT, "Sent “{}” back to its writer."),
}


@transaction.atomic
def take(step: str, article: Article, *, by: Actor, note: str = "") -> Outcome:
    """Take one of STEPS. Raises NotAllowed, or NotReady where the story is not where the step begins."""
    begins, ends, message = STEPS[step]
    article = Article.objects.select_for_update(of=("self",), no_key=True).get(pk=article.pk)
    if not allows(by, step, article):
        raise NotAllowed(f"You may not {step.replace('_', ' ')} “{article.headline}”.")
    if article.status not in begins:
        raise NotReady(f"“{article.headline}” is {article.get_status_display().lower()} now. Reload the page.")
    Article.objects.filter(pk=article.pk).update(status=ends)
    record(step, article, by=by, at=timezone.now(), note=note.strip())
    notices.step_taken(step, article, by=by, note=note)
    return Outcome(message.format(article.headline))


def possible(article: Article, *, by: Actor) -> list[str]:
    """The steps this person may take now."""
    return [step for step, (begins, _, _) in STEPS.items() if article.status in begins and allows(by, step, article)]
