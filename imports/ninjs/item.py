"""One ninjs item understood: a mapping in, a `StoryItem` out, or `BadItem` with the reason."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from articles.models import Article, Kind
from imports.item import BadItem, Body, StoryItem
from imports.ninjs.credits import credits_of
from imports.ninjs.dialects import modern
from imports.ninjs.fields import Fields, moment
from imports.ninjs.markup import body_of
from imports.ninjs.pictures import pictures_of
from imports.ninjs.terms import KINDS, NOT_STORIES, STATUSES, kind_of_item, term
from imports.revisions import Revision
from imports.text import clip, distinct, single_line
from newsroom.text.html import plain_text
from newsroom.text.languages import is_language_tag

URI_LENGTH = 500
HEADLINE_LENGTH = 300
TAGLINE_LENGTH = 500
INTRO_LENGTH = 2000
NAME_LENGTH = 100
DATELINE_LENGTH = 200
TAGS = 50

STANDFIRST = (
    *("standfirst", "deck", "dek", "subheadline", "subhead", "subtitle", "abstract"),
    *("intro", "introduction", "ingress", "lead", "lede", "preamble"),
)
TEASER = ("summary", "teaser", "")
TAGLINE = ("tagline",)
DATES = ("firstPublished", "firstCreated", "versionCreated", "contentCreated")


def story_item(value: object) -> StoryItem:
    """Returns the story in an item. Raises BadItem where it is no story, or holds what no story can."""
    item = Fields(modern(_mapping(value)))
    uri = uri_of(item)
    _check_type(item)
    notes: list[str] = []
    language = _language(item, notes)
    headline = _headline(item, notes)
    body = body_of(item.objects("bodies"), headline)
    notes += body.notes
    descriptions = item.objects("descriptions")
    written = _date(item, "versionCreated", notes)
    _passed_over(item, notes)
    embargo = _date(item, "embargoedUntil", notes)
    return StoryItem(
        uri=uri,
        headline=headline,
        body=body,
        kind=_kind(item, notes),
        section=_section(item, notes),
        standfirst=_description(descriptions, STANDFIRST, INTRO_LENGTH, notes),
        teaser=_description(descriptions, TEASER, INTRO_LENGTH, notes),
        tagline=_description(descriptions, TAGLINE, TAGLINE_LENGTH, notes),
        language=language,
        status=_status(item),
        credits=credits_of(item, language, notes),
        tags=_tags(item, notes),
        pictures=pictures_of(item),
        related=_related(item, uri),
        first_published=_first_published(item, written, notes),
        embargo_until=embargo,
        notes=tuple(notes),
        more=_dateline(item, body),
        revision=Revision(item.number("version"), written),
        embargo_unclear="" if embargo else item.line("embargoedUntil"),
    )


def _dateline(item: Fields, body: Body) -> dict[str, str]:
    """Where the story was written, unless its text begins with that already."""
    located = clip(item.line("located"), DATELINE_LENGTH)
    begins = plain_text(body.html()).casefold().startswith(located.casefold())
    return {"dateline": located} if located and not begins else {}


def uri_of(item: Fields) -> str:
    """Returns the item's uri. Raises BadItem where it has none, or one that is too long."""
    uri = item.line("uri")
    if not uri:
        raise BadItem("has no uri")
    if len(uri) > URI_LENGTH:
        raise BadItem(f"its uri is longer than {URI_LENGTH} characters")
    return uri


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadItem("not an item: a JSON object is expected")
    return value


def _check_type(item: Fields) -> None:
    """`type` may be left out; what has another one is not for this command."""
    kind = kind_of_item(item.line("type")) or "text"
    if kind in NOT_STORIES:
        raise BadItem(f"is of type “{kind}”: only text items become stories")
    if kind != "text":
        raise BadItem(f"is of an unknown type, “{clip(kind, 40)}”")


def _headline(item: Fields, notes: list[str]) -> str:
    entries = sorted(item.objects("headlines"), key=lambda each: term(each.line("role")) != "main")
    texts = (single_line(each.text("value"), markup=_is_html(each)) for each in entries)
    headline = next((text for text in texts if text), "")
    if not headline:
        raise BadItem("has no headline")
    return _clipped(headline, HEADLINE_LENGTH, "the headline", notes)


def _is_html(entry: Fields) -> bool:
    return "html" in entry.line("contentType").lower()


def _description(entries: list[Fields], roles: tuple[str, ...], most: int, notes: list[str]) -> str:
    found = (each for each in entries if term(each.line("role")) in roles)
    texts = (single_line(each.text("value"), markup=_is_html(each)) for each in found)
    return _clipped(next((text for text in texts if text), ""), most, f"the {roles[0]}", notes)


def _clipped(text: str, most: int, what: str, notes: list[str]) -> str:
    if len(text) > most:
        notes.append(f"{what} was cut to {most} characters")
    return clip(text, most)


def _language(item: Fields, notes: list[str]) -> str:
    default = str(Article._meta.get_field("language").default)
    language = item.line("language").replace("_", "-")
    if language and not is_language_tag(language):
        notes.append(f"“{clip(language, 40)}” is not a language tag: taken as {default}")
        return default
    return language or default


def _kind(item: Fields, notes: list[str]) -> str:
    """The profile names it, or else a genre; whatever is neither is news. Profiles have names of every kind (a layout,
    a desk), so that of a genre only is said where it is not known."""
    genres = [genre.line("name", "literal", "code", "uri") for genre in item.objects("genres")]
    codes = [genre.line("code", "uri") for genre in item.objects("genres")]
    found = next((KINDS[term(name)] for name in (item.line("profile"), *genres, *codes) if term(name) in KINDS), "")
    if not found and any(genres):
        notes.append(f"genre “{clip(next(filter(None, genres)), 40)}” is not known: filed as news")
    return found or Kind.NEWS.value


def _status(item: Fields) -> str:
    status = item.line("pubStatus") or "usable"
    if term(status) not in STATUSES:
        raise BadItem(f"has an unknown pubStatus, “{clip(status, 40)}”")
    return STATUSES[term(status)]


def _section(item: Fields, notes: list[str]) -> str:
    names = distinct(subject.line("name") for subject in item.objects("subjects") if _is_section(subject))
    if len(names) > 1:
        others = ", ".join(f"“{clip(name, 40)}”" for name in names[1:])
        notes.append(f"filed under the first of its {len(names)} sections, not under {others}")
    return _clipped(next(iter(names), ""), NAME_LENGTH, "the section's name", notes)


def _is_section(subject: Fields) -> bool:
    return term(subject.line("rel")) == "section"


def _tags(item: Fields, notes: list[str]) -> tuple[str, ...]:
    subjects = [subject for subject in item.objects("subjects") if not _is_section(subject)]
    found = [subject.line("name", "literal").lstrip("# ") for subject in subjects]
    names = distinct(iter(found))
    if said := item.not_of("keywords", list, str):
        notes.append(f"{said}: passed over")
    if nameless := sum(not name for name in found):
        notes.append(f"{nameless} subject{'s' * (nameless > 1)} without a name left out")
    if len(names) > TAGS:
        notes.append(f"of {len(names)} subjects and keywords the first {TAGS} became tags")
    return tuple(distinct(_clipped(name, NAME_LENGTH, "a subject's name", notes) for name in names[:TAGS]))


def _passed_over(item: Fields, notes: list[str]) -> None:
    """Say which descriptions and associations have no place in a story."""
    roles = distinct(each.line("role") for each in item.objects("descriptions") if each.line("value"))
    for role in (role for role in roles if term(role) not in (*STANDFIRST, *TEASER, *TAGLINE)):
        notes.append(f"description “{clip(role, 40)}” is not known: passed over")
    types = {kind_of_item(each.line("type")) for each in item.objects("associations")} - {"text", "picture"}
    if types:
        named = ", ".join(f"“{clip(name, 40)}”" if name else "that is not named" for name in sorted(types))
        notes.append(f"associations of type {named} left out: pictures and stories come along")


def _related(item: Fields, uri: str) -> tuple[str, ...]:
    stories = (each for each in item.objects("associations") if kind_of_item(each.line("type")) == "text")
    return tuple(dict.fromkeys(target for each in stories if (target := each.line("uri")) and target != uri))


def _first_published(item: Fields, written: datetime.datetime | None, notes: list[str]) -> datetime.datetime | None:
    """The earliest time the item names; one to come is now."""
    found = (written if name == "versionCreated" else _date(item, name, notes) for name in DATES)
    first = next((at for at in found if at), None)
    now = timezone.now()
    if first and first > now:
        notes.append(f"its first time, {first.isoformat()}, has not come yet: dated as of now")
        return now
    return first


def _date(item: Fields, name: str, notes: list[str]) -> datetime.datetime | None:
    text = item.line(name)
    at = moment(text) if text else None
    if text and not at:
        notes.append(f"{name} “{clip(text, 40)}” is not a time: passed over")
    return at


def name_of_item(value: object) -> str:
    """What a message can call an item that could not be understood."""
    members = {key.lower(): member for key, member in value.items()} if isinstance(value, dict) else {}
    uri = members.get("uri") or members.get("guid")
    return f" ({clip(single_line(uri), 100)})" if isinstance(uri, str) and uri.strip() else ""
