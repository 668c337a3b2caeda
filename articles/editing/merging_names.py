"""Names that mean one person or one thing are brought together: of several authors, or several tags, one stays.

The others keep their rows, which lead to the one that stays: what was published names them and never changes. Desk
copies get the name that stays, as rows, so none of them becomes another version: nobody wrote anything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from typing import Any

from django.db import connection, models
from django.db.models import Count, Q

from articles.audit import record_names
from articles.cache_keys import FRONT, author_key, tag_key
from articles.content.names_today import joined_lines
from articles.errors import NotAllowed, NotReady, Overtaken, turn
from articles.models import Article, Byline, EditionByline, Tag, TaggedArticle, TaggedEdition
from articles.models.triggers import MARKING_LOCK
from articles.outcomes import Actor, Outcome
from articles.roles import System
from articles.search.desk import reindex_newest
from authors.models import Author
from newsroom.models.merged import NAMES_LOCK

MOST_AT_ONCE = 20


@dataclass(frozen=True)
class NameKind:
    """What is merged: the rows by which desk copies and editions have such a name, and the columns in these."""

    model: type[Author | Tag]
    rows: type[models.Model]
    printed: type[models.Model]
    column: str
    story: str
    permission: str
    order: tuple[str, ...]

    @property
    def noun(self) -> str:
        """What one of them is called."""
        return str(self.model._meta.verbose_name)

    @property
    def nouns(self) -> str:
        """What several are called."""
        return str(self.model._meta.verbose_name_plural)


AUTHORS = NameKind(Author, Byline, EditionByline, "author", "article", "authors.change_author", ("position", "id"))
TAGS = NameKind(Tag, TaggedArticle, TaggedEdition, "tag", "content_object", "articles.change_tag", ("id",))


@turn()
def merge_names(kind: NameKind, keys: Iterable[int], *, into: int, by: Actor) -> Outcome:
    """Merge the names of these keys into one of them. Names that were merged into them before go with them.

    Raises NotAllowed, NotReady where it is not one person or thing as far as anybody can tell, and Overtaken.
    """
    _demand_right(kind, by)
    wanted = {*keys, into}
    _check_number(kind, wanted)
    held = _stories_held(kind, wanted - {into})
    stays, others = _names_held(kind, wanted, into)
    _hold_late_stories(kind, others, held)
    if kind is AUTHORS:
        _demand_page(stays, others)
        _give_login(stays, others, by)
    live = _rows_of(kind.printed, kind, others).filter(live=True).count()
    stories = _move_desk_rows(kind, stays, others)
    _lead_to(kind, stays, others)
    if kind is TAGS:
        _give_key_story(stays, others)
    said = ", ".join(f"“{other}”" for other in others)
    record_names(
        f"merge_{kind.nouns}",
        by=by,
        note=f"{said} into “{stays}”",
        into=stays.pk,
        merged={str(other.pk): [other.name, other.slug] for other in others},
        stories=len(stories),
        live=live,
    )
    left = reindex_newest(Article.objects.filter(pk__in=stories), f"--{kind.column} {stays.pk}")
    return Outcome(
        f"Merged {said} into “{stays}”, for {counted(len(stories))} on the desk and {live} on the site."
        f"{f' {left}' if left else ''}",
        keys=frozenset({FRONT, *map(author_key if kind is AUTHORS else tag_key, wanted)}),
    )


def may_merge(kind: NameKind, by: Actor) -> bool:
    """May they merge names of this kind at all?"""
    return isinstance(by, System) or by.has_perm(kind.permission)


def counted(stories: int) -> str:
    """Returns so many stories in words."""
    return "1 story" if stories == 1 else f"{stories} stories"


def _demand_right(kind: NameKind, by: Actor) -> None:
    if not may_merge(kind, by):
        raise NotAllowed(f"You may not merge {kind.nouns}. Ask a copy editor or the editor-in-chief.")


def _check_number(kind: NameKind, wanted: Collection[int]) -> None:
    if len(wanted) < 2:
        raise NotReady(f"Choose at least two {kind.nouns} to merge.")
    if len(wanted) > MOST_AT_ONCE:
        raise NotReady(f"Choose at most {MOST_AT_ONCE} {kind.nouns} at once.")


def _rows_of(rows: type[models.Model], kind: NameKind, names: Iterable[Any]) -> models.QuerySet[Any]:
    return rows._default_manager.filter(**{f"{kind.column}__in": list(names)})


def _stories_of(kind: NameKind, names: Iterable[Any]) -> models.QuerySet[Any, Any]:
    return _rows_of(kind.rows, kind, names).order_by().values(kind.story)


def _stories_held(kind: NameKind, keys: Iterable[int]) -> list[int]:
    """Lock the desk copies with these names first, as every writer of a story locks the story before its names; then
    wait until nobody is writing a name into a story, or marking names as live. Returns the stories' keys."""
    stories = Article.objects.locked().filter(pk__in=_stories_of(kind, keys)).order_by("pk")
    held = list(stories.values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NAMES_LOCK])
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MARKING_LOCK])
    return held


def _names_held(kind: NameKind, wanted: Collection[int], into: int) -> tuple[Any, list[Any]]:
    """Lock the names, and those merged into them before, in the order of their keys. Returns who stays, and the others.

    Raises Overtaken where one is gone, or was merged meanwhile.
    """
    rows: Any = kind.model._default_manager
    every = rows.select_for_update(no_key=True).filter(Q(pk__in=wanted) | Q(merged_into__in=wanted)).order_by("pk")
    names = {name.pk: name for name in every if name.pk in wanted}
    merged = next((name for name in names.values() if name.merged_into_id), None)
    if merged:
        raise Overtaken(
            f"“{merged}” was merged into “{merged.merged_into}” meanwhile. Look at both, then choose again."
        )
    if len(names) < len(wanted):
        raise Overtaken(f"Somebody deleted one of these {kind.nouns} meanwhile. Choose again.")
    return names[into], [name for key, name in names.items() if key != into]


def _hold_late_stories(kind: NameKind, others: Sequence[Any], held: Collection[int]) -> None:
    """Lock stories that got one of the names since, without waiting for people who are writing one of them."""
    late = Article.objects.select_for_update(no_key=True, nowait=True).filter(pk__in=_stories_of(kind, others))
    list(late.exclude(pk__in=held).order_by("pk").values_list("pk", flat=True))


def _demand_page(stays: Author, others: Sequence[Author]) -> None:
    """Raises NotReady where somebody with a page would become a name without one."""
    paged = next((author for author in others if author.has_page), None)
    if paged and not stays.has_page:
        raise NotReady(f"“{stays}” is only a printed name, without a page. Merge it into “{paged}”, who has one.")


def _give_login(stays: Author, others: Sequence[Author], by: Actor) -> None:
    """Who stays gets the login of the others. Raises NotReady where there are two: these are two people; and NotAllowed
    where somebody would make others' stories their own in this way."""
    owners = [author for author in (stays, *others) if author.user_id]
    if len(owners) > 1:
        names = " and ".join(f"“{author}”" for author in owners)
        raise NotReady(
            f"{names} have a login each, so they are not one person. If they are, take one login away first."
        )
    if not owners:
        return
    login = owners[0].user
    if login == by and not by.has_perm("newsroom.view_user"):
        raise NotAllowed("Names that are merged into your own make their stories yours. Ask the editor-in-chief.")
    if owners[0] is not stays:
        Author.objects.filter(pk=owners[0].pk).update(user=None)
        Author.objects.filter(pk=stays.pk).update(user=login)


def _give_key_story(stays: Tag, others: Sequence[Tag]) -> None:
    """A tag without a key story gets the first one of the others."""
    story = next((other.key_story_id for other in others if other.key_story_id), None)
    if story and not stays.key_story_id:
        Tag.objects.filter(pk=stays.pk).update(key_story=story)


def _move_desk_rows(kind: NameKind, stays: Any, others: Sequence[Any]) -> list[int]:
    """Have desk copies name who stays, once each. Returns the stories' keys."""
    stories = list(_stories_of(kind, others).distinct().values_list(kind.story, flat=True))
    rows = _rows_of(kind.rows, kind, [stays, *others]).filter(**{f"{kind.story}__in": stories})
    several = rows.order_by().values(kind.story).annotate(n=Count("pk")).filter(n__gt=1).values(kind.story)
    twice = rows.filter(**{f"{kind.story}__in": several}).order_by(kind.story, *kind.order)
    for _, found in groupby(twice, key=lambda row: getattr(row, f"{kind.story}_id")):
        _keep_first(kind, list(found))
    _rows_of(kind.rows, kind, others).update(**{kind.column: stays})
    return stories


def _keep_first(kind: NameKind, lines: Sequence[Any]) -> None:
    """Of a story's rows that mean the same, keep one, where the first stood; of bylines the leading role."""
    first, *more = lines
    kind.rows._default_manager.filter(pk__in=[line.pk for line in more]).delete()
    if kind is AUTHORS:
        said = reduce(joined_lines, [{"role": line.role, "name": line.name} for line in lines])
        Byline.objects.filter(pk=first.pk).update(**said)


def _lead_to(kind: NameKind, stays: Any, others: Sequence[Any]) -> None:
    """Have the others, with all that leads to them, lead to who stays."""
    rows: Any = kind.model._default_manager
    rows.filter(merged_into__in=others).update(merged_into=stays)
    rows.filter(pk__in=[other.pk for other in others]).update(merged_into=stays)
    former = stays.former_slugs.model
    former.objects.filter(**{f"{kind.column}__in": others}).update(**{kind.column: stays})
    former.objects.bulk_create(
        [former(slug=other.slug, **{kind.column: stays}) for other in others],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=[kind.column],
    )
