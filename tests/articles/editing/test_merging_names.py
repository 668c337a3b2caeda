"""Two names of one person, or of one thing, are merged: one stays, and all that named the other leads to it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from articles.content.contents import content_of
from articles.content.parts import parts_of
from articles.desk.form.pick_values import posted_lines
from articles.desk.form.picking import find_authors, find_tags
from articles.editing.merging_names import AUTHORS, TAGS, NameKind, merge_names
from articles.editing.restoring import restore
from articles.editing.saving import write
from articles.errors import NotAllowed, NotReady, Overtaken, Refused
from articles.models import Article, AuditEntry, Byline, DeskIndex, Tag
from articles.proof.verifying import faults_of
from articles.publishing import publish, withdraw
from articles.roles import SYSTEM
from authors.models import Author, name_to_print
from imports.item import Credit
from imports.names import author_named
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, TagFactory, UserFactory, edition_of, published
from tests.support.at_once import at_once, refusals

pytestmark = pytest.mark.django_db


@pytest.fixture
def chan() -> Author:
    return AuthorFactory.create(name="Sopheak Chan", slug="sopheak-chan", photo=ImageFactory.create())


@pytest.fixture
def shouted() -> Author:
    return AuthorFactory.create(name="CHAN Sopheak", slug="chan-sopheak")


def merged(kind: NameKind, other: Author | Tag, into: Author | Tag, by: Any = SYSTEM) -> str:
    return merge_names(kind, [other.pk], into=into.pk, by=by).message


def lines(article: Article) -> list[tuple[str, str, str]]:
    return list(article.bylines.values_list("author__name", "role", "name"))


def test_a_printed_name_is_linked_to_an_author_by_merging_and_never_the_other_way_round(
    client: Client, chan: Author
) -> None:
    edition = published(authors=[name_to_print("S. Chan")])
    printed = Author.objects.get(name="S. Chan")

    with pytest.raises(NotReady, match="only a printed name"):
        merged(AUTHORS, chan, printed)
    merged(AUTHORS, printed, chan)

    assert (
        '<a href="/authors/sopheak-chan/" rel="author">S. Chan</a>'
        in client.get(edition.get_absolute_url()).content.decode()
    )


def test_readers_find_all_stories_with_who_stays_and_old_addresses_lead_there(
    client: Client, chan: Author, shouted: Author
) -> None:
    edition, other = published(authors=[shouted]), published(authors=[chan])
    shouted.slug = "s-chan"
    shouted.save()

    said = merged(AUTHORS, shouted, chan)

    assert said == "Merged “CHAN Sopheak” into “Sopheak Chan”, for 1 story on the desk and 1 on the site."
    page = client.get("/authors/sopheak-chan/").content.decode()
    assert edition.headline in page
    assert other.headline in page
    for old in ("s-chan", "chan-sopheak"):
        for rest in ("", "rss.xml"):
            assert client.get(f"/authors/{old}/{rest}")["Location"] == f"/authors/sopheak-chan/{rest}"
    assert edition.headline in client.get("/authors/sopheak-chan/rss.xml").content.decode()
    story = client.get(edition.get_absolute_url())
    assert '<a href="/authors/sopheak-chan/" rel="author">CHAN Sopheak</a>' in story.content.decode()
    assert f"author-{chan.pk} " in story["Surrogate-Key"] + " "
    assert client.get("/sitemap-authors-0.xml").content.count(b"<loc>") == 1
    assert faults_of(edition.article) == []


def test_who_stays_is_found_by_readers_as_long_as_the_other_has_a_live_story(
    client: Client, chan: Author, shouted: Author
) -> None:
    first, second = published(authors=[shouted]).article, published(authors=[shouted]).article
    assert client.get("/authors/sopheak-chan/").status_code == 404

    merged(AUTHORS, shouted, chan)
    found = client.get("/authors/sopheak-chan/").status_code
    withdraw(first, by=SYSTEM)
    still = client.get("/authors/sopheak-chan/").status_code
    chan.refresh_from_db()
    assert (chan.live, chan.photo and chan.photo.portrait) == (True, True)
    withdraw(second, by=SYSTEM)

    assert (found, still) == (200, 200)
    assert client.get("/authors/sopheak-chan/").status_code == 404


def test_desk_copies_name_who_stays_and_are_no_other_version(chan: Author, shouted: Author) -> None:
    edition = published(authors=[shouted])
    article = edition.article
    write(article, content_of(article), started_from=1, by=SYSTEM)

    merged(AUTHORS, shouted, chan)
    saved = write(article, content_of(article), started_from=1, by=SYSTEM)

    assert lines(article) == [("Sopheak Chan", "author", "")]
    assert (saved.moved, Article.objects.get(pk=article.pk).version) == (False, 1)
    assert "sopheak" in str(DeskIndex.objects.get(article=article).words)


def test_a_story_by_both_names_keeps_one_with_the_leading_role(client: Client, chan: Author, shouted: Author) -> None:
    edition = published(authors=[shouted, AuthorFactory.create(name="Ann Lee"), chan])
    article = edition.article
    Byline.objects.filter(article=article, author=shouted).update(role="photographer", name="S. C.")

    merged(AUTHORS, shouted, chan)

    assert lines(article) == [("Sopheak Chan", "author", "S. C."), ("Ann Lee", "author", "")]
    assert [line.name for line in client.get(edition.get_absolute_url()).context["page"].bylines] == [
        "CHAN Sopheak",
        "Ann Lee",
    ]
    assert client.get("/authors/sopheak-chan/").content.decode().count(edition.get_absolute_url()) == 1
    assert edition_of(article).bylines.count() == 2
    assert faults_of(article) == []


def test_what_was_written_before_says_who_stays(chan: Author, shouted: Author) -> None:
    article = ArticleFactory.create(authors=[shouted], tags=["Ferry"])
    before = content_of(article)
    write(article, {**before, "bylines": [], "headline": "Fog"}, started_from=1, by=SYSTEM)

    merged(AUTHORS, shouted, chan)
    merged(TAGS, Tag.objects.get(name="Ferry"), TagFactory.create(name="ferries"))
    restore(article.saved_versions.get(version=1), by=SYSTEM)

    assert lines(article) == [("Sopheak Chan", "author", "")]
    assert list(article.tags.names()) == ["ferries"]
    assert [line.author for line in parts_of(before).bylines] == [chan]


def test_a_form_that_was_open_meanwhile_names_who_stays(chan: Author, shouted: Author) -> None:
    merged(AUTHORS, shouted, chan)
    posted = {f"byline-role-{shouted.pk}": "editor", f"byline-name-{shouted.pk}": "S. C."}

    (line,) = posted_lines([str(shouted.pk), str(chan.pk)], posted)

    assert (line.author, line.role, line.name) == (chan, "editor", "S. C.")


def test_imports_and_pickers_know_the_other_name_and_use_who_stays(chan: Author, shouted: Author) -> None:
    ferry, ferries = TagFactory.create(name="Ferry"), TagFactory.create(name="ferries")
    merged(AUTHORS, shouted, chan)
    merged(TAGS, ferry, ferries)
    article = ArticleFactory.create(authors=[])

    write(article, {**content_of(article), "tags": ["FERRY", "ferries"]}, started_from=1, by=SYSTEM)
    Byline.objects.create(article=article, author=shouted)

    assert [author_named(Credit(name, "author"), "news") for name in ("CHAN Sopheak", "Chan SOPHEAK")] == [chan, chan]
    assert [option.value for option in find_authors("chan soph")] == [str(chan.pk)]
    assert [option.value for option in find_tags("ferry", user=UserFactory.create(role="producer"))] == ["ferries"]
    assert list(article.tags.all()) == [ferries]
    assert lines(article) == [("Sopheak Chan", "author", "")]


def test_a_tag_leads_to_the_one_that_stays(client: Client) -> None:
    ferry, both = published(tags=["Ferry"]), published(tags=["Ferry", "ferries"])
    gone, stays = Tag.objects.get(name="Ferry"), Tag.objects.get(name="ferries")

    merged(TAGS, gone, stays)

    page = client.get("/tags/ferries/").content.decode()
    assert page.count(ferry.get_absolute_url()) == page.count(both.get_absolute_url()) == 1
    assert client.get("/tags/ferry/atom.xml")["Location"] == "/tags/ferries/atom.xml"
    assert [link.name for link in client.get(both.get_absolute_url()).context["page"].tags] == ["ferries"]
    assert list(both.article.tags.names()) == ["ferries"]
    assert ferry.headline in client.get(both.get_absolute_url()).content.decode()
    assert faults_of(ferry.article) == faults_of(both.article) == []


def test_names_that_were_merged_before_go_along_and_no_chain_is_made(
    client: Client, chan: Author, shouted: Author
) -> None:
    edition = published(authors=[shouted])
    third = AuthorFactory.create(name="S. Chan", slug="s-c")
    merged(AUTHORS, shouted, chan)

    merged(AUTHORS, chan, third)

    assert set(third.merged.values_list("pk", flat=True)) == {chan.pk, shouted.pk}
    assert client.get("/authors/chan-sopheak/")["Location"] == "/authors/s-c/"
    assert edition.headline in client.get("/authors/s-c/").content.decode()
    for name, into in ((third, chan), (third, third), (AuthorFactory.create(), shouted)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Author.objects.filter(pk=name.pk).update(merged_into=into)
    shouted.save()
    assert Author.objects.get(pk=shouted.pk).merged_into == third, "a form read before the merge does not undo it"


def test_the_record_tells_what_was_merged_into_what(chan: Author, shouted: Author) -> None:
    ArticleFactory.create(authors=[shouted])

    merged(AUTHORS, shouted, chan)

    act = AuditEntry.objects.get(verb="merge_authors")
    assert (act.act, act.note) == ("Authors merged", "“CHAN Sopheak” into “Sopheak Chan”")
    assert act.detail == {
        "into": chan.pk,
        "merged": {str(shouted.pk): ["CHAN Sopheak", "chan-sopheak"]},
        "stories": 1,
        "live": 0,
    }


def test_who_stays_gets_the_login_unless_there_are_two(chan: Author, shouted: Author) -> None:
    reporter, other = UserFactory.create(role="reporter"), UserFactory.create(role="reporter")
    Author.objects.filter(pk=shouted.pk).update(user=reporter)
    third = AuthorFactory.create(user=other)

    merged(AUTHORS, shouted, chan)

    chan.refresh_from_db()
    assert chan.user == reporter
    with pytest.raises(NotReady, match="have a login each, so they are not one person"):
        merged(AUTHORS, third, chan)


@pytest.mark.parametrize("role", ["reporter", "picture-editor", "producer", "ops"])
def test_who_may_not_change_authors_may_not_merge_them(role: str, chan: Author, shouted: Author) -> None:
    with pytest.raises(NotAllowed):
        merged(AUTHORS, shouted, chan, by=UserFactory.create(role=role))


def test_nobody_makes_others_stories_their_own_by_merging_into_themselves(shouted: Author) -> None:
    editor: User = UserFactory.create(role="section-editor")
    me = AuthorFactory.create(user=editor)

    for other, into in ((shouted, me), (me, shouted)):
        with pytest.raises(NotAllowed, match="make their stories yours"):
            merged(AUTHORS, other, into, by=editor)


def test_what_cannot_be_merged_is_refused_with_a_sentence(chan: Author, shouted: Author) -> None:
    with pytest.raises(NotReady, match="at least two"):
        merged(AUTHORS, chan, chan)
    with pytest.raises(Overtaken, match="deleted"):
        merge_names(AUTHORS, [999_999], into=chan.pk, by=SYSTEM)
    merged(AUTHORS, shouted, chan)
    with pytest.raises(Overtaken, match="“CHAN Sopheak” was merged into “Sopheak Chan” meanwhile"):
        merged(AUTHORS, shouted, AuthorFactory.create())


@pytest.mark.django_db(transaction=True)
def test_merging_beside_saving_publishing_and_merging_the_other_way_leaves_nothing_that_leads_nowhere() -> None:
    for _ in range(3):
        one, other = AuthorFactory.create(), AuthorFactory.create()
        story, new = ArticleFactory.create(authors=[one]), ArticleFactory.create(authors=[])
        bylines = [{"author": author.pk, "role": "author", "name": ""} for author in (one, other)]
        said = [{**content_of(article), "bylines": bylines} for article in (story, new)]

        results = at_once(
            lambda a=one, b=other: merged(AUTHORS, a, b),
            lambda a=one, b=other: merged(AUTHORS, b, a),
            lambda said=said[0], story=story: write(story, said, started_from=1, by=SYSTEM),
            lambda said=said[1], new=new: write(new, said, started_from=1, by=SYSTEM),
            lambda story=story: publish(story, by=SYSTEM),
        )

        assert [refusal for refusal in refusals(results) if not isinstance(refusal, Refused)] == []
        assert len(refusals(results[:2])) >= 1, "both cannot stay"
        gone = Author.objects.filter(merged_into__isnull=False)
        assert not gone.filter(merged_into__merged_into__isnull=False).exists()
        assert not Byline.objects.filter(author__in=gone).exists()
        assert all(author.merged_into.live for author in gone.filter(live=True))
        assert faults_of(story) == faults_of(new) == []
