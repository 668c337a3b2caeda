"""What the list of stories shows of each."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.timesince import timesince

from articles.models import Article, Byline, Edition, Figure, Life, NearDuplicate, Place, Status, Withdrawal
from articles.models.article import LATER_CHANGES
from articles.models.missed import missing_latest
from articles.roles import seen_by
from images.renditions.picture import picture_html
from newsroom.models import User
from newsroom.text.moments import time_in_words, time_shortly

TINTS = {
    Life.LIVE: "live",
    Life.ENDED: "ended",
    Life.TAKEN_BACK: "ended",
    Life.FAILED: "withdrawn",
    Life.WAITING: "scheduled",
}
"""The look of an edition's state, as a class."""


def with_columns(stories: QuerySet[Article], *, by: User) -> QuerySet[Article]:
    """Stories with everything the columns show to somebody, in a constant number of queries."""
    alike = NearDuplicate.objects.exclude(says=NearDuplicate.Says.DIFFERENT).filter(seen_by(by, through="other"))
    return stories.select_related("section", "assignee").prefetch_related(
        Prefetch("bylines", Byline.objects.select_related("author")),
        Prefetch("figures", Figure.objects.filter(place=Place.LEAD).select_related("image"), to_attr="leads"),
        Prefetch(
            "editions",
            Edition.objects.live().only("article_id", "article_version", "section_id", "slug", "number"),
            to_attr="live_editions",
        ),
        Prefetch(
            "editions",
            Edition.objects.scheduled().order_by("goes_live_at").only("article_id", "article_version", "goes_live_at"),
            to_attr="waiting_editions",
        ),
        Prefetch(
            "near_duplicates", alike.select_related("other").order_by("-says", "-share", "pk"), to_attr="same_texts"
        ),
        Prefetch("withdrawals", Withdrawal.objects.done().only("article_id"), to_attr="withdrawals_done"),
    )


@admin.display(description="Picture")
def thumbnail(article: Article) -> SafeString:
    """The lead picture, drawn without words: the headline beside it says what it is about."""
    lead = next(iter(article.leads), None)  # type: ignore[attr-defined]
    if lead is None:
        return mark_safe('<span class="no-picture">No picture</span>')
    return picture_html(lead.image, alt="", sizes="64px", crop="3:2")


@admin.display(description="Headline", ordering="headline")
def headline(article: Article) -> str:
    return article.headline


def states_of(article: Article) -> list[tuple[str, str]]:
    """What readers see of it, and what is to come, each with a class."""
    live = next(iter(article.live_editions), None)  # type: ignore[attr-defined]
    waiting = next(iter(article.waiting_editions), None)  # type: ignore[attr-defined]
    missing = missing_latest(article.version, article.waiting_editions)  # type: ignore[attr-defined]
    if article.is_template:
        return [("", "Template")]
    words = [article.get_status_display()]
    name = article.status
    if live:
        changed = live.article_version != article.version
        name, words = ("changed", ["Live, with unpublished changes"]) if changed else ("live", ["Live"])
    elif article.withdrawals_done and article.status != Status.WITHDRAWN:  # type: ignore[attr-defined]
        words.append("withdrawn")
    if waiting and waiting not in missing:
        at = time_shortly(waiting.goes_live_at)
        words = [*words, f"scheduled {at}"] if live else [f"Scheduled {at}", *words[1:]]
    if article.embargo_until and article.embargoed:
        words.append(f"embargoed until {time_shortly(article.embargo_until)}")
    times = ", ".join(time_shortly(each.goes_live_at) for each in missing if each.goes_live_at)
    missed = [("changed", f"{LATER_CHANGES} ({times})")] if missing else []
    return [*missed, (name, ", ".join(words))]


@admin.display(description="State", ordering="status")
def state(article: Article) -> SafeString:
    states = format_html_join(" ", '<span class="state state--{}">{}</span>', states_of(article))
    return format_html("{}{}", states, _same_text(article))


def _same_text(article: Article) -> SafeString:
    """Of what has much the same text, the one that is most alike."""
    pair = next(iter(article.same_texts), None)  # type: ignore[attr-defined]
    if pair is None:
        return mark_safe("")
    words = "Update of" if pair.says == NearDuplicate.Says.UPDATE else "Much the same text as"
    link = format_html('<a href="{}" dir="auto">{}</a>', pair.other.get_change_url(), pair.other.headline)
    return format_html('<p class="same-text">{} {}</p>', words, link)


@admin.display(description="Byline")
def byline(article: Article) -> str:
    return ", ".join(str(line) for line in article.bylines.all())


@admin.display(description="Planned")
def planned(article: Article) -> SafeString:
    """Its day, deadline and length, and whose it is."""
    if not (article.planned_for or article.deadline or article.assignee_id or article.length_target):
        return mark_safe("")
    return render_to_string("desk/form/planned.html", {"article": article})


@admin.display(description="Changed", ordering="updated_at")
def when(article: Article) -> SafeString:
    """When it changed, as people say it, with the exact time as a title."""
    ago = timesince(article.updated_at).split(",")[0]
    words = "just now" if ago.startswith("0") else f"{ago} ago"
    iso = timezone.localtime(article.updated_at).isoformat(timespec="seconds")
    return format_html('<time datetime="{}" title="{}">{}</time>', iso, time_in_words(article.updated_at), words)
