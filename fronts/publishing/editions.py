"""From a front's draft to what readers see: publish, schedule, revert; and throwing the draft away."""

from __future__ import annotations

import datetime
from typing import Any

from articles.cache_keys import FRONT, section_front_key, tag_front_key
from articles.errors import NothingToPublish, NotReady, Overtaken, turn
from articles.models import clock
from articles.outcomes import Actor, Outcome
from articles.publishing.chain import link
from fronts.models import Front, FrontEdition
from fronts.publishing import chain
from fronts.publishing.naming import front_name
from fronts.publishing.working import copy_choices, draft_of, live_front, locked_front, new_edition, record_front
from newsroom.text.moments import time_in_words


@turn()
def publish_front(front: Front, *, by: Actor, seen: int | None = None) -> Outcome:
    """Seal the draft and make it live. `seen` is the number of the live edition that the asker saw (0: none).

    Raises NotAllowed, Overtaken, NothingToPublish.
    """
    front = locked_front(front, by=by)
    live, draft = live_front(front), _some_draft(front)
    number = live.number or 0 if live else 0
    if seen is not None and seen != number:
        raise Overtaken(
            f"Edition {number} of the {front_name(front)} went live meanwhile. Look at what differs, then publish."
        )
    now = clock.now()
    sealed(draft, at=now)
    if draft.content_digest == (live.content_digest if live else chain.EMPTY):
        raise NothingToPublish(f"The draft of the {front_name(front)} is what readers see already: nothing to publish.")
    _make_live(draft, live, at=now)
    act = record_front("front_publish", front, by=by, at=now, **_told(draft))
    return Outcome(f"Published the {front_name(front)}, edition {draft.number}.", keys=_keys(front), act=act)


@turn()
def schedule_front(front: Front, *, by: Actor, at: datetime.datetime) -> Outcome:
    """Seal the draft, to go live at `at` (aware). Raises NotAllowed, NotReady, NothingToPublish."""
    front = locked_front(front, by=by)
    now = clock.now()
    if at <= now:
        raise NotReady(f"{time_in_words(at)} has passed. Choose a later time, or publish now.", about="at")
    if FrontEdition.objects.scheduled().filter(front=front, goes_live_at=at).exists():
        raise NotReady(f"Another draft is scheduled for {time_in_words(at)}. Choose another time.", about="at")
    draft = _some_draft(front)
    draft.goes_live_at = at
    sealed(draft, at=now)
    act = record_front("front_schedule", front, by=by, at=now, goes_live_at=at.isoformat(), **_told(draft))
    return Outcome(f"The {front_name(front)} as drafted goes live on {time_in_words(at)}.", act=act)


@turn()
def unschedule_front(scheduled: FrontEdition, *, by: Actor) -> Outcome:
    """Take a scheduled edition back; its choices become the draft where there is none. Raises NotAllowed, NotReady."""
    front = locked_front(scheduled.front, by=by)
    choices = FrontEdition.objects.select_for_update(of=("self",)).get(pk=scheduled.pk)
    if choices.live_since or choices.unscheduled_at or not choices.goes_live_at:
        raise NotReady("This is not scheduled any more. Reload the page.")
    now = clock.now()
    choices.unscheduled_at = now
    choices.save(update_fields=["unscheduled_at"])
    kept = ""
    if draft_of(front) is None:
        draft = new_edition(front, by=by, at=now, draft=True, begun_from=live_front(front))
        copy_choices(choices, draft)
        kept = " What was chosen for then is the draft now."
    at = choices.goes_live_at
    act = record_front("front_unschedule", front, by=by, at=now, goes_live_at=at.isoformat(), **_told(choices))
    return Outcome(f"The {front_name(front)} does not change on {time_in_words(at)} any more.{kept}", act=act)


@turn()
def throw_away(front: Front, *, by: Actor) -> Outcome:
    """Delete the draft; what readers see stays. Raises NotAllowed, NotReady."""
    front = locked_front(front, by=by)
    draft = draft_of(front)
    if draft is None:
        raise NotReady("There is no draft any more. Reload the page.")
    draft.delete()
    act = record_front("front_throw_away", front, by=by, at=clock.now())
    if not front.is_home and not front.editions.exists():
        front.delete()  # or what it is of could not be deleted, though nothing was ever shown of it
    return Outcome(f"The draft of the {front_name(front)} was thrown away. Readers see what they saw.", act=act)


@turn()
def revert_front(front: Front, *, by: Actor, to: int | None = None) -> Outcome:
    """Make what an earlier edition chose live again, as a new edition; the one before, unless `to` says its number.

    The draft stays as it is. Raises NotAllowed, NotReady.
    """
    front = locked_front(front, by=by)
    live = live_front(front)
    editions = FrontEdition.objects.filter(front=front).numbered()
    earlier = editions.filter(number=to).first() if to else None if live is None else _before(live)
    if live is None or (to and earlier is None):
        raise NotReady("There is no such edition of this front to go back to. Reload the page.")
    if earlier and earlier.pk == live.pk:
        raise NotReady(f"Edition {live.number} is what readers see now.")
    now = clock.now()
    back = new_edition(front, by=by, at=now, begun_from=live, brings_back=earlier)
    if earlier:
        copy_choices(earlier, back)
    sealed(back, at=now)
    _make_live(back, live, at=now)
    act = record_front("front_revert", front, by=by, at=now, to=earlier.number if earlier else 0, **_told(back))
    what = f"edition {earlier.number} is live again" if earlier else "it fills by itself, as before edition 1"
    return Outcome(f"{front!s}: {what}, as edition {back.number}.", keys=_keys(front), act=act)


def go_live_front(edition: FrontEdition, *, by: Actor, now: datetime.datetime) -> Outcome:
    """Make a scheduled edition live whose time has come; its front must be locked."""
    _make_live(edition, live_front(edition.front), at=now)
    act = record_front("front_go_live", edition.front, by=by, at=now, due=str(edition.goes_live_at), **_told(edition))
    return Outcome(f"{edition.front}: edition {edition.number} went live.", keys=_keys(edition.front), act=act)


def sealed(choices: FrontEdition, *, at: datetime.datetime) -> None:
    """Freeze what was chosen."""
    choices.content_digest = chain.choices_digest(choices)
    choices.draft, choices.sealed, choices.made_at = False, True, at
    choices.save()


def _before(live: FrontEdition) -> FrontEdition | None:
    """What stood before an edition; before one that brought another back, what stood before that. None: nothing was
    chosen then."""
    at = live
    while at.brings_back_id:
        at = FrontEdition.objects.get(pk=at.brings_back_id)
    return FrontEdition.objects.filter(front=live.front_id, number__lt=at.number or 0).numbered().first()


def _make_live(choices: FrontEdition, before: FrontEdition | None, *, at: datetime.datetime) -> None:
    """Give an edition its number and its place in the chain, and let it take the live one's place."""
    last = FrontEdition.objects.filter(front=choices.front_id).numbered().first()
    if before:
        before.live, before.live_until = False, max(at, before.live_since or at)
        before.save(update_fields=["live", "live_until"])
    choices.number = (last.number or 0) + 1 if last else 1
    choices.previous_digest = last.digest if last else ""
    choices.digest = link(choices.previous_digest, choices.content_digest)
    choices.live, choices.live_since = True, at
    choices.save(update_fields=["number", "previous_digest", "digest", "live", "live_since"])


def _some_draft(front: Front) -> FrontEdition:
    """Raises NothingToPublish where nobody chose anything since the last edition."""
    draft = draft_of(front)
    if draft is None:
        raise NothingToPublish(f"Nothing was changed: the {front_name(front)} is what readers see already.")
    return draft


def _keys(front: Front) -> frozenset[str]:
    """The surrogate key of the front's page."""
    if front.section_id:
        return frozenset({section_front_key(front.section_id)})
    return frozenset({tag_front_key(front.tag_id) if front.tag_id else FRONT})


def _told(edition: FrontEdition) -> dict[str, Any]:
    return {"chosen": edition.pk, "number": edition.number, "digest": edition.content_digest}
