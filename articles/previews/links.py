"""Showing one version of a story to somebody without a login, and taking it back.

The link's secret is told once, to who makes it; the database keeps its digest.
"""

from __future__ import annotations

import datetime
import secrets

from django.utils import timezone

from articles.audit import record
from articles.editing.saving import kept_version
from articles.errors import NotAllowed, NotReady, turn
from articles.models import Article, PreviewLink, clock
from articles.models.preview_link import digest_of
from articles.roles import allows
from newsroom.models import User
from newsroom.text.characters import visible_line
from newsroom.text.moments import time_in_words

LASTING = {1: "1 day", 3: "3 days", 7: "1 week"}
"""How many days a link may last, and how that is said."""
LONGEST_LABEL = 200
SECRET_BYTES = 32


@turn()
def share(article: Article, *, label: str, days: int, by: User) -> tuple[PreviewLink, str]:
    """A link to the desk copy as it is saved now, and its secret. Later changes do not show behind it.

    `label` says for whom it is, `days` is one of `LASTING`. Raises NotAllowed, NotReady.
    """
    article = Article.objects.locked().get(pk=article.pk)
    if not allows(by, "share", article):
        raise NotAllowed(f"You may not show “{article.headline}” to anybody outside. Ask its section's editor.")
    label = visible_line(label)
    if not label:
        raise NotReady("Say for whom the link is: it is shown on the page and kept in the activity log.")
    if len(label) > LONGEST_LABEL:
        raise NotReady(f"Say for whom the link is in at most {LONGEST_LABEL} characters.")
    if days not in LASTING:
        raise NotReady("Choose how long the link lasts.")
    now, secret, version = clock.now(), secrets.token_urlsafe(SECRET_BYTES), kept_version(article)
    link = PreviewLink.objects.create(
        version=version,
        article=article,
        token_digest=digest_of(secret),
        label=label,
        made_by=by,
        made_at=now,
        expires_at=now + datetime.timedelta(days=days),
    )
    note, until = f"{label}, until {time_in_words(link.expires_at)}", link.expires_at.isoformat()
    record("share", article, by=by, at=now, note=note, for_whom=label, version=version.version, expires_at=until)
    return link, secret


@turn()
def revoke(link: PreviewLink, *, by: User) -> PreviewLink:
    """From now on it shows nothing. One that was revoked already stays as it was. Raises NotAllowed."""
    link = PreviewLink.objects.select_for_update().get(pk=link.pk)
    if not allows(by, "share", link.article):
        raise NotAllowed(f"You may not revoke links to “{link.article.headline}”. Ask its section's editor.")
    if link.revoked_at is None:
        link.revoked_at, link.revoked_by = timezone.now(), by
        link.save(update_fields=["revoked_at", "revoked_by"])
        record("revoke_link", link.article, by=by, at=link.revoked_at, note=link.label, for_whom=link.label)
    return link
