"""Every address of a story at the desk asks who is there, and denies where nobody said yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.models import Article, Edition, Section
from articles.roles import ROLES, SYSTEM
from tests.factories import ArticleFactory, SectionFactory, edition_of, published
from tests.support.forms import LIST, buttons, fields, login
from tests.support.staging import rolled_back
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db

# What a role may do to a story that is not its own: in a section it edits, and elsewhere.
WRITES = {
    "reporter": (False, False),
    "copy-editor": (True, True),
    "picture-editor": (True, True),
    "section-editor": (True, False),
    "producer": (True, True),
    "editor-in-chief": (True, True),
    "ops": (False, False),
    "superuser": (True, True),
}
SEES = set(WRITES) - {"ops"}
PUBLISHES = {"section-editor": (True, False), "producer": (True, True), "editor-in-chief": (True, True)} | {
    "superuser": (True, True)
}
JUDGES = {"copy-editor": (True, True), "section-editor": (True, False), "editor-in-chief": (True, True)} | {
    "superuser": (True, True)
}
ROLES_AND_PLACES = [(role, place) for role in WRITES for place in (0, 1)]


def where_it_matters(what: str, allowed: Mapping[str, tuple[bool, bool]]) -> list[tuple[str, int]]:
    """The roles and places to try: one place is enough for a role that may do the same in both."""

    def places(role: str) -> Sequence[int]:
        here, elsewhere = allowed.get(role, (False, False))
        return (0, 1) if here is not elsewhere else a_few((0, 1), what, role, most=1)

    return [(role, place) for role in WRITES for place in places(role)]


@pytest.fixture
def section() -> Section:
    return SectionFactory.create()


def story(section: Section, place: int) -> Article:
    """A draft in the section the person edits (0) or in another (1)."""
    return ArticleFactory.create(section=section if place == 0 else SectionFactory.create())


def enter(client: Client, role: str, section: Section) -> None:
    login(client, role, sections=[section] if role == "section-editor" else [])


def test_the_table_names_every_role() -> None:
    assert set(WRITES) == {*ROLES, "superuser"}


@pytest.mark.parametrize(("role", "place"), ROLES_AND_PLACES)
def test_the_form_opens_for_those_who_may_write(client: Client, section: Section, role: str, place: int) -> None:
    article = story(section, place)
    enter(client, role, section)

    response = client.get(article.get_change_url(), follow=True)

    assert ("Save" in buttons(response)) is WRITES[role][place]
    assert (response.status_code == 403) is (role not in SEES)


@pytest.mark.parametrize(("role", "place"), where_it_matters("save", WRITES))
def test_nothing_is_saved_by_those_who_may_not_write(client: Client, section: Section, role: str, place: int) -> None:
    article = story(section, place)
    login(client, "superuser")
    values = {**fields(client.get(article.get_change_url())), "headline": "The tide turned", "_act": "save"}
    enter(client, role, section)

    client.post(article.get_change_url(), values)

    article.refresh_from_db()
    assert (article.headline == "The tide turned") is WRITES[role][place]


ACTS: dict[str, dict[str, tuple[bool, bool]]] = {
    "publish": PUBLISHES,
    "schedule": PUBLISHES,
    "withdraw": PUBLISHES,
    "revert": PUBLISHES,
    "approve": JUDGES,
    "send_back": JUDGES,
}


def stage(act: str, section: Section, place: int) -> Article:
    """A story for which the act is possible."""
    article = story(section, place)
    if act in {"withdraw", "revert"}:
        edition_of(article)
        edition_of(article, note="An update")
    if act == "send_back":
        Article.objects.filter(pk=article.pk).update(status="in_review")
    article.refresh_from_db()
    return article


def record(article: Article) -> int:
    return article.audit.count()


Form = tuple[Article, dict[str, Any]]


@pytest.fixture(scope="module")
def forms(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[tuple[str, int], Form]]:
    """A story and its filled form for each act and place, made once for all roles."""
    with rolled_back(django_db_blocker):
        section = SectionFactory.create()
        yield {(act, place): form_for(stage(act, section, place)) for act in ACTS for place in (0, 1)}


def form_for(article: Article) -> Form:
    """What somebody who may do everything would send."""
    client = Client()
    login(client, "superuser")
    tomorrow = timezone.localtime() + timedelta(days=1)
    return article, {
        **fields(client.get(article.get_change_url())),
        "schedule_at": f"{tomorrow:%Y-%m-%dT%H:%M}",
        "step_note": "Why",
    }


@pytest.mark.parametrize(
    ("role", "place", "act"), [(*each, act) for act in ACTS for each in where_it_matters(act, ACTS[act])]
)
def test_an_act_is_done_for_those_who_may_whatever_the_page_shows(
    client: Client, forms: dict[tuple[str, int], Form], role: str, place: int, act: str
) -> None:
    article, values = forms[act, place]
    before = record(article)
    enter(client, role, forms[act, 0][0].section)

    client.post(article.get_change_url(), {**values, "_act": act, "confirmed": act})

    assert (record(article) == before + 1) is ACTS[act].get(role, (False, False))[place]


@pytest.mark.parametrize("role", WRITES)
def test_previews_are_for_those_who_see_stories(client: Client, section: Section, role: str) -> None:
    article = story(section, 1)
    enter(client, role, section)

    response = client.get(f"{LIST}{article.pk}/preview/")

    assert response.status_code == (200 if role in SEES else 404)


@pytest.mark.parametrize("role", WRITES)
def test_lists_open_for_those_who_see_stories(client: Client, section: Section, role: str) -> None:
    enter(client, role, section)

    assert client.get(LIST).status_code == (200 if role in SEES else 403)
    assert client.get("/admin/articles/edition/").status_code == (200 if role in SEES else 403)


@pytest.mark.parametrize("kind", ["authors", "tags", "stories", "images"])
@pytest.mark.parametrize("role", WRITES)
def test_what_is_found_while_typing_is_for_those_who_write(
    client: Client, section: Section, role: str, kind: str
) -> None:
    enter(client, role, section)

    response = client.get(f"{LIST}pick/{kind}/?q=a")

    assert response.status_code == (403 if role == "ops" else 200)


@pytest.mark.parametrize("role", WRITES)
def test_only_the_editor_in_chief_deletes_and_only_what_was_never_frozen(
    client: Client, section: Section, role: str
) -> None:
    draft, printed = story(section, 0), published(section=section).article
    enter(client, role, section)

    client.post(f"{LIST}{draft.pk}/delete/", {"post": "yes"})
    client.post(f"{LIST}{printed.pk}/delete/", {"post": "yes"})

    assert Article.objects.filter(pk=draft.pk).exists() is (role not in {"editor-in-chief", "superuser"})
    assert Article.objects.filter(pk=printed.pk).exists()


@pytest.mark.parametrize(("role", "place"), where_it_matters("restore", WRITES))
def test_an_edition_is_restored_by_those_who_may_write(client: Client, section: Section, role: str, place: int) -> None:
    edition = edition_of(story(section, place))
    Article.objects.filter(pk=edition.article_id).update(headline="The tide turned")
    enter(client, role, section)

    client.post(f"/admin/articles/edition/{edition.pk}/restore/")

    restored = Article.objects.get(pk=edition.article_id).headline == edition.headline
    assert restored is WRITES[role][place]


@pytest.mark.parametrize("action", ["publish", "withdraw", "approve", "send_for_review"])
def test_bulk_acts_ask_for_every_story(client: Client, section: Section, action: str) -> None:
    here, elsewhere = (stage(action, section, place) for place in (0, 1))
    enter(client, "section-editor", section)
    before = record(here), record(elsewhere)

    client.post(LIST, {"action": action, "_selected_action": [here.pk, elsewhere.pk], "bulk_apply": "1"})

    assert (record(here), record(elsewhere)) == (before[0] + 1, before[1])


def addresses(article: Article, edition: Edition) -> list[str]:
    """Every address of stories and editions at the desk."""
    story_, printed = f"{LIST}{article.pk}", f"/admin/articles/edition/{edition.pk}"
    return [
        LIST,
        f"{LIST}add/",
        *(f"{story_}/{page}/" for page in ("change", "history", "delete", "preview")),
        *(f"{LIST}pick/{kind}/" for kind in ("authors", "tags", "stories", "images", "nonsense")),
        "/admin/articles/edition/",
        *(f"{printed}/{page}/" for page in ("change", "history", "delete", "restore")),
        "/admin/articles/auditentry/",
        f"/admin/autocomplete/?app_label=authors&model_name=author&field_name=photo&term={article.headline}",
    ]


def waiting() -> Edition:
    edition = publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert edition is not None
    return edition


Asking = Callable[[Client, str], HttpResponse]
ASKINGS: dict[str, Asking] = {
    "get": lambda client, url: client.get(url),  # type: ignore[dict-item, return-value]
    "post": lambda client, url: client.post(url, {"post": "yes", "_act": "publish"}),  # type: ignore[dict-item, return-value]
}


@pytest.mark.parametrize("asking", ASKINGS)
@pytest.mark.parametrize("who", ["nobody", "a reader with a login", "somebody who left"])
def test_who_does_not_belong_to_the_desk_sees_none_of_it(client: Client, who: str, asking: str) -> None:
    edition = waiting()
    before = Edition.objects.count()
    if who != "nobody":
        user = login(client, "editor-in-chief")
        user.is_staff, user.is_active = who == "somebody who left", who != "somebody who left"
        user.save()

    for url in addresses(edition.article, edition):
        response = ASKINGS[asking](client, url)
        assert response.status_code in {302, 403, 405}, url
        assert edition.headline not in response.content.decode(), url
    assert Edition.objects.count() == before
