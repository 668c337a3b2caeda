"""The desk copy."""

from __future__ import annotations

import uuid
from typing import Final

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from taggit.managers import TaggableManager

from articles.models import clock, triggers
from articles.models.content import Content
from articles.models.tag import TaggedArticle
from newsroom.text.characters import VISIBLE, visible_line
from newsroom.text.html import clean_body, plain_text
from newsroom.text.slugs import slugify
from newsroom.text.words import count_words

LATER_CHANGES: Final = "Scheduled, with later changes"
"""What a story is called whose scheduled versions miss its latest changes (`articles.models.missed`)."""


LONGEST_TARGET: Final = 50_000
"""Words; nobody asks for a longer story."""


def new_guid() -> str:
    """A globally unique name of a news item (IPTC `guid`)."""
    return f"urn:uuid:{uuid.uuid4()}"


class Status(models.TextChoices):
    """Where a desk copy stands in the newsroom's work."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    APPROVED = "approved", "Approved"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Live"
    WITHDRAWN = "withdrawn", "Withdrawn"


UNDER_WAY: Final = (Status.DRAFT, Status.IN_REVIEW, Status.APPROVED)
"""Where there is something left to do before a story can go out."""


class ArticleQuerySet(models.QuerySet["Article"]):
    """What verbs ask of the table of stories."""

    def locked(self) -> ArticleQuerySet:
        """Hold the rows until the transaction ends, so that two people at one story take turns.

        FOR NO KEY UPDATE: a plain FOR UPDATE would also stop everybody who only refers to the story, in a comment, an
        audit entry or a list of related stories, because a foreign key locks the row it points at FOR KEY SHARE.
        Lock the row alone and read what belongs to it afterwards: where a joined row changed while one waited,
        PostgreSQL leaves the story out, as if it were not there.
        """
        return self.select_for_update(no_key=True)


class Article(Content):  # type: ignore[django-manager-missing]
    """A story on the desk: freely edited, never public. What readers see are its editions.

    A template is a desk copy too, which stories are made from (`articles.models.template`); it is always a draft.
    """

    guid = models.CharField(max_length=500, unique=True, default=new_guid, editable=False)
    status = models.CharField(max_length=20, choices=Status, default=Status.DRAFT, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="assigned_articles"
    )
    planned_for = models.DateField("planned for", null=True, blank=True, help_text="The day it should be in the paper.")
    deadline = models.DateTimeField(null=True, blank=True, help_text="When the text has to be there.")
    length_target = models.PositiveIntegerField(
        "length", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_TARGET)]
    )
    word_count = models.PositiveIntegerField(
        null=True, editable=False, help_text="Of its text, as it was saved last; none where that was long ago."
    )
    embargo_until = models.DateTimeField(null=True, blank=True, help_text="Nobody can publish it before.")
    is_template = models.BooleanField(
        default=False, db_default=False, editable=False, help_text="Stories are made from it; it is none itself."
    )
    based_on = models.ForeignKey(
        "self", models.SET_NULL, null=True, editable=False, related_name="copies", db_index=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    tags = TaggableManager(through=TaggedArticle, blank=True, related_name="articles")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "story"
        verbose_name_plural = "stories"
        ordering = ["-updated_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(headline=""), name="article_has_a_headline"),
            models.CheckConstraint(
                condition=Q(headline__regex=VISIBLE) | Q(status=Status.WITHDRAWN), name="article_headline_can_be_seen"
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="article_status_is_known"),
            models.CheckConstraint(condition=Q(slug__regex=r"^[^\s/?#%&.]+$"), name="article_slug_fits_an_address"),
            models.CheckConstraint(
                condition=Q(is_template=False) | Q(status=Status.DRAFT), name="a_template_is_never_published"
            ),
        ]
        indexes = [
            models.Index(fields=["-updated_at", "-id"], name="article_updated"),
            models.Index(fields=["status", "-updated_at"], name="article_status"),
            models.Index(fields=["section", "-updated_at"], name="article_section"),
            models.Index(fields=["section", "slug"], name="article_path"),
            models.Index(fields=["planned_for"], condition=Q(planned_for__isnull=False), name="article_planned"),
            models.Index(fields=["assignee", "-updated_at"], name="article_assignee"),
            models.Index(fields=["embargo_until"], condition=Q(embargo_until__isnull=False), name="article_embargoed"),
            models.Index(fields=["deadline"], condition=Q(deadline__isnull=False), name="article_deadline"),
            models.Index(
                fields=["-updated_at", "-id"],
                condition=Q(planned_for__isnull=True, is_template=False, status__in=UNDER_WAY),
                name="article_backlog",
            ),
            models.Index(fields=["based_on"], condition=Q(based_on__isnull=False), name="article_copies"),
            models.Index(fields=["section"], condition=Q(is_template=True), name="article_templates"),
        ]
        triggers = [triggers.VERSION_COUNTS_ON]
        permissions = [
            ("publish_article", "Can publish, schedule, revert and withdraw stories"),
            ("approve_article", "Can approve stories and send them back"),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        """Save with the body cleaned by the allow-list and a slug made from the headline where none was given."""
        self.make_legible()
        self.body = clean_body(self.body)
        self.headline = visible_line(self.headline)
        self.slug = self.slug or slugify(self.headline) or f"story-{uuid.uuid4().hex[:8]}"
        self.word_count = self.counted_words()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def counted_words(self) -> int:
        """Returns how many words its text has, counted now."""
        return count_words(plain_text(self.body), self.language)

    @property
    def overdue(self) -> bool:
        """Has its deadline passed while there is still something to do?"""
        return self.deadline is not None and self.deadline <= timezone.now() and self.status in UNDER_WAY

    @property
    def embargoed(self) -> bool:
        """Is it under an embargo that has not ended? Then only some may even see it (see `articles.roles`)."""
        return self.embargo_until is not None and self.embargo_until > clock.about_now()

    @property
    def state_words(self) -> str:
        """Its state in words; read it with `misses_changes` as `later_changes` and `was_withdrawn` as `withdrawn`, or
        these are not in it."""
        words = self.get_status_display()
        if getattr(self, "later_changes", False):
            on_its_way = self.status in (Status.IN_REVIEW, Status.APPROVED)
            words = f"{LATER_CHANGES}, {words.lower()}" if on_its_way else LATER_CHANGES
        off = getattr(self, "withdrawn", False) and self.status != Status.WITHDRAWN
        return f"{words}, withdrawn" if off else words

    def get_absolute_url(self) -> str:
        """Where the story stands, or would stand, for readers."""
        return f"/{self.section.slug}/{self.slug}/"

    def get_change_url(self) -> str:
        """Its form on the desk."""
        return reverse("admin:articles_article_change", args=[self.pk])
