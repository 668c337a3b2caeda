"""Why a verb was refused: sentences fit for the person who asked, shown as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, OperationalError, transaction
from psycopg2 import errors as postgres

from newsroom.text.html import TooDeep


class Refused(Exception):
    """A verb was not done and nothing changed; the message says why and what to do.

    `about` names what was given to the verb and is wrong, where it is one thing: the `note`, the time (`at`).
    """

    def __init__(self, message: str = "", *, about: str = "") -> None:
        super().__init__(message)
        self.about = about


class NotAllowed(Refused):
    """The person may not do this."""


class NotReady(Refused):
    """The story lacks something that must be there."""


class NeedsAnswer(NotReady):
    """The person has to decide first: what becomes of scheduled versions, or what readers are told."""


class NeedsReason(Refused):
    """The story has what a newsroom should not publish without saying why."""


class PathTaken(Refused):
    """Another live story stands at the address."""


class Embargoed(Refused):
    """The story may not be seen before a time that has not come."""


class StaleArticle(Refused):
    """The desk copy changed since the asker last saw it."""


class TooMuch(Refused):
    """The text is more than a story may hold, as one may be that is stored since before that was asked."""


class NothingToPublish(Refused):
    """The desk copy is what readers see already."""


class NotLive(Refused):
    """The story is not on the site."""


class Overtaken(Refused):
    """Somebody else deleted, or is changing, what the verb needs."""


_QUICKER = (
    postgres.ForeignKeyViolation,
    postgres.UniqueViolation,
    postgres.DeadlockDetected,
    postgres.LockNotAvailable,
)


@contextmanager
def turn() -> Iterator[None]:
    """A transaction in which a verb does all of its work or nothing: somebody who was quicker is a refusal, no fault.

    Raises Overtaken where what is needed was deleted meanwhile, or where two who wait for each other cannot both go on,
    and TooMuch for a text that is more than a story may hold.
    """
    try:
        with transaction.atomic():
            yield
    except TooDeep as error:
        raise TooMuch(f"{error} Nothing was changed.") from error
    except ObjectDoesNotExist as error:
        raise Overtaken("Somebody deleted this meanwhile, or something that belongs to it. Reload the page.") from error
    except (IntegrityError, OperationalError) as error:
        if not isinstance(error.__cause__, _QUICKER):
            raise
        raise Overtaken(
            "Somebody changed or deleted something that belongs to this at the same moment. Try again."
        ) from error
