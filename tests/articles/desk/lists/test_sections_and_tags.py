"""Sections and tags at the desk."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from lxml import html as markup

from articles.models import Section, Tag
from tests.factories import ArticleFactory, SectionFactory, TagFactory, UserFactory, published
from tests.support.forms import fields, login

pytestmark = pytest.mark.django_db

SECTIONS, TAGS = "/admin/articles/section/", "/admin/articles/tag/"


def save(client: Client, url: str, form: str, **typed: Any) -> str:
    values = {**fields(client.get(url), form), **typed}
    return client.post(url, values, follow=True).content.decode()


def test_a_section_is_made_with_a_slug_of_its_own_script(client: Client) -> None:
    login(client, "editor-in-chief")

    save(client, f"{SECTIONS}add/", "section_form", name="កីឡា")

    assert Section.objects.get().slug == "កីឡា"


def test_an_address_of_the_site_is_refused_as_a_section(client: Client) -> None:
    login(client, "editor-in-chief")

    html = save(client, f"{SECTIONS}add/", "section_form", name="Search", slug="search")

    assert "“search” is an address of the site itself." in html
    assert not Section.objects.exists()


def test_only_sections_of_the_first_level_are_offered_as_parents(client: Client) -> None:
    login(client, "editor-in-chief")
    child = SectionFactory.create(name="Boats", parent=SectionFactory.create(name="Water"))
    another = SectionFactory.create(name="Land")

    html = client.get(f"{SECTIONS}{another.pk}/change/").content.decode()

    assert ">Water</option>" in html
    assert f">{child.name}</option>" not in html


def test_its_editors_are_ticked_among_those_with_the_role(client: Client) -> None:
    login(client, "editor-in-chief")
    section = SectionFactory.create()
    editor, reporter = (UserFactory.create(role=role) for role in ("section-editor", "reporter"))

    save(client, f"{SECTIONS}{section.pk}/change/", "section_form", editors=[editor.pk])
    refused = save(client, f"{SECTIONS}{section.pk}/change/", "section_form", editors=[editor.pk, reporter.pk])

    assert list(section.editors.all()) == [editor]
    assert "Not saved." in refused


def test_four_eyes_are_asked_for_on_the_sections_form(client: Client) -> None:
    login(client, "editor-in-chief")
    section = SectionFactory.create()

    save(client, f"{SECTIONS}{section.pk}/change/", "section_form", four_eyes="on")

    section.refresh_from_db()
    assert section.four_eyes


def test_a_producer_orders_sections_and_says_not_who_edits_them(client: Client) -> None:
    me, editor = login(client, "producer"), UserFactory.create(role="section-editor")
    section = SectionFactory.create(four_eyes=True)

    values = {"editors": [editor.pk, me.pk], "four_eyes": "", "description": "Ships"}
    save(client, f"{SECTIONS}{section.pk}/change/", "section_form", **values)

    section.refresh_from_db()
    assert (section.description, section.four_eyes, section.editors.count()) == ("Ships", True, 0)

    first, inner = SectionFactory.create(position=1), SectionFactory.create(parent=section)
    last = SectionFactory.create(position=200)

    def moved(action: str, *chosen: Section) -> list[Section]:
        client.post(SECTIONS, {"action": action, "_selected_action": [each.pk for each in chosen]}, follow=True)
        rows = markup.fromstring(client.get(SECTIONS).content.decode()).xpath(
            "//input[@name='_selected_action']/@value"
        )
        return [Section.objects.get(pk=pk) for pk in rows]

    assert moved("move_up", last) == [first, last, section, inner]
    assert moved("move_up", first, last) == [last, first, section, inner]
    assert moved("move_down", section) == [last, first, section, inner], "the last one stays last"
    login(client, "reporter")
    client.post(SECTIONS, {"action": "move_down", "_selected_action": [last.pk]})
    assert Section.objects.filter(parent=None).first() == last


@pytest.mark.parametrize("bulk", [False, True])
def test_a_section_with_stories_is_not_deleted_and_the_desk_says_why(client: Client, bulk: bool) -> None:
    login(client, "editor-in-chief")
    section = ArticleFactory.create().section
    data = {"post": "yes", "action": "delete_selected", "_selected_action": [section.pk]}

    url = SECTIONS if bulk else f"{SECTIONS}{section.pk}/delete/"
    html = client.post(url, data, follow=True).content.decode()

    assert f"{section.name}: there are stories in it. Move them to another section first." in html
    assert Section.objects.filter(pk=section.pk).exists()


def test_an_empty_section_is_deleted(client: Client) -> None:
    login(client, "editor-in-chief")
    section = SectionFactory.create()

    client.post(f"{SECTIONS}{section.pk}/delete/", {"post": "yes"})

    assert not Section.objects.exists()


def test_a_tag_that_was_published_is_part_of_the_record(client: Client) -> None:
    login(client, "editor-in-chief")
    published(tags=["tides"])
    tag, unused = Tag.objects.get(), TagFactory.create()

    html = client.post(f"{TAGS}{tag.pk}/delete/", {"post": "yes"}).content.decode()
    client.post(f"{TAGS}{unused.pk}/delete/", {"post": "yes"})

    assert "“tides”: used in published stories." in html
    assert list(Tag.objects.all()) == [tag]


def test_the_list_of_tags_counts_their_stories(client: Client) -> None:
    login(client, "editor-in-chief")
    ArticleFactory.create(tags=["tides"])
    ArticleFactory.create(tags=["tides"])

    assert '<td class="field-stories">2</td>' in client.get(TAGS).content.decode()


@pytest.mark.parametrize("role", ["reporter", "copy-editor", "section-editor", "picture-editor", "ops"])
def test_sections_are_made_by_nobody_else(client: Client, role: str) -> None:
    login(client, role)

    assert client.get(f"{SECTIONS}add/").status_code == 403


def test_the_log_says_what_a_name_and_an_address_were_before_and_are_now(client: Client) -> None:
    login(client, "editor-in-chief")
    water, boats = SectionFactory.create(name="Water"), SectionFactory.create(name="Boats")
    tag = TagFactory.create(name="Ships")

    save(client, f"{SECTIONS}{boats.pk}/change/", "section_form", name="Ferries", slug="ferries", parent=water.pk)
    save(client, f"{TAGS}{tag.pk}/change/", "tag_form", name="Vessels")

    logged = [entry.get_change_message() for entry in LogEntry.objects.order_by("pk")]
    assert logged == [
        "Changed Name from “Boats” to “Ferries”, Slug from “boats” to “ferries” and Parent from nothing to “Water”.",
        "Changed Name from “Ships” to “Vessels”.",
    ]


def test_no_form_of_names_says_which_rule_of_the_database_was_broken(client: Client) -> None:
    login(client, "editor-in-chief")
    section = SectionFactory.create(name="Water")
    above = SectionFactory.create(name="Weather")
    SectionFactory.create(name="Storms", parent=above)
    own = f"{SECTIONS}{section.pk}/change/"
    unseen, nothing = "Write a name that can be seen.", "The name has no letters or digits to make an address of"
    said = {
        (url, name): (sentence in html, "onstraint" in html)
        for url, form in ((SECTIONS, "section_form"), (TAGS, "tag_form"), ("/admin/authors/author/", "author_form"))
        for name, sentence in (("\ufe0f", unseen), ("\ue000", unseen), ("\u0378", unseen), ("?!", nothing))
        for html in [save(client, f"{url}add/", form, name=name)]
    }
    odd = [
        save(client, own, "section_form", parent=section.pk),
        save(client, f"{SECTIONS}{above.pk}/change/", "section_form", parent=section.pk),
        save(client, own, "section_form", slug="a b"),
        save(client, own, "section_form", slug="", name="\u2800"),
        save(client, own, "section_form", slug="", name="Search"),
    ]

    assert said == dict.fromkeys(said, (True, False))
    assert [html for html in odd if "onstraint" in html or "errornote" not in html] == []
