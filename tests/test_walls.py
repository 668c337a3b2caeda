"""The walls between the rooms of the house: one table, held against the code itself.

Imports under `if TYPE_CHECKING` and inside functions count as any other; migrations are history and do not count.
`tests/test_walls_catch.py` shows that each rule catches what breaks it.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.support.code import APPS, Module, cycles, folded, graph, inside, project, reached
from tests.support.walls import Tables, crossings, imported, sql, upwards, writes

# Each app may import those before it. (A portrait is a picture of the library, so authors stand on images.) Nothing
# imports the last three, not even one of them another.
ORDER = (
    ("newsroom",),
    ("images",),
    ("authors",),
    ("articles",),
    ("live",),
    ("fronts",),
    ("identity",),
    ("imports", "api", "demo"),
)

SAID = ("articles.models", "articles.errors", "articles.pages")
WORDS = (*SAID, "articles.roles", "articles.audit", "articles.outcomes", "articles.cache_keys")
"""What every room of `articles` may use."""
STORY = (*WORDS, "articles.content")
VERBS = (*STORY, "articles.checks", "articles.search", "articles.letters")

# Which other rooms of its app each room may import from. The narrowest name counts.
ROOMS: Mapping[str, tuple[str, ...]] = {
    "newsroom.text": (),
    "newsroom.hooks": (),
    "newsroom.formats": (),
    "newsroom.models": ("newsroom.text",),
    "newsroom.site": ("newsroom.text",),
    "newsroom.logins": ("newsroom.text", "newsroom.models", "newsroom.site", "newsroom.ops"),
    "newsroom.ops": ("newsroom.text", "newsroom.hooks", "newsroom.models", "newsroom.site"),
    "newsroom.server": ("newsroom.ops",),
    "newsroom.desk": (
        "newsroom.text",
        "newsroom.hooks",
        "newsroom.models",
        "newsroom.site",
        "newsroom.ops",
        "newsroom.logins",
    ),
    "newsroom.management": ("newsroom.ops", "newsroom.site"),
    "newsroom": ("newsroom",),  # settings, addresses and the apps' registration bring the rooms together
    # What a picture is called and how it is printed is known without the library; making and serving files is not.
    "images.renditions.ref": (),
    "images.renditions.names": ("images.renditions.ref",),
    "images.renditions.picture": ("images.renditions.ref", "images.renditions.names"),
    "images.models": ("images.renditions.ref",),
    "images.renditions": ("images.models", "images.renditions"),
    "images.intake": ("images.models", "images.renditions"),
    "images.logos": ("images.models", "images.renditions", "images.intake"),
    "images.desk": ("images.models", "images.renditions", "images.intake"),
    "images.templatetags": ("images.renditions",),
    "images": ("images",),
    "authors": (),
    "articles.models": (),
    "articles.errors": (),
    "articles.pages": (),
    "articles.roles": ("articles.models", "articles.errors"),
    "articles.role_groups": ("articles.roles",),
    "articles.cache_keys": ("articles.models",),
    "articles.outcomes": ("articles.models", "articles.errors", "articles.roles"),
    "articles.audit": ("articles.models", "articles.errors", "articles.roles", "articles.outcomes"),
    "articles.content": WORDS,
    "articles.checks": STORY,
    "articles.search": STORY,
    "articles.letters": STORY,
    "articles.publishing": VERBS,
    "articles.editing": VERBS,
    # Whoever checks what the verbs did shares their digests with them, and nothing else.
    "articles.proof": ("articles.models", "articles.publishing.chain"),
    "articles.public": (
        "articles.models",
        "articles.pages",
        "articles.content",
        "articles.search",
        "articles.cache_keys",
    ),
    "articles.previews": (
        *STORY,
        "articles.public",
        "articles.publishing.freezing",
        "articles.publishing.rendering",
        "articles.search.profile",
        "articles.search.suggesting",
    ),
    # A link shows a version that is kept, so making one keeps the version.
    "articles.previews.links": (*STORY, "articles.previews", "articles.editing.saving"),
    "articles.desk": ("articles",),
    "articles.admin": ("articles.desk",),
    "articles.templatetags": ("articles.pages",),
    "articles.jobs": (*WORDS, "articles.letters", "articles.publishing", "articles.proof", "articles.search"),
    "articles.management": (*WORDS, "articles.jobs", "articles.publishing", "articles.proof", "articles.search"),
    # All three are made anew, or filled, after migrations.
    "articles.apps": ("articles.role_groups", "articles.public.window", "articles.search"),
    "live": ("live",),
    "fronts.areas": (),
    "fronts.called": (),
    "fronts.models": ("fronts.areas", "fronts.called"),
    "fronts.window": ("fronts.models",),
    "fronts.rows": (),
    "fronts.filling": ("fronts.areas", "fronts.rows"),
    "fronts.home": ("fronts.areas", "fronts.rows", "fronts.filling"),
    "fronts.list_rows": ("fronts.rows",),
    "fronts.list_front": ("fronts.areas", "fronts.rows", "fronts.list_rows", "fronts.filling", "fronts.home"),
    "fronts.views": ("fronts.home", "fronts.list_front", "fronts.list_rows"),
    "fronts.urls": ("fronts.views",),
    "fronts.past": ("fronts.models",),
    "fronts.publishing": ("fronts.areas", "fronts.models"),
    "fronts.management": (
        *("fronts.areas", "fronts.called", "fronts.filling", "fronts.home"),
        *("fronts.list_front", "fronts.list_rows"),
    ),
    "fronts.desk": ("fronts",),
    "fronts.admin": ("fronts.desk",),
    # As for stories: who checks shares the digests with the verbs, and nothing else.
    "fronts.proof": ("fronts.models", "fronts.publishing.chain"),
    "fronts.connecting": ("fronts.window", "fronts.publishing", "fronts.proof"),
    "fronts.apps": ("fronts.connecting",),
    "identity.apps": (),
    "identity.values": (),
    "identity.saving": ("identity.values",),
    "identity.desk": ("identity",),
    "identity.admin": ("identity.desk",),
    # A format reads files into items; what is done with an item knows no format. Commands bring the two together.
    "imports.text": (),
    "imports.revisions": (),
    "imports.item": ("imports.text", "imports.revisions"),
    "imports.memory": ("imports.item", "imports.revisions"),
    "imports.agencies": ("imports.text",),
    "imports.names": ("imports.text", "imports.item", "imports.agencies"),
    "imports.pictures": ("imports.item",),
    "imports.desk": ("imports.item", "imports.memory", "imports.names", "imports.pictures"),
    "imports.going_out": ("imports.item", "imports.text"),
    "imports.running": (
        "imports.text",
        "imports.item",
        "imports.revisions",
        "imports.pictures",
        "imports.desk",
        "imports.going_out",
    ),
    "imports.ninjs": ("imports.text", "imports.agencies", "imports.item", "imports.revisions"),
    "imports.management": ("imports",),
    "api": ("api",),
    "demo.drawing": (),
    "demo.newspaper": ("demo.drawing",),
    "demo.mass": (),
    "demo": ("demo",),
}

DESKS = ("newsroom.desk", "images.desk", "articles.desk", "fronts.desk", "identity.desk")
ADMINS = ("newsroom.admin", "images.admin", "authors.admin", "articles.admin", "fronts.admin", "identity.admin")
PUBLISHING = (
    "articles.publishing.verbs",
    "articles.publishing.updating",
    "articles.publishing.scheduled",
    "articles.publishing.withdrawing",
    "articles.publishing.reverting",
    "articles.publishing.undoing",
)
"""What makes editions, and lets one take the place of another."""
YET_TO_COME = ("live", "api")

READERS = (
    "articles.public",
    "articles.pages",
    "articles.templatetags",
    "images.templatetags",
    *("fronts.rows", "fronts.filling", "fronts.home", "fronts.views", "fronts.urls", "fronts.window"),
    *("fronts.list_rows", "fronts.list_front"),
    "live.public",
    "api",
)
"""Readers' code: everything that answers as the readers' role."""

# What must not be imported, and by which modules alone it may be.
ONLY: Mapping[str, tuple[str, ...]] = {
    # For an address that is not there, the project asks the desk or readers' code.
    "newsroom.desk": (*DESKS, *ADMINS, "newsroom.settings", "newsroom.urls", "newsroom.error_pages"),
    "images.desk": (*DESKS, *ADMINS),
    **dict.fromkeys(ADMINS, (*DESKS, *ADMINS)),
    "django.contrib.admin": (*DESKS, *ADMINS, "newsroom.urls", "newsroom.apps"),
    "articles.public": (
        "articles.public",
        "articles.previews",
        "articles.desk",
        "articles.apps",
        "live",
        "fronts",
        "identity.desk",
        "api",
    ),
    "articles.editing": ("articles.desk", "articles.previews.links", "imports", "demo"),
    "articles.letters": (
        "articles.letters",
        "articles.editing",
        "articles.publishing",
        "articles.desk",
        "articles.jobs",
    ),
    "articles.content.parts.write_parts": ("articles.editing.saving",),
    "articles.publishing.freezing.freeze": PUBLISHING,
    "articles.publishing.going_live": PUBLISHING,
    "articles.publishing.scheduled.settle": ("articles.publishing.verbs",),
    "articles.publishing.verbs": ("articles.publishing",),
    "articles.publishing.updating": ("articles.publishing",),
    "articles.publishing.withdrawing": ("articles.publishing",),
    "articles.publishing.notes.strike": PUBLISHING,
    "articles.publishing.notes.lift": PUBLISHING,
    "articles.publishing.go_live": ("articles.publishing.due",),
    "articles.publishing.take_off_as_planned": ("articles.publishing.due",),
}

# Rooms that must not import something, though it stands below them.
NEVER: Mapping[str, tuple[str, ...]] = {
    "articles.pages": ("django.db", "newsroom.models", "images.models", "authors", "articles.models"),
    "newsroom.text": ("django.db",),
    "articles.models": ("django.http", "django.shortcuts", "django.template"),
}

# What readers' code must not reach, through however many modules of ours.
OUT_OF_READERS_REACH = (
    "django.contrib.admin",
    *DESKS,
    *ADMINS,
    "articles.publishing",
    "articles.editing",
    "articles.letters",
)

EDITIONS = Tables(
    models=("Edition", "EditionByline", "EditionFigure", "EditionRelated", "TaggedEdition"),
    rows=("edition", "live"),
    from_others=("editions",),
    names_in_sql=r"articles_(edition\w*|taggededition)",
    made_counts=True,
)
DESK_COPIES = Tables(
    models=("Article", "Byline", "Figure", "RelatedStory", "TaggedArticle"),
    rows=("article", "story", "byline", "figure"),
    from_others=("bylines", "figures", "related_stories"),
    names_in_sql="articles_(article|byline|figure|relatedstory|taggedarticle)",
)
WRITERS: tuple[tuple[Tables, Mapping[str, str]], ...] = (
    (
        EDITIONS,
        {
            "articles.publishing": "the verbs",
            "articles.models.triggers": "bylines and tags of an edition carry its life",
            "demo.mass": "editions by the hundred thousand, with the numbers and digests that the triggers ask for",
        },
    ),
    (
        DESK_COPIES,
        {
            "articles.editing.saving": "the door through which a text changes",
            "articles.editing.copying": "whether it is a template",
            "articles.editing.workflow": "the status, by its verbs",
            "articles.editing.merging_names": "whose name stands for another's, which is no change of the text",
            "articles.publishing.standing": "the status, by what is done to the story's editions",
            "articles.content.parts": "`write_parts`, which saving alone calls",
            "demo.newspaper.load": "a newspaper that was written before anybody was at the desk",
        },
    ),
)

# Who speaks SQL, and why not the ORM.
SQL: Mapping[str, str] = {
    "newsroom.ops.advisory_lock": "takes advisory locks",
    "newsroom.ops.database_check": "asks what the server can do",
    "newsroom.ops.health": "asks whether the database answers",
    "newsroom.site.newspaper": "reads the newspaper in the statement by which readers' requests begin",
    "newsroom.site.prepared_statements": "prepares statements",
    "newsroom.site.window": "makes the readers' role and their views",
    "newsroom.models.merged": "triggers",
    "newsroom.models.triggers": "triggers",
    "authors.models.triggers": "a trigger",
    "images.jobs": "takes advisory locks",
    "articles.models.triggers": "triggers",
    "articles.models.time_triggers": "triggers",
    "articles.models.chain_triggers": "triggers",
    "articles.models.section": "a trigger",
    "articles.public.rows": "a page in a statement or two",
    "articles.public.lists": "a page in a statement or two",
    "articles.public.feeds": "a page in a statement or two",
    "articles.public.search": "a page in a statement or two",
    "articles.public.middleware": "becomes the readers' role",
    "articles.public.window": "the readers' views",
    "articles.previews.page": "sorts names as the readers' pages do: by the database's collation",
    "articles.models.clock": "asks the database what time it is",
    "articles.publishing.due": "claims rows that nobody else has locked",
    "articles.publishing.banners": "takes an advisory lock",
    "articles.proof.evidence": "reads everything as it was at one moment",
    "articles.models.story_index": "a trigger",
    "articles.search.desk": "asks an index by itself",
    "articles.search.near_duplicates": "asks an index for each passage by itself",
    "articles.search.weighing": "weighs words where they are stored",
    "articles.search.alike": "weighs stories where their words are",
    "articles.search.statistics": "adds up what no ORM can: the words of vectors",
    "articles.search.known_names": "looks very many names up by an array",
    "articles.search.auditing": "compares the words of vectors",
    "articles.editing.merging_names": "takes advisory locks",
    "articles.desk.history.timeline": "compares neighbouring versions where they are kept",
    "fronts.models.triggers": "triggers",
    "fronts.models.card": "a trigger asks for the edition of a link",
    "fronts.rows": "a page in a statement or two",
    "fronts.list_rows": "a page in a statement or two",
    "fronts.past": "puts views of a moment that has passed before the readers' own",
    "fronts.window": "the readers' views",
    "identity.saving": "takes an advisory lock, and asks whether the database knows a time zone",
    "demo.mass.fill": "copies rows in by the hundred thousand",
}

MODULES = project()


def modules_of(*rooms: str) -> list[Module]:
    return [module for module in MODULES.values() if inside(module.name, rooms)]


@pytest.mark.parametrize("app", [app for app in APPS if modules_of(app)])
def test_apps_import_those_before_them(app: str) -> None:
    assert [found for module in modules_of(app) for found in upwards(module, ORDER)] == []


@pytest.mark.parametrize("app", [app for app in APPS if modules_of(app)])
def test_rooms_import_what_is_open_to_them(app: str) -> None:
    assert [found for module in modules_of(app) for found in crossings(module, ROOMS)] == []


@pytest.mark.parametrize("name", ONLY)
def test_some_things_are_imported_by_few(name: str) -> None:
    others = [module for module in MODULES.values() if not inside(module.name, [name, *ONLY[name]])]

    assert [found for module in others for found in imported(module, [name])] == []


@pytest.mark.parametrize("room", NEVER)
def test_some_rooms_never_import_some_things(room: str) -> None:
    assert [found for module in modules_of(room) for found in imported(module, NEVER[room])] == []


@pytest.mark.parametrize("room", [room for room in READERS if modules_of(room)])
def test_readers_reach_no_desk_through_others_either(room: str) -> None:
    starts = {module.name for module in modules_of(room)}
    reach = starts | reached(graph(MODULES, parents=True), starts)

    crossed = [found for name in sorted(reach) for found in imported(MODULES[name], OUT_OF_READERS_REACH)]

    assert crossed == []


@pytest.mark.parametrize(("tables", "writers"), WRITERS, ids=["editions", "desk copies"])
def test_few_write_stories(tables: Tables, writers: Mapping[str, str]) -> None:
    others = [module for module in MODULES.values() if not inside(module.name, writers)]

    assert [found for module in others for found in writes(module, tables)] == []
    assert [room for room in writers if not any(list(writes(module, tables)) for module in modules_of(room))] == []


def test_few_speak_sql() -> None:
    others = [module for module in MODULES.values() if not inside(module.name, SQL)]

    assert [found for module in others for found in sql(module)] == []
    assert [room for room in SQL if not any(list(sql(module)) for module in modules_of(room))] == []


def test_no_module_imports_itself_through_others() -> None:
    assert cycles(graph(MODULES, types=False)) == []


def test_no_room_of_articles_imports_itself_through_others() -> None:
    assert cycles(folded(graph({module.name: module for module in modules_of("articles")}), 2)) == []


@pytest.mark.parametrize("name", [*ROOMS, *ONLY, *NEVER, *SQL, *READERS, *(name for _, who in WRITERS for name in who)])
def test_the_table_names_what_there_is(name: str) -> None:
    """A room that is renamed would fall out of its rules in silence."""
    around = {name, name.rpartition(".")[0]}  # a module, or something in one

    assert inside(name, YET_TO_COME) or around & set(MODULES) or name.startswith("django.")
