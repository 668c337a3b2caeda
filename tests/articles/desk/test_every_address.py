"""Every address of the desk × every role × own, own section, other section, embargoed: answered or denied as expected.

An address without a rule in `expected.RULES` fails. Pages are drawn by empty templates: who is answered is the matter
here, not what with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest
from django.conf import settings
from django.contrib import admin
from django.db import connection, transaction
from django.http import HttpResponse
from django.template import Origin
from django.template.loaders.base import Loader
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker

from newsroom.models import User
from tests.factories import UserFactory
from tests.support.desk_addresses import Address, every_address
from tests.support.desk_rows import SECRET, Staged, stage
from tests.support.desk_rules import NOBODY, PLACES, ROLES, RULES, Question, Rule, answered, places
from tests.support.staging import rolled_back
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db

ADDRESSES = every_address()
PLACES_TRIED = 2


class Blank(Loader):
    """Every template, empty."""

    def get_template_sources(self, template_name: str) -> Iterator[Origin]:
        """One, whatever it is called."""
        yield Origin(name=template_name, template_name=template_name, loader=self)

    def get_contents(self, origin: Origin) -> str:
        """Nothing."""
        return ""


@pytest.fixture(scope="module")
def staged(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Staged]:
    """Made once, gone after the module."""
    with rolled_back(django_db_blocker):
        yield stage()


@pytest.fixture
def blank(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No page is drawn, nor is what its frame says looked up."""
    monkeypatch.setattr(admin.site, "each_context", lambda request: {})
    engine: dict[str, Any] = settings.TEMPLATES[0]
    options = {**engine["OPTIONS"], "loaders": [f"{__name__}.Blank"]}
    with override_settings(TEMPLATES=[{**engine, "APP_DIRS": False, "DIRS": [], "OPTIONS": options}]):
        yield


class Visitor:
    """Somebody who tries addresses; whatever an answer changed is undone."""

    refused: ClassVar[set[tuple[str, str]]] = set()
    """Ways in which an address is asked by nobody."""

    def __init__(self, staged: Staged, role: str) -> None:
        self.client = Client(raise_request_exception=False)
        self.writes: list[str] = []
        self.client.force_login(staged.users[role])
        self.session = self.client.cookies[settings.SESSION_COOKIE_NAME].value
        staged.give_to(staged.users[role])

    def ask(self, method: str, url: str, rule: Rule) -> HttpResponse:
        """The answer; what it wrote is in `writes`."""
        self.writes = []
        self.client.cookies[settings.SESSION_COOKIE_NAME] = self.session
        with transaction.atomic(), connection.execute_wrapper(self._note):
            if method == "GET":
                response = self.client.get(url, rule.query)
            else:
                response = self.client.post(url, rule.data, query_params=rule.query)
            transaction.set_rollback(True)
        return response  # type: ignore[return-value]

    def _note(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(("INSERT", "UPDATE", "DELETE")) and "django_session" not in sql:
            self.writes.append(sql)
        return execute(sql, params, many, context)


def test_every_address_has_a_rule_and_every_rule_an_address() -> None:
    names = {address.name for address in ADDRESSES}

    assert sorted(names - set(RULES)) == [], "without a rule: say in expected.RULES who is to be answered"
    assert sorted(set(RULES) - names) == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("blank")
def test_a_role_is_answered_where_it_should_be_and_nowhere_else(staged: Staged, role: str) -> None:
    visitor, wrong = Visitor(staged, role), []
    for address in ADDRESSES:
        rule = RULES.get(address.name, Rule(NOBODY))
        for method, question in (("GET", rule.get), ("POST", rule.post)):
            wrong += _tried(visitor, staged, address, method, question, rule, role)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", ["nobody", "a reader with a login", "somebody who left"])
@pytest.mark.usefixtures("blank")
def test_who_does_not_belong_to_the_desk_is_shown_the_login_everywhere(staged: Staged, who: str) -> None:
    client = Client()
    if who != "nobody":
        user = UserFactory.create(role="editor-in-chief", is_staff=False)
        client.force_login(user)
        User.objects.filter(pk=user.pk).update(
            is_staff=who == "somebody who left", is_active=who != "somebody who left"
        )

    for address in ADDRESSES:
        url = staged.url(address, PLACES[0])
        for response in (client.get(url), client.post(url, {"post": "yes"})):
            if address.name in ("login", "forgotten_password", "set_password"):
                assert response.status_code == 200, url
            else:
                leads = "/admin/" if address.name == "logout" else "/admin/login/"
                assert response.status_code == 302, url
                assert response["Location"].partition("?")[0] == leads, url


@pytest.mark.parametrize("role", ["reporter", "section-editor", "nobody"])
@pytest.mark.usefixtures("blank")
def test_a_story_that_is_not_ones_to_see_is_answered_as_one_that_is_not_there(staged: Staged, role: str) -> None:
    visitor = Visitor(staged, role)
    for address in ADDRESSES:
        rule = RULES.get(address.name, Rule(NOBODY))
        for method, question in (("GET", rule.get), ("POST", rule.post)):
            if isinstance(question, str):
                hidden, missing = (
                    visitor.ask(method, staged.url(address, place), rule) for place in (PLACES[-1], None)
                )
                assert _shape(hidden) == _shape(missing), (role, method, address)


def _shape(response: HttpResponse) -> tuple[int, str]:
    return response.status_code, response.headers.get("Location", "")


SEARCHES = [
    *(f"/admin/articles/article/{query}" for query in ("?q=Astrol", "?state=draft", "?o=1", "?mine=1")),
    *(f"/admin/articles/article/pick/{kind}/?q=Astrol" for kind in ("stories", "authors", "tags", "images")),
    "/admin/autocomplete/?app_label=articles&model_name=edition&field_name=article&term=Astrol",
    "/admin/autocomplete/?app_label=articles&model_name=auditentry&field_name=edition&term=Astrol",
    "/admin/articles/edition/?q=Astrol",
    "/admin/articles/auditentry/?q=system",
]


@pytest.mark.parametrize("role", ["reporter", "section-editor", "ops"])
def test_no_page_tells_of_a_story_that_is_not_ones_to_see(staged: Staged, role: str) -> None:
    visitor = Visitor(staged, role)
    urls = {
        staged.url(address, place)
        for address in ADDRESSES
        for place in a_few((PLACES[0], PLACES[2]), role, address.name, most=1)
    }

    for url in [*sorted(urls), *SEARCHES]:
        response = visitor.ask("GET", url, Rule(NOBODY))
        page = b"".join(response) if response.streaming else response.content  # type: ignore[arg-type]
        assert SECRET.encode() not in page, url


def _tried(
    visitor: Visitor, staged: Staged, address: Address, method: str, question: Question, rule: Rule, role: str
) -> list[str]:
    """What was not as expected."""
    wrong: list[str] = []
    if (method, address.route) in visitor.refused:
        return wrong
    for place in a_few(places(question, role), role, method, address.name, most=PLACES_TRIED):
        url = staged.url(address, place)
        response = visitor.ask(method, url, rule)
        what = f"{role} {method} {url} ({address.name}; {place}): {response.status_code}"
        if response.status_code == 405:
            visitor.refused.add((method, address.route))
            return wrong
        if response.status_code >= 500:
            wrong.append(f"{what} is a fault")
        elif _is_answer(response) is not answered(question, role, place):
            wrong.append(f"{what} {'is an answer' if _is_answer(response) else 'is a refusal'}")
        elif not _is_answer(response) and visitor.writes:
            wrong.append(f"{what} and yet it wrote {visitor.writes[0][:80]}")
    return wrong


def _is_answer(response: HttpResponse) -> bool:
    """Neither a refusal nor the way to the login, nor back to the first page where something is not there."""
    if response.status_code in (403, 404):
        return False
    return not (response.status_code == 302 and response["Location"].partition("?")[0] in ("/admin/", "/admin/login/"))
