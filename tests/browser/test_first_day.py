"""Somebody's first day: invited by ops, they set a password, and make stories of a template and of one another."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.editing import copying
from articles.models import Article
from newsroom.jobs import LoginLetters
from tests.browser.conftest import NewPage
from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = "a long word of theirs"


def test_who_is_invited_sets_a_password_and_makes_stories_of_a_template_and_of_a_story(
    new_page: NewPage, live_server: LiveServer, settings: Any
) -> None:
    settings.EMAIL_BACKEND, settings.SITE_URL = "django.core.mail.backends.locmem.EmailBackend", live_server.url
    sport = SectionFactory.create(name="Sport")
    report = ArticleFactory.create(headline="{{Home}} v {{Visitors}}", section=sport, body="<p>{{Score}}.</p>")
    copying.make_template(report, by=UserFactory.create(role="editor-in-chief"))

    ops = let_in(new_page(), live_server, UserFactory.create(role="ops"))
    ops.goto("/admin/newsroom/user/add/")
    ops.get_by_label("First name").fill("Marta")
    ops.get_by_label("Last name").fill("Newcomer")
    ops.get_by_label(re.compile("mail")).fill("marta@example.com")
    ops.get_by_label("Reporter").check()
    ops.get_by_role("button", name="Send the invitation").click()
    expect(ops.get_by_text("on its way to Marta Newcomer")).to_be_visible()
    while LoginLetters().run():
        pass
    (link,) = re.findall(r"http\S+/admin/password/\S+/", str(mail.outbox[-1].body))

    marta = new_page()
    marta.goto(link)
    for field in marta.locator("input[type=password]").all():
        field.fill(WORDS)
    assert looked_at(marta) == []
    marta.get_by_role("button", name="Set the password").click()
    expect(marta.get_by_text("Log in as “marta.newcomer”")).to_be_visible()
    marta.goto("/admin/")
    marta.get_by_label("Username").fill("marta.newcomer")
    marta.get_by_label("Password").fill(WORDS)
    marta.keyboard.press("Enter")
    expect(marta.get_by_role("heading", level=1)).to_have_text("My desk")

    marta.get_by_role("link", name="New from template").click()
    marta.get_by_role("link", name=re.compile("Home.* v ")).first.click()
    marta.get_by_label("Home").fill("Quay")
    marta.get_by_label("Visitors").fill("Docks")
    assert looked_at(marta) == []
    marta.get_by_role("button", name="Make the story").click()
    expect(marta.get_by_label("Headline")).to_have_value("Quay v Docks")
    expect(marta.get_by_label("Body")).to_contain_text("{{Score}}")
    marta.get_by_role("button", name="Duplicate").click()
    expect(marta.get_by_role("link", name="Quay v Docks").first).to_be_visible()
    assert sorted(Article.objects.filter(created_by__username="marta.newcomer").values_list("headline", flat=True)) == [
        "Quay v Docks",
        "Quay v Docks",
    ]
