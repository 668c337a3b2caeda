"""The newsroom's tables as a bare site would model them: the columns that its pages print."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Section(models.Model):
    """A part of the paper."""

    name = models.CharField(max_length=100)
    slug = models.CharField(max_length=120)
    position = models.IntegerField()
    in_navigation = models.BooleanField()

    class Meta:
        managed = False
        db_table = "articles_section"
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class Author(models.Model):
    """A writer."""

    name = models.CharField(max_length=200)
    slug = models.CharField(max_length=120)
    tagline = models.CharField(max_length=300)

    class Meta:
        managed = False
        db_table = "authors_author"

    def __str__(self) -> str:
        return self.name


class Tag(models.Model):
    """A subject."""

    name = models.CharField(max_length=100)
    slug = models.CharField(max_length=100)

    class Meta:
        managed = False
        db_table = "articles_tag"

    def __str__(self) -> str:
        return self.name


class Story(models.Model):
    """A published story."""

    article_id = models.BigIntegerField()
    section = models.ForeignKey(Section, models.DO_NOTHING)
    slug = models.CharField(max_length=120)
    headline = models.CharField(max_length=300)
    standfirst = models.TextField()
    summary = models.TextField()
    body = models.TextField()
    tagline = models.CharField(max_length=500)
    live = models.BooleanField()
    first_published = models.DateTimeField()
    search_vector = SearchVectorField()
    tags = models.ManyToManyField(Tag, through="StoryTag")

    class Meta:
        managed = False
        db_table = "articles_edition"
        ordering = ["-first_published", "-id"]

    def __str__(self) -> str:
        return self.headline


class StoryTag(models.Model):
    """A story's tag."""

    story = models.ForeignKey(Story, models.DO_NOTHING, db_column="content_object_id")
    tag = models.ForeignKey(Tag, models.DO_NOTHING)

    class Meta:
        managed = False
        db_table = "articles_taggededition"

    def __str__(self) -> str:
        return str(self.tag_id)


class Byline(models.Model):
    """A story's author."""

    story = models.ForeignKey(Story, models.DO_NOTHING, db_column="edition_id", related_name="bylines")
    author = models.ForeignKey(Author, models.DO_NOTHING)
    name = models.CharField(max_length=200)
    position = models.IntegerField()

    class Meta:
        managed = False
        db_table = "articles_editionbyline"
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class Related(models.Model):
    """A story beside a story."""

    story = models.ForeignKey(Story, models.DO_NOTHING, db_column="edition_id", related_name="related")
    target_id = models.BigIntegerField()
    position = models.IntegerField()

    class Meta:
        managed = False
        db_table = "articles_editionrelated"
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.target_id)
