"""Which stories are suggested under one: the most alike, without the same text twice and all of one series."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q

from articles.models import Edition, NearDuplicate, Tag, TaggedEdition
from articles.search.alike import alike
from articles.search.profile import MOST_CHARACTERS, StoryText, profile_of
from articles.search.reasons import Reasons, reasons_for
from articles.search.shingles import ComparedText, Shingles, same_text
from newsroom.models.merged import stands_for
from newsroom.text.html import plain_text

MOST_KEPT = 9
"""Six stand under a story; the others take the place of what leaves the site."""
MOST_OF_A_SERIES = 2
TEXTS_AT_ONCE = 12

WORDS_OF_A_RUBRIC = 5
_COLON = re.compile(r"[:|៖：]\s")


class Suggested(NamedTuple):
    """A story that is suggested, and why."""

    target: int
    reasons: Reasons


class _Live(NamedTuple):
    """What is read of a live edition to choose from."""

    edition: int
    article: int
    headline: str
    language: str
    at: datetime.datetime
    series: Collection[object]


def suggest(story: StoryText, *, chosen: Sequence[int] = ()) -> list[Suggested]:
    """Returns the stories that are suggested, best first, none of those that its editor chose; in eight queries
    whatever the archive. A story in another language comes after those in its own."""
    profile = profile_of(story)
    found = {each.edition: each for each in alike(profile)}
    there = _live(found, chosen, but=story.article)
    taken = _Taken([ComparedText(story.text).passages(), *_texts_of_chosen(there, chosen)])
    for each in there.values():
        if each.article in chosen:
            taken.series.update(each.series)
    ranked = [there[edition] for edition in found if edition in there and there[edition].article not in chosen]
    ranked.sort(key=lambda each: _language(each.language) != _language(story.language))
    tag_names = dict(Tag.objects.filter(pk__in=[t.tag for t in profile.topics if t.tag]).values_list("pk", "name"))
    return [
        Suggested(each.article, reasons_for(profile, found[each.edition], text=text, at=each.at, tag_names=tag_names))
        for each, text in taken.choose(ranked)
    ]


class _Taken:
    """What stands under the story already, by its texts and series."""

    def __init__(self, texts: list[Shingles]) -> None:
        self.texts = texts
        self.series: Counter[object] = Counter()

    def choose(self, ranked: Sequence[_Live]) -> Iterator[tuple[_Live, str]]:
        """Yields what may stand there too, with its text, in order."""
        left = MOST_KEPT
        for start in range(0, len(ranked), TEXTS_AT_ONCE):
            some = ranked[start : start + TEXTS_AT_ONCE]
            texts = _texts([each.edition for each in some])
            for each in some:
                text = texts[each.edition]
                if left and self._take(each, ComparedText(text).passages()):
                    left -= 1
                    yield each, text
            if not left:
                return

    def _take(self, story: _Live, text: Shingles) -> bool:
        full = any(self.series[name] >= MOST_OF_A_SERIES for name in story.series)
        if full or any(same_text(text, other) for other in self.texts):
            return False
        self.series.update(story.series)
        self.texts.append(text)
        return True


def series_of(headline: str, tags: Collection[int]) -> set[object]:
    """Returns what names the series that a story is a part of: tags that are one, and the few words before a colon with
    which the parts of a column begin, as in “Harbour notes: …”."""
    colon = _COLON.search(headline)
    rubric = headline[: colon.start()].casefold().split() if colon else []
    return {*tags, *([" ".join(rubric)] if 0 < len(rubric) <= WORDS_OF_A_RUBRIC else [])}


def _live(found: Collection[int], chosen: Sequence[int], *, but: int) -> dict[int, _Live]:
    """By edition, those of other stories that may be fed to this one (no sensitive one, and no update of it or text
    that it updates), and the chosen ones."""
    of_series = Q(tag__merged_into=None, tag__series=True) | Q(tag__merged_into__series=True)
    series = TaggedEdition.objects.filter(of_series, content_object=OuterRef("pk")).values(stays=stands_for("tag"))
    live = Edition.objects.live()
    same = NearDuplicate.objects.updates().between(but, OuterRef("article"))
    wanted = live.filter(~Exists(same), pk__in=found, sensitive="") | live.filter(article__in=chosen)
    rows = wanted.order_by().annotate(in_series=ArraySubquery(series))
    columns = ("pk", "article_id", "headline", "language", "first_published", "in_series")
    return {
        edition: _Live(edition, article, headline, language, at, series_of(headline, in_series))
        for edition, article, headline, language, at, in_series in rows.values_list(*columns)
    }


def _texts_of_chosen(there: dict[int, _Live], chosen: Sequence[int]) -> list[Shingles]:
    editions = [each.edition for each in there.values() if each.article in chosen]
    return [ComparedText(text).passages() for text in _texts(editions).values()] if editions else []


def _texts(editions: Sequence[int]) -> dict[int, str]:
    """Their texts, as far as a story's own is read."""
    bodies = Edition.objects.filter(pk__in=editions).order_by().values_list("pk", "body")
    return {pk: plain_text(body)[:MOST_CHARACTERS] for pk, body in bodies}


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()
