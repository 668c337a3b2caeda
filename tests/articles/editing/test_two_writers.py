"""Two editors at one story, saving as it comes: every word that was sent is in the history, whatever they choose."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from articles.content.blocks import blocks
from articles.content.budget import ONE_REQUEST, UNDER_A_LOCK, Budget
from articles.content.contents import Content, content_of
from articles.content.fields import FIELDS, WORDS, blank_content
from articles.content.merging import Conflict, Merged, merge
from articles.editing import saving
from articles.editing.saving import Conflicting, begin, kept_version, save, write
from articles.errors import StaleArticle
from articles.models import Article, SavedVersion, Tag
from articles.publishing import publish
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, UserFactory
from tests.support.thoroughness import rounds

pytestmark = pytest.mark.django_db

WORDED = tuple(field.name for field in FIELDS if field.kind in WORDS)


class Rows:
    """The desk as it is: rows of the database."""

    def __init__(self, rng: random.Random, body: str) -> None:
        self.rng = rng
        self.article = ArticleFactory.create(body=body)
        FigureFactory.create(article=self.article)

    def now(self) -> tuple[Content, int]:
        self.article.refresh_from_db()
        return content_of(self.article), self.article.version

    def save(self, content: Content, started_from: int, person: User) -> tuple[Content, int]:
        save(self.article, content, started_from=started_from, by=person)
        return self.now()

    def happens(self) -> None:
        """Publishing, now and then: never anybody's conflict."""
        if self.rng.random() < 0.1 and not self.article.editions.exists():
            publish(Article.objects.get(pk=self.article.pk), by=SYSTEM)

    def history(self) -> str:
        kept = (self.article.saved_versions, self.article.conflict_texts)
        return str([list(rows.values_list("content", flat=True)) for rows in kept])


class Memory:
    """The same rules without a database, for thousands of rounds."""

    def __init__(self, rng: random.Random, body: str) -> None:
        others = {"section": 1, "slug": "fog", "body": body}
        figure = {"key": "f1", "image": 1, "place": "lead", "caption": "", "credit": "", "alt": "", "decorative": False}
        self.versions: list[Content] = [
            {**blank_content(), **others, "bylines": [], "figures": [figure], "related": [], "tags": []}
        ]
        self.refused: list[Content] = []

    def now(self) -> tuple[Content, int]:
        return self.versions[-1], len(self.versions)

    def save(self, content: Content, started_from: int, person: User) -> tuple[Content, int]:
        merged = merge(self.versions[started_from - 1], content, self.versions[-1])
        if started_from != len(self.versions) and merged.conflicts:
            newer = SavedVersion(version=len(self.versions), content=self.versions[-1])
            self.refused.append(content)
            raise Conflicting(merged, newer, person)
        self.versions.append(content if started_from == len(self.versions) else merged.content)
        return self.now()

    def happens(self) -> None:
        """Nothing."""

    def history(self) -> str:
        return str(self.versions + self.refused)


@dataclass
class Window:
    """A form that somebody has open: what stands in it and the version it started from."""

    person: User
    name: str
    content: Content
    started_from: int
    typed: list[str] = field(default_factory=list)
    sent: set[str] = field(default_factory=set)
    """What was typed and stood in the form when it was saved: nobody misses what they took out themselves."""

    def type(self, rng: random.Random) -> None:
        """A word no other has, somewhere; or a paragraph or a picture taken out."""
        word = f"{self.name}{len(self.typed)}x"
        act = rng.choice(["body", "body", "paragraph", "field", "caption", "tag", "delete"])
        if act == "field":
            name = rng.choice(WORDED)
            self.content = {**self.content, name: f"{self.content[name]} {word}"}
        elif act == "caption" and self.content["figures"]:
            (figure, *others) = self.content["figures"]
            self.content = {**self.content, "figures": [{**figure, "caption": f"{figure['caption']} {word}"}, *others]}
        elif act == "tag":
            self.content = {**self.content, "tags": sorted([*self.content["tags"], word])}
        else:
            self.content = {**self.content, "body": _edited(self.content["body"], act, word, rng)}
            if act == "delete":
                return
        self.typed.append(word)

    def save(self, desk: Rows | Memory, rng: random.Random) -> None:
        """As the form does: what cannot be brought together is shown, mine standing in the form, and one is chosen."""
        standing = {word for word in self.typed if word in str(self.content)} - self.sent
        self.sent |= standing
        try:
            self.content, self.started_from = desk.save(self.content, self.started_from, self.person)
        except Conflicting as conflict:
            merged = conflict.merged
            asked = str([(each.mine, each.theirs) for each in merged.conflicts])
            assert [word for word in standing if word not in str(merged.content) + asked] == []
            self.content, self.started_from = merged.content, conflict.newer.version
            for each in merged.conflicts:
                if rng.random() < 0.5:
                    self.content = _taken(self.content, each)


def _taken(content: Content, conflict: Conflict) -> Content:
    """Theirs instead of mine, where the form can take it."""
    if conflict.where == "body" and conflict.mine:
        return {**content, "body": content["body"].replace(conflict.mine, conflict.theirs, 1)}
    return {**content, conflict.where: conflict.theirs} if conflict.where in WORDED else content


def _edited(body: str, act: str, word: str, rng: random.Random) -> str:
    parts = blocks(body)
    at = rng.randrange(len(parts)) if parts else 0
    if act == "paragraph" or not parts:
        parts.insert(at, f"<p>{word}</p>")
    elif act == "delete":
        del parts[at]
    else:
        parts[at] = parts[at].replace("</p>", f" {word}</p>")
    return "".join(parts)


def lost(desk: Rows | Memory, rng: random.Random, people: list[User]) -> list[str]:
    """The typed words that are nowhere any more, after three windows of two people did what came to mind."""
    windows = [Window(person, name, *desk.now()) for person, name in zip([*people, people[0]], "abc", strict=True)]
    for _ in range(rng.randrange(8, 30)):
        window = rng.choice(windows)
        window.save(desk, rng) if rng.random() < 0.3 else window.type(rng)
        desk.happens()
    for window in [*windows, *windows]:
        window.save(desk, rng)
    found = desk.history()
    return [word for window in windows for word in window.sent if word not in found]


def some_body(rng: random.Random) -> str:
    return "".join(f"<p>p{n} stands here as it stood.</p>" for n in range(rng.randrange(1, 5)))


@pytest.mark.parametrize("seed", range(10))
def test_no_typed_word_is_lost_whatever_two_editors_do_in_whatever_order(seed: int) -> None:
    rng = random.Random(seed)
    people = UserFactory.create_batch(2, role="copy-editor")

    for _ in range(rounds(1, 4)):
        assert lost(Rows(rng, some_body(rng)), rng, people) == []


@pytest.mark.parametrize("seed", range(10))
def test_no_typed_word_is_lost_in_a_thousand_rounds(seed: int) -> None:
    rng = random.Random(1000 + seed)
    people = [User(username="ana"), User(username="tom")]

    for _ in range(rounds(100, 300)):
        assert lost(Memory(rng, some_body(rng)), rng, people) == []


def test_every_version_is_kept_whole_and_names_where_it_started() -> None:
    person = UserFactory.create()
    article = begin(content_of(ArticleFactory.create()) | {"slug": "fog-2"}, by=person)

    for number in (1, 2, 3):
        write(article, content_of(article) | {"headline": f"Fog {number}"}, started_from=number, by=person)
        article.refresh_from_db()

    rows = article.saved_versions.order_by("version").values_list("version", "started_from", "content__headline")
    assert list(rows)[1:] == [(2, 1, "Fog 1"), (3, 2, "Fog 2"), (4, 3, "Fog 3")]


def test_the_database_refuses_a_second_save_of_the_same_version() -> None:
    article = ArticleFactory.create()
    kept = kept_version(article)
    twice = SavedVersion(article=article, version=1, started_from=0, content=kept.content, saved_at=kept.saved_at)

    with pytest.raises(IntegrityError), transaction.atomic():
        twice.save()
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        SavedVersion.objects.filter(pk=kept.pk).update(content={})
    for version in (1 + 2, 0):
        with pytest.raises(IntegrityError, match="was saved meanwhile"), transaction.atomic():
            Article.objects.filter(pk=article.pk).update(version=version)


def test_texts_are_compared_before_the_story_is_locked_and_briefly_where_somebody_was_quicker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article, person = ArticleFactory.create(body="<p>One.</p><p>Two.</p><p>Three.</p>"), UserFactory.create()
    happened: list[str] = []

    def body(said: str) -> Content:
        return {**content_of(article), "body": said}

    def watched(base: Content, mine: Content, theirs: Content, budget: Budget) -> Merged:
        happened.append(f"merged with {budget.left}")
        if quicker:
            write(article, quicker.pop(), started_from=2, by=person)
        return merge(base, mine, theirs, budget)

    def watching(execute: Any, sql: str, *rest: Any) -> Any:
        if "FOR NO KEY UPDATE" in sql:
            happened.append("locked")
        return execute(sql, *rest)

    quicker: list[Content] = []
    write(article, body("<p>One.</p><p>Two.</p><p>Three!</p>"), started_from=1, by=person)
    monkeypatch.setattr(saving, "merge", watched)
    with connection.execute_wrapper(watching):
        write(article, body("<p>One!</p><p>Two.</p><p>Three.</p>"), started_from=1, by=person)
        assert list(dict.fromkeys(happened)) == [f"merged with {ONE_REQUEST}", "locked"]

        happened.clear()
        quicker.append(body("<p>One!</p><p>Two!</p><p>Three!</p>"))
        article.refresh_from_db()
        write(article, body("<p>One!</p><p>Two.</p><p>Three!</p><p>Four.</p>"), started_from=2, by=person)

    assert [each for each in happened if each != "locked"][-1] == f"merged with {UNDER_A_LOCK}"
    article.refresh_from_db()
    assert article.body == "<p>One!</p><p>Two!</p><p>Three!</p><p>Four.</p>"


def test_a_version_that_never_was_is_refused() -> None:
    article = ArticleFactory.create()

    with pytest.raises(StaleArticle, match="has no version 7"):
        write(article, content_of(article), started_from=7, by=SYSTEM)


def test_planning_and_publishing_never_move_the_version() -> None:
    article, person = ArticleFactory.create(), UserFactory.create()

    write(article, content_of(article), started_from=1, by=person, planning={"assignee": person})
    publish(Article.objects.get(pk=article.pk), by=SYSTEM)

    article.refresh_from_db()
    assert (article.version, article.assignee) == (1, person)


def test_an_article_that_came_in_without_history_has_one_from_its_first_save() -> None:
    article: Any = ArticleFactory.create(headline="As it came", tags=["Tides"])

    write(article, content_of(article) | {"headline": "Changed"}, started_from=1, by=SYSTEM)

    first, second = article.saved_versions.order_by("version")
    assert (first.how, first.content["headline"], first.content["tags"]) == ("found", "As it came", ["Tides"])
    assert (second.how, second.by_name) == ("save", "system")
    assert Tag.objects.filter(name="Tides").exists()
