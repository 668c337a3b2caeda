"""At the desk in a browser."""

from __future__ import annotations

from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from newsroom.models import User
from tests.factories import PASSWORD


def let_in(page: Page, live_server: LiveServer, user: User) -> Page:
    """The page with this person logged in, without walking through the door."""
    client = Client()
    client.force_login(user)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    return page


def walk_in(page: Page, user: User) -> None:
    """Log in as a person does."""
    page.goto("/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")
