"""One frozen version of an article: what the site shows, showed, or will show."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from articles.models import time_triggers, triggers
from articles.models.content import OPINIONS, Content
from articles.models.tag import Tag
from newsroom.text.characters import VISIBLE


class Change(models.TextChoices):
    """What an edition is to the one before."""

    FIRST = "first", "First edition"
    MINOR = "minor", "Minor change"
    UPDATE = "update", "Update"
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    REVERT = "revert", "Revert"


class Life(models.TextChoices):
    """Where an edition's life stands."""

    LIVE = "live", "Live"
    ENDED = "ended", "Was live"
    TAKEN_BACK = "taken_back", "Unscheduled"
    FAILED = "failed", "Could not go live"
    WAITING = "waiting", "Scheduled"


class EditionQuerySet(models.QuerySet["Edition"]):
    """What 'live' and 'scheduled' mean is written here and in the constraints, nowhere else."""

    def live(self) -> EditionQuerySet:
        """Editions that readers see."""
        return self.filter(live=True)

    def scheduled(self) -> EditionQuerySet:
        """Scheduled editions whose time has not been used: neither live yet nor taken back."""
        return self.filter(goes_live_at__isnull=False, live_since__isnull=True, unscheduled_at__isnull=True)

    def out_by(self, at: datetime.datetime) -> EditionQuerySet:
        """Editions that readers saw, see, or will have seen by then as things stand."""
        return self.filter(
            Q(number__isnull=False) | Q(pk__in=self.scheduled().filter(goes_live_at__lt=at).values("pk"))
        )

    def with_later_changes(self) -> EditionQuerySet:
        """Editions that say in `later_changes` whether their story was changed since, and no version with the changes
        is scheduled for then or later (`articles.models.missed` says the same of editions at hand)."""
        return self.annotate(later_changes=~_caught_up())

    def missing_changes(self) -> EditionQuerySet:
        """Scheduled editions of which `with_later_changes` says so."""
        return self.scheduled().filter(~_caught_up())

    def last_out(self) -> Edition | None:
        """The one with the highest number: of a story's editions the newest that readers saw."""
        return self.filter(number__isnull=False).order_by("-number").first()


def _caught_up() -> Exists:
    """Is the desk copy as it stands now scheduled for an edition's time, or for a later one?"""
    with_them = Edition.objects.scheduled().filter(
        article=OuterRef("article"),
        goes_live_at__gte=OuterRef("goes_live_at"),
        article_version=OuterRef("article__version"),
    )
    return Exists(with_them.order_by())


def on_the_site() -> Exists:
    """Returns a condition for editions: do readers see their story now, by whichever edition?"""
    return Exists(Edition.objects.live().filter(article=OuterRef("article")).order_by())


def was_withdrawn() -> Q:
    """Returns a condition for `Article`s: were they on the site, and are they off it? Annotated as `withdrawn`, it is
    in their state."""
    editions = Edition.objects.filter(article=OuterRef("pk")).order_by()
    return Q(Exists(editions.filter(live_since__isnull=False))) & ~Q(Exists(editions.filter(live=True)))


class Edition(Content):  # type: ignore[django-manager-missing]
    """A frozen version of an article, immutable but for its life (see `triggers.LIFE`).

    Made by `articles.publishing` and by nothing else. `number` is given when it goes live. IPTC: a version of the
    item, `pubstatus` usable while live, canceled once withdrawn.
    """

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="editions")
    article_version = models.PositiveIntegerField(help_text="The desk copy's version that was frozen.")
    change = models.CharField(max_length=20, choices=Change)
    public_note = models.TextField(blank=True)
    made_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    goes_live_at = models.DateTimeField(null=True, blank=True)

    rendered_body = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    summary_cut = models.BooleanField(default=False, help_text="The summary ends inside a sentence.")
    word_count = models.PositiveIntegerField(default=0)
    salts = models.JSONField(default=dict)
    field_digests = models.JSONField(default=dict)
    content_digest = models.CharField(max_length=64)

    sealed = models.BooleanField(default=False)
    number = models.PositiveIntegerField(null=True, blank=True)
    live = models.BooleanField(default=False)
    live_since = models.DateTimeField(null=True, blank=True)
    live_until = models.DateTimeField(null=True, blank=True)
    first_published = models.DateTimeField(null=True, blank=True)
    last_updated = models.DateTimeField(null=True, blank=True, help_text="Of more than a minor change.")
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    unscheduled_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True)
    search_vector = SearchVectorField(null=True)
    """Of the release before; see `articles.models.story_index`. Not written any more."""

    tags = TaggableManager(through="articles.TaggedEdition", blank=True, related_name="editions")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-first_published", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["article"], condition=Q(live=True), name="one_live_edition_an_article"),
            models.UniqueConstraint(fields=["section", "slug"], condition=Q(live=True), name="one_live_story_a_path"),
            models.UniqueConstraint(fields=["article", "number"], name="edition_numbers_are_unique"),
            models.CheckConstraint(
                condition=Q(live=False)
                | Q(
                    sealed=True,
                    number__isnull=False,
                    live_since__isnull=False,
                    live_until__isnull=True,
                    first_published__isnull=False,
                )
                & ~Q(digest=""),
                name="a_live_edition_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(live_since__isnull=True) | Q(live=True) | Q(live_until__isnull=False),
                name="a_life_that_ended_says_when",
            ),
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_since")), name="a_life_moves_forward"
            ),
            models.CheckConstraint(condition=Q(change__in=Change.values), name="edition_change_is_known"),
            models.CheckConstraint(condition=~Q(headline=""), name="edition_has_a_headline"),
            models.CheckConstraint(
                condition=Q(headline__regex=VISIBLE) | Q(live=False), name="live_headline_can_be_seen"
            ),
            models.CheckConstraint(condition=Q(slug__regex=r"^[^\s/?#%&.]+$"), name="edition_slug_fits_an_address"),
        ]
        indexes = [
            models.Index(F("first_published").desc(), F("id").desc(), condition=Q(live=True), name="live_newest"),
            models.Index(
                "section",
                F("first_published").desc(),
                F("id").desc(),
                condition=Q(live=True),
                name="live_section_newest",
            ),
            models.Index(
                F("first_published").desc(),
                F("id").desc(),
                condition=Q(live=True, kind__in=OPINIONS),
                name="live_opinion_newest",
            ),
            models.Index(F("live_since").desc(), condition=Q(live=True), name="live_latest_change"),
            models.Index(fields=["live_since"], condition=Q(live_since__isnull=False), name="edition_went_live"),
            models.Index(fields=["live_until"], condition=Q(live_until__isnull=False), name="edition_ended"),
            GinIndex(fields=["search_vector"], condition=Q(live=True), name="live_words"),
            models.Index(
                fields=["goes_live_at"],
                condition=Q(goes_live_at__isnull=False, live_since__isnull=True, unscheduled_at__isnull=True),
                name="waiting_by_time",
            ),
        ]
        triggers = [
            triggers.EDITION_IS_IMMUTABLE,
            triggers.EDITION_JOINS_THE_CHAIN,
            triggers.EDITION_LIFE_REACHES_ITS_PARTS,
            triggers.EDITION_LIFE_REACHES_WHAT_IT_NAMES,
            triggers.EDITION_IS_KEPT,
            time_triggers.EMBARGO_HOLDS,
            time_triggers.EDITION_IN_ITS_TIME,
        ]

    @property
    def became(self) -> Change:
        """What it is to readers: the first to go live is the first edition, whichever was frozen first."""
        if self.number == 1:
            return Change.FIRST
        return Change.UPDATE if self.number and self.change == Change.FIRST else Change(self.change)

    @property
    def life(self) -> Life:
        if self.live:
            return Life.LIVE
        if self.live_until:
            return Life.ENDED
        if self.unscheduled_at:
            return Life.TAKEN_BACK
        return Life.FAILED if self.failed_at else Life.WAITING

    def get_absolute_url(self) -> str:
        """Where readers find it while it is live."""
        return f"/{self.section.slug}/{self.slug}/"


def times_after(
    last: Edition | None, change: str, *, at: datetime.datetime, first_published: datetime.datetime | None = None
) -> tuple[datetime.datetime, datetime.datetime | None]:
    """When a story was first published, and when last updated, once a `change` goes live at `at` after `last`.

    `first_published` is for a first edition that was out elsewhere before. A minor change is no update.
    """
    if last is None:
        return min(first_published or at, at), None
    return min(last.first_published or at, at), last.last_updated if change == Change.MINOR else at


class TaggedEdition(ItemBase):
    """A tag of an edition, with the edition's life (kept in step by its trigger)."""

    tag = models.ForeignKey(Tag, models.PROTECT, related_name="tagged_editions")
    content_object = models.ForeignKey(Edition, models.CASCADE, related_name="tagged")
    live = models.BooleanField(default=False)
    first_published = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="edition_has_a_tag_once")]
        indexes = [
            models.Index(
                "tag",
                F("first_published").desc(),
                F("content_object").desc(),
                condition=Q(live=True),
                name="live_tag_newest",
            )
        ]
        triggers = [triggers.part_is_immutable("tags", "content_object_id")]
