"""Tags, in any script."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from taggit.models import ItemBase, TagBase

from articles.models import clock
from authors.models.triggers import picture_is_marked
from newsroom.models import FormerSlug, KeepsFormerSlugs, MayBeMerged, SaysWhenItChanged, says_when_it_changes
from newsroom.models.merged import (
    merged_once_for_all,
    merging_reaches_live,
    names_who_stays,
    not_merged_into_itself,
    stands_for,
)
from newsroom.models.name_key import NameKey, NameWords
from newsroom.models.taking import taken_or_made
from newsroom.models.triggers import kept_by_triggers
from newsroom.text.characters import VISIBLE, same_word, visible_line, visible_text
from newsroom.text.slugs import NUMBER_ROOM, slugify, validate_slug

LONGEST_INTRODUCTION: Final = 1500


class Tag(KeepsFormerSlugs, SaysWhenItChanged, MayBeMerged, TagBase):  # type: ignore[django-manager-missing]
    """A subject stories share. taggit's own slugs drop the marks of Khmer or Hindi words; these keep them."""

    slug = models.CharField(max_length=100, unique=True, blank=True, validators=[validate_slug])

    live = models.BooleanField("has live stories", default=False, db_default=False, editable=False)
    series = models.BooleanField(
        "a series",
        default=False,
        db_default=False,
        help_text="Stories with this tag are parts of a series: at most two of them are suggested under a story.",
    )
    key_story = models.ForeignKey(
        "articles.Article",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="key_to",
        verbose_name="key story",
        help_text="The story that tells best what this is about, as long as it is on the site. Where a story says the "
        "tag’s name, a link to it is offered beside one to the tag’s page.",
    )
    introduction = models.CharField(
        max_length=LONGEST_INTRODUCTION,
        blank=True,
        default="",
        db_default="",
        help_text="What the topic is about, over its stories. Blank line = new paragraph.",
    )
    picture = models.ForeignKey("images.Image", models.SET_NULL, null=True, blank=True, related_name="+")
    picture_alt = models.CharField(
        "alternative text",
        max_length=500,
        blank=True,
        default="",
        db_default="",
        help_text="What a reader who cannot see the picture should know. Empty: as the library has it.",
    )
    picture_credit = models.CharField(
        "credit",
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text="As printed under the picture. Empty: as the library has it.",
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="tag_has_a_name"),
            models.CheckConstraint(condition=Q(name__regex=VISIBLE), name="tag_name_can_be_seen"),
            models.CheckConstraint(condition=Q(slug__regex=r"^[^\s/?#%&.]+$"), name="tag_slug_fits_an_address"),
            models.CheckConstraint(
                condition=Q(picture__isnull=True) | Q(picture_alt__regex=VISIBLE), name="topic_picture_has_alt"
            ),
            not_merged_into_itself("tag"),
        ]
        indexes = [
            models.Index(NameKey("name"), name="tag_name_key"),
            GinIndex(
                NameWords("name"),
                condition=Q(live=True, merged_into=None),
                fastupdate=False,
                name="live_tag_words",
            ),
        ]
        triggers = [
            kept_by_triggers("live"),
            merged_once_for_all("articles_tag"),
            merging_reaches_live("articles_tag"),
            says_when_it_changes(
                *("name", "slug", "merged_into_id", "introduction", "picture_id", "picture_alt", "picture_credit")
            ),
            picture_is_marked("topic_picture_is_marked", table="articles_tag", column="picture_id", flag="topic"),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        """Save with the name and the introduction as they are kept."""
        self.name = visible_line(self.name)  # type: ignore[has-type]
        self.introduction = visible_text(self.introduction)
        super().save(*args, **kwargs)

    def slugify(self, tag: str, i: int | None = None) -> str:
        """The slug of a tag's name, numbered where another name has it."""
        base = slugify(tag, max_length=100 - NUMBER_ROOM) or "tag"
        return base if i is None else f"{base}-{i + 1}"

    def get_absolute_url(self) -> str:
        return f"/tags/{self.slug}/"


def tag_named(name: str) -> Tag:
    """Returns the tag of that name, and makes it where there is none, even if another request makes it, or a tag with
    its slug, at the same moment."""
    return taken_or_made(lambda: tags_called([name]).first(), lambda: Tag.objects.create(name=name))


def tags_called(names: Iterable[str]) -> QuerySet[Tag]:
    """Returns the tags of these names, each once, by name; for one that was merged into another, the other."""
    return Tag.objects.filter(pk__in=Tag.objects.filter(name__in=names).order_by().values(stays=stands_for())).order_by(
        "name"
    )


def spelling_stands() -> Q:
    """Returns the condition for `Tag`s that everybody may know how they are spelt: all but those that only stories
    under an embargo have. Those are spelt as the next story spells them that is under none, or the answer to a guess
    would tell that there is such a story."""
    having = TaggedArticle.objects.filter(tag=OuterRef("pk"))
    until = "content_object__embargo_until"
    free = having.filter(Q(**{until: None}) | Q(**{f"{until}__lte": clock.in_query()}))
    return Q(live=True) | Q(Exists(free)) | ~Q(Exists(having))


def respelt(name: str) -> Tag | None:
    """Returns the tag that is called this in other capitals, and from now on so; None where there is none."""
    found = Tag.objects.annotate(small=Lower("name")).filter(small=same_word(name), merged_into=None).first()
    if found is not None:
        found.name = name
        found.save(update_fields=["name"])
    return found


class FormerTagSlug(FormerSlug):
    """A slug a tag once had; its page and feeds redirect to today's."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="former_slugs")

    def __str__(self) -> str:
        return f"{self.slug} → {self.tag}"


class TaggedArticle(ItemBase):
    """A tag on the desk copy."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="tagged_articles")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="tagged")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="article_has_a_tag_once")]
        triggers = [names_who_stays("articles_tag", "tag_id")]
