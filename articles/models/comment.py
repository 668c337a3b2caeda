"""What colleagues say to each other about a story."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from newsroom.text.characters import VISIBLE


class Comment(models.Model):
    """A remark on a story or on a passage of it, or an answer to one.

    A passage is remembered by its words and those around it, so that it is found again after the text was edited.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="comments")
    answers = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=200, help_text="As it was then: logins come and go.")
    text = models.TextField()
    passage = models.TextField(blank=True)
    before = models.CharField(max_length=200, blank=True, help_text="The words just before the passage.")
    after = models.CharField(max_length=200, blank=True, help_text="The words just after it.")
    made_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    mentioned = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="mentions")

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(condition=Q(text__regex=VISIBLE), name="comment_can_be_seen"),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | Q(resolved_at__isnull=True), name="only_a_thread_is_resolved"
            ),
        ]
        indexes = [
            models.Index(
                fields=["article"], condition=Q(resolved_at=None, answers=None), name="open_comments_of_a_story"
            )
        ]

    def __str__(self) -> str:
        """Who, and the beginning of what they said."""
        return f"{self.by_name}: {self.text}"[:80]

    def get_desk_url(self) -> str:
        """Where it stands beside its story's text."""
        return f"{reverse('admin:articles_article_change', args=[self.article_id])}#comment-{self.pk}"


class Notice(models.Model):
    """A letter to a colleague, sent by the worker: it is kept here until the mail server has taken it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    article = models.ForeignKey("articles.Article", models.CASCADE, null=True, related_name="notices")
    comment = models.ForeignKey(Comment, models.SET_NULL, null=True, related_name="notices")
    subject = models.CharField(max_length=300)
    text = models.TextField()
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    next_try_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)

    class Meta:
        ordering = ["-made_at"]
        indexes = [
            models.Index(fields=["made_at"], condition=Q(sent_at=None), name="notice_to_send"),
            models.Index(fields=["person", "-made_at"], name="notice_of_a_person"),
        ]

    def __str__(self) -> str:
        return self.subject
