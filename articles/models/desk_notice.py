"""What colleagues are told under the bell in the desk's bar, and what each chose to be told."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q


class NoticeKind(models.TextChoices):
    """What somebody can be told of, as they read it where they choose."""

    GIVEN = "given", "A story is assigned to me"
    REVIEW = "review", "A story is sent to me for review"
    SENT_BACK = "sent_back", "A story of mine is sent back with a note"
    MENTIONED = "mentioned", "A comment mentions me"
    ANSWERED = "answered", "Somebody answers a comment of mine, or one that I answered"
    COMMENTED = "commented", "Somebody comments on a story of mine"
    PUBLISHED = "published", "A story of mine is published"
    FAILED = "failed", "A story could not go live, or be withdrawn, at its time"


MAILED_UNASKED: Final = frozenset(
    {NoticeKind.GIVEN, NoticeKind.REVIEW, NoticeKind.SENT_BACK, NoticeKind.MENTIONED, NoticeKind.FAILED}
)
"""What is also mailed to who has not chosen otherwise; all kinds are shown under the bell."""


class DeskNoticeQuerySet(models.QuerySet["DeskNotice"]):
    """What 'unread' means is written here, and in the index."""

    def unread(self) -> DeskNoticeQuerySet:
        """Those that nobody has opened or marked as read."""
        return self.filter(seen_at=None)


class DeskNotice(models.Model):
    """One thing that one person is told, under the bell. A mail of the same is a `Notice` of its own."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="desk_notices")
    kind = models.CharField(max_length=20, choices=NoticeKind)
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="desk_notices")
    comment = models.ForeignKey("articles.Comment", models.CASCADE, null=True, related_name="desk_notices")
    text = models.CharField(max_length=500, help_text="What happened, in a sentence.")
    note = models.TextField(blank=True, help_text="What a colleague wrote with it.")
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    objects = DeskNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="desk_notice_says_something")]
        indexes = [
            models.Index(fields=["person", "-made_at", "-id"], name="desk_notices_of_a_person"),
            models.Index(fields=["person"], condition=Q(seen_at=None), name="unread_desk_notices"),
            models.Index(fields=["made_at"], name="desk_notices_by_age"),
        ]

    def __str__(self) -> str:
        return self.text

    def get_desk_url(self) -> str:
        """What it is about: the comment beside its story, or the story."""
        return self.comment.get_desk_url() if self.comment else self.article.get_change_url()


class NoticeChoice(models.Model):
    """How somebody wants to be told of one kind of thing; without a row as MAILED_UNASKED says."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_choices")
    kind = models.CharField(max_length=20, choices=NoticeKind)
    at_desk = models.BooleanField()
    by_mail = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="one_choice_a_kind_of_notice")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.kind}"
