"""Links that a story's text could have: where it says the name of a topic or author with a page of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from articles.checks.linked import Linked, linked_from
from articles.content.linkable import passages, with_link_around
from articles.models import Article, Edition
from articles.search.known_names import MOST_COUNTED, TOPIC, Known, stories_of
from articles.search.mentions import Mention, mentions
from newsroom.text.html import clean_body

MOST_OFFERED = 10
AROUND = 40
"""Characters before and after a name, by which one sees where it stands."""
STORY = "story"


class Target(NamedTuple):
    """Where a link may lead; `kind` tells it from the others of one name."""

    kind: str
    title: str
    about: str
    url: str


class Offer(NamedTuple):
    """A name as the text says it first, and where it may lead."""

    mention: Mention
    targets: tuple[Target, ...]

    @property
    def key(self) -> str:
        """Returns what the same name has in any spelling."""
        return self.mention.key

    @property
    def written(self) -> str:
        """Returns the name as the text has it."""
        return self.mention.written

    @property
    def before(self) -> str:
        """Returns the words before it."""
        text, start = self.mention.passage.text, self.mention.start
        words = text[max(0, start - AROUND) : start]
        return words.partition(" ")[2] if start > AROUND and " " in words else words

    @property
    def after(self) -> str:
        """Returns the words after it."""
        text, end = self.mention.passage.text, self.mention.end
        words = text[end : end + AROUND]
        return words.rpartition(" ")[0] if end + AROUND < len(text) and " " in words else words

    @property
    def begins(self) -> bool:
        """Do the words before it begin the passage?"""
        return len(self.before) == self.mention.start

    @property
    def ends(self) -> bool:
        """Do the words after it end the passage?"""
        return self.mention.end + len(self.after) == len(self.mention.passage.text)

    def put_into(self, body: str, target: Target) -> str:
        """Returns the body that it was found in with the link."""
        place = self.mention
        return clean_body(with_link_around(body, place.passage, place.start, place.end, target.url))


def link_offers(body: str, article: Article | None, *, unlinked: Collection[str] = ()) -> list[Offer]:
    """Returns the links that are offered for clean HTML, from the top, but for names with a key in `unlinked`. So many
    queries, however long the text is and however many names there are."""
    found = [each for each in mentions(passages(body)) if each.key not in unlinked]
    if not found:
        return []
    own, linked = article.pk if article else 0, linked_from(body)
    known = [each for mention in found for each in mention.known]
    stories, counts = _key_stories(known, but=own), stories_of(known, but=own)
    offers = (
        Offer(mention, tuple(_targets(mention.known, stories, counts)))
        for mention in found
        if not any(_is_linked(each, linked) for each in mention.known)
    )
    return [offer for offer in offers if offer.targets][:MOST_OFFERED]


def _key_stories(known: Iterable[Known], *, but: int) -> dict[int, Edition]:
    """The live editions of key stories, by the stories' keys."""
    keys = {each.key_story for each in known} - {None, but}
    live = Edition.objects.live().filter(article__in=keys).select_related("section")
    return {each.article_id: each for each in live}


def _is_linked(known: Known, linked: Linked) -> bool:
    return known.pk in (linked.tags if known.kind == TOPIC else linked.authors) or known.key_story in linked.stories


def _targets(
    known: Iterable[Known], stories: Mapping[int, Edition], counts: Mapping[tuple[str, int], int]
) -> Iterable[Target]:
    """The key story before the topic's page; a page that has no other story is no target."""
    for each in known:
        if story := stories.get(each.key_story or 0):
            yield Target(STORY, story.headline, "Key story", story.get_absolute_url())
        if number := counts.get(each.who, 0):
            noun = "Topic" if each.kind == TOPIC else "Author"
            yield Target(each.kind, each.name, f"{noun} · {_counted(number)}", each.url)


def _counted(number: int) -> str:
    if number > MOST_COUNTED:
        return f"more than {MOST_COUNTED:,} stories"
    return "1 story" if number == 1 else f"{number:,} stories"
