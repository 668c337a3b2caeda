"""What is typed is kept while it is typed, apart from the history, and brought back after a mishap."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.jobs import PutAside
from articles.models import Article, Presence, WorkingCopy
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory
from tests.support.forms import ADD, fields, login

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/working/"


def url(story: Article) -> str:
    return reverse("admin:articles_article_working", args=[story.pk])


def opened(client: Client, story: Article | None = None, **typed: Any) -> dict[str, Any]:
    """A form that was opened, with something typed into it."""
    return {**fields(client.get(story.get_change_url() if story else ADD)), **typed}


def test_what_is_kept_is_answered_as_it_was_kept(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Saved")
    typed = opened(client, story, headline="Typed\x00 ភ្នំពេញ", body="<p>Half a sent")

    answer = client.post(url(story), typed).json()

    copy = WorkingCopy.objects.get()
    assert answer["kept"] == copy.fields
    assert ["headline", "Typed ភ្នំពេញ"] in copy.fields
    assert ["body", "<p>Half a sent"] in copy.fields
    assert not [name for name, _ in copy.fields if name in ("csrfmiddlewaretoken", "_act")]
    story.refresh_from_db()
    assert (story.headline, story.version, story.saved_versions.count()) == ("Saved", 1, 0)


def test_a_window_has_one_copy_and_another_window_its_own(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    one, two = opened(client, story, headline="One"), opened(client, story, headline="Two")

    for typed in (one, two, {**one, "headline": "One, more"}):
        client.post(url(story), typed)

    assert set(WorkingCopy.objects.values_list("headline", flat=True)) == {"One, more", "Two"}


def test_words_left_behind_are_offered_and_brought_back(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Saved")
    client.post(url(story), opened(client, story, headline="Typed", tags=["Tide", "Fog"]))
    copy = WorkingCopy.objects.get()

    page = client.get(story.get_change_url()).content.decode()
    back = client.get(f"{story.get_change_url()}?working={copy.pk}")

    assert f"?working={copy.pk}" in page
    assert (fields(back)["headline"], fields(back)["tags"]) == ("Typed", ["Tide", "Fog"])
    assert "field--wrong" not in back.content.decode()


def test_words_brought_back_meet_what_was_saved_meanwhile(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Saved", standfirst="Old")
    client.post(url(story), opened(client, story, headline="Typed"))
    client.post(story.get_change_url(), opened(client, story, standfirst="New", _act="save"))
    copy = WorkingCopy.objects.get()

    back = fields(client.get(f"{story.get_change_url()}?working={copy.pk}"))
    client.post(story.get_change_url(), {**back, "_act": "save"})

    story.refresh_from_db()
    assert (story.headline, story.standfirst) == ("Typed", "New")
    assert not WorkingCopy.objects.exists()


def test_a_new_story_that_was_never_saved_is_brought_back_once(client: Client, editor: User) -> None:
    client.post(NEW, opened(client, headline="Fog", section=SectionFactory.create().pk))
    copy = WorkingCopy.objects.get()

    assert "“Fog”" in client.get(ADD).content.decode()
    back = fields(client.get(f"{ADD}?working={copy.pk}"))
    client.post(ADD, {**back, "_act": "save"})
    client.post(ADD, {**back, "_act": "save"})

    assert Article.objects.get().guid == copy.guid
    assert not WorkingCopy.objects.exists()


def test_words_without_a_headline_are_brought_back_without_complaint(client: Client, editor: User) -> None:
    client.post(NEW, opened(client, body="<p>Only text.</p>"))

    back = client.get(f"{ADD}?working={WorkingCopy.objects.get().pk}")

    assert fields(back)["body"] == "<p>Only text.</p>"
    assert "Write a headline" not in back.content.decode()


def test_saving_ends_this_windows_copy_and_no_others(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    one, two = opened(client, story, headline="One"), opened(client, story, standfirst="Two")
    for typed in (one, two):
        client.post(url(story), typed)

    client.post(story.get_change_url(), {**one, "_act": "save"})

    assert [copy.window for copy in WorkingCopy.objects.all()] == [two["window"]]


def test_a_save_that_is_refused_ends_nothing(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    typed = opened(client, story, headline="")
    client.post(url(story), typed)

    client.post(story.get_change_url(), {**typed, "_act": "save"})

    assert WorkingCopy.objects.count() == 1


def test_what_is_put_aside_is_offered_no_more_and_kept(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    client.post(url(story), opened(client, story, headline="Typed"))
    copy = WorkingCopy.objects.get()

    client.post(reverse("admin:articles_article_working_aside", args=[copy.pk]))

    assert "did not save" not in client.get(story.get_change_url()).content.decode()
    assert WorkingCopy.objects.get().fields == copy.fields


def test_what_was_put_aside_a_month_ago_ends_and_nothing_else(client: Client, editor: User) -> None:
    story, month = ArticleFactory.create(), timezone.now() - datetime.timedelta(days=31)
    for headline in ("Aside long ago", "Aside today", "Left long ago"):
        client.post(url(story), opened(client, story, headline=headline))
    WorkingCopy.objects.filter(headline="Aside long ago").update(put_aside_at=month)
    WorkingCopy.objects.filter(headline="Aside today").update(put_aside_at=timezone.now())
    WorkingCopy.objects.filter(headline="Left long ago").update(kept_at=month)

    assert PutAside().run() == 1

    assert set(WorkingCopy.objects.values_list("headline", flat=True)) == {"Aside today", "Left long ago"}


def test_words_typed_into_a_story_that_was_deleted_meanwhile_become_a_new_one(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    client.post(url(story), opened(client, story, headline="Typed meanwhile"))
    kept = url(story)
    story.delete()

    assert client.post(kept, {"window": "0" * 16}).status_code == 404
    back = fields(client.get(f"{ADD}?working={WorkingCopy.objects.get().pk}"))
    client.post(ADD, {**back, "_act": "save"})

    assert Article.objects.get(headline="Typed meanwhile").created_by == editor


def test_nobody_gets_at_anybody_elses_words(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Saved")
    client.post(url(story), opened(client, story, headline="Secret"))
    copy = WorkingCopy.objects.get()
    other = Client()
    login(other, "editor-in-chief")

    assert "Secret" not in other.get(f"{story.get_change_url()}?working={copy.pk}").content.decode()
    assert other.post(reverse("admin:articles_article_working_aside", args=[copy.pk])).status_code == 404


def test_who_may_not_write_the_story_keeps_nothing(client: Client) -> None:
    story = ArticleFactory.create()
    login(client, "reporter")

    assert client.post(url(story), {"window": "0" * 16, "headline": "Mine now"}).status_code == 403
    assert not WorkingCopy.objects.exists()


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"window": "", "headline": "x"}, 400),
        ({"window": "' OR 1=1", "headline": "x"}, 400),
        ({"window": "0" * 16, "headline": "x" * 2_000_001}, 413),
        ({"window": "0" * 16, "seen_version": "-1", "brought_back": "9" * 30, "headline": "\x00" * 9}, 200),
    ],
)
def test_what_makes_no_sense_is_answered_plainly(
    client: Client, editor: User, typed: dict[str, str], status: int
) -> None:
    story = ArticleFactory.create()

    assert client.post(url(story), typed).status_code == status


def test_who_else_is_there_is_said_and_whether_they_write(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    pulse = reverse("admin:articles_article_pulse", args=[story.pk])
    other = Client()
    colleague = login(other, "copy-editor")

    client.post(pulse, {"window": "a" * 16})
    told = other.post(pulse, {"window": "b" * 16, "writing": "1"}).json()
    mine = client.post(pulse, {"window": "a" * 16}).json()
    also_mine = client.post(pulse, {"window": "c" * 16}).json()

    assert [(other["name"], other["writing"], other["initials"]) for other in told["others"]] == [
        (str(editor), False, editor.initials)
    ]
    assert [(other["name"], other["writing"]) for other in mine["others"]] == [(str(colleague), True)]
    assert also_mine["others"][0]["name"] == "you, in another window"


def test_a_window_that_closes_is_gone_at_once(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    pulse = reverse("admin:articles_article_pulse", args=[story.pk])

    client.post(pulse, {"window": "a" * 16})
    client.post(pulse, {"window": "a" * 16, "closing": "1"})

    assert not Presence.objects.exists()


def test_a_posted_form_is_written_down_and_read_again_unchanged() -> None:
    from articles.desk.form.form_from_content import as_pairs, from_pairs

    posted = QueryDict("tags=b&tags=a&headline=%E1%9E%97&figures-0-image=3&_act=publish&csrfmiddlewaretoken=x")

    assert from_pairs(as_pairs(posted)) == QueryDict("tags=b&tags=a&headline=%E1%9E%97&figures-0-image=3", mutable=True)


def test_words_taken_back_again_leave_nothing_to_offer(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Saved")
    typed = opened(client, story, headline="Typed")
    client.post(url(story), typed)

    answer = client.post(url(story), {**typed, "headline": "Saved", "_as_saved": "1"})

    assert ["headline", "Saved"] in answer.json()["kept"]
    assert "_as_saved" not in dict(answer.json()["kept"])
    assert not WorkingCopy.objects.exists()
