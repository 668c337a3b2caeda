"""Using the desk's forms as a person does: what stands in them is sent back, with what was typed over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.test import Client
from lxml import html as markup

from articles.models import Article, Section
from newsroom.models import User
from tests.factories import UserFactory

ADD = "/admin/articles/article/add/"
LIST = "/admin/articles/article/"


def login(client: Client, role: str, *, sections: Iterable[Section] = ()) -> User:
    """Somebody with this role, logged in; `superuser` is nobody's role and may do everything."""
    user = UserFactory.create(is_superuser=True) if role == "superuser" else UserFactory.create(role=role)
    user.edits_sections.set(sections)
    client.force_login(user)
    return user


def fields(response: HttpResponse, form: str = "article_form") -> dict[str, Any]:
    """What a browser would send of a page's form if nothing was touched and no button named."""
    (found,) = markup.fromstring(response.content.decode()).xpath(f"//form[@id='{form}']")
    values: dict[str, Any] = {}
    for element in found.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        if element.xpath("ancestor::template") or element.get("type") in {"submit", "button", "file"}:
            continue
        if element.get("type") in {"checkbox", "radio"} and "checked" not in element.attrib:
            continue
        _add(values, element.get("name"), element)
    return values


def buttons(response: HttpResponse) -> set[str]:
    """The names of the buttons that a page shows."""
    found = markup.fromstring(response.content.decode() or "<p>").xpath("//main//button")
    return {" ".join(button.text_content().split()) for button in found}


def submit(client: Client, article: Article, act: str = "save", **typed: Any) -> HttpResponse:
    """Open the story's form, type over some fields, press a button; the page that follows."""
    url = article.get_change_url()
    values = {**fields(client.get(url)), **typed, "_act": act}
    return client.post(url, values, follow=True)  # type: ignore[return-value]


def write(client: Client, section: Section, act: str = "save", **typed: Any) -> HttpResponse:
    """A new story, from an empty form."""
    values = {**fields(client.get(ADD)), "section": section.pk, **typed, "_act": act}
    return client.post(ADD, values, follow=True)  # type: ignore[return-value]


def _add(values: dict[str, Any], name: str, element: Any) -> None:
    if element.tag == "select":
        chosen = element.xpath(".//option[@selected]/@value") or element.xpath("(.//option)[1]/@value")
        values[name] = chosen[0] if chosen else ""
    elif element.tag == "textarea":
        values[name] = (element.text or "").removeprefix("\n")
    elif name in values:
        before = values[name]
        values[name] = [*(before if isinstance(before, list) else [before]), element.get("value", "on")]
    else:
        values[name] = element.get("value", "on" if element.get("type") in {"checkbox", "radio"} else "")
