"""An editor's word on two stories with much the same text: one is an update of the other, or they are not the same.

It holds for the pair and for nothing else, is on record, and can be taken back at any time. What the newsroom itself
finds at an import is kept in the same place, until an editor says more.
"""

from __future__ import annotations

from typing import Final

from django.utils import timezone

from articles.audit import record
from articles.errors import NotReady, turn
from articles.models import Article, NearDuplicate
from articles.outcomes import Outcome
from articles.roles import demand
from articles.search.near_duplicates import SameText, near_duplicates
from articles.search.suggestion_rows import part_updates
from newsroom.models import User
from newsroom.text.html import plain_text

Says = NearDuplicate.Says
TAKEN_BACK: Final = {Says.UPDATE: "not_update_of", Says.DIFFERENT: "compare_again"}
"""The act that takes back what was said."""


@turn()
def mark_update(newer: Article, older: Article, *, by: User) -> Outcome:
    """Note that one story is an update of another: each is named on the other's form, and neither is suggested under
    the other any more. Raises NotAllowed; NotReady for a template, or a story and itself."""
    newer, older = _both(newer, older, by=by)
    if not _put(newer, older, Says.UPDATE, by):
        return Outcome(f"“{newer.headline}” is an update of “{older.headline}” already.")
    _record("update_of", newer, older, by)
    part_updates(newer.pk, older.pk)
    return Outcome(f"“{newer.headline}” is an update of “{older.headline}” from now on.")


@turn()
def tell_apart(article: Article, other: Article, *, by: User) -> Outcome:
    """Note that two stories are not the same, so that neither is told to be like the other any more. Raises NotAllowed;
    NotReady for a template, or a story and itself."""
    article, other = _both(article, other, by=by)
    if not _put(article, other, Says.DIFFERENT, by):
        return Outcome(f"“{article.headline}” and “{other.headline}” are told apart already.")
    _record("tell_apart", article, other, by)
    return Outcome(f"“{article.headline}” and “{other.headline}” are not told to be the same any more.")


@turn()
def forget_what_was_said(article: Article, other: Article, *, by: User) -> Outcome:
    """Forget what an editor said of two stories. Raises NotAllowed, and NotReady where nobody said anything."""
    article, other = _both(article, other, by=by)
    pair = NearDuplicate.objects.between(article.pk, other.pk).exclude(says=Says.FOUND).first()
    if pair is None:
        raise NotReady("Somebody undid this already. Reload the page.")
    pair.delete()
    _record(TAKEN_BACK[Says(pair.says)], article, other, by)
    if pair.says == Says.DIFFERENT:
        return Outcome(f"“{article.headline}” and “{other.headline}” are compared again.")
    part_updates(article.pk, other.pk)  # they may be suggested under each other again
    return Outcome(f"Neither of “{article.headline}” and “{other.headline}” is an update of the other any more.")


def keep_found(article: Article) -> list[SameText]:
    """Keep which stories have much the same text as one that came in, in the caller's transaction. What an editor said
    of a pair stays. Returns them, the most alike first."""
    found = near_duplicates(plain_text(article.body), article=article.pk)
    NearDuplicate.objects.of(article.pk).filter(says=Says.FOUND).delete()
    now = timezone.now()
    NearDuplicate.objects.bulk_create(
        [
            NearDuplicate(article=article, other_id=each.article, says=Says.FOUND, share=each.percent, at=now)
            for each in found
        ],
        ignore_conflicts=True,
    )
    return found


def _both(article: Article, other: Article, *, by: User) -> tuple[Article, Article]:
    """Both locked, in the order of their keys; the first is one that `by` writes, the second one that they see."""
    there = {each.pk: each for each in Article.objects.locked().filter(pk__in=[article.pk, other.pk]).order_by("pk")}
    if article.pk == other.pk or len(there) < 2:
        raise NotReady("Choose another story: this needs two.")
    demand(by, "write", there[article.pk])
    demand(by, "view", there[other.pk])
    if any(each.is_template for each in there.values()):
        raise NotReady("A template is no story: nothing is an update of it.")
    return there[article.pk], there[other.pk]


def _put(article: Article, other: Article, says: str, by: User) -> bool:
    """Keep it in place of what was said or found before. Returns whether it is another."""
    before = NearDuplicate.objects.between(article.pk, other.pk).first()
    if before and before.says == says and (says == Says.DIFFERENT or before.article_id == article.pk):
        return False
    share = before.share if before else None
    if before:
        before.delete()
    NearDuplicate.objects.create(article=article, other=other, says=says, share=share, by=by, at=timezone.now())
    return True


def _record(verb: str, article: Article, other: Article, by: User) -> None:
    """On the record of the first. The other goes by its number: the record is never erased, and is read by people who
    may not see it."""
    record(verb, article, by=by, at=timezone.now(), note=f"Story {other.pk}", other=other.pk)
