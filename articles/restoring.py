"""An edition's content back onto the desk."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.audit import record
from articles.errors import NotAllowed
from articles.models import CONTENT_FIELDS, Article, Byline, Edition, Figure, RelatedStory, Status
from articles.publishing import Actor, Outcome
from articles.roles import System, allows

FIGURE_FIELDS = ("image_id", "key", "place", "position", "caption", "credit", "alt", "decorative")


@transaction.atomic
def restore(edition: Edition, *, by: Actor) -> Outcome:
    """Put what an edition said back onto the desk, replacing the desk copy; what readers see does not change.

    Raises NotAllowed.
    """
    article = Article.objects.select_for_update(of=("self",), no_key=True).get(pk=edition.article_id)
    if not allows(by, "restore", article):
        raise NotAllowed(f"You may not restore “{article.headline}”. Ask its section's editor.")
    for name in CONTENT_FIELDS:
        setattr(article, name, getattr(edition, name))
    article.updated_by = None if isinstance(by, System) else by
    if article.status in (Status.IN_REVIEW, Status.APPROVED):
        article.status = Status.DRAFT
    article.save()
    Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
    _replace_parts(article, edition)
    record("restore", article, by=by, at=timezone.now(), edition=edition)
    number = f"edition {edition.number}" if edition.number else "a version that was not published"
    return Outcome(f"The desk copy of “{article.headline}” reads as in {number} again.", edition)


def _replace_parts(article: Article, edition: Edition) -> None:
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(article=article, author_id=b.author_id, role=b.role, position=b.position, name=b.name)
        for b in edition.bylines.all()
    )
    article.figures.all().delete()
    Figure.objects.bulk_create(
        Figure(article=article, **{name: getattr(f, name) for name in FIGURE_FIELDS}) for f in edition.figures.all()
    )
    article.related_stories.all().delete()
    RelatedStory.objects.bulk_create(
        RelatedStory(article=article, target_id=r.target_id, position=r.position, headline=r.headline)
        for r in edition.related_stories.all()
    )
    article.tags.set(edition.tags.all())
