"""The paper's record: acts that matter are rows with who and when."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from articles.models import chain_triggers, time_triggers, triggers
from articles.models.acts import THE_NEWSROOM, words_of
from articles.models.edition import Change
from newsroom.text.characters import VISIBLE
from newsroom.text.slugs import MAX_LENGTH

UNDO_MINUTES: Final = 10
"""So long an act can be undone."""


class Correction(models.Model):
    """A public note on a story: shown under it from the edition that made it on, whatever editions follow."""

    class Kind(models.TextChoices):
        UPDATE = "update", "Update"
        CORRECTION = "correction", "Correction"
        CLARIFICATION = "clarification", "Clarification"

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="corrections")
    edition = models.OneToOneField("articles.Edition", models.PROTECT, related_name="correction")
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.TextField()
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["published_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="correction_says_something"),
            models.CheckConstraint(condition=Q(text__regex=VISIBLE), name="correction_can_be_seen"),
        ]
        triggers = [triggers.is_append_only("corrections")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"[:80]

    @classmethod
    def kind_after(cls, change: str) -> str:
        """Returns what the public note of such a change is; '' where it is no note under the story.

        A note that goes with an earlier text put live again says that what took its place was wrong.
        """
        return cls.Kind.CORRECTION if change == Change.REVERT else change if change in cls.Kind.values else ""


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    """What 'planned' and 'done' mean is written here and in the constraints, nowhere else."""

    def planned(self) -> WithdrawalQuerySet:
        """Withdrawals to come: neither done nor called off."""
        return self.filter(done_at__isnull=True, cancelled_at__isnull=True)

    def done(self) -> WithdrawalQuerySet:
        """Withdrawals that readers saw: the story was off the site from then on, until it was published again."""
        return self.filter(done_at__isnull=False)


class Withdrawal(models.Model):
    """A story taken off the site, or planned to be: its address answers 410 with the public note."""

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="withdrawals")
    section = models.ForeignKey("articles.Section", models.PROTECT, related_name="+")
    slug = models.CharField(max_length=MAX_LENGTH)
    note = models.TextField("public note", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    due_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True, help_text="When the story was put back as it was.")

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_at__isnull=False) | Q(done_at__isnull=False), name="withdrawal_has_a_time"
            ),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(done_at__isnull=True, cancelled_at__isnull=True),
                name="one_planned_withdrawal_an_article",
            ),
        ]
        indexes = [
            models.Index(fields=["section", "slug"], condition=Q(done_at__isnull=False), name="withdrawn_path"),
            models.Index(F("done_at").desc(), condition=Q(done_at__isnull=False), name="withdrawn_latest"),
            models.Index(
                fields=["due_at"],
                condition=Q(done_at__isnull=True, cancelled_at__isnull=True),
                name="withdrawal_due",
            ),
        ]
        triggers = [time_triggers.WITHDRAWAL_IN_ITS_TIME]

    def __str__(self) -> str:
        return f"{self.section.slug}/{self.slug} {self.done_at or self.due_at}"


class FormerPath(models.Model):
    """An address a story once had while it was live; it redirects to today's."""

    section = models.ForeignKey("articles.Section", models.CASCADE, related_name="+")
    slug = models.CharField(max_length=MAX_LENGTH)
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="former_paths")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["section", "slug"], name="former_path_leads_one_way")]

    def __str__(self) -> str:
        return f"/{self.section.slug}/{self.slug}/"


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    """What 'undone' and 'just done' mean is written here, nowhere else."""

    def not_undone(self) -> AuditEntryQuerySet:
        """Acts that nobody has undone."""
        undoing = AuditEntry.objects.filter(article=OuterRef("article"), verb__startswith="undo_")
        undoing = undoing.annotate(undoes=Cast(KT("detail__undone"), models.BigIntegerField()))
        return self.filter(~Exists(undoing.filter(undoes=OuterRef("pk"))))

    def just_done(
        self, verbs: Collection[str], now: datetime.datetime, *, before: Collection[str]
    ) -> AuditEntryQuerySet:
        """Acts of these verbs, within `UNDO_MINUTES`, after which none of `before` was done to the same story; in the
        order in which they were done."""
        later = AuditEntry.objects.filter(article=OuterRef("article"), verb__in=before).order_by("-id")
        found = self.filter(verb__in=verbs, at__gt=now - datetime.timedelta(minutes=UNDO_MINUTES))
        return found.annotate(last=Subquery(later.values("pk")[:1])).filter(last=F("pk")).order_by("id")


class AuditEntry(models.Model):
    """Who did what to which story, and when. Only ever added to.

    A story's acts are a chain. The database itself gives each its `position`, the seal of its edition as it was then,
    and a `digest` that covers all of this and the digest of the story's act before it (`articles.models.seals`). Acts
    without a position were recorded before there was a chain; the story's `RecordHead` has a seal of them.
    """

    article = models.ForeignKey("articles.Article", models.DO_NOTHING, db_constraint=False, related_name="audit")
    edition = models.ForeignKey("articles.Edition", models.PROTECT, null=True, related_name="audit")
    verb = models.CharField(max_length=30)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=200, help_text="As it was then: logins come and go.")
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    detail = models.JSONField(default=dict)

    position = models.PositiveIntegerField(null=True, editable=False, help_text="Among the story's acts.")
    edition_seal = models.CharField(max_length=64, blank=True, default="", db_default="", editable=False)
    digest = models.CharField(max_length=64, blank=True, default="", db_default="", editable=False)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = "entry in the activity log"
        verbose_name_plural = "activity log"
        indexes = [models.Index(fields=["article", "-at"], name="audit_of_an_article")]
        triggers = [triggers.is_append_only("acts"), chain_triggers.ACT_JOINS_THE_RECORD]

    def __str__(self) -> str:
        return f"{self.act}, {self.by_name}, {self.at:%Y-%m-%d %H:%M}"

    @property
    def act(self) -> str:
        """What was done, in a word or two."""
        return words_of(self.verb).done

    @property
    def who(self) -> str:
        """Who did it, as screens say it."""
        return self.by_name if self.by_id else THE_NEWSROOM


class RecordHead(models.Model):
    """Where a story's record of acts ends: how many there are, and the digest of the last one.

    Written by the record's own trigger, which holds this row until the transaction ends: acts on one story take turns,
    acts on others wait for nobody. What lay in the database when the chain began was sealed then, which is the chain's
    beginning: the first `sealed_acts` acts and the first `sealed_editions` editions, of which `sealed_numbers` were or
    had been live.
    """

    article = models.OneToOneField(
        "articles.Article", models.DO_NOTHING, db_constraint=False, primary_key=True, related_name="record_head"
    )
    acts = models.PositiveIntegerField()
    head = models.CharField(max_length=64, blank=True)
    sealed_at = models.DateTimeField(null=True)
    sealed_acts = models.PositiveIntegerField(default=0, db_default=0)
    sealed_editions = models.PositiveIntegerField(default=0, db_default=0)
    sealed_numbers = models.PositiveIntegerField(default=0, db_default=0)
    seal = models.CharField(max_length=64, blank=True, default="", db_default="")

    class Meta:
        triggers = [chain_triggers.HEAD_IS_WRITTEN_BY_THE_RECORD]

    def __str__(self) -> str:
        return f"{self.article_id} {self.acts} {self.head}"
