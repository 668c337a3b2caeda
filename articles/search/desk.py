"""The words a desk copy is found by on the desk: written at each save, asked by lists and pickers.

Headline (A); standfirst, names as printed, authors' own names and tags (B); text (C). Words are parted as readers'
search parts them, and a question means the same, but that each of its words has to be there: a list is narrowed to be
worked on. A word finds what begins so, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import F, Func, IntegerField, Prefetch, Q, QuerySet, Value

from articles.models import Article, Byline, DeskIndex, TaggedArticle
from articles.search.question import Clause, SearchQuestion, Term, within_letters
from articles.search.sketches import sketch_story
from articles.search.statistics import term_counts
from articles.search.vectors import Vector, WordLetters, quoted, searched_texts
from articles.search.weighing import Weighing

STORIES_A_BATCH = 200
STORIES_AT_ONCE = 1000
"""As many as an editor may wait for: two seconds."""
MOST_BY_KEY = 20_000
MOST_BY_KEY_IN_PARTS = 200
"""The index does not know in which part of a story a word is, so each story found is read to see."""
MOST_WEIGHED = 1_500
NAMES = "B"


class WordsQuery(SearchQuery):
    """A condition on `desk_index__words` as PostgreSQL writes it, which no dictionary reads anew."""

    def __init__(self, condition: str) -> None:
        """As a tsquery."""
        super().__init__(condition, search_type="raw")
        self.condition = condition

    def as_sql(self, *_args: Any, **_options: Any) -> tuple[str, list[str]]:  # type: ignore[override]  # as Django's
        """Returns the SQL with its parameter."""
        return "%s::tsquery", [self.condition]


def index_story(article: Article) -> None:
    """Note what a desk copy says now, for its words to be found and for its likes (`articles.search.near_duplicates`),
    in the caller's transaction. Safe to repeat."""
    reindex([article.pk])
    sketch_story(article)


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


def reindex_former(most: int = STORIES_A_BATCH) -> int:
    """Note the words anew of a few stories that an earlier release indexed by rules of its own, the newest first.
    Returns how many."""
    former = DeskIndex.objects.filter(length=None).order_by("-article").values_list("article_id", flat=True)
    return reindex(list(former[:most]))


def found_by(text: str, *, weights: str = "") -> Q:
    """The stories that a question finds, as a condition for `Article` querysets.

    The index is asked first and by itself: how costly it is to read the words of every story is nothing the planner
    knows of, so in one statement with other conditions it would read them. Words of very many stories are looked for
    while the newest are walked, which ends soon.
    """
    return _found(text, weights)[0]


def most_telling_first(stories: QuerySet[Article], text: str) -> QuerySet[Article]:
    """Those of the stories that a question finds, the ones that say most of it first. More than `MOST_WEIGHED` stay as
    they were ordered: putting them in another order would read them all for each page."""
    condition, keys = _found(text)
    found = stories.filter(condition)
    if not 1 < len(keys) <= MOST_WEIGHED:
        return found
    weighed = _by_weight(SearchQuestion.of(text), keys)
    return found.order_by(Func(Value(weighed), F("pk"), function="array_position", output_field=IntegerField()))


def _found(text: str, weights: str = "") -> tuple[Q, list[int]]:
    """The condition, and the keys of what is found; none where they are too many to be listed."""
    query = query_for(text, weights=weights)
    most = MOST_BY_KEY_IN_PARTS if weights else MOST_BY_KEY
    keys = _keys(query, most + 1) if query else []
    return (Q(desk_index__words=query), []) if len(keys) > most else (Q(pk__in=keys), keys)


def _by_weight(question: SearchQuestion, keys: Sequence[int]) -> list[int]:
    """These stories in the order of what their words say of the question. Words say as much as on the site."""
    counts = term_counts([lexeme for term in question.terms for group in term.counted for lexeme in group])
    weighing = Weighing.of(question.terms, counts)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT article_id FROM (
                SELECT article_id, words || ''::tsvector AS words, coalesce(length, %(average)s) AS length
                FROM articles_deskindex WHERE article_id = ANY(%(keys)s) OFFSET 0
            ) found CROSS JOIN LATERAL ({weighing.ranks}) rank
            ORDER BY round(1000 * ({weighing.weight})) DESC, article_id DESC
            """,
            {**weighing.values, "keys": list(keys)},
        )
        return [key for (key,) in cursor.fetchall()]


def query_for(text: str, *, weights: str = "") -> WordsQuery | None:
    """A question for `desk_index__words`; None where it looks for nothing. `weights` narrows it to parts of the story:
    `A` is the headline."""
    question = SearchQuestion.of(text)
    asked = [_condition(clause) for clause in question.clauses]
    if not asked:
        return None
    without = [f"!({term.condition})" for term in question.without]
    return WordsQuery(within_letters(" & ".join([*asked, *without]), weights))


def tidy_index() -> None:
    """After very many writes: the index in order and the planner told, without waiting for autovacuum."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('desk_words')")
        cursor.execute(f"ANALYZE {DeskIndex._meta.db_table}")


def desk_row(story: Article, names: Iterable[str]) -> DeskIndex:
    """Returns the unsaved row by which a desk copy is found; `names` are of people and tags."""
    vector = Vector()
    for field, text in searched_texts(story):
        vector.add_text(text, WordLetters(field.weight, field.weight))
    for name in names:
        vector.add_text(name, WordLetters(NAMES, NAMES))
    return DeskIndex(article=story, words=vector.literal(), length=vector.length)


def _keys(query: WordsQuery, most: int) -> list[int]:
    found = DeskIndex.objects.filter(words=query).values_list("article_id", flat=True)[:most]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        keys = list(found)
        cursor.execute("SET LOCAL enable_seqscan = DEFAULT")
    return keys


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
    rows = [desk_row(story, _names(story)) for story in stories]
    fields = ["words", "length"]
    DeskIndex.objects.bulk_create(rows, update_conflicts=True, unique_fields=["article"], update_fields=fields)
    return len(rows)


def _names(story: Article) -> Iterator[str]:
    """Whoever is in the byline, as printed and as the author is called, and the tags; each once."""
    people = {name: None for line in story.bylines.all() for name in (line.name, line.author.name) if name}
    yield from people
    yield from (tagged.tag.name for tagged in story.tagged.all())


def _condition(clause: Clause) -> str:
    """One of the terms has to be there, of those that were not put in quotation marks also as a beginning."""
    conditions = [term.condition if clause.required else _beginning(term) for term in clause.terms]
    return "(" + " | ".join(f"({condition})" for condition in conditions) + ")"


def _beginning(term: Term) -> str:
    """A single Latin letter begins too many words: it is looked for as a word."""
    word = term.shown[0].forms.base
    if len(term.shown) > 1 or term.shown[0].run or (len(word) < 2 and word.isascii()):
        return term.condition
    return f"{term.condition} | {quoted(word)}:*"
