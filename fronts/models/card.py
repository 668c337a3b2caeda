"""What stands on a front: areas, the cards in each, and the links under a card."""

from __future__ import annotations

from django.db import models
from django.db.models import Deferrable, Q

from fronts.areas import MOST_LINKS, NAMES_CHOSEN
from fronts.models import triggers
from fronts.models.front import FrontEdition

WEB_ADDRESS = r"^(https?://|/)[^\s]+$"
"""Where a card may lead that is no story: another site, or a page of this one."""
_NOTHING_OF_ITS_OWN = Q(tag__isnull=True, article__isnull=True)


class FrontArea(models.Model):
    """An area of an edition of a front; those in which nothing was ever chosen have no row.

    `revision` counts the changes, so that whoever changes it can say which they had seen. `shown` is of an area that
    is shown where a producer wants it.
    """

    edition = models.ForeignKey(FrontEdition, models.CASCADE, related_name="areas")
    name = models.CharField(max_length=20)
    section = models.ForeignKey("articles.Section", models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=0)
    shown = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "name", "section"], nulls_distinct=False, name="front_has_an_area_once"
            ),
            models.CheckConstraint(condition=Q(name__in=NAMES_CHOSEN), name="front_area_is_known"),
            models.CheckConstraint(
                condition=Q(name="strip", section__isnull=False) | ~Q(name="strip") & Q(section__isnull=True),
                name="strips_are_of_sections",
            ),
        ]
        triggers = [triggers.part_of_sealed("part.edition_id")]

    def __str__(self) -> str:
        return f"{self.name} {self.section or ''}".strip()


class BylineWish(models.TextChoices):
    """Whether a card names who wrote the story."""

    AS_EVER = "", "As the area does it"
    SHOWN = "shown", "Named"
    HIDDEN = "hidden", "Not named"


class CardSize(models.TextChoices):
    """How large a card is drawn."""

    AS_EVER = "", "As the area does it"
    LARGE = "large", "Large"
    SMALL = "small", "Small"


class FrontCard(models.Model):
    """A story in its place, the newest story with a tag, or a link elsewhere; in the order of `place`.

    What is empty follows the story, so that a corrected headline comes through. `written_over` is the number of the
    story's edition over which the headline was written, so that the producer can be told that it was corrected since.
    """

    edition = models.ForeignKey(FrontEdition, models.CASCADE, related_name="cards")
    area = models.ForeignKey(FrontArea, models.CASCADE, related_name="cards")
    place = models.PositiveSmallIntegerField()
    article = models.ForeignKey("articles.Article", models.PROTECT, null=True, blank=True, related_name="front_cards")
    tag = models.ForeignKey("articles.Tag", models.PROTECT, null=True, blank=True, related_name="+")
    url = models.CharField(max_length=500, blank=True)
    pinned_until = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    headline = models.CharField(max_length=300, blank=True)
    written_over = models.PositiveIntegerField(null=True, blank=True)
    teaser = models.TextField(max_length=600, blank=True)
    kicker = models.CharField(max_length=60, blank=True)
    picture = models.ForeignKey("images.Image", models.PROTECT, null=True, blank=True, related_name="+")
    without_picture = models.BooleanField(default=False)
    byline = models.CharField(max_length=10, choices=BylineWish, blank=True)
    size = models.CharField(max_length=10, choices=CardSize, blank=True)

    class Meta:
        ordering = ["area", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "place"], deferrable=Deferrable.DEFERRED, name="front_place_has_one_card"
            ),
            models.UniqueConstraint(fields=["edition", "article"], name="front_has_a_story_once"),
            models.CheckConstraint(
                condition=Q(article__isnull=False, tag__isnull=True, url="")
                | Q(article__isnull=True, tag__isnull=False, url="")
                | _NOTHING_OF_ITS_OWN & Q(url__regex=WEB_ADDRESS) & ~Q(headline=""),
                name="front_card_leads_somewhere",
            ),
            models.CheckConstraint(
                condition=Q(picture__isnull=True) | Q(without_picture=False), name="front_card_has_one_picture_or_none"
            ),
            models.CheckConstraint(condition=Q(byline__in=BylineWish.values), name="front_card_byline_is_known"),
            models.CheckConstraint(condition=Q(size__in=CardSize.values), name="front_card_size_is_known"),
        ]
        triggers = [triggers.part_of_sealed("part.edition_id"), triggers.CARD_STANDS_IN_ITS_EDITION]

    def __str__(self) -> str:
        return self.headline or self.url or f"story {self.article_id or ''}"


class FrontLink(models.Model):
    """A link under a card: to a story, or elsewhere."""

    card = models.ForeignKey(FrontCard, models.CASCADE, related_name="links")
    position = models.PositiveSmallIntegerField()
    article = models.ForeignKey("articles.Article", models.PROTECT, null=True, blank=True, related_name="front_links")
    url = models.CharField(max_length=500, blank=True)
    headline = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["card", "position"], deferrable=Deferrable.DEFERRED, name="front_links_have_an_order"
            ),
            models.CheckConstraint(condition=Q(position__lt=MOST_LINKS), name="front_card_has_few_links"),
            models.CheckConstraint(
                condition=Q(article__isnull=False, url="")
                | Q(article__isnull=True, url__regex=WEB_ADDRESS) & ~Q(headline=""),
                name="front_link_leads_somewhere",
            ),
        ]
        triggers = [
            triggers.part_of_sealed("SELECT edition_id FROM fronts_frontcard WHERE id = part.card_id"),
        ]

    def __str__(self) -> str:
        return self.headline or self.url or f"story {self.article_id}"
