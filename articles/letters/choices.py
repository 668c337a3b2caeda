"""How each colleague wants to be told of what: under the bell in the desk's bar, by mail, both or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from articles.models import NoticeChoice, NoticeKind
from articles.models.desk_notice import MAILED_UNASKED
from newsroom.models import User


class Ways(NamedTuple):
    """How somebody is told of one kind of thing."""

    at_desk: bool
    by_mail: bool


def ways_of(people: Iterable[User], kind: NoticeKind) -> dict[int, Ways]:
    """Returns how each of them is told of this, by their key; one query."""
    unasked = _unasked(kind)
    ways = {person.pk: unasked for person in people}
    for chosen in NoticeChoice.objects.filter(person__in=ways, kind=kind):
        ways[chosen.person_id] = Ways(chosen.at_desk, chosen.by_mail)
    return ways


def all_ways(person: User) -> dict[NoticeKind, Ways]:
    """Returns how somebody is told of each kind."""
    chosen = {each.kind: Ways(each.at_desk, each.by_mail) for each in NoticeChoice.objects.filter(person=person)}
    return {kind: chosen.get(kind, _unasked(kind)) for kind in NoticeKind}


def choose_ways(person: User, ways: Mapping[NoticeKind, Ways]) -> None:
    """Have somebody be told in these ways from now on."""
    rows = [NoticeChoice(person=person, kind=kind, **way._asdict()) for kind, way in ways.items()]
    NoticeChoice.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["person", "kind"], update_fields=["at_desk", "by_mail"]
    )


def _unasked(kind: NoticeKind) -> Ways:
    return Ways(at_desk=True, by_mail=kind in MAILED_UNASKED)
