"""The words a desk copy is found by on the desk: written at each save, asked by lists and pickers.

Headline (A); standfirst, names as printed, authors' own names and tags (B); text (C). Words are parted by ICU, so
scripts without spaces are found as others are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Prefetch, Q, QuerySet
from django.db.models.expressions import Combinable

from articles.models import Article, Byline, DeskIndex, TaggedArticle
from articles.search.weighted import as_vector, weighted_words
from newsroom.text.words import indexable

STORIES_A_BATCH = 200
STORIES_AT_ONCE = 1000
"""As many as an editor may wait for: two seconds."""
MOST_WORDS = 8
MOST_CHARACTERS = 200
MOST_BY_KEY = 20_000
MOST_BY_KEY_IN_PARTS = 200
"""The index does not know in which part of a story a word is, so each story found is read to see."""

PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')


def index_story(article: Article) -> None:
    """Note what a desk copy says now, in the caller's transaction. Safe to repeat."""
    reindex([article.pk])


def reindex(ids: Iterable[int]) -> int:
    """Note what these desk copies say now, a batch a transaction; how many were there."""
    done, left = 0, iter(ids)
    while keys := list(islice(left, STORIES_A_BATCH)):
        with transaction.atomic():
            done += _write(keys)
    return done


def reindex_newest(stories: QuerySet[Article], option: str) -> str:
    """Have stories found by a new name, the newest first, as many as an editor may wait for. Returns what is left to
    do, or nothing; `option` is the command's for the rest."""
    keys = list(stories.order_by("-updated_at", "-id").values_list("pk", flat=True))
    reindex(keys[:STORIES_AT_ONCE])
    left = len(keys) - STORIES_AT_ONCE
    if left <= 0:
        return ""
    return f"The {left} oldest stories are found by the new name after “manage.py reindex_desk {option}”."


def found_by(text: str, *, weights: str = "") -> Q:
    """The stories in which each word is found, or one that begins so, as a condition for `Article` querysets.

    The index is asked first and by itself: how costly it is to read the words of every story is nothing the planner
    knows of, so in one statement with other conditions it would read them. Words of very many stories are looked for
    while the newest are walked, which ends soon.
    """
    query = query_for(text, weights=weights)
    most = MOST_BY_KEY_IN_PARTS if weights else MOST_BY_KEY
    keys = _keys(query, most + 1) if query else []
    return Q(desk_index__words=query) if len(keys) > most else Q(pk__in=keys)


def query_for(text: str, *, weights: str = "") -> SearchQuery | None:
    """A question for `desk_index__words`: each word or a beginning of one, words in double quotes as they follow each
    other; None where the text has no words. `weights` narrows it to parts of the story: `A` is the headline."""
    asked: list[str] = []
    for match in PHRASE.finditer(text.replace("\x00", "")[:MOST_CHARACTERS]):
        words = _words(match[1] or match[2] or "")
        asked += _phrase(words, weights) if match[1] else _beginnings(words, weights)
    return SearchQuery(" & ".join(asked[:MOST_WORDS]), config="simple", search_type="raw") if asked else None


def _keys(query: SearchQuery, most: int) -> list[int]:
    found = DeskIndex.objects.filter(words=query).values_list("article_id", flat=True)[:most]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        keys = list(found)
        cursor.execute("SET LOCAL enable_seqscan = DEFAULT")
    return keys


def tidy_index() -> None:
    """After very many writes: the index in order and the planner told, without waiting for autovacuum."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('desk_words')")
        cursor.execute(f"ANALYZE {DeskIndex._meta.db_table}")


def _write(keys: Sequence[int]) -> int:
    """The stories' rows are locked first, so of two writers the later one writes what stands last."""
    stories = (
        Article.objects.locked()
        .filter(pk__in=keys)
        .order_by("pk")
        .prefetch_related(
            Prefetch("bylines", Byline.objects.select_related("author")),
            Prefetch("tagged", TaggedArticle.objects.select_related("tag")),
        )
    )
    rows = [DeskIndex(article=story, words=_vector(story)) for story in stories]
    DeskIndex.objects.bulk_create(rows, update_conflicts=True, unique_fields=["article"], update_fields=["words"])
    return len(rows)


def _vector(story: Article) -> Combinable:
    names = {name: None for line in story.bylines.all() for name in (line.name, line.author.name) if name}
    tags = [tagged.tag.name for tagged in story.tagged.all()]
    return as_vector(weighted_words(story, names=[*names, *tags]))


def _beginnings(words: list[str], weights: str) -> list[str]:
    """All of what stood without a space; the last of them stands for what begins so, too."""
    return [_operand(word, weights, begins=word is words[-1] and _tells(word)) for word in words]


def _tells(word: str) -> bool:
    """A single Latin letter begins too many words: it is looked for as a word."""
    return len(word) > 1 or not word.isascii()


def _phrase(words: list[str], weights: str) -> list[str]:
    return ["(" + " <-> ".join(_operand(word, weights) for word in words) + ")"] if words else []


def _operand(word: str, weights: str, *, begins: bool = False) -> str:
    """As `to_tsquery` reads it: in quotes of its own."""
    quoted = "'" + word.replace("'", "''") + "'"
    suffix = ("*" if begins else "") + weights
    return f"{quoted}:{suffix}" if suffix else quoted


def _words(text: str) -> list[str]:
    """The words, without the one character that is special inside quotes."""
    return [word for word in indexable(text.replace("\\", " ")).split() if word]
