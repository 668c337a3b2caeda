"""Each rule of `tests/test_walls.py` catches what breaks it, shown by modules that are made up."""

from __future__ import annotations

import pytest

from tests.support.code import Module, cycles, floors, graph, inside, reached
from tests.support.walls import Tables, crossings, imported, sql, upwards, writes
from tests.test_walls import DESK_COPIES, EDITIONS, NEVER, ONLY, ORDER, OUT_OF_READERS_REACH, ROOMS, SQL, WRITERS


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("newsroom/ops/x.py", "import authors.models"),
        ("images/desk/x.py", "from articles.models import Figure"),
        ("authors/x.py", "def late():\n    from articles import roles"),
        ("articles/desk/x.py", "from live.models import LivePost"),
        ("articles/public/x.py", "if TYPE_CHECKING:\n    from fronts.home import Front"),
        ("live/x.py", "from fronts import home"),
        ("fronts/x.py", "import demo"),
        ("imports/x.py", "from api.items import Item"),
        ("api/x.py", "from imports.names import Names"),
        ("demo/x.py", "from imports.desk import put_on_desk"),
    ],
)
def test_an_import_of_an_app_above_or_beside(path: str, source: str) -> None:
    assert len(list(upwards(Module(path, source), ORDER))) == 1


def test_an_import_of_an_app_below_is_none() -> None:
    assert list(upwards(Module("demo/x.py", "import articles.models, fronts.home, newsroom.ops"), ORDER)) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("newsroom/text/x.py", "from newsroom.models import User"),
        ("newsroom/ops/x.py", "from newsroom.desk.admin_site import Frame"),
        ("newsroom/site/x.py", "import newsroom.ops.health"),
        ("images/models.py", "from images.renditions.store import store"),
        ("images/renditions/names.py", "from images.models import Image"),
        ("images/renditions/x.py", "from images.intake import intake"),
        ("images/intake/x.py", "from images.desk.uses import Use"),
        ("articles/models/x.py", "from articles.roles import allows"),
        ("articles/errors.py", "from articles import audit"),
        ("articles/pages/x.py", "from articles.models import Kind"),
        ("articles/roles.py", "from articles.audit import record"),
        ("articles/content/x.py", "from articles.publishing.freezing import compose"),
        ("articles/checks/rules/x.py", "from articles.search.desk import index_story"),
        ("articles/search/x.py", "from articles.letters import writing"),
        ("articles/publishing/x.py", "from articles.editing.saving import write"),
        ("articles/editing/x.py", "def late():\n    from articles.publishing import publish"),
        ("articles/public/x.py", "from articles.publishing import live_edition"),
        ("articles/public/x.py", "from articles.previews.page import row_of"),
        ("articles/public/x.py", "from articles.roles import allows"),
        ("articles/previews/x.py", "from articles.publishing import publish"),
        ("articles/previews/x.py", "from articles.desk import doors"),
        ("articles/jobs.py", "from articles.desk.times import read"),
        ("articles/drawer.py", "import datetime"),
        ("imports/ninjs/x.py", "from imports.desk import put_on_desk"),
        ("imports/desk.py", "from imports.ninjs.item import story_item"),
        ("demo/drawing/x.py", "from demo.newspaper.cast import CAST"),
        ("demo/mass/x.py", "from demo.newspaper.cast import CAST"),
    ],
)
def test_an_import_of_a_room_that_is_not_open(path: str, source: str) -> None:
    assert len(list(crossings(Module(path, source), ROOMS))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("articles/desk/form/x.py", "from articles.publishing import publish"),
        ("articles/public/x.py", "from articles.models import Edition"),
        ("articles/publishing/x.py", "from articles.publishing import chain"),
        ("articles/previews/page.py", "from articles.publishing.freezing import compose"),
    ],
)
def test_an_import_of_a_room_that_is_open_is_none(path: str, source: str) -> None:
    assert list(crossings(Module(path, source), ROOMS)) == []


@pytest.mark.parametrize(
    ("path", "source", "name"),
    [
        ("articles/public/x.py", "from newsroom.desk.errors import missing", "newsroom.desk"),
        ("articles/public/x.py", "from images.desk.uses import Use", "images.desk"),
        ("fronts/x.py", "from django.contrib import admin", "django.contrib.admin"),
        ("imports/x.py", "from authors.admin import AuthorAdmin", "authors.admin"),
        ("articles/editing/x.py", "from articles.public.rows import one", "articles.public"),
        ("articles/public/x.py", "import articles.editing.saving", "articles.editing"),
        ("articles/desk/x.py", "from articles.content.parts import write_parts", "articles.content.parts.write_parts"),
        ("articles/desk/x.py", "from articles.publishing.verbs import publish", "articles.publishing.verbs"),
        ("demo/x.py", "from articles.publishing.freezing import freeze", "articles.publishing.freezing.freeze"),
        ("articles/desk/x.py", "from articles.publishing import go_live", "articles.publishing.go_live"),
    ],
)
def test_an_import_of_what_few_may(path: str, source: str, name: str) -> None:
    module = Module(path, source)

    assert not inside(module.name, [name, *ONLY[name]])
    assert len(list(imported(module, [name]))) == 1


@pytest.mark.parametrize(
    ("path", "source", "room"),
    [
        ("articles/pages/x.py", "from images.models import Image", "articles.pages"),
        ("articles/pages/x.py", "from django.db import connection", "articles.pages"),
        ("newsroom/text/x.py", "from django.db.models import Q", "newsroom.text"),
        ("articles/models/x.py", "from django.http import HttpRequest", "articles.models"),
    ],
)
def test_an_import_of_what_a_room_never_may(path: str, source: str, room: str) -> None:
    module = Module(path, source)

    assert inside(module.name, room)
    assert len(list(imported(module, NEVER[room]))) == 1


def made_up(sources: dict[str, str]) -> dict[str, Module]:
    modules = [Module(path, source) for path, source in sources.items()]
    return {module.name: module for module in modules}


def test_what_is_reached_through_others() -> None:
    modules = made_up(
        {
            "articles/public/x.py": "def late():\n    from newsroom.site.frame import head",
            "newsroom/site/frame.py": "from newsroom.site.drawer.inner import word",
            "newsroom/site/drawer/__init__.py": "from django.contrib import admin",
            "newsroom/site/drawer/inner.py": "word = 1",
        }
    )

    reach = reached(graph(modules, parents=True), ["articles.public.x"])

    found = [crossed for name in reach for crossed in imported(modules[name], OUT_OF_READERS_REACH)]
    assert found == ["newsroom/site/drawer/__init__.py imports django.contrib.admin"]


def test_modules_that_import_one_another() -> None:
    modules = made_up(
        {
            "a.py": "from b import f\nimport d",
            "b.py": "import c",
            "c.py": "def late():\n    import a",
            "d.py": "if TYPE_CHECKING:\n    from a import A",
        }
    )

    assert cycles(graph(modules, types=False)) == [["a", "b", "c"]]
    assert cycles(graph(modules)) == [["a", "b", "c", "d"]]


def test_floors_are_counted_along_imports() -> None:
    assert floors(graph(made_up({"a.py": "import b, c", "b.py": "import c", "c.py": ""}))) == 3


@pytest.mark.parametrize(
    "way",
    [
        "Edition(headline='x')",
        "Edition.objects.filter(live=True).update(live=False)",
        "EditionByline.objects.bulk_create([])",
        "edition.save()",
        "edition.tags.add('x')",
        "article.editions.all().delete()",
        "cursor.execute('UPDATE articles_edition SET live = false')",
        "cursor.execute('DELETE FROM public.articles_taggededition')",
        "cursor.execute(f'INSERT INTO {Edition._meta.db_table} VALUES (1)')",
    ],
)
def test_each_way_to_write_an_edition(way: str) -> None:
    assert len(list(writes(Module("articles/desk/x.py", way), EDITIONS))) == 1


@pytest.mark.parametrize(
    "way",
    [
        "Article.objects.filter(pk=1).update(status='draft')",
        "Byline.objects.bulk_create([])",
        "article.save()",
        "article.tags.set(['x'])",
        "story.related_stories.all().delete()",
        "row.article.figures.all().delete()",
        "cursor.execute('update', f'UPDATE {Article._meta.db_table} SET status = %s')",
    ],
)
def test_each_way_to_write_a_desk_copy(way: str) -> None:
    assert len(list(writes(Module("articles/desk/x.py", way), DESK_COPIES))) == 1


@pytest.mark.parametrize("tables", [EDITIONS, DESK_COPIES])
def test_to_read_or_to_write_beside_a_story_is_not_to_write_it(tables: Tables) -> None:
    source = "Edition.objects.live()\nArticle.objects.get(pk=1)\nPresence.objects.filter(article=article).delete()"

    assert list(writes(Module("articles/desk/x.py", source), tables)) == []


@pytest.mark.parametrize(
    "source",
    [
        "row = connection.cursor()",
        "Article.objects.raw(query)",
        "Article.objects.annotate(x=RawSQL(text, []))",
        "Article.objects.extra(where=[text])",
        "STORY = 'SELECT headline FROM articles_edition'",
        "STORY = f'''SELECT {COLUMNS} FROM articles_edition'''",
    ],
)
def test_each_way_to_speak_sql(source: str) -> None:
    assert len(list(sql(Module("articles/desk/x.py", source)))) == 1


def test_words_about_sql_are_not_sql() -> None:
    assert list(sql(Module("articles/desk/x.py", '"""A SELECT for a list."""\nlabel = "Select a section"'))) == []


def test_those_who_may_write_or_speak_sql_are_rooms_of_the_table() -> None:
    named = [name for _, writers in WRITERS for name in writers] + list(SQL)

    assert [name for name in named if not any(inside(name, room) for room in ROOMS)] == []
