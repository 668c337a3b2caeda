"""What an act would do to each of several stories, and to which it cannot be done: said before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from articles.checks.checking import report
from articles.checks.story import StoryUnderCheck
from articles.content.contents import content_of
from articles.models import Article, Edition, clock
from articles.publishing.notes import undone_notes
from articles.roles import allows, refusal
from newsroom.models import User
from newsroom.text.moments import at_or_on


@dataclass(frozen=True)
class Foreseen:
    """A story before an act: what `will` happen, or why it `cannot`. `warnings` are what the checks found."""

    story: Article
    will: str = ""
    cannot: str = ""
    warnings: tuple[str, ...] = ()
    live: bool = False
    scheduled: bool = False


@dataclass(frozen=True)
class OnTheSite:
    """What of these stories is live, and what is scheduled, by their keys."""

    live: dict[int, Edition]
    scheduled: dict[int, list[Edition]]

    @classmethod
    def of(cls, stories: Iterable[Article]) -> OnTheSite:
        """Two queries, however many they are."""
        keys = [story.pk for story in stories]
        live = Edition.objects.live().filter(article__in=keys).select_related("section")
        scheduled: dict[int, list[Edition]] = {}
        for edition in Edition.objects.scheduled().filter(article__in=keys).order_by("goes_live_at", "pk"):
            scheduled.setdefault(edition.article_id, []).append(edition)
        return cls({edition.article_id: edition for edition in live}, scheduled)


Foresees = Callable[[Article, Edition | None, Sequence[Edition]], Foreseen]


def foresee(stories: Sequence[Article], *, by: User, action: str, foresees: Foresees | None) -> list[Foreseen]:
    """Returns what would become of each, in their order. Nothing is changed, and the act asks everything anew."""
    site = OnTheSite.of(stories) if foresees else OnTheSite({}, {})
    return [_foreseen(story, site, by, action, foresees) for story in stories]


def _foreseen(story: Article, site: OnTheSite, by: User, action: str, foresees: Foresees | None) -> Foreseen:
    if not allows(by, action, story):
        return Foreseen(story, cannot=refusal(by, action, story))
    if foresees is None:
        return Foreseen(story)
    return foresees(story, site.live.get(story.pk), site.scheduled.get(story.pk, []))


def publishing_of(story: Article, live: Edition | None, scheduled: Sequence[Edition]) -> Foreseen:
    """What publishing it now would do."""
    if live and live.article_version == story.version:
        return Foreseen(story, cannot="Readers have this text already.")
    will = f"Readers get this text instead of edition {live.number}." if live else "It goes live."
    if scheduled:
        will += f" A version is scheduled to go live {_times(scheduled)}."
    return _going_live(story, will, live, scheduled)


def scheduling_of(story: Article, live: Edition | None, scheduled: Sequence[Edition]) -> Foreseen:
    """What scheduling it would do."""
    will = f"Readers get this text then, instead of edition {live.number}." if live else "It goes live then."
    if scheduled:
        will += f" Another version is scheduled to go live {_times(scheduled)}, and stays so."
    return _going_live(story, will, live, scheduled, at_embargo=True)


def withdrawal_of(story: Article, live: Edition | None, scheduled: Sequence[Edition]) -> Foreseen:
    """What withdrawing it would do."""
    if live is None:
        return Foreseen(story, cannot="It is not on the site.")
    will = f"Readers of {live.get_absolute_url()} are told that it was withdrawn."
    if scheduled:
        will += f" What is scheduled {_times(scheduled)} is unscheduled with it."
    return Foreseen(story, will, live=True)


def _going_live(
    story: Article, will: str, live: Edition | None, scheduled: Sequence[Edition], *, at_embargo: bool = False
) -> Foreseen:
    """Its checks as of now, or of the end of its embargo."""
    if undone_notes(story, story):
        brings_back = "It brings back what a correction had put right. Open it and publish it there: "
        return Foreseen(story, cannot=f"{brings_back}you are asked what readers are told.")
    at = story.embargo_until if at_embargo and story.embargoed and story.embargo_until else clock.about_now()
    found = report(StoryUnderCheck(content_of(story), story, at=at, embargo_until=story.embargo_until))
    if found.errors:
        return Foreseen(story, cannot=" ".join(each.text for each in found.errors))
    warnings = tuple(each.text for each in found.warnings)
    return Foreseen(story, will, warnings=warnings, live=live is not None, scheduled=bool(scheduled))


def _times(editions: Sequence[Edition]) -> str:
    return " and ".join(at_or_on(each.goes_live_at) for each in editions if each.goes_live_at)
