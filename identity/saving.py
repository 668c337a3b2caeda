"""Saving the newspaper's settings, each time as a new version, and having an earlier one again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import DataError, connection, transaction

from articles.audit import NO_STORY, record
from articles.cache_keys import NEWSPAPER
from articles.errors import NotAllowed, NothingToPublish, NotReady, Overtaken, turn
from articles.models import Article, clock
from articles.outcomes import Actor, Outcome
from articles.roles import System, person_of, recorded_name
from identity.values import Values, changed, columns_of, settings_in_words, values_of
from newsroom.models import NewspaperVersion
from newsroom.site.newspaper import pinned

SAVING_LOCK = 7_306_021  # any number that nothing else of the newsroom uses
KEYS = frozenset({NEWSPAPER})
CHANGES_NEWSPAPER = "newsroom.change_newspaperversion"
"""The permission that is asked for."""


class ChangedMeanwhile(Overtaken):
    """Somebody else saved other values of the same settings. `newest` is what was saved, `clashing` names the settings,
    and `merged` is what to go on from: what was saved, with what this person changed."""

    def __init__(self, newest: NewspaperVersion, clashing: list[str], merged: Values) -> None:
        super().__init__(
            f"{newest.saved_by_name} saved version {newest.number} meanwhile and changed the "
            f"{settings_in_words(clashing)} too. Nothing was saved. Look at both below, then save again."
        )
        self.newest, self.clashing, self.merged = newest, clashing, merged


@turn()
def save_newspaper(values: Mapping[str, Any], *, by: Actor, base: int) -> Outcome:
    """Save the settings as a new version. `base` is the number of the version that the values began from (0: none).

    What others saved since is kept where it is another setting; what a variable pins keeps the value under it. Raises
    NotAllowed, NotReady, NothingToPublish where nothing differs, and ChangedMeanwhile.
    """
    newest = _locked_newest(by)
    first = version_numbered(base)
    if base and first is None:
        raise NotReady("The page began from a version that is not there. Reload it, then save again.")
    began, now = values_of(first), values_of(newest)
    mine = [name for name in changed(began, values) if name not in pinned()]
    clashing = [name for name in mine if now[name] != began[name] and now[name] != values[name]]
    merged = {**now, **{name: values[name] for name in mine}}
    if newest and clashing:
        raise ChangedMeanwhile(newest, clashing, merged)
    different = changed(now, merged)
    if not different:
        raise NothingToPublish("Nothing was changed, so nothing was saved.")
    if "time_zone" in different:
        _check_zone(merged["time_zone"])
    made = _added(merged, newest, by=by)
    _record("save_newspaper", made, settings_in_words(different), by)
    return Outcome(
        f"Saved as version {made.number}: {settings_in_words(different)}. Readers see it from now on.", keys=KEYS
    )


@turn()
def restore_newspaper(number: int, *, by: Actor, base: int) -> Outcome:
    """Save what an earlier version says as a new version. Raises NotAllowed, NotReady, Overtaken, NothingToPublish."""
    newest = _locked_newest(by)
    former = version_numbered(number)
    if former is None or newest is None:
        raise NotReady(f"There is no version {number}.")
    if newest.number != base:
        raise Overtaken(f"{newest.saved_by_name} saved version {newest.number} meanwhile. Look at it, then restore.")
    values = values_of(former)
    if not changed(values_of(newest), values):
        raise NothingToPublish(f"Version {number} says what readers see already.")
    made = _added(values, newest, by=by, restored_from=number)
    _record("restore_newspaper", made, f"as of version {number}", by)
    return Outcome(f"Restored version {number}, as version {made.number}. Readers see it from now on.", keys=KEYS)


def newest_version() -> NewspaperVersion | None:
    """Returns the version that readers see; None where nothing was saved yet."""
    return NewspaperVersion.objects.order_by("-number").first()


def version_numbered(number: int) -> NewspaperVersion | None:
    """Returns the version of that number; None where there is none."""
    return NewspaperVersion.objects.filter(number=number).first() if number else None


def _locked_newest(by: Actor) -> NewspaperVersion | None:
    """The newest version, of which there will be no newer one before this transaction ends. Raises NotAllowed."""
    if not isinstance(by, System) and not by.has_perm(CHANGES_NEWSPAPER):
        raise NotAllowed("You may not change the newspaper’s settings. Ask the editor-in-chief.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SAVING_LOCK])
    return newest_version()


def _check_zone(name: str) -> None:
    """Raises NotReady for a zone that this machine knows and the database, which counts days, does not."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp() AT TIME ZONE %s", [name])
    except DataError as error:
        raise NotReady(f"The database does not know the time zone {name}. Choose another one.") from error


def _added(
    values: Values, newest: NewspaperVersion | None, *, by: Actor, restored_from: int | None = None
) -> NewspaperVersion:
    return NewspaperVersion.objects.create(
        number=newest.number + 1 if newest else 1,
        saved_at=clock.now(),
        saved_by=person_of(by),
        saved_by_name=recorded_name(by),
        restored_from=restored_from,
        **columns_of(values),
    )


def _record(verb: str, made: NewspaperVersion, note: str, by: Actor) -> None:
    record(verb, Article(pk=NO_STORY), by=by, at=made.saved_at, note=note, number=made.number)
