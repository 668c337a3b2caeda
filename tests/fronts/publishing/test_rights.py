"""Who may work on which front: asked by the verbs, by the screen, and by every act of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles.errors import NotAllowed, Refused
from articles.models import Section, Tag
from articles.roles import ROLES, SYSTEM
from fronts import publishing
from fronts.models import Front, FrontEdition
from fronts.publishing.cards import CardSubject
from newsroom.models import User
from tests.factories import SectionFactory, UserFactory, published
from tests.support.staging import rolled_back
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db

FRONTS = ("home", "port", "quay", "city", "tag:ships")
MAY = {
    "producer": FRONTS,
    "editor-in-chief": FRONTS,
    "superuser": FRONTS,
    "section-editor": ("port", "quay"),
}
"""Of whom is not named, none; the section editor edits Port, and so what is within it."""
TIDES = CardSubject(url="https://example.com/", headline="Tides")


@pytest.fixture(scope="module")
def people(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, User]]:
    with rolled_back(django_db_blocker):
        port = SectionFactory.create(name="Port")
        SectionFactory.create(name="Quay", parent=port)
        SectionFactory.create(name="City")
        published(section=port, headline="Fog", tags=["Ships"])
        found = {role: UserFactory.create(role=role) for role in ROLES}
        found |= {"superuser": UserFactory.create(is_superuser=True), "nobody": UserFactory.create()}
        port.editors.add(*(user for role, user in found.items() if role != "superuser"))
        yield found


def fronts() -> dict[str, Front]:
    sections = {section.slug: Front(section=section) for section in Section.objects.all()}
    return {"home": Front(), **sections, "tag:ships": Front(tag=Tag.objects.get(slug="ships"))}


def test_each_role_works_on_its_fronts_and_on_no_other(people: dict[str, User], client: Client) -> None:
    drafted = fronts()
    for front in drafted.values():
        publishing.pin(front, TIDES, by=SYSTEM, area="top")
    cards = {edition.front.called: edition.cards.get().pk for edition in FrontEdition.objects.drafts()}
    assert set(cards) == set(FRONTS)
    for role, user in people.items():
        client.force_login(user)
        for name in FRONTS:
            may = name in MAY.get(role, ())
            assert verbs_let(user, drafted[name], cards[name]) is may, (role, name)
            for path in a_few(("", "history/", "preview/", f"cards/{cards[name]}/"), role, name, most=1):
                answer = client.get(f"/admin/front/{path}", {"front": name})
                assert (answer.status_code == 200) is may, (role, name, path, answer.status_code)
            refused = () if may else a_few(tuple(POSTS.items()), role, name, most=2)
            for what, data in refused:
                answer = client.post(f"/admin/front/{what}/", {"front": name, "card": str(cards[name]), **data})
                assert answer.status_code == 403, (role, name, what)
    client.force_login(people["section-editor"])
    assert client.get("/admin/front/")["Location"] == "/admin/front/?front=port", "their own is opened"
    page = client.get("/admin/front/", {"front": "port"}).content.decode()
    assert "front=quay" in page
    assert "front=city" not in page


POSTS = {
    "elsewhere": {"url": "https://example.com/x", "words": "X", "area": "top"},
    "move": {"step": "up"},
    "take-off": {},
    "publish": {},
    "schedule": {"at": "2030-01-01T12:00"},
    "throw-away": {},
    "revert": {},
}


def verbs_let(user: User, front: Front, card: int) -> bool:
    """Whether the verbs let somebody, all alike; what they do is undone."""
    acts = (
        lambda: publishing.pin(front, TIDES, by=user, area="lead"),
        lambda: publishing.move(front, card, by=user, step=1),
        lambda: publishing.override(front, card, by=user, revision=0, words={"headline": "T"}, links=[]),
        lambda: publishing.revert_front(front, by=user),
        lambda: publishing.take_off(front, card, by=user),
        lambda: publishing.publish_front(front, by=user),
        lambda: publishing.throw_away(front, by=user),
    )
    let, *others = map(_let, (acts[0], *a_few(acts[1:], user.pk, card, most=2 if _let(acts[0]) else len(acts))))
    assert set(others) == {let}
    return let


def _let(act: object) -> bool:
    try:
        with transaction.atomic():
            act()  # type: ignore[operator]
            transaction.set_rollback(True)
    except NotAllowed:
        return False
    except Refused:
        return True
    return True
