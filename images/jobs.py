"""What the worker does for the library: renditions of pictures that are new or whose focal point moved."""

from __future__ import annotations

import logging
import time

from django.db import transaction
from django.utils import timezone

from images.models import Image
from images.renditions.make import make_missing

logger = logging.getLogger(__name__)

# How long one turn of the worker may last, in seconds, before it asks whether something else is due.
TURN = 3.0


class MakeRenditions:
    """Makes missing renditions, one picture after the other, each claimed by one worker only."""

    name = "renditions"

    def run(self) -> int:
        """Make renditions for as many pictures as fit a turn; how many pictures that were."""
        done, started = 0, time.monotonic()
        while time.monotonic() - started < TURN and self._one():
            done += 1
        return done

    def _one(self) -> bool:
        """Claim a picture, make its renditions, and say so; whether there was one.

        The claim lasts as long as the transaction: a worker that dies gives it back.
        """
        with transaction.atomic():
            image = Image.objects.without_renditions().select_for_update(skip_locked=True, of=("self",)).first()
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
