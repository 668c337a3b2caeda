"""Breaking news over every page: put it up, now or for later, change it, take it down.

No worker shows or ends a banner: the readers' statement asks the database's clock (`articles.public.rows.frame`).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from django.db import connection

from articles.audit import NO_STORY, record
from articles.cache_keys import FRAME
from articles.errors import NotAllowed, NotReady, Overtaken, turn
from articles.models import Article, AuditEntry, Banner, Edition, clock
from articles.models.banner import LONGEST_BANNER, LONGEST_RUN
from articles.outcomes import Actor, Outcome
from articles.roles import BANNERS, allows, person_of, recorded_name
from newsroom.text.characters import visible_line
from newsroom.text.languages import is_language_tag
from newsroom.text.moments import time_in_words, time_shortly

KEYS = frozenset({FRAME})
BANNERS_LOCK = 7_306_050  # any number that nothing else of the newsroom uses
LATE = "Somebody changed or took down this banner meanwhile, or it has ended. Look at what readers see now."


@dataclass(frozen=True)
class BannerWords:
    """What a banner is to say, and when. It stands at once where `starts_at` is None."""

    text: str
    ends_at: datetime.datetime
    starts_at: datetime.datetime | None = None
    article: Article | None = None
    language: str = ""


@turn()
def run_banner(words: BannerWords, *, by: Actor) -> Outcome:
    """Put up a banner, now or for later. Raises NotAllowed, NotReady."""
    now = _in_turn(by)
    words = _checked(words, by=by, now=now)
    standing = list(Banner.objects.standing(now))
    same = next((each for each in Banner.objects.open(now) if _says(each) == (words.text, words.article)), None)
    if same:
        raise NotReady(f"“{same}” is up or planned already. Change that banner instead.", about="text")
    banner = _written(words, by=by, now=now, stands_from=words.starts_at or now)
    if words.starts_at:
        _record("banner_plan", banner, by=by, at=now)
        times = f"from {time_in_words(banner.starts_at)} until {_until(banner)}"
        return Outcome(f"“{banner}” will be on every page {times}.", keys=KEYS)
    _record("banner_run", banner, by=by, at=now)
    behind = next((each for each in standing if each.ends_at > banner.ends_at), None)
    back = f" “{behind}” comes back then." if behind else ""
    return Outcome(f"“{banner}” is on every page until {_until(banner)}.{back}", keys=KEYS)


@turn()
def change_banner(banner: Banner, words: BannerWords, *, by: Actor) -> Outcome:
    """Give a banner that is up or planned other words, another link or another time, in its place.

    Raises NotAllowed, NotReady, and Overtaken where it has ended or was changed since the asker saw it.
    """
    now = _in_turn(by)
    there = _still_open(banner, now)
    begun = there.starts_at <= now
    words = _checked(replace(words, starts_at=None) if begun else words, by=by, now=now)
    _end(there, by=by, at=now)
    stands_from = there.stands_from if begun else words.starts_at or now
    changed = _written(words, by=by, now=now, stands_from=stands_from, replaces=there)
    _record("banner_change", changed, by=by, at=now)
    since = f"will be on every page from {time_in_words(changed.starts_at)}" if words.starts_at else "is on every page"
    return Outcome(f"Changed: “{changed}” {since} until {_until(changed)}.", keys=KEYS)


@turn()
def take_down(banner: Banner, *, by: Actor) -> Outcome:
    """End a banner at once, or call off one that is planned. Raises NotAllowed, Overtaken."""
    now = _in_turn(by)
    there = _still_open(banner, now)
    _end(there, by=by, at=now)
    _record("banner_take_down", there, by=by, at=now)
    if there.starts_at > now:
        return Outcome(f"“{there}” is not planned any more.", keys=KEYS)
    behind = Banner.objects.standing(now).first()
    left = f"Readers see “{behind}” now, until {_until(behind)}." if behind else "No banner is on the pages now."
    return Outcome(f"“{there}” was taken down. {left}", keys=KEYS)


def banners_until(moment: datetime.datetime) -> list[tuple[datetime.datetime, str]]:
    """The times at which planned banners begin until then, and what they say."""
    planned = Banner.objects.planned(clock.now()).filter(starts_at__lte=moment)
    return [(each.starts_at, f"Breaking news: {each}") for each in planned]


def _in_turn(by: Actor) -> datetime.datetime:
    """Wait for those who work on banners at this moment; returns the time when it is our turn. Raises NotAllowed."""
    if not allows(by, BANNERS):
        raise NotAllowed("You may not put up banners. Ask a producer or the editor-in-chief.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [BANNERS_LOCK])
    return clock.now()


def _still_open(banner: Banner, now: datetime.datetime) -> Banner:
    there = Banner.objects.open(now).filter(pk=banner.pk).first()
    if there is None:
        raise Overtaken(LATE)
    return there


def _checked(words: BannerWords, *, by: Actor, now: datetime.datetime) -> BannerWords:
    """The words as they are kept. Raises NotReady for what cannot stand there."""
    text, language = visible_line(words.text), words.language.strip()
    if not text:
        raise NotReady("Write what the banner says.", about="text")
    if len(text) > LONGEST_BANNER:
        raise NotReady(f"A banner has {LONGEST_BANNER} letters at most; this has {len(text)}.", about="text")
    if language and not is_language_tag(language):
        raise NotReady("Write the language as two or three letters, such as en or km.", about="language")
    if words.starts_at and words.starts_at <= now:
        raise NotReady(
            f"{time_in_words(words.starts_at)} has passed. Choose a later time, or leave it empty to begin at once.",
            about="starts",
        )
    begins = words.starts_at or now
    if words.ends_at <= begins:
        raise NotReady(f"{time_in_words(words.ends_at)} is no later than its start. Choose a later end.", about="until")
    if words.ends_at > begins + LONGEST_RUN:
        raise NotReady(f"A banner is shown for {LONGEST_RUN.days} days at most. Choose an earlier end.", about="until")
    if words.article:
        _check_link(words.article, by=by, begins=begins)
    return replace(words, text=text, language=language)


def _check_link(article: Article, *, by: Actor, begins: datetime.datetime) -> None:
    """Raises NotReady unless readers can follow the link from the first."""
    if not allows(by, "view", article):
        raise NotReady("There is no such story, or not one that you may see.", about="story")
    editions = Edition.objects.filter(article=article)
    if not (editions.live().exists() or editions.scheduled().filter(goes_live_at__lte=begins).exists()):
        raise NotReady(
            f"“{article.headline}” is not on the site when the banner begins. Link to another story, or to none.",
            about="story",
        )


def _written(
    words: BannerWords,
    *,
    by: Actor,
    now: datetime.datetime,
    stands_from: datetime.datetime,
    replaces: Banner | None = None,
) -> Banner:
    return Banner.objects.create(
        text=words.text,
        language=words.language,
        article=words.article,
        starts_at=words.starts_at or now,
        ends_at=words.ends_at,
        stands_from=stands_from,
        replaces=replaces,
        made_at=now,
        made_by=person_of(by),
        made_by_name=recorded_name(by),
    )


def _end(banner: Banner, *, by: Actor, at: datetime.datetime) -> None:
    banner.ended_at, banner.ended_by = at, person_of(by)
    banner.save(update_fields=["ended_at", "ended_by"])


def _says(banner: Banner) -> tuple[str, Article | None]:
    return banner.text, banner.article


def _until(banner: Banner) -> str:
    return time_shortly(banner.ends_at)


def _record(verb: str, banner: Banner, *, by: Actor, at: datetime.datetime) -> AuditEntry:
    """Add an entry to the record. It quotes the banner only where readers see it: more people read the record."""
    note = banner.text if banner.starts_at <= at else ""
    starts_at, ends_at = banner.starts_at.isoformat(), banner.ends_at.isoformat()
    no_story = Article(pk=NO_STORY)
    return record(verb, no_story, by=by, at=at, note=note, banner=banner.pk, starts_at=starts_at, ends_at=ends_at)
