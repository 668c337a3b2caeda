"""The pictures of the library."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.text import Truncator

from images.renditions.ref import PictureRef

FOCAL_RANGE = [MinValueValidator(0.0), MaxValueValidator(1.0)]


class ImageQuerySet(models.QuerySet["Image"]):
    """Queries of the library."""

    def usable(self) -> ImageQuerySet:
        """Pictures whose rights have not run out."""
        today = timezone.localdate()
        return self.exclude(rights_expire_on__lt=today)

    def without_renditions(self) -> ImageQuerySet:
        """Pictures that are new, or whose focal point moved since their renditions were made; oldest first."""
        return self.filter(renditions_made_at__isnull=True).order_by("pk")


class Image(models.Model):
    """A picture of the library: one file that never changes, its texts, rights and focal point.

    Only `images.intake.intake.take_in` makes one. A new figure starts with the alternative text, caption and credit
    given here, and then keeps its own.
    """

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
    renditions_made_at = models.DateTimeField("renditions made", null=True, blank=True, editable=False)
    renditions_error = models.CharField("why renditions failed", max_length=255, blank=True, editable=False)

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
        ]

    def __str__(self) -> str:
        """Returns the beginning of its caption, else its file name."""
        return Truncator(self.caption).chars(80) or self.filename

    @property
    def ref(self) -> PictureRef:
        """The values that drawing it needs."""
        return PictureRef(self.sha256, self.width, self.height, self.focal_x, self.focal_y)

    @property
    def rights_expired(self) -> bool:
        """Whether the last day on which it may be used has passed."""
        return self.rights_expire_on is not None and self.rights_expire_on < timezone.localdate()

    def focus_on(self, x: float, y: float) -> None:
        """Move the focal point (fractions from left and top) and have new crops made; the caller saves."""
        self.focal_x, self.focal_y = x, y
        self.renditions_made_at = None
