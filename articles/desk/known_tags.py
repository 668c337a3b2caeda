"""Which tags somebody may know of: a tag's name may tell what a story under an embargo is about."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q

from articles.models import TaggedArticle, TaggedEdition
from articles.roles import PAPER, allows, seen_by
from newsroom.models import User


def tags_known_to(user: User | AnonymousUser) -> Q:
    """Returns a condition for `Tag`s: all but those that only stories have which this person may not see. Who sees
    every embargoed story knows every tag."""
    if allows(user, PAPER):
        return ~Q(pk__in=())
    having = TaggedArticle.objects.filter(tag=OuterRef("pk"))
    printed = TaggedEdition.objects.filter(tag=OuterRef("pk"), live=True)
    seen = having.filter(seen_by(user, through="content_object"))
    return Q(Exists(seen)) | Q(Exists(printed)) | ~Q(Exists(having))
