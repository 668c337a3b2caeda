"""What the form says after a save or an act."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.content.contents import in_order
from articles.content.fields import in_a_sentence
from articles.content.picture_names import picture_numbers, picture_place
from articles.editing.saving import Written
from articles.models import Article
from articles.models.missed import missed_by_schedule
from articles.outcomes import Outcome
from articles.publishing import live_edition


def name_of(where: str, pictures: Mapping[str, int]) -> str:
    """A place in a story as a person says it: 'the standfirst', 'the caption of picture 2'. `pictures` has the number
    of each by its key."""
    noun = where.partition(".")[0]
    return picture_place(where, pictures) if noun == "figures" else f"the {in_a_sentence(noun)}"


def saved(written: Written) -> SafeString:
    """What a save did, to which story."""
    words = format_html("Saved “{}”{}.", written.article.headline, _together(written))
    if written.back_to_draft:
        words = format_html("{} It is a draft again, because the text changed after it was approved.", words)
    live = live_edition(written.article)
    if live is not None:
        still = format_html("Readers still see <a href='{}'>edition {}</a>.", live.get_absolute_url(), live.number)
        words = format_html("{} {}", words, still)
    return format_html("{} {}", words, missed_by_schedule(written.article))


def with_link(outcome: Outcome, article: Article) -> SafeString:
    """What was done, and where to see it."""
    live = live_edition(article)
    if live is None:
        return format_html("{}", outcome.message)
    return format_html('{} <a href="{}">See the page</a>', outcome.message, live.get_absolute_url())


def _together(written: Written) -> str:
    if not written.taken:
        return ""
    pictures = picture_numbers(each.key for each in in_order(written.article.figures.all()))
    *names, last = dict.fromkeys(name_of(where, pictures) for where in written.taken)
    places = f"{', '.join(names)} and {last}" if names else last
    return f", together with what others changed meanwhile in {places}"
