"""A story as checks look at it: its content, and what that refers to, read once for all checks."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from articles.checks.links import addresses_of, for_the_newsroom, leading_nowhere, links_of
from articles.checks.passages import TextPassage, passages_of
from articles.content.contents import Content
from articles.content.references import references
from articles.models import Article, Comment, Edition, Section, StoryTemplate
from authors.models import Author
from images.models import Image


@dataclass(frozen=True)
class StoryUnderCheck:
    """What is to be published at `at` (aware). `article` is None for a story that was never saved."""

    content: Content
    article: Article | None
    at: datetime.datetime
    embargo_until: datetime.datetime | None = None

    def name_of(self, number: int) -> str:
        """Returns the number by which messages call a figure: its place in the content, counted from one."""
        return str(number + 1)

    @cached_property
    def images(self) -> Mapping[int, Image]:
        """The pictures it shows, by key."""
        return Image.objects.in_bulk([figure["image"] for figure in self.content["figures"]])

    @cached_property
    def references(self) -> tuple[str, ...]:
        """The keys of the figures that the text shows, in order, each once."""
        return tuple(dict.fromkeys(references(self.content["body"])))

    @cached_property
    def section(self) -> Section | None:
        return Section.objects.filter(pk=self.content["section"]).first() if self.content["section"] else None

    @property
    def address(self) -> str:
        """Where readers will find it; empty as long as that is not known."""
        return f"/{self.section.slug}/{self.content['slug']}/" if self.section and self.content["slug"] else ""

    @cached_property
    def there_already(self) -> Edition | None:
        """Another story that is live at its address."""
        own = self.article.pk if self.article else None
        there = Edition.objects.live().filter(section=self.content["section"], slug=self.content["slug"])
        return there.exclude(article=own).first() if self.address else None

    @cached_property
    def last_published(self) -> Edition | None:
        """Of the other stories on the site, the one that was published last; its headline only."""
        own = self.article.pk if self.article else None
        return Edition.objects.live().exclude(article=own).only("headline").first()

    @cached_property
    def template(self) -> StoryTemplate | None:
        """What the template asks for that it was made from."""
        source = self.article.based_on_id if self.article else None
        return StoryTemplate.objects.filter(article=source, article__is_template=True).first() if source else None

    @cached_property
    def passages(self) -> tuple[TextPassage, ...]:
        """What the text says."""
        return passages_of(self.content["body"])

    @cached_property
    def authors(self) -> Mapping[int, Author]:
        """Whom its byline names, by key."""
        return Author.objects.in_bulk([each["author"] for each in self.content["bylines"]])

    @cached_property
    def printed_names(self) -> tuple[str, ...]:
        """The names of its byline as they will be printed."""
        printed = (each["name"] or str(self.authors.get(each["author"], "")) for each in self.content["bylines"])
        return tuple(name for name in printed if name)

    @cached_property
    def newsroom_links(self) -> Mapping[str, str]:
        """The addresses that the text links to and only the newsroom may open, with their paths."""
        return for_the_newsroom(addresses_of(self.content["body"]), seen_at=self.address)

    @cached_property
    def dead_links(self) -> Mapping[str, datetime.datetime | None]:
        """Other addresses of this site that the text links to and that lead nowhere when it goes live; with the time at
        which a scheduled story will be there."""
        passed_over = {self.address, *self.newsroom_links.values()}
        links = [link for link in links_of(self.content["body"]) if link not in passed_over]
        return leading_nowhere(links, at=self.at, embargo_until=self.embargo_until)

    @cached_property
    def open_comments(self) -> int:
        """How many threads of comments are not resolved."""
        if self.article is None:
            return 0
        return Comment.objects.filter(article=self.article, resolved_at=None, answers=None).count()
