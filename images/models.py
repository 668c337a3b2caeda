"""The pictures of the library."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Mapping

from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Cast, Replace
from django.utils import timezone
from django.utils.text import Truncator

from images.renditions.ref import PictureRef
from newsroom.models import SaysWhenItChanged, says_when_it_changes
from newsroom.models.triggers import kept_by_triggers
from newsroom.text.characters import visible_text

KEY_BYTES = 16
TEXTS_OF_STORIES = ("caption", "credit", "alt")
"""What a story says of its picture, and the library of every picture."""
SOON = datetime.timedelta(days=30)
FOCAL_RANGE = [MinValueValidator(0.0), MaxValueValidator(1.0)]


def new_key() -> str:
    """Returns a name for a picture that nobody can guess: 32 hexadecimal digits."""
    return secrets.token_hex(KEY_BYTES)


class ImageQuerySet(models.QuerySet["Image"]):
    """Queries of the library."""

    def usable(self) -> ImageQuerySet:
        """Pictures whose rights have not run out."""
        today = timezone.localdate()
        return self.exclude(rights_expire_on__lt=today)

    def public(self) -> ImageQuerySet:
        """Pictures that readers see: in a live edition, or of somebody or of a topic with live stories."""
        return self.filter(models.Q(printed=True) | models.Q(portrait=True) | models.Q(topic=True))

    def lacking(self, name: str) -> ImageQuerySet:
        """Pictures without one of `TEXTS_OF_STORIES`."""
        return self.filter(**{name: ""})

    def expiring(self, today: datetime.date) -> ImageQuerySet:
        """Pictures whose rights expire within `SOON`, the next ones first."""
        return self.filter(rights_expire_on__gte=today, rights_expire_on__lt=today + SOON).order_by(
            "rights_expire_on", "pk"
        )

    def fill_in(self, pk: int, texts: Mapping[str, str]) -> None:
        """Give a picture those texts of `TEXTS_OF_STORIES` that it lacks; one that it has stays as it is, also where
        somebody wrote it at this moment. A text too long for the record is left out."""
        for name in TEXTS_OF_STORIES:
            text = visible_text(texts[name]).strip()
            most = getattr(self.model._meta.get_field(name), "max_length", None)
            if text and (most is None or len(text) <= most):
                self.filter(pk=pk).lacking(name).update(**{name: text})

    def without_renditions(self) -> ImageQuerySet:
        """Pictures that are new, or whose focal point moved since their renditions were made; oldest first.

        One whose renditions could not be made is left out until it is time to try again.
        """
        due = models.Q(renditions_next_try__isnull=True) | models.Q(renditions_next_try__lte=timezone.now())
        return self.filter(due, renditions_made_at__isnull=True).order_by("pk")


class Image(SaysWhenItChanged):
    """A picture of the library: one file that never changes, its texts, rights and focal point.

    Only `images.intake.intake.take_in` makes one. A new figure starts with the alternative text, caption and credit
    given here, and then keeps its own.
    """

    key = models.CharField(
        max_length=2 * KEY_BYTES,
        unique=True,
        editable=False,
        default=new_key,
        # For rows that are inserted by SQL or by the release before.
        db_default=Replace(Cast(RandomUUID(), models.TextField()), models.Value("-"), models.Value("")),
        help_text="Its name in public addresses and on disk. It comes from chance, so it says nothing of the file.",
    )
    former_key_digest = models.CharField(  # noqa: DJ001 - unique where there is one
        max_length=64,
        unique=True,
        null=True,
        editable=False,
        help_text="SHA-256 of the key in the addresses that it was printed with before keys came from chance.",
    )
    filed_by_key = models.BooleanField(
        default=True,
        db_default=False,  # for rows of the release before, which named files by their digest
        editable=False,
        help_text="Whether its files are found by the key; see store.file_by_key.",
    )
    sha256 = models.CharField("SHA-256 of the file as it was uploaded", max_length=64, unique=True, editable=False)
    filename = models.CharField("file name", max_length=255, editable=False)
    mime_type = models.CharField("type as uploaded", max_length=32, editable=False)
    byte_size = models.PositiveIntegerField("bytes as uploaded", editable=False)
    width = models.PositiveIntegerField("width in pixels", editable=False, help_text="Of the picture kept, upright.")
    height = models.PositiveIntegerField("height in pixels", editable=False)
    dhash = models.BigIntegerField("difference hash", editable=False, help_text="64 bits, read as a signed number.")
    embedded = models.JSONField("metadata found in the file", default=dict, blank=True, editable=False)

    alt = models.TextField("alternative text", blank=True, help_text="What a reader who cannot see it should know.")
    caption = models.TextField("caption", blank=True)
    credit = models.CharField(
        "credit", max_length=255, blank=True, help_text="As printed: 'Ana Reyes / Harbour Photo'."
    )
    copyright_notice = models.CharField("copyright notice", max_length=500, blank=True)
    source = models.CharField("source", max_length=255, blank=True, help_text="Who supplied it: an agency, an archive.")
    usage_terms = models.TextField("usage terms", blank=True)
    rights_expire_on = models.DateField(
        "rights expire on", null=True, blank=True, help_text="The last day it may be used."
    )

    focal_x = models.FloatField("focal point, from the left", default=0.5, validators=FOCAL_RANGE)
    focal_y = models.FloatField("focal point, from the top", default=0.5, validators=FOCAL_RANGE)

    created_at = models.DateTimeField("uploaded", default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="uploaded by",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    # Kept by triggers (of articles/models/ and authors/models/), so that asking what readers may see costs nothing.
    printed = models.BooleanField("in a live edition", default=False, db_default=False, editable=False)
    portrait = models.BooleanField("of an author with live stories", default=False, db_default=False, editable=False)
    topic = models.BooleanField("of a topic with live stories", default=False, db_default=False, editable=False)

    renditions_made_at = models.DateTimeField("renditions made", null=True, blank=True, editable=False)
    renditions_error = models.CharField("why renditions failed", max_length=255, blank=True, editable=False)
    renditions_tries = models.PositiveSmallIntegerField(
        "how often in a row they failed", default=0, db_default=0, editable=False
    )
    renditions_next_try = models.DateTimeField("when they are tried again", null=True, editable=False)

    objects = ImageQuerySet.as_manager()

    # Set by intake for whoever uploads the picture; not stored.
    was_here_already: bool = False
    intake_notes: tuple[str, ...] = ()

    class Meta:
        verbose_name = "picture"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(name="image_sha256_is_hex", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="image_has_pixels", condition=models.Q(width__gt=0, height__gt=0)),
            models.CheckConstraint(
                name="image_focal_point_inside",
                condition=models.Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
            ),
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="image_newest"),
            models.Index(
                fields=["id"], name="image_without_renditions", condition=models.Q(renditions_made_at__isnull=True)
            ),
            models.Index(fields=["id"], name="image_not_filed_by_key", condition=models.Q(filed_by_key=False)),
            models.Index(fields=["-created_at", "-id"], name="image_without_credit", condition=models.Q(credit="")),
            models.Index(fields=["-created_at", "-id"], name="image_without_alt", condition=models.Q(alt="")),
            models.Index(
                fields=["rights_expire_on", "id"],
                name="image_rights_expire",
                condition=models.Q(rights_expire_on__isnull=False),
            ),
        ]
        triggers = [
            kept_by_triggers("printed", "portrait", "topic"),
            says_when_it_changes("sha256", "width", "height", "focal_x", "focal_y"),
        ]

    def __str__(self) -> str:
        """Returns the beginning of its caption, else its file name."""
        return Truncator(self.caption).chars(80) or self.filename

    @property
    def ref(self) -> PictureRef:
        """The values that drawing it needs."""
        return PictureRef(self.key, self.width, self.height, self.focal_x, self.focal_y)

    @property
    def rights_expired(self) -> bool:
        """Whether the last day on which it may be used has passed."""
        return self.rights_expire_on is not None and self.rights_expire_on < timezone.localdate()

    def focus_on(self, x: float, y: float) -> None:
        """Move the focal point (fractions from left and top) and have new crops made; the caller saves."""
        self.focal_x, self.focal_y = x, y
        self.renditions_made_at = self.renditions_next_try = None
