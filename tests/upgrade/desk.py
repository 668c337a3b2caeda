"""Somebody at the desk: opens forms, types, presses buttons. Knows models and addresses by their names only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.support.forms import fields

FLEETING = re.compile(
    "window|guid|csrfmiddlewaretoken|brought_back|_act|initial-.*|.+-typed|figures-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS"
    "|change|public_note|waiting|override_reason|schedule_at|withdraw_at|withdrawal_note|step_note|confirmed"
)
"""Fields of the form that are no part of the story: its window's, and those of the publishing panel."""
ROW = re.compile(r"(figures-\d+)-\w+")


class Person:
    """A login by its name, with a browser of its own."""

    def __init__(self, username: str) -> None:
        self.user = apps.get_model("newsroom", "User")._default_manager.get(username=username)
        self.client = Client()
        self.client.force_login(self.user)

    def ask(self, name: str, /, *keys: object, **query: object) -> HttpResponse:
        """The page of an address of stories, by the end of its name."""
        return self.client.get(door(name, *keys), query)  # type: ignore[return-value]

    def post(self, name: str, /, *keys: object, **data: object) -> HttpResponse:
        """What follows after something was sent to an address of stories."""
        return self.client.post(door(name, *keys), data, follow=True)  # type: ignore[return-value]

    def form(self, story: int | None = None, **query: object) -> dict[str, Any]:
        """What stands in the form of a story, or of a new one."""
        return fields(self.ask("change", story, **query) if story else self.ask("add", **query))

    def send(self, story: int | None, values: Mapping[str, object], act: str = "save") -> HttpResponse:
        """Press a button of the form in which these values stand: a redirect, or the form again with what is wrong."""
        address = door("change", story) if story else door("add")
        return self.client.post(address, {**values, "_act": act, "confirmed": act})  # type: ignore[return-value]

    def do(self, story: int | None, act: str = "save", **typed: object) -> int:
        """Open the form, type, press a button; the story's key. Fails where the desk refuses."""
        values = {**self.form(story), **{name.replace("__", "-"): value for name, value in typed.items()}}
        response = self.send(story, values, act)
        assert response.status_code == 302, response.context["form"].errors
        refused = [str(each) for each in get_messages(response.wsgi_request) if each.level_tag == "error"]
        assert not refused, refused
        return story or int(re.findall(r"/(\d+)/", response["Location"])[-1])


def door(name: str, *keys: object) -> str:
    """An address of stories at the desk."""
    return reverse(f"admin:articles_article_{name}", args=keys)


def stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """Of what stands in a form, what belongs to the story; without the empty row for a first picture."""
    kept = {name: value for name, value in sorted(values.items()) if not FLEETING.fullmatch(name)}
    empty = {name for name in kept if (row := ROW.fullmatch(name)) and f"{row[1]}-image" not in kept}
    return {name: value for name, value in kept.items() if name not in empty}
