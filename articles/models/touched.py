"""What of a story an act touches beside the desk copy, and in which sections its words were written.

Each takes the story's key or an `OuterRef` to it, so that one condition answers for one story and for a whole list.
"""

from __future__ import annotations

from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Greatest

from articles.models.article import Article
from articles.models.edition import Edition
from articles.models.record import Withdrawal
from articles.models.saved_version import SavedVersion
from articles.models.section import Section

Story = int | OuterRef | None


def editions_touched(story: Story, action: str) -> QuerySet[Edition]:
    """What a verb of publishing may take off the site, replace or put on it: what is live, what is scheduled, for a
    revert the edition that comes back, and for a withdrawal that is undone the one that was withdrawn."""
    editions = Edition.objects.all()
    which = Q(live=True) | Q(pk__in=editions.scheduled().filter(article=OuterRef("article")).values("pk"))
    if action == "revert":
        which |= Q(number=Subquery(before_the_live_one(OuterRef("article")).values("number")[:1]))
    if action == "withdraw":
        later = editions.filter(article=OuterRef("article"), number__gt=OuterRef("number"))
        which |= Q(~Exists(later.order_by()), number__isnull=False)
    return editions.filter(which, article=story)


def before_the_live_one(story: Story) -> QuerySet[Edition]:
    """What a revert puts live again, the latest first: the editions before the live one.

    Of one that was put back after a withdrawal, those before the edition that it repeats.
    """
    live = Edition.objects.live().filter(article=OuterRef("article"))
    undone = Withdrawal.objects.filter(article=OuterRef("article"), undone_at=OuterRef("live_since"))
    next_one = Edition.objects.filter(article=OuterRef("article"), number=OuterRef("number") + 1)
    repeated = Exists(next_one.filter(Exists(undone)).order_by())
    earlier = Edition.objects.filter(~repeated, article=story, number__lt=Subquery(live.values("number")[:1]))
    return earlier.order_by("-number")


def asks_for_four_eyes(article: Article, writer: int) -> bool:
    """Does a section ask that somebody else signs off what `writer` wrote last: the one the story stands in, one in
    which it is live or scheduled, or one that the text comes from?"""
    return (
        article.section.four_eyes
        or _touched_under_four_eyes(article.pk).exists()
        or _unread_under_four_eyes(article.pk, writer).exists()
    )


def four_eyes_asked(writer: int) -> Q:
    """Returns `asks_for_four_eyes` as a condition for `Article`s."""
    story = OuterRef("pk")
    elsewhere = (_touched_under_four_eyes(story), _unread_under_four_eyes(story, writer))
    return Q(section__four_eyes=True) | Q(Exists(elsewhere[0].order_by())) | Q(Exists(elsewhere[1].order_by()))


def unread_in(source: Article, writer: int) -> int | None:
    """Returns the section for whose four eyes a copy of `source` waits as the source does, if `writer` makes it; so
    copying a story does not spare it a second reader, neither. Of a template that is what they wrote in it themselves:
    what colleagues wrote there is read by whoever fills it in."""
    if source.section.four_eyes and source.updated_by_id == writer:
        return source.section_id
    versions = _unread_under_four_eyes(source.pk, writer).order_by("-version")
    if source.is_template:
        versions = versions.filter(saved_by=writer)
    last = versions.first()
    return last.asked_in if last else None  # type: ignore[attr-defined]


def _touched_under_four_eyes(story: Story) -> QuerySet[Edition]:
    return editions_touched(story, "publish").filter(section__four_eyes=True)


def _unread_under_four_eyes(story: Story, writer: int) -> QuerySet[SavedVersion]:
    """The versions since which nobody but `writer` saved or signed off a word, and which stood in a section that asks
    for four eyes, or whose words came unread from one by a copy; so moving a story out of such a section does not spare
    it a second reader."""
    same_story = Q(article=OuterRef("article"))
    by_others = SavedVersion.objects.filter(same_story).exclude(saved_by=writer).order_by("-version")
    signed_off = Edition.objects.filter(same_story, number__isnull=False).exclude(published_by=writer)
    asking = Section.objects.filter(four_eyes=True).values("pk")
    return SavedVersion.objects.annotate(
        begun_at=Greatest(
            Coalesce(Subquery(by_others.values("version")[:1]), 0),
            Coalesce(Subquery(signed_off.order_by("-article_version").values("article_version")[:1]), 0),
        ),
        stood_in=Cast(KeyTextTransform("section", "content"), BigIntegerField()),
        asked_in=Case(
            When(stood_in__in=asking, then="stood_in"),
            When(unread_from__in=asking, then="unread_from"),
            output_field=BigIntegerField(),
        ),
    ).filter(article=story, version__gte=F("begun_at"), asked_in__isnull=False)
