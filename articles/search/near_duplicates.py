"""Which stories have much the same text as one: updates and rewrites of the same agency's text, as pairs.

Stories that share a passage are looked up by their sketches, `MOST_COMPARED` of them at most compared in full, and
those told of which half of the shorter text stands in the other; about so much is left of it where one word in five is
another.

Weather reports and results share most of their words by nature. What more than `MANY` texts have is therefore not
looked for, and what several of those have is taken out of both texts before they are compared, as is what stands in a
template; what is left has to be shared. Stories of which an editor said that one is an update of the other count as one
text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Q

from articles.models import Article, NearDuplicate
from articles.search.shingles import FEWEST, SAME, ComparedText, Shingles, containment, resemblance, same_text
from newsroom.text.html import plain_text

SAME_BUT_FOR_LITTLE = 0.8
"""The same of both, for texts that have next to nothing which others lack."""
MANY = 5
MOST_READ = 30
"""Of the stories that have a passage: enough to see whether there are many, where some are updates of others."""
MOST_COMPARED, MOST_TOLD = 10, 5
SEVERAL, OF_MANY = 3, 8
"""What so many of the stories that share common passages have is a template's, and of how many that is seen."""


class SameText(NamedTuple):
    """A story that has much the same text, and how much of the shorter one stands in the other, from 0 to 1."""

    article: int
    share: float

    @property
    def percent(self) -> int:
        """The share as people read it: 100 only where all of it stands there."""
        return int(100 * self.share)


class Families:
    """Stories of which one is an update of another, also through others; only to count how many texts there are."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        self._older: dict[int, int] = {}
        for newer, older in pairs:
            one, other = self.of(newer), self.of(older)
            if one != other:
                self._older[one] = other

    def of(self, article: int) -> int:
        """Returns the story that stands for the whole family; of one without a family that is itself."""
        while article in self._older:
            article = self._older[article]
        return article


def near_duplicates(text: str, *, article: int = 0) -> list[SameText]:
    """Returns the stories whose desk copies have much the same text as a plain text, the most alike first; none that
    an editor called another story. `article` is the story that has it, 0 for one that was never saved. Takes a bounded
    time, whatever the text and the archive."""
    compared = ComparedText(text)
    sketch = compared.sketch()
    holders = _holders(sketch, but=article) if sketch else {}
    if not holders:
        return []
    everybody = {article, *(key for keys in holders.values() for key in keys)}
    families, different = _judged(article, everybody)
    common = {passage for passage, keys in holders.items() if _are_many(keys, families, article)}
    rare = _most_frequent(key for passage, keys in holders.items() if passage not in common for key in keys)
    alike = _most_frequent(key for passage in common for key in holders[passage])
    others = _one_of_each(alike, families, article)[:OF_MANY]
    chosen = [key for key in dict.fromkeys([*rare[:MOST_COMPARED], *others]) if key not in different]
    shingles, templates = _read({*chosen, *others}, everybody)
    counted = Counter(shingle for key in others for shingle in shingles.get(key, ()))
    template = templates | {shingle for shingle, times in counted.items() if times >= SEVERAL}
    mine = compared.shingles()
    found = [SameText(key, containment(mine, shingles[key])) for key in chosen if key in shingles]
    same = [each for each in found if _are_the_same(mine, shingles[each.article], template)]
    return sorted(same, key=lambda each: (-each.share, -each.article))[:MOST_TOLD]


def forget_what_differs(article: Article) -> None:
    """Of a story that was saved: keep what an import found only where that is so still, in the caller's transaction."""
    kept = NearDuplicate.objects.of(article.pk).filter(says=NearDuplicate.Says.FOUND)
    if not (pairs := list(kept)):
        return
    same = {each.article for each in near_duplicates(plain_text(article.body), article=article.pk)}
    gone = [each.pk for each in pairs if each.beside(article.pk) not in same]
    NearDuplicate.objects.filter(pk__in=gone).delete()


def _are_the_same(one: Shingles, other: Shingles, template: Collection[int]) -> bool:
    """Do they share half of what is not the template's? Of texts that are nearly all template the rest, a date and some
    numbers, tells too little: then the whole has to be nearly the same besides."""
    one_rest, other_rest = one.difference(template), other.difference(template)
    if min(len(one_rest), len(other_rest)) >= FEWEST:
        return same_text(one_rest, other_rest)
    rest = containment(one_rest, other_rest) if one_rest and other_rest else 1.0
    return rest >= SAME and resemblance(one, other) >= SAME_BUT_FOR_LITTLE


def _holders(sketch: Sequence[int], *, but: int) -> Mapping[int, list[int]]:
    """The stories that have each passage, no more of them than `MOST_READ`.

    Each passage is looked up by itself in the index (text_sketch_passages), so that no common one hides a rare one.
    Where a limit is set, the planner would rather read the table until it has found so many; and of what very many
    stories have the index would list them all, where a sample does.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL gin_fuzzy_search_limit = 1000")
        cursor.execute(
            """
            SELECT passage, article_id FROM unnest(%s::int[]) passage CROSS JOIN LATERAL (
                SELECT article_id FROM articles_textsketch
                WHERE passages @> ARRAY[passage] AND article_id <> %s LIMIT %s
            ) holder
            """,
            [list(sketch), but, MOST_READ],
        )
        for passage, article in cursor.fetchall():
            holders[passage].append(article)
        cursor.execute("SET LOCAL enable_seqscan = DEFAULT; SET LOCAL gin_fuzzy_search_limit = DEFAULT")
    return holders


def _judged(article: int, everybody: Collection[int]) -> tuple[Families, set[int]]:
    """What editors said of these stories: which belong together, and which are not the same as this one."""
    pairs = list(NearDuplicate.objects.of(*everybody).exclude(says=NearDuplicate.Says.FOUND))
    updates = [(each.article_id, each.other_id) for each in pairs if each.says == NearDuplicate.Says.UPDATE]
    different = {
        each.beside(article)
        for each in pairs
        if each.says == NearDuplicate.Says.DIFFERENT and article in (each.article_id, each.other_id)
    }
    return Families(updates), different


def _are_many(articles: Collection[int], families: Families, but: int) -> bool:
    """Are there many texts among these stories, apart from the family of the one that is asked for?"""
    texts = {families.of(key) for key in articles} - {families.of(but)}
    return len(texts) > MANY or len(articles) >= MOST_READ


def _most_frequent(articles: Iterator[int]) -> list[int]:
    """Those that share the most passages first; of two alike the newer."""
    counted = Counter(articles)
    return sorted(counted, key=lambda key: (-counted[key], -key))


def _one_of_each(articles: Sequence[int], families: Families, but: int) -> list[int]:
    """The first of each family, none of the family of the story that is asked for."""
    first: dict[int, int] = {}
    for key in articles:
        first.setdefault(families.of(key), key)
    first.pop(families.of(but), None)
    return list(first.values())


def _read(stories: Collection[int], everybody: Collection[int]) -> tuple[dict[int, Shingles], Shingles]:
    """The shingles of these stories, and those of the templates that are among all who share a passage."""
    wanted = Article.objects.filter(Q(pk__in=stories) | Q(pk__in=everybody, is_template=True))
    rows = wanted.order_by("-is_template", "-pk").values_list("pk", "is_template", "body")
    shingles: dict[int, Shingles] = {}
    templates: set[int] = set()
    for key, is_template, body in rows[: MOST_COMPARED + 2 * OF_MANY]:
        its = ComparedText(plain_text(body)).shingles()
        if is_template:
            templates |= its
        else:
            shingles[key] = its
    return shingles, frozenset(templates)
