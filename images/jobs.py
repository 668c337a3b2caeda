"""The worker's part in pictures: renditions before somebody asks for them."""

from __future__ import annotations

import logging
import time

from django.db import transaction
from django.utils import timezone

from images.models import Image
from images.renditions import make, missing

log = logging.getLogger(__name__)

# A run is short, so that what is due on the site never waits for pictures.
SECONDS_A_RUN = 0.4


class Renditions:
    """Makes the renditions of new pictures, and of those whose focal point moved."""

    name = "renditions"

    def run(self) -> int:
        """Some renditions of one picture; 1 while there are pictures that lack some."""
        with transaction.atomic():
            image = Image.objects.without_renditions().select_for_update(skip_locked=True).first()
            if image is None:
                return 0
            try:
                done = _make_some(image)
            except Exception as error:
                log.exception("Renditions of picture %s could not be made", image.pk)
                Image.objects.filter(pk=image.pk).update(
                    renditions_made_at=timezone.now(), renditions_error=str(error)[:255]
                )
                return 1
            if done:
                Image.objects.filter(pk=image.pk).update(renditions_made_at=timezone.now(), renditions_error="")
        return 1


def _make_some(image: Image) -> bool:
    """Make renditions for a while; True once none is missing."""
    until = time.monotonic() + SECONDS_A_RUN
    for crop, width, kind in missing(image):
        if time.monotonic() > until:
            return False
        make(image, crop, width, kind)
    return True


JOBS = [Renditions()]
