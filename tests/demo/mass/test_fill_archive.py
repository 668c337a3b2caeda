"""`fill_archive`: an archive as large as wished, the same each time, as whole as what editors publish."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from articles.models import Article, AuditEntry, Edition, Section, Tag
from articles.proof.verifying import faults_of
from articles.publishing import publish
from articles.roles import SYSTEM
from articles.search.auditing import audit
from authors.models import Author
from demo.mass.fill import CHUNK_STORIES
from demo.mass.stories import AUTHOR_COUNT, TAG_COUNT, ArchivePlan, author_names, tag_names
from tests.factories import ImageFactory, SectionFactory

pytestmark = pytest.mark.django_db

RARE = "kishida sihanoukville mekong suos pursat angkor peacekeeping undersecretary wholeheartedly solidarity"


def fill_archive(articles: int, *options: str) -> str:
    out = io.StringIO()
    call_command("fill_archive", "--articles", str(articles), *options, stdout=out)
    return out.getvalue()


def contents() -> dict[str, Any]:
    """Everything readers get of every story, by guid, without keys that the database gave."""
    editions = Edition.objects.live().select_related("article", "section")
    return {
        e.article.guid: (
            *(e.headline, e.standfirst, e.body, e.summary, e.kind, e.slug, e.section.slug, e.first_published),
            [b.name for b in e.bylines.all()],
            sorted(tag.name for tag in e.tags.all()),
            [r.target.guid for r in e.related_stories.select_related("target")],
        )
        for e in editions
    }


def test_one_seed_is_one_archive_whether_filled_at_once_or_in_steps() -> None:
    with transaction.atomic():
        fill_archive(40)
        at_once = contents()
        transaction.set_rollback(True)

    fill_archive(15)
    fill_archive(40)

    assert len(at_once) == 40
    assert contents() == at_once


def test_another_seed_is_another_archive_beside_it() -> None:
    fill_archive(10)
    fill_archive(10, "--seed", "2")

    headlines = Edition.objects.live().values_list("headline", flat=True)
    assert len(headlines) == 20
    assert len(set(headlines)) > 15


def test_a_second_run_adds_nothing() -> None:
    fill_archive(12)

    assert "0 stories made" in fill_archive(12)
    assert Article.objects.count() == Edition.objects.count() == AuditEntry.objects.count() == 12


def test_what_is_missing_is_made_again() -> None:
    """As after a run that was killed between two chunks."""
    with transaction.atomic():
        fill_archive(20)
        whole = contents()
        transaction.set_rollback(True)
    fill_archive(5)

    assert fill_archive(20).startswith("15 stories made")
    assert contents() == whole


def test_more_than_a_chunk_is_made_by_processes_beside() -> None:
    said = fill_archive(CHUNK_STORIES + 20)

    assert said.startswith(f"{CHUNK_STORIES + 20} stories made")
    assert Edition.objects.live().count() == CHUNK_STORIES + 20


def test_editions_are_as_publishing_makes_them() -> None:
    SectionFactory.create(name="Opinion")
    ImageFactory.create_batch(3)
    fill_archive(30)

    assert [fault for article in Article.objects.all() for fault in faults_of(article)] == []
    for edition in Edition.objects.live().select_related("article"):
        assert edition.kind == "opinion"
        assert edition.live_since == edition.first_published
        assert set(edition.bylines.values_list("live", "first_published")) == {(True, edition.first_published)}
        assert set(edition.tagged.values_list("live", "first_published")) == {(True, edition.first_published)}
    assert Edition.objects.filter(figures__isnull=False).exists()
    assert not audit(sample=30).any


def test_a_story_of_the_archive_can_be_edited_and_published_on() -> None:
    fill_archive(3)
    article = Article.objects.first()
    assert article is not None
    article.headline = "Another headline"
    article.save()

    edition = publish(article, by=SYSTEM).edition

    assert edition is not None
    assert edition.number == 2
    assert faults_of(article) == []


def test_the_newsrooms_sections_are_used_and_a_new_one_gets_some() -> None:
    with transaction.atomic():
        fill_archive(1)
        assert Section.objects.filter(slug="opinion").exists()
        transaction.set_rollback(True)
    only = SectionFactory.create(name="Harbour")

    fill_archive(10)

    assert Section.objects.get() == only


def test_authors_and_tags_are_many_and_some_write_far_more_than_others() -> None:
    plan = ArchivePlan(seed=1, begin=date(2016, 1, 1), end=date(2026, 1, 1), sections=6)
    stories = [plan.story(number) for number in range(1500)]
    counts = [sum(place in story.tags for story in stories) for place in (0, TAG_COUNT - 1)]

    assert len(set(author_names(1))) == AUTHOR_COUNT
    assert len({name.lower() for name in tag_names(1)}) == TAG_COUNT
    assert counts[0] > 10 * (counts[1] + 1)
    assert len({story.slug for story in stories}) == len(stories)
    assert {story.published.year for story in stories} == set(range(2016, 2026))
    assert 1500 < sum(len(story.body) for story in stories) / len(stories) < 3500


def test_rare_words_stay_rare() -> None:
    plan = ArchivePlan(seed=1, begin=date(2016, 1, 1), end=date(2026, 1, 1), sections=6)
    text = " ".join(plan.story(number).body for number in range(300)).lower()

    assert [word for word in RARE.split() if word in text] == []
    assert "{" not in text


def test_dates_begin_where_they_are_told_to() -> None:
    fill_archive(30, "--from-date", "2001-02-03")

    days = [edition.first_published.date() for edition in Edition.objects.all() if edition.first_published]
    assert min(days) >= date(2001, 2, 3)
    assert min(days).year < 2010


@pytest.mark.parametrize(
    "options",
    [
        ("0",),
        ("-5",),
        ("many",),
        ("1", "--from-date", "2999-01-01"),
        ("1", "--from-date", "soon"),
        ("1", "--seed", "x"),
    ],
)
def test_what_cannot_be_is_refused(options: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="argument --"):
        call_command("fill_archive", "--articles", *options)


def test_two_at_once_do_not_fill_the_same_archive() -> None:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [7_306_021])
        with pytest.raises(CommandError, match="Another process is filling the archive"):
            fill_archive(1)
    finally:
        other.close()

    assert not Author.objects.exists()
    assert not Tag.objects.exists()
