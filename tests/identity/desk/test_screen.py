"""The screen “The newspaper”: everything by form, nothing typed lost, nothing pinned changed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from articles.models import AuditEntry
from newsroom.models import NewspaperVersion
from newsroom.site.accent import PAPER, can_be_read
from newsroom.site.newspaper import newspaper
from tests.factories import UserFactory
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db

SCREEN, PREVIEW, VERSIONS, RESTORE = (f"/admin/newspaper/{end}" for end in ("", "preview/", "versions/", "restore/"))
FILLED = {
    "revision": "0",
    "name": "The Ebb",
    "strapline": "Twice a day",
    "description": "News of the coast.",
    "accent": "#005A9C",
    "accent_dark": "",
    "email": "desk@example.com",
    "telephone": "+855 23 555 123",
    "postal_address": "1 Quay Road",
    "publishing_principles": "/about/ethics/",
    "copyright_line": "© {year} The Ebb",
    "time_zone": "Asia/Phnom_Penh",
    "language": "en",
    "account-0-name": "Mastodon",
    "account-0-url": "https://social.example/@ebb",
    "column-0-title": "About",
    "column-0-0-name": "Who we are",
    "column-0-0-url": "/about/us/",
}


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(UserFactory.create(role="editor-in-chief"))
    return client


def saved_by(client: Client, **changes: str) -> HttpResponse:
    return client.post(SCREEN, {**FILLED, **changes})  # type: ignore[return-value]


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_everything_is_saved_and_shown_again_and_listed(chief: Client) -> None:
    answer = saved_by(chief)

    assert (answer.status_code, answer.headers["Location"]) == (302, SCREEN)
    paper = newspaper()
    assert (paper.name, paper.accent, paper.time_zone) == ("The Ebb", "#005a9c", "Asia/Phnom_Penh")
    assert paper.footer_columns[0].links == (("Who we are", "/about/us/"),)
    screen = text(chief.get(SCREEN))
    for typed in ("Twice a day", "https://social.example/@ebb", "Who we are", "+07", "Version 1"):
        assert typed in screen or typed == "+07"
    listed = text(chief.get(VERSIONS))
    assert "Twice a day" in listed
    assert "what readers see" in listed
    assert AuditEntry.objects.get().verb == "save_newspaper"


def test_the_home_page_is_previewed_and_nothing_saved(chief: Client) -> None:
    page = chief.post(PREVIEW, FILLED)

    assert page.status_code == 200
    assert "<title>The Ebb</title>" in text(page)
    assert "Nothing was saved" in text(page)
    assert "accent-005a9c-" in text(page)
    assert not NewspaperVersion.objects.exists()
    assert "The Ebb" not in text(chief.get("/"))
    assert chief.post(PREVIEW, {**FILLED, "name": ""}).status_code == 422


def test_a_colour_that_cannot_be_read_is_refused_and_the_offered_one_is_a_click_away(chief: Client) -> None:
    refused = saved_by(chief, accent="#ffdd00")

    assert refused.status_code == 422
    assert not NewspaperVersion.objects.exists()
    offer = re.search(r'name="instead-of-accent" value="(#[0-9a-f]{6})"', text(refused))
    assert offer is not None
    assert can_be_read(offer[1], PAPER)
    assert saved_by(chief, accent="#ffdd00", **{"instead-of-accent": offer[1]}).status_code == 302
    assert newspaper().accent == offer[1]
    assert "dark paper" in text(saved_by(chief, accent_dark="#222222", revision="1"))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", " ", "Write the newspaper’s name."),
        ("name", "x" * 101, "Write at most 100 characters; these are 101."),
        ("email", "desk", "Write an address such as"),
        ("telephone", "call us", "Write digits and spaces"),
        ("accent", "red", "Write a colour as #"),
        ("time_zone", "Atlantis/Harbour", "Choose a time zone"),
        ("language", "English", "is not a language code"),
        ("publishing_principles", "//evil.example/", "is no address of a page"),
        ("account-0-url", "javascript:alert(1)", "is no address of a page"),
        ("account-0-url", "/here/", "is no address of a page"),
        ("column-0-0-url", "", "Write both the words and the address"),
        ("column-0-title", "", "Write a heading over these links."),
    ],
)
def test_what_cannot_be_saved_says_why_and_stays_in_the_form(chief: Client, field: str, value: str, said: str) -> None:
    answer = saved_by(chief, **{field: value})

    assert answer.status_code == 422
    assert said in text(answer)
    assert "Twice a day" in text(answer)
    assert not NewspaperVersion.objects.exists()


def test_a_logo_is_uploaded_kept_while_something_else_is_wrong_and_removed(
    chief: Client, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    logo = SimpleUploadedFile("logo.png", saved(quarters(300, 300), "PNG"), "image/png")
    svg = SimpleUploadedFile("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")

    assert "Save the logo as a PNG" in text(chief.post(SCREEN, {**FILLED, "logo": svg}))
    refused = chief.post(SCREEN, {**FILLED, "logo": logo, "name": ""})
    kept = re.search(r'name="logo-kept" value="([0-9a-f]{32})"', text(refused))
    assert kept is not None
    assert saved_by(chief, **{"logo-kept": kept[1]}).status_code == 302

    paper = newspaper()
    assert paper.logo is not None
    home = text(chief.get("/"))
    for address in (paper.logo.url("logo"), paper.logo.url("icon-32"), paper.logo.url("icon-180")):
        assert address in home
        assert chief.get(address).status_code == 200
    assert paper.logo.url("icon-512") in text(chief.get("/site.webmanifest"))
    assert chief.get("/favicon.ico").headers["Location"] == paper.logo.url("icon-32")
    saved_by(chief, revision="1", **{"logo-kept": kept[1], "logo-none": "1"})
    assert newspaper().logo is None


def test_hostile_input_is_never_a_fault(chief: Client) -> None:
    for hostile in ("\x00", "a\x00b", "<script>", "\u202e\u200b", "x" * 5000, "٣", "-1", "{year}{0}", "🙂"):
        answer = chief.post(SCREEN, dict.fromkeys(FILLED, hostile))
        assert answer.status_code in (302, 422), hostile
    for number in ("-1", "9" * 40, "٣", "\x00", ""):
        assert chief.post(RESTORE, {"number": number, "revision": number}).status_code == 302
        assert chief.get(VERSIONS, {"before": number}).status_code == 200
        assert chief.post(SCREEN, {**FILLED, "revision": number, "name": "The Ebb"}).status_code in (302, 422)
    assert chief.get(f"{VERSIONS}{'9' * 30}/").status_code == 404


def test_what_is_pinned_is_shown_and_cannot_be_changed(chief: Client, settings: Any) -> None:
    settings.SITE_NAME, settings.PINNED = "The Tide", {"name": "SITE_NAME"}

    screen = text(chief.get(SCREEN))
    saved_by(chief)

    assert "Set by the environment variable SITE_NAME" in screen
    assert re.search(r'<input[^>]*name="name"[^>]*value="The Tide"[^>]*disabled', screen)
    assert (newspaper().name, newspaper().strapline) == ("The Tide", "Twice a day")


def test_a_colleague_s_change_of_the_same_setting_is_shown_beside_one_s_own(chief: Client) -> None:
    saved_by(chief)

    clash = saved_by(chief, revision="0", strapline="Every tide", email="other@example.com")

    assert clash.status_code == 422
    assert "saved: Twice a day" in text(clash)
    assert 'value="Every tide"' in text(clash)
    assert 'name="revision" value="1"' in text(clash)
    assert NewspaperVersion.objects.count() == 1


def test_an_earlier_version_is_looked_at_and_restored(chief: Client) -> None:
    saved_by(chief)
    saved_by(chief, revision="1", name="The Flood")

    assert "<title>The Ebb</title>" in text(chief.get(f"{VERSIONS}1/"))
    assert newspaper().name == "The Flood"
    chief.post(RESTORE, {"number": "1", "revision": "2"})

    assert newspaper().name == "The Ebb"
    assert "restored from version 1" in text(chief.get(VERSIONS))
