"""The words and the picture that a card has for its place, checked and written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from django.conf import settings

from articles.errors import NotReady
from articles.models import Article, Edition, EditionFigure
from articles.outcomes import Actor
from articles.roles import allows
from fronts.areas import MOST_LINKS
from fronts.models import FrontCard, FrontEdition, FrontLink
from fronts.models.card import WEB_ADDRESS, BylineWish, CardSize
from fronts.publishing.naming import card_name
from newsroom.text.characters import visible_line, visible_text
from newsroom.text.moments import time_in_words

LONGEST: Final = {"headline": 300, "teaser": 600, "kicker": 60}
LONGEST_ADDRESS = 500
NO_PICTURE = "none"


@dataclass(frozen=True)
class LinkTyped:
    """Where a link leads, and its words: a story's own where they are empty."""

    url: str
    headline: str = ""

    def check(self) -> None:
        """Raises NotReady where it leads nowhere, or has no words though it leads to no story."""
        if not re.match(WEB_ADDRESS, self.url) or len(self.url) > LONGEST_ADDRESS:
            raise NotReady(
                "Write the whole address of the link, such as https://example.com/page, or /city/fog/ on this site.",
                about="url",
            )
        if not visible_line(self.headline).strip():
            raise NotReady("Write the words of the link: it leads to no story that has a headline.", about="headline")
        if len(self.headline) > LONGEST["headline"]:
            raise NotReady(f"The words of the link have more than {LONGEST['headline']} characters.", about="headline")


def written(
    draft: FrontEdition,
    card: FrontCard,
    words: Mapping[str, Any],
    links: list[LinkTyped],
    *,
    by: Actor,
    now: datetime.datetime,
) -> None:
    """Write a card's own words, picture, end and links. Raises NotReady for what cannot stand there."""
    texts = {
        name: (visible_text if name == "teaser" else visible_line)(str(words.get(name, ""))).strip() for name in LONGEST
    }
    for name, text in texts.items():
        if len(text) > LONGEST[name]:
            raise NotReady(f"The {name} has more than {LONGEST[name]} characters.", about=name)
    if card.url and not texts["headline"]:
        raise NotReady("Write a headline: a link has none of its own.", about="headline")
    if texts["headline"] != card.headline:
        card.written_over = _number_now(card) if texts["headline"] else None
    card.headline, card.teaser, card.kicker = texts["headline"], texts["teaser"], texts["kicker"]
    _choose_picture(card, str(words.get("picture", "")))
    card.byline = _one_of(BylineWish.values, words.get("byline"), "byline")
    card.size = _one_of(CardSize.values, words.get("size"), "size")
    until = words.get("until")
    if until and until != card.pinned_until and until <= now:
        raise NotReady(f"{time_in_words(until)} has passed. Choose a later time for the end.", about="until")
    card.pinned_until = until
    card.revision += 1
    card.save()
    _write_links(draft, card, links, by=by)


def pictures_on_site(article: Article) -> list[EditionFigure]:
    """The pictures that a story has on the site: what a card may show of it."""
    figures = EditionFigure.objects.filter(edition__article=article, edition__live=True)
    return list(figures.select_related("image").order_by("position", "pk"))


def _choose_picture(card: FrontCard, wanted: str) -> None:
    """“none”, the key of one of the story's own pictures, or nothing: its lead."""
    card.without_picture, card.picture = wanted == NO_PICTURE, None
    if not wanted or card.without_picture:
        return
    figures = pictures_on_site(card.article) if card.article else []
    card.picture = next((figure.image for figure in figures if str(figure.image_id) == wanted), None)
    if card.picture is None:
        raise NotReady("The story has no such picture on the site. Choose another.", about="picture")


def _one_of(values: list[str], wanted: object, about: str) -> str:
    chosen = str(wanted or "")
    if chosen not in values:
        raise NotReady(f"There is no such choice of {about}.", about=about)
    return chosen


def _number_now(card: FrontCard) -> int | None:
    """The number of the story's edition that readers see now."""
    live = Edition.objects.live().filter(article=card.article_id) if card.article_id else Edition.objects.none()
    return live.values_list("number", flat=True).first()


def _write_links(draft: FrontEdition, card: FrontCard, typed: list[LinkTyped], *, by: Actor) -> None:
    if len(typed) > MOST_LINKS:
        raise NotReady(f"A card has {MOST_LINKS} sub-links at most.", about="links")
    rows = [_link(draft, card, each, position, by=by) for position, each in enumerate(typed)]
    stories = [row.article_id for row in rows if row.article_id]
    if len(set(stories)) < len(stories):
        raise NotReady("Two of the sub-links lead to the same story.", about="links")
    card.links.all().delete()
    for row in rows:
        row.save()


def _link(draft: FrontEdition, card: FrontCard, typed: LinkTyped, position: int, *, by: Actor) -> FrontLink:
    """A link whose address is that of a story on the site is the story's, and follows it."""
    article = _story_at(typed.url)
    if article is None or not allows(by, "view", article):
        typed.check()
        return FrontLink(card=card, position=position, url=typed.url, headline=visible_line(typed.headline).strip())
    there = FrontCard.objects.filter(edition=draft, article=article).first()
    under = FrontLink.objects.filter(card__edition=draft, article=article).exclude(card=card).first()
    if there or under:
        where = "has a card of its own" if there else f"stands under {card_name(under.card, by) if under else ''}"
        raise NotReady(f"“{article.headline}” {where} already. Take it off there first.", about="links")
    headline = visible_line(typed.headline).strip()
    if len(headline) > LONGEST["headline"]:
        raise NotReady(f"The words of a link have more than {LONGEST['headline']} characters.", about="links")
    return FrontLink(card=card, position=position, article=article, headline=headline)


def _story_at(url: str) -> Article | None:
    """The story that readers find at an address of this site."""
    path = unquote(url.removeprefix(str(settings.SITE_URL))) if settings.SITE_URL else url
    parts = [part for part in urlsplit(path).path.split("/") if part] if path.startswith("/") else []
    if len(parts) != 2:
        return None
    live = Edition.objects.live().filter(section__slug=parts[0], slug=parts[1]).select_related("article").first()
    return live.article if live else None
