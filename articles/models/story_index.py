"""How readers find stories: the words of what is live, and how many stories have each."""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

# Whoever writes the index, the counts of words follow: each change of what is live is noted, and added up later.
COUNTS_FOLLOW = pgtrigger.Trigger(
    name="counts_follow",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'UPDATE' THEN
            IF OLD.live = NEW.live AND OLD.words = NEW.words THEN RETURN NULL; END IF;
        END IF;
        IF TG_OP <> 'INSERT' THEN
            IF OLD.live THEN
                INSERT INTO articles_indexchange (sign, words, terms)
                    VALUES (-1, OLD.length, tsvector_to_array(OLD.words));
            END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            IF NEW.live THEN
                INSERT INTO articles_indexchange (sign, words, terms)
                    VALUES (1, NEW.length, tsvector_to_array(NEW.words));
            END IF;
        END IF;
        RETURN NULL;
    """,
)


class StoryIndex(models.Model):
    """The words an edition is found by, made when it is frozen.

    It becomes live with its edition, and goes when that is not live any more: a trigger of the edition sees to both, so
    no story is found that is not on the site. What the words are: `articles.search.vectors`.
    """

    edition = models.OneToOneField("articles.Edition", models.CASCADE, primary_key=True, related_name="index")
    section = models.ForeignKey("articles.Section", models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=20)
    live = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)
    length = models.PositiveIntegerField(help_text="In words.")
    words = SearchVectorField()

    class Meta:
        indexes = [
            GinIndex(fields=["words"], condition=Q(live=True), fastupdate=False, name="live_story_words"),
            models.Index(
                F("published_at").desc(), F("edition").desc(), condition=Q(live=True), name="live_story_index_newest"
            ),
            models.Index(
                "section",
                F("published_at").desc(),
                F("edition").desc(),
                condition=Q(live=True),
                name="live_story_index_section",
            ),
        ]
        triggers = [COUNTS_FOLLOW]

    def __str__(self) -> str:
        return f"words of edition {self.edition_id}"


class IndexedTerm(models.Model):
    """In how many live stories a word is, as last added up."""

    term = models.TextField(primary_key=True, db_collation="C")
    stories = models.IntegerField()

    def __str__(self) -> str:
        return self.term


class IndexChange(models.Model):
    """A story that came (1) or went (-1), with its words, which is not added to the counts yet."""

    sign = models.SmallIntegerField()
    words = models.IntegerField()
    terms = ArrayField(models.TextField())

    def __str__(self) -> str:
        return f"{self.sign:+} story"


class IndexTotals(models.Model):
    """How many live stories are indexed, how many words they have, and how many wait to be indexed: one row."""

    stories = models.BigIntegerField(default=0)
    words = models.BigIntegerField(default=0)
    missing = models.BigIntegerField(default=0)
    """As last counted; more than none only until an archive from before this index has been gone through."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="index_totals_are_one_row")]

    def __str__(self) -> str:
        return f"{self.stories} stories"
