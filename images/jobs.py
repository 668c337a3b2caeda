"""The worker's jobs for the library: renditions of new pictures and moved focal points, and the files' names."""

from __future__ import annotations

import datetime
import logging
import time

from django.db import connection, transaction
from django.utils import timezone

from images.models import Image
from images.renditions import store
from images.renditions.make import make_missing

logger = logging.getLogger(__name__)

# How long a call may take before it returns to the worker.
TURN_SECONDS = 3.0
RENDITIONS_LOCK = 7_306  # with a picture's key: the claim on its renditions
CANDIDATES = 20
FIRST_PAUSE, LONGEST_PAUSE = datetime.timedelta(minutes=1), datetime.timedelta(hours=1)
LINKED_AT_ONCE = 200


class MakeRenditions:
    """Makes missing renditions, one picture after another, each claimed by one worker only.

    What fails, as on a full disk, is tried again after a pause that grows.
    """

    name = "renditions"

    def run(self) -> int:
        """Make renditions until the turn is over. Returns for how many pictures."""
        done, started = 0, time.monotonic()
        while time.monotonic() - started < TURN_SECONDS and self._one():
            done += 1
        return done

    def _one(self) -> bool:
        """Claim a picture, and make its renditions. Returns whether there was one.

        The claim lasts as long as the transaction, so a worker that dies releases it. The row itself is not locked:
        publishing a story marks its pictures, and need not wait until they are made.
        """
        with transaction.atomic():
            image = self._claimed()
            if image is None:
                return False
            focus = image.focal_x, image.focal_y
            try:
                made = make_missing(image)
            except OSError as error:
                self._failed(image, error)
            else:
                logger.info("picture %s: %d renditions made", image.pk, made)
                done = {"renditions_made_at": timezone.now(), "renditions_error": "", "renditions_tries": 0}
                # A focal point that moved meanwhile has its own made next.
                Image.objects.filter(pk=image.pk, focal_x=focus[0], focal_y=focus[1]).update(**done)
        return True

    def _claimed(self) -> Image | None:
        """The first picture that is due and that no other worker has."""
        for key in Image.objects.without_renditions().values_list("pk", flat=True)[:CANDIDATES]:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [RENDITIONS_LOCK, key % 2**31])
                if not cursor.fetchone()[0]:
                    continue
            image = Image.objects.without_renditions().filter(pk=key).first()
            if image is not None:
                return image
        return None

    def _failed(self, image: Image, error: OSError) -> None:
        """Note the failure, and when to try again."""
        pause = min(FIRST_PAUSE * 2 ** min(image.renditions_tries, 10), LONGEST_PAUSE)
        logger.error("picture %s: renditions failed, next try in %s: %s", image.pk, pause, error)
        Image.objects.filter(pk=image.pk).update(
            renditions_error=str(error)[:255],
            renditions_tries=min(image.renditions_tries + 1, 100),
            renditions_next_try=timezone.now() + pause,
        )


class FileByKey:
    """Has files that an earlier release named by the upload's digest be found by the picture's key, too."""

    name = "picture files"

    def run(self) -> int:
        """Link a batch. Returns how many pictures' files."""
        unfiled = list(Image.objects.filter(filed_by_key=False).order_by("pk")[:LINKED_AT_ONCE])
        if unfiled:
            store.close_to_others()
        for image in unfiled:
            store.file_by_key(image.key, image.sha256)
        return Image.objects.filter(pk__in=[image.pk for image in unfiled]).update(filed_by_key=True)


JOBS = [FileByKey(), MakeRenditions()]
