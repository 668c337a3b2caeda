"""Reverting and undoing, with the desk copy where that was asked for: both or neither."""

from __future__ import annotations

from articles import publishing
from articles.editing.restoring import restore
from articles.errors import NotLive, turn
from articles.models import Article, AuditEntry, SavedVersion
from articles.outcomes import Outcome
from articles.publishing.notes import NotesAnswer
from articles.publishing.reverting import edition_before
from newsroom.models import User


@turn()
def revert_act(article: Article, *, by: User, note: str, notes: NotesAnswer, desk_copy: bool) -> Outcome:
    """Revert the site and, with `desk_copy`, take the desk copy back to the same edition. Raises Refused."""
    if not desk_copy:
        return publishing.revert(article, by=by, note=note, notes=notes)
    live = publishing.live_edition(article)
    if live is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to revert.")
    was = Article.objects.locked().get(pk=article.pk).version
    restore(edition_before(live), by=by)
    return publishing.revert(article, by=by, note=note, notes=notes, desk_was=was)


@turn()
def undo_act(act: AuditEntry, *, by: User) -> Outcome:
    """Undo an act, and what was done to the desk copy with it, if nobody changed that since. Raises Refused."""
    was = act.detail.get("desk_was")
    if was is not None:
        article = Article.objects.locked().get(pk=act.article_id)
        before = SavedVersion.objects.filter(article=article, version=was).first()
        if before and article.version == act.detail["version"]:
            restore(before, by=by)
    return publishing.undo(act, by=by)
