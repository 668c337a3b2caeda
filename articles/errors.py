"""Why a verb was refused: sentences fit for the person who asked, shown as they are."""

from __future__ import annotations


class Refused(Exception):
    """A verb was not done and nothing changed; the message says why and what to do."""


class NotAllowed(Refused):
    """The person may not do this."""


class NotReady(Refused):
    """The story lacks something that must be there."""


class NeedsReason(Refused):
    """The story has what a newsroom should not publish without saying why."""


class PathTaken(Refused):
    """Another live story stands at the address."""


class Embargoed(Refused):
    """The story may not be seen before a time that has not come."""


class StaleArticle(Refused):
    """The desk copy changed since the asker last saw it."""


class NothingToPublish(Refused):
    """The desk copy is what readers see already."""


class NotLive(Refused):
    """The story is not on the site."""
