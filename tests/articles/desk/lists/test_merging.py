"""The page on which names are merged: what each has, which one stays, what happens; and what lists show afterwards."""

from __future__ import annotations

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from articles.editing.merging_names import AUTHORS, merge_names
from articles.models import Tag
from articles.roles import SYSTEM
from authors.models import Author
from tests.factories import ArticleFactory, AuthorFactory, TagFactory, published
from tests.support.forms import login
from tests.support.queries import statements

pytestmark = pytest.mark.django_db

AUTHORS_LIST, TAGS_LIST = "/admin/authors/author/", "/admin/articles/tag/"


def chosen(client: Client, *names: Author | Tag) -> str:
    """Where ticking these names and choosing “Merge …” leads."""
    url = TAGS_LIST if isinstance(names[0], Tag) else AUTHORS_LIST
    ticked = {"action": "merge_chosen", "_selected_action": [name.pk for name in names]}
    return str(client.post(url, ticked)["Location"])


def test_the_page_says_what_each_has_and_what_happens_and_one_button_merges(client: Client) -> None:
    login(client, "copy-editor")
    shouted, chan = AuthorFactory.create(name="CHAN Sopheak"), AuthorFactory.create(name="Sopheak Chan", bio="")
    published(authors=[chan])
    ArticleFactory.create(authors=[shouted])

    page = client.get(chosen(client, shouted, chan))
    after = client.post(f"{AUTHORS_LIST}merge/", {"id": [shouted.pk, chan.pk], "stays": chan.pk}, follow=True)

    html = page.content.decode()
    assert [each.name for each in page.context["chosen"]] == [chan, shouted]
    assert page.context["stays"] == chan.pk
    assert "/authors/sopheak-chan/ · 1 story on the desk, 1 on the site" in html
    assert "If “Sopheak Chan” stays: 1 story on the desk will carry it instead of “CHAN Sopheak”. " in html
    assert "The page and feeds of “CHAN Sopheak” will lead to /authors/sopheak-chan/" in html
    assert "No biography" in html
    assert "Merged “CHAN Sopheak” into “Sopheak Chan”" in after.content.decode()
    assert after.redirect_chain == [(f"{AUTHORS_LIST}{chan.pk}/change/", 302)]
    assert Author.objects.get(pk=shouted.pk).merged_into == chan
    logged = {entry.object_id: entry.get_change_message() for entry in LogEntry.objects.all()}
    assert logged == {
        str(shouted.pk): "Merged into “Sopheak Chan”.",
        str(chan.pk): "Merged into it: “CHAN Sopheak”.",
    }


def test_it_opens_from_an_authors_page_and_finds_names_that_are_written_alike(client: Client) -> None:
    login(client, "section-editor")
    shouted, chan, other = (AuthorFactory.create(name=name) for name in ("CHAN Sopheak", "Sopheak Chan", "Ann Lee"))

    link = f"{AUTHORS_LIST}merge/?id={shouted.pk}"
    form = client.get(f"{AUTHORS_LIST}{shouted.pk}/change/").content.decode()
    page = client.get(link)
    searched = client.get(f"{link}&q=lee")

    assert f'<a href="{link}">Merge with another …</a>' in form
    assert page.context["found"] == [chan]
    assert searched.context["found"] == [other]


def test_nothing_is_merged_and_the_choice_is_kept_where_it_is_refused(client: Client) -> None:
    login(client, "copy-editor")
    tides, tide = TagFactory.create(name="tides"), TagFactory.create(name="tide")

    none = client.post(f"{TAGS_LIST}merge/", {"id": [tides.pk, tide.pk]})
    one = client.post(f"{TAGS_LIST}merge/", {"id": [tide.pk, "x", 10**30], "stays": tide.pk})

    assert (none.status_code, one.status_code) == (422, 422)
    assert "Nothing was merged. Choose which of the tags stays." in none.content.decode()
    assert {each.name for each in none.context["chosen"]} == {tides, tide}
    assert "Nothing was merged. Choose at least two tags to merge." in one.content.decode()
    assert not Tag.objects.filter(merged_into__isnull=False).exists()


def test_what_was_merged_is_listed_under_a_filter_and_says_into_what(client: Client) -> None:
    login(client, "editor-in-chief")
    shouted, chan = AuthorFactory.create(name="CHAN Sopheak"), AuthorFactory.create(name="Sopheak Chan")
    merge_names(AUTHORS, [shouted.pk], into=chan.pk, by=SYSTEM)

    used, gone = client.get(AUTHORS_LIST), client.get(f"{AUTHORS_LIST}?merged=1")
    page = client.get(f"{AUTHORS_LIST}{shouted.pk}/change/").content.decode()

    assert list(used.context["cl"].result_list) == [chan]
    assert list(gone.context["cl"].result_list) == [shouted]
    link = f'<a href="{AUTHORS_LIST}{chan.pk}/change/">Sopheak Chan</a>'
    assert link in gone.content.decode()
    assert f"“CHAN Sopheak” was merged into {link}" in page
    assert 'name="_save"' not in page
    story = ArticleFactory.create(authors=[chan])
    stories = client.get(f"/admin/articles/article/?author={shouted.pk}").context["cl"]
    offered = next(spec.lookup_choices for spec in stories.filter_specs if spec.title == "author")
    assert (offered, list(stories.result_list)) == ([(str(chan.pk), "Sopheak Chan")], [story])


@pytest.mark.parametrize("role", ["reporter", "producer"])
def test_who_may_not_change_authors_is_offered_nothing_and_gets_nothing(client: Client, role: str) -> None:
    login(client, role)
    names = [AuthorFactory.create(), AuthorFactory.create()]

    page = client.get(f"{AUTHORS_LIST}merge/?id={names[0].pk}&id={names[1].pk}")
    done = client.post(f"{AUTHORS_LIST}merge/", {"id": [name.pk for name in names], "stays": names[0].pk})

    assert (page.status_code, done.status_code) == (403, 403)
    assert "merge" not in client.get(AUTHORS_LIST).content.decode().partition('id="changelist-form"')[2]
    assert "Merge with" not in client.get(f"{AUTHORS_LIST}{names[0].pk}/change/").content.decode()
    assert not Author.objects.filter(merged_into__isnull=False).exists()


def test_however_many_names_it_asks_the_database_as_often(client: Client) -> None:
    login(client, "copy-editor")
    names = [AuthorFactory.create() for _ in range(6)]

    two, six = (f"{AUTHORS_LIST}merge/?" + "&".join(f"id={name.pk}" for name in names[:n]) for n in (2, 6))

    assert len(statements(client, two)) == len(statements(client, six))
