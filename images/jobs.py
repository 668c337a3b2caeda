"""The worker's job for the library: renditions of pictures that are new or whose focal point moved."""

from __future__ import annotations

import logging
import time

from django.db import transaction
from django.utils import timezone

from images.models import Image
from images.renditions.make import make_missing

logger = logging.getLogger(__name__)

# How long a call may take before it returns to the worker.
TURN_SECONDS = 3.0


class MakeRenditions:
    """Makes missing renditions, one picture after another, each claimed by one worker only."""

    name = "renditions"

    def run(self) -> int:
        """Make renditions until the turn is over. Returns for how many pictures."""
        done, started = 0, time.monotonic()
        while time.monotonic() - started < TURN_SECONDS and self._one():
            done += 1
        return done

    def _one(self) -> bool:
        """Claim a picture, and make its renditions. Returns whether there was one.

        The claim lasts as long as the transaction, so a worker that dies releases it.
        """
        with transaction.atomic():
            image = Image.objects.without_renditions().select_for_update(skip_locked=True).first()
            if image is None:
                return False
            image.renditions_error = ""
            try:
                made = make_missing(image)
            except OSError as error:
                logger.error("picture %s: renditions failed: %s", image.pk, error)
                image.renditions_error = str(error)[:255]
            else:
                logger.info("picture %s: %d renditions made", image.pk, made)
            image.renditions_made_at = timezone.now()
            image.save(update_fields=["renditions_made_at", "renditions_error"])
        return True


JOBS = [MakeRenditions()]
