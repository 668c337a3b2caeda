"""Every verb and save beside every other: each is done or refused with a sentence, whoever was quicker."""

from __future__ import annotations

import ast
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.content.parts import tag_named
from articles.editing import commenting, planning, restoring, saving, workflow
from articles.errors import Refused
from articles.models import Article, Edition, FormerSectionSlug, SavedVersion, Section, Tag
from articles.previews import links
from articles.proof.verifying import faults_of
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from authors.models import Author
from imports.item import Credit
from imports.names import author_named
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory, edition_of
from tests.support.at_once import at_once, refusals
from tests.support.forms import ADD, fields

pytestmark = pytest.mark.django_db(transaction=True)

Act = Callable[[Article, User], object]
fresh = count()


def saved(article: Article, by: User, **said: Any) -> object:
    content = content_of(article)
    return saving.save(article, {**content, **said}, started_from=article.version, by=by, planning={"assignee": by})


def moved(article: Article, by: User) -> object:
    section = Section.objects.exclude(pk=article.section_id).order_by("?")[0]
    return planning.move_to_section(article, by=by, section=section)


ACTS: dict[str, Act] = {
    "publish": lambda article, by: publishing.publish(
        article, by=by, note=f"Note {next(fresh)}", later_versions="keep"
    ),
    "put into": lambda article, by: publishing.publish(article, by=by, note="Note", later_versions="change"),
    "schedule": lambda article, by: publishing.schedule(
        article, by=by, at=timezone.now() + timedelta(hours=1, seconds=next(fresh))
    ),
    "schedule soon": lambda article, by: publishing.schedule(
        article, by=by, at=timezone.now() + timedelta(milliseconds=20)
    ),
    "unschedule": lambda article, by: publishing.unschedule(Edition.objects.filter(article=article)[0], by=by),
    "due": lambda article, by: go_live_due(),
    "withdraw": lambda article, by: publishing.withdraw(article, by=by),
    "plan withdrawal": lambda article, by: publishing.withdraw(article, by=by, at=timezone.now() + timedelta(hours=3)),
    "cancel withdrawal": lambda article, by: publishing.cancel_withdrawal(article, by=by),
    "revert": lambda article, by: publishing.revert(article, by=by),
    **{step: lambda article, by, step=step: workflow.take(step, article, by=by, note="Why") for step in workflow.STEPS},
    "save": lambda article, by: saved(article, by, headline=f"Fog {next(fresh)}"),
    "save the body": lambda article, by: saved(article, by, body=f"<p>Fog {next(fresh)}.</p>"),
    "move": moved,
    "assign": lambda article, by: planning.assign(article, by=by, to=by),
    "plan": lambda article, by: planning.plan(article, by=by, day=timezone.localdate()),
    "tag": lambda article, by: planning.add_tags(article, by=by, names=[f"Fog {next(fresh)}", "Everybody’s tag"]),
    "restore": lambda article, by: restoring.restore(SavedVersion.objects.get(article=article, version=1), by=by),
    "say": lambda article, by: commenting.say(article, f"Who says so? {next(fresh)}", by=by),
    "share": lambda article, by: links.share(article, label="The lawyer", days=1, by=by),
}
"""Every verb of the newsroom, by a name for it."""


def on_site() -> Article:
    article = ArticleFactory.create()
    saving.write(article, content_of(article) | {"headline": "Fog"}, started_from=1, by=SYSTEM)
    article.refresh_from_db()
    edition_of(article)
    edition_of(article, note="An update")
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    article.refresh_from_db()
    return article


def faults(results: list[Any]) -> list[tuple[str, Exception]]:
    """What was neither done nor refused."""
    named = zip(ACTS, results, strict=True)
    return [(name, each) for name, each in named if isinstance(each, Exception) and not isinstance(each, Refused)]


def beside(article: Article, by: User) -> list[Callable[[], object]]:
    return [lambda act=act: act(Article.objects.get(pk=article.pk), by) for act in ACTS.values()]


def test_every_verb_and_save_at_once_is_done_or_refused() -> None:
    by = UserFactory.create(role="editor-in-chief")
    SectionFactory.create_batch(2)

    for _ in range(2):
        article = on_site()
        assert faults(at_once(*beside(article, by))) == []
        assert list(faults_of(article)) == []


@pytest.mark.parametrize("first", ["move", "withdraw", "delete"])
def test_every_verb_and_save_waits_for_another_and_is_done_or_refused(first: str) -> None:
    """Each has read the story before, and waits for its row; then the other commits."""
    by = UserFactory.create(role="editor-in-chief")
    SectionFactory.create()
    article = on_site() if first != "delete" else ArticleFactory.create()
    saving.kept_version(article)
    results: list[Any] = []
    acts = beside(article, by)
    if first == "delete":
        stale = Article.objects.get(pk=article.pk)
        acts = [lambda act=act: act(stale, by) for act in ACTS.values()]

    with transaction.atomic():
        if first == "delete":
            Article.objects.filter(pk=article.pk).delete()
        else:
            ACTS[first](article, by)
        waiting = threading.Thread(target=lambda: results.extend(at_once(*acts)))
        waiting.start()
        until_waiting(len(acts) // 2)
    waiting.join(30)

    unexpected = [(name, each) for name, each in faults(results) if not (first == "delete" and name in EARLIER)]
    assert unexpected == []


EARLIER = ("unschedule", "restore", "save", "save the body", "move")
"""These look for something of the story before they are a verb's: a page that names it answers 404."""


def until_waiting(most: int) -> None:
    """Until so many stand in the queue for the row, or a moment has passed."""
    for _ in range(40):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
            if cursor.fetchone()[0] >= most:
                return
        time.sleep(0.05)


def test_what_two_make_at_once_is_made_once_and_both_go_on() -> None:
    by = UserFactory.create(role="editor-in-chief")
    section, author = SectionFactory.create(), AuthorFactory.create()
    moving = SectionFactory.create(slug="old-road")

    def write(client: Client) -> int:
        client.force_login(by)
        typed = {**fields(client.get(ADD)), "section": section.pk, "byline": author.pk, "_act": "save"}
        return client.post(
            ADD, {**typed, "headline": f"Fog {next(fresh)}", "tags": ["=Harbour", "Harbour"]}
        ).status_code

    def rename(slug: str) -> None:
        mine = Section.objects.get(pk=moving.pk)
        mine.slug = slug
        mine.save()

    def add_tag(client: Client) -> int:
        client.force_login(by)
        return client.post("/admin/articles/tag/add/", {"name": "Estuary", "slug": "estuary"}).status_code

    for _ in range(3):
        Tag.objects.all().delete()
        results = at_once(
            *[lambda: write(Client())] * 3,
            *[lambda: tag_named("C++")] * 2,
            *[lambda: tag_named("C#")] * 2,
            *[lambda: author_named(Credit("Jo Quick"), "news")] * 3,
            *[lambda: Author.objects.create(name="Sam Slow")] * 3,
            *[lambda slug=slug: rename(slug) for slug in ("new-road", "newer-road")],
            *[lambda: add_tag(Client())] * 2,
        )

        assert refusals(results) == []
        assert [code for code in (*results[:3], *results[-2:]) if code >= 400] == []
        assert Tag.objects.filter(name__in=["C++", "C#"]).count() == 2
        assert Author.objects.filter(name="Jo Quick").count() == 1
        rename("old-road")
        assert FormerSectionSlug.objects.filter(section=moving).count() == 2


def test_rows_are_locked_alone() -> None:
    """A join in a locking query loses the row where the joined one changed meanwhile."""
    joined = []
    for path in Path(settings.BASE_DIR).glob("[a-z]*/**/*.py"):
        if path.parts[len(Path(settings.BASE_DIR).parts)] in ("tests", "var"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            names = set(chain_of(node)) if isinstance(node, ast.Call) else set()
            if names & {"locked", "select_for_update"} and "select_related" in names:
                joined.append(f"{path}:{node.lineno}")
    assert joined == []


def chain_of(node: ast.AST) -> Iterator[str]:
    """The names called one after another: `a.b().c()` has c and b."""
    while isinstance(node, (ast.Call, ast.Attribute)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        node = node.func if isinstance(node, ast.Call) else node.value
