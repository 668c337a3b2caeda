"""Readers find what is live, from the request after it was published to the last before it was withdrawn."""

from __future__ import annotations

import datetime
import io
from itertools import permutations

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.content.contents import content_of
from articles.editing.saving import write
from articles.errors import Refused
from articles.jobs import AuditIndex, CountWords, IndexStories
from articles.models import Article, Edition, IndexChange, IndexedTerm, IndexTotals, StoryIndex, Suggestion
from articles.public.middleware import as_reader
from articles.public.rows.story import RelatedRow, related_to, story_at
from articles.publishing import go_live, publish, revert, schedule, unschedule, withdraw
from articles.publishing.erasing import erase
from articles.roles import SYSTEM
from articles.search.auditing import audit, search_warnings
from articles.search.desk import found_by
from articles.search.index import index_newest
from articles.search.rebuilding import rebuilding
from articles.search.statistics import add_up, count_again, counts_beside, term_counts
from articles.search.suggestion_rows import suggest_for
from articles.search.vectors import MOST_BYTES, Vector
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, edition_of, published
from tests.support.thoroughness import rounds

pytestmark = pytest.mark.django_db

LATER = datetime.timedelta(hours=1)


def found(client: Client, words: str) -> set[str]:
    """The headlines that a search finds."""
    page = client.get("/search/", {"q": words, "sort": "newest"}).context["page"]
    return {str(each.headline).replace("<mark>", "").replace("</mark>", "") for each in page.results}


def run(command: str, *options: str) -> tuple[str, int]:
    """What a command says, and the code it ends with."""
    out = io.StringIO()
    try:
        call_command(command, *options, stdout=out)
    except SystemExit as ended:
        return out.getvalue(), int(ended.code or 0)
    except CommandError as error:
        return str(error), error.returncode
    return out.getvalue(), 0


def test_a_story_is_found_once_published_and_not_once_withdrawn(client: Client) -> None:
    article = ArticleFactory.create(headline="Lanternfish in the harbour")
    assert found(client, "lanternfish") == set()

    edition_of(article)
    assert found(client, "lanternfish") == {"Lanternfish in the harbour"}
    article.headline = "Anglerfish in the harbour"
    article.save()
    edition_of(article)
    assert found(client, "lanternfish") == set()
    revert(article, by=SYSTEM)
    assert found(client, "lanternfish anglerfish") == {"Lanternfish in the harbour"}
    withdraw(article, by=SYSTEM)

    assert found(client, "lanternfish") == set()
    assert not StoryIndex.objects.exists()


def test_what_is_scheduled_is_found_when_it_goes_live_and_never_if_it_is_taken_back(client: Client) -> None:
    article = ArticleFactory.create(headline="Lanternfish tomorrow")
    edition = schedule(article, by=SYSTEM, at=timezone.now() + LATER).edition
    assert edition is not None
    assert found(client, "lanternfish") == set()
    StoryIndex.objects.all().delete()  # as a release scheduled it that had no index

    edition.article = article
    go_live(edition, by=SYSTEM, now=timezone.now() + LATER)

    assert found(client, "lanternfish") == {"Lanternfish tomorrow"}
    other = ArticleFactory.create(headline="Anglerfish tomorrow")
    waiting = schedule(other, by=SYSTEM, at=timezone.now() + LATER).edition
    assert waiting is not None
    unschedule(waiting, by=SYSTEM)
    assert not StoryIndex.objects.filter(edition=waiting).exists()
    assert not audit().missing + audit().stale


def test_counts_follow_what_is_live() -> None:
    one = published(headline="Lanternfish and Lanternfish").article
    published(headline="A lanternfish")
    schedule(ArticleFactory.create(headline="Lanternfish later"), by=SYSTEM, at=timezone.now() + LATER)

    assert audit() == audit()._replace(differing=0, total_off=0, miscounted=0, missing=0, stale=0)
    assert add_up() == 2
    counts = term_counts(["lanternfish", "nothing", "=Lanternfish"])
    assert (counts.stories, dict(counts.having)) == (2, {"lanternfish": 2})
    assert not audit().any
    withdraw(one, by=SYSTEM)
    assert not audit().any
    assert CountWords().look() == 1
    assert IndexedTerm.objects.get(term="lanternfish").stories == 1
    assert not IndexedTerm.objects.filter(stories__lte=0).exists()
    IndexedTerm.objects.update(stories=7)
    assert audit().miscounted
    count_again()
    assert not audit().any
    assert not IndexChange.objects.exists()


def test_an_archive_from_before_the_index_is_found_after_migrating(client: Client) -> None:
    for n in range(3):
        published(headline=f"Lanternfish {n}", at=timezone.now() - datetime.timedelta(days=n))
    StoryIndex.objects.all().delete()

    index_newest(most=1)

    assert len(found(client, "lanternfish")) == 3, "a batch is as small as it gets"
    StoryIndex.objects.all().delete()
    job = IndexStories()
    index_newest(most=0)
    assert IndexTotals.objects.get().missing == 3
    assert "Older stories are not found yet" in client.get("/search/", {"q": "x"}).content.decode()
    assert [job.run(), job.run(), job.run()] == [3, 0, 0]
    assert len(found(client, "lanternfish")) == 3
    assert IndexTotals.objects.get().missing == 0


def test_the_commands_say_what_is_wrong_and_put_it_right(client: Client) -> None:
    editions = [published(headline=f"Lanternfish {n}") for n in range(3)]
    assert run("audit_search") == ("Live stories: 3.\nReaders find all of them, and nothing else.\n", 0)
    editions[0].index.delete()
    StoryIndex.objects.filter(edition=editions[1]).update(words="'zeppelin':1")
    Edition.objects.filter(pk=editions[2].pk).update(search_vector=None)
    said, code = run("audit_search", "--sample", "10")
    assert code == 1
    assert "1 live stories are not found." in said
    assert "1 of about 10 stories are found by other words than they have." in said
    AuditIndex().look()
    assert list(search_warnings()) == ["Search does not find 1 live stories yet; `manage.py rebuild_search` adds them."]

    assert run("rebuild_search", "--dry-run") == ("Stories that would be indexed: 3.\n", 0)
    assert run("rebuild_search") == ("Stories indexed: 3. Rows removed that no story needs: 0.\n", 0)

    assert run("audit_search")[1] == 0
    assert list(search_warnings()) == []
    assert len(found(client, "lanternfish")) == 3


def test_a_rebuilding_that_was_stopped_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(4):
        published(headline=f"Lanternfish {n}")
    monkeypatch.setattr("articles.search.rebuilding.STORIES_AT_ONCE", 3)
    with rebuilding(restart=False) as first:
        assert first.next_batch() == 3

    assert run("rebuild_search", "--dry-run") == ("Stories that would be indexed: 1.\n", 0)
    said, code = run("rebuild_search")

    assert (said.splitlines(), code) == (
        ["Going on after 3 stories.", "Stories indexed: 4. Rows removed that no story needs: 0."],
        0,
    )
    assert run("rebuild_search", "--dry-run") == ("Stories that would be indexed: 4.\n", 0)


@pytest.mark.parametrize(
    "text", ["\U00020000" * 300_000, " ".join(f"ab{n}é" for n in range(120_000)), "a'b\\c " * 70_000]
)
def test_no_text_is_too_much_for_the_index(text: str) -> None:
    published(body=f"<p>{text}</p>"[:200_000])

    vector = Vector()
    vector.add_text(text)
    assert len(vector.literal().encode()) < 2 * MOST_BYTES


ACTS = ("publish", "edit", "change", "choose", "withdraw", "revert", "schedule", "unschedule", "go live", "erase")
WRITTEN = ("edit", "change")
MADE_LIVE = ("publish", "change", "revert", "go live")


@settings(max_examples=rounds(10, 50), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1)), max_size=12))
def test_search_desk_and_suggestions_agree_with_what_stands_after_every_act(
    client: Client, acts: list[tuple[str, int]]
) -> None:
    section, writers = SectionFactory.create(), [AuthorFactory.create()]
    stories = [
        ArticleFactory.create(headline=f"Lanternfish {n}", body=f"<p>{body}</p>", section=section, authors=writers)
        for n, body in enumerate(("The nets came up empty.", "A boat shone in the dark."))
    ]
    for number, (act, which) in enumerate(acts):
        article = Article.objects.get(pk=stories[which].pk)
        try:
            do(act, article, stories[1 - which], number)
        except Refused:
            continue
        assert on_the_desk(stories, "lanternf") == {Article.objects.get(pk=each.pk).headline for each in stories}
        assert on_the_desk(stories, f"written{number}") == (
            {f"Lanternfish written{number}"} if act in WRITTEN else set()
        )
        live = {each.article_id: each for each in Edition.objects.live().select_related("section")}
        assert found(client, "lanternfish") == {each.headline for each in live.values()}
        with as_reader():
            suggested = set(Suggestion.objects.values_list("article", "target"))
            under = {key: [row.headline for row in under_the_story(each)] for key, each in live.items()}
        assert suggested <= set(permutations(live, 2))
        assert all(
            rows in ([], [other.headline for key, other in live.items() if key != story])
            for story, rows in under.items()
        )
        assert act not in MADE_LIVE or len(live) < 2 or under[article.pk]
        drift = audit(sample=0)
        assert (drift.missing, drift.stale, drift.total_off, drift.miscounted) == (0, 0, 0, 0)
    for story in stories:
        if Edition.objects.live().filter(article=story).exists():
            withdraw(story, by=SYSTEM)


def on_the_desk(stories: list[Article], words: str) -> set[str]:
    """The headlines of those stories that a search of the desk finds."""
    those = Article.objects.filter(found_by(words), pk__in=[each.pk for each in stories])
    return set(those.values_list("headline", flat=True))


def under_the_story(edition: Edition) -> list[RelatedRow]:
    """What readers get under a story."""
    row = story_at(edition.section.slug, edition.slug)
    assert row is not None
    return related_to(row)


def do(act: str, article: Article, other: Article, number: int) -> None:
    """One act on a story; raises Refused where it cannot be done."""
    waiting = article.editions.scheduled().first()
    if act in WRITTEN:
        content = content_of(article)
        write(article, {**content, "headline": f"Lanternfish written{number}"}, started_from=article.version, by=SYSTEM)
    elif act == "choose":
        content = {**content_of(article), "related": [{"target": other.pk, "headline": ""}]}
        write(article, content, started_from=article.version, by=SYSTEM)
    if act in ("publish", "change"):
        publish(Article.objects.get(pk=article.pk), by=SYSTEM)
    elif act == "withdraw":
        withdraw(article, by=SYSTEM)
    elif act == "revert":
        revert(article, by=SYSTEM)
    elif act == "schedule":
        schedule(article, by=SYSTEM, at=timezone.now() + LATER)
    elif act == "unschedule" and waiting:
        unschedule(waiting, by=SYSTEM)
    elif act == "go live" and waiting:
        go_live(waiting, by=SYSTEM, now=timezone.now() + LATER)
    elif act == "erase" and (ended := article.editions.filter(live_until__isnull=False).first()):
        erase(ended, ["body"], by=SYSTEM, order="A court's")


def test_a_story_finds_suggestions_while_its_words_are_not_counted_yet() -> None:
    edition = published(headline="Fog")
    IndexChange.objects.all().delete()  # as when so much came that what is pending is not looked at

    counts = counts_beside(edition.article_id, ["fog"])
    assert (counts.stories, counts.having["fog"]) == (0, 0)
    suggest_for(edition, at=timezone.now())
    assert not edition.article.suggestions.exists()
