"""What a ninjs item says, as a story: pure mapping, no database.

Names of ninjs 3.0; 2.1's small letters and 1.x's `headline`, `body_html`, `byline` are understood too.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from articles.models import Kind
from articles.ninjs.bylines import split_byline
from newsroom.html import TooDeep, clean_body, paragraphs, plain_text, strip_markup
from newsroom.slugs import slugify

KINDS = {
    **{kind.value: kind for kind in Kind},
    **dict.fromkeys(("op-ed", "oped", "column", "comment", "commentary"), Kind.OPINION),
    **dict.fromkeys(("leader", "leading article"), Kind.EDITORIAL),
}
STANDFIRST_ROLES = ("standfirst", "deck", "subheadline", "abstract", "lead")
DEFAULT_SECTION = "News"
MOST_TAGS = 30
LONGEST_HEADLINE, LONGEST_NAME, LONGEST_TAGLINE, LONGEST_URI = 300, 100, 500, 500

_SURROGATE = re.compile("[\ud800-\udfff]")
_EMBEDDED = re.compile(r"<figure\b.*?</figure\s*>|<img\b[^>]*>", re.S | re.I)
_FIRST_HEADING = re.compile(r"\s*<h2>(.*?)</h2>", re.S)


class BadItem(Exception):
    """This item is no story that can be taken in; the message says why."""


@dataclass(frozen=True)
class PictureItem:
    """A picture beside a story: where its file is, and its words."""

    href: str
    caption: str = ""
    alt: str = ""
    credit: str = ""
    copyright_notice: str = ""


@dataclass(frozen=True)
class StoryItem:
    """A story as it came; `notes` are things of it that could not be taken over, a line each."""

    uri: str
    headline: str
    body: str
    language: str = "en"
    kind: str = Kind.NEWS
    section: str = DEFAULT_SECTION
    standfirst: str = ""
    teaser: str = ""
    tagline: str = ""
    bylines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pictures: tuple[PictureItem, ...] = ()
    related: tuple[str, ...] = ()
    first_created: datetime.datetime | None = None
    embargo_until: datetime.datetime | None = None
    status: str = "usable"
    notes: list[str] = field(default_factory=list)


def story_of(item: dict[str, Any]) -> StoryItem:
    """The story an item is. Raises BadItem."""
    uri = uri_of(item)
    kind_of_item = _text(item, "type")
    if kind_of_item not in ("text", ""):  # 2.1 may leave it out
        raise BadItem(f"is of type “{kind_of_item[:40]}”: only text items are stories")
    notes: list[str] = []
    headline = _headline(item, notes)
    descriptions = _descriptions(item)
    status = _text(item, "pubStatus") or "usable"
    if status not in ("usable", "withheld", "canceled"):
        raise BadItem(f"has pubStatus “{status[:40]}”: usable, withheld or canceled is wanted")
    return StoryItem(
        uri=uri,
        headline=headline,
        body=_body(item, headline, notes),
        language=_language(item),
        kind=KINDS.get(_text(item, "profile").lower(), Kind.NEWS),
        section=_section(item),
        standfirst=next((descriptions[role] for role in STANDFIRST_ROLES if role in descriptions), ""),
        teaser=descriptions.get("summary", ""),
        tagline=descriptions.get("tagline", "")[:LONGEST_TAGLINE],
        bylines=_bylines(item),
        tags=_tags(item),
        pictures=tuple(_picture(a) for a in _associations(item, "picture")),
        related=tuple(dict.fromkeys(u for a in _associations(item, "text") if (u := _text(a, "uri")) and u != uri)),
        first_created=_date(item, "firstCreated", notes) or _date(item, "versionCreated", notes),
        embargo_until=_date(item, "embargoedUntil", notes) or _date(item, "embargoed", notes),
        status=status,
        notes=notes,
    )


def uri_of(item: dict[str, Any]) -> str:
    """The item's name. Raises BadItem where it has none."""
    uri = _text(item, "uri") or _text(item, "guid")
    if not uri:
        raise BadItem("has no uri: that is how the same story is known again")
    if len(uri) > LONGEST_URI:
        raise BadItem(f"has a uri of {len(uri)} characters; at most {LONGEST_URI} are taken")
    return uri


def _headline(item: dict[str, Any], notes: list[str]) -> str:
    headlines = _objects(item, "headlines")
    chosen = next((h for h in headlines if _text(h, "role") == "main"), headlines[0] if headlines else None)
    headline = strip_markup(_text(chosen, "value") if chosen else _text(item, "headline"))
    if not headline:
        raise BadItem("has no headline")
    if len(headline) > LONGEST_HEADLINE:
        notes.append(f"its headline of {len(headline)} characters was cut to {LONGEST_HEADLINE}")
        headline = headline[:LONGEST_HEADLINE].rsplit(" ", 1)[0]
    return headline


def _body(item: dict[str, Any], headline: str, notes: list[str]) -> str:
    """HTML where there is some, else plain text made into paragraphs."""
    bodies = _objects(item, "bodies")
    markup = _of_type(bodies, "text/html") or _text(item, "body_html")
    if not markup:
        return paragraphs(_of_type(bodies, "text/plain", "") or _text(item, "body_text"))
    try:
        body = clean_body(_EMBEDDED.sub("", markup))
    except TooDeep as error:
        raise BadItem(f"has a body that cannot be taken: {error}") from None
    first = _FIRST_HEADING.match(body)
    if first and plain_text(first[1]).casefold() == headline.casefold():
        body = body[first.end() :].lstrip()
    if not body and markup.strip():
        notes.append("its body held nothing that can be shown")
    return body


def _of_type(bodies: Iterable[dict[str, Any]], *types: str) -> str:
    """The text of the first body of these media types; `main` before others."""
    fitting = [b for b in bodies if _text(b, "contentType").partition(";")[0].strip().lower() in types]
    fitting.sort(key=lambda body: _text(body, "role") != "main")
    return next((text for body in fitting if (text := _text(body, "value"))), "")


def _descriptions(item: dict[str, Any]) -> dict[str, str]:
    """Role → plain text; the first of each role."""
    found: dict[str, str] = {}
    for description in _objects(item, "descriptions"):
        text = strip_markup(_text(description, "value"))
        if text:
            found.setdefault(_text(description, "role").lower(), text)
    if text := strip_markup(_text(item, "description_text")):
        found.setdefault("summary", text)
    return found


def _language(item: dict[str, Any]) -> str:
    """A BCP 47 tag, or English."""
    language = _text(item, "language").replace("_", "-")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,2}", language) else "en"


def _bylines(item: dict[str, Any]) -> tuple[str, ...]:
    """The people marked as authors; without any, the names in the printed byline."""
    people = [_name(p) for p in _objects(item, "people") if _text(p, "rel").lower() in ("author", "creator", "by")]
    names = [name for name in people if name] or split_byline(strip_markup(_text(item, "by") or _text(item, "byline")))
    return tuple(dict.fromkeys(name[: LONGEST_NAME * 2] for name in names))


def _section(item: dict[str, Any]) -> str:
    name = next((_name(s) for s in _subjects(item) if _text(s, "rel") == "section"), "") or DEFAULT_SECTION
    name = name[:LONGEST_NAME]
    if not slugify(name):
        raise BadItem(f"has the section “{name}”, of which no address can be made")
    return name


def _tags(item: dict[str, Any]) -> tuple[str, ...]:
    names = [_name(s)[:LONGEST_NAME].strip() for s in _subjects(item) if _text(s, "rel") != "section"]
    unique = {name.casefold(): name for name in reversed(names) if name}
    return tuple(reversed(unique.values()))[:MOST_TAGS]


def _subjects(item: dict[str, Any]) -> list[dict[str, Any]]:
    return _objects(item, "subjects") or _objects(item, "subject")


def _associations(item: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    value = item.get("associations")
    if isinstance(value, dict):  # 1.x: by name
        value = [v for v in value.values() if v is not None]
    return [a for a in _objects({"associations": value}, "associations") if _text(a, "type") == kind]


def _picture(association: dict[str, Any]) -> PictureItem:
    descriptions = reversed(_objects(association, "descriptions"))
    said = {_text(d, "role").lower(): strip_markup(_text(d, "value")) for d in descriptions}
    return PictureItem(
        href=_href(association),
        caption=said.get("caption") or said.get("") or strip_markup(_text(association, "description_text")),
        alt=said.get("alternativetext", "")[:500],
        credit=(said.get("creditline") or strip_markup(_text(association, "by")))[:255],
        copyright_notice=strip_markup(_text(association, "copyrightNotice"))[:500],
    )


def _href(association: dict[str, Any]) -> str:
    """The file of the rendition called original, else of the widest."""
    value = association.get("renditions")
    if isinstance(value, dict):
        value = [{"name": name, **v} for name, v in value.items() if isinstance(v, dict)]
    renditions = [r for r in _objects({"renditions": value}, "renditions") if _text(r, "href")]
    renditions.sort(key=lambda r: (_text(r, "name") != "original", -_number(r.get("width"))))
    return _text(renditions[0], "href") if renditions else ""


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0


def _name(thing: dict[str, Any]) -> str:
    return strip_markup(_text(thing, "name"))


def _date(item: dict[str, Any], key: str, notes: list[str]) -> datetime.datetime | None:
    """A time with its offset; one without is the newsroom's. One that is none is left out and said."""
    text = _text(item, key)
    if not text:
        return None
    try:
        at = datetime.datetime.fromisoformat(text)
        return (at if at.tzinfo else timezone.make_aware(at)).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        notes.append(f"its {key} “{text[:40]}” is no time and was left out")
        return None


def _objects(item: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The list of objects under a key; empty where there is none. Raises BadItem for anything else."""
    value = _get(item, key)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise BadItem(f"has {key} that are not a list of objects")
    return value


def _text(item: dict[str, Any], key: str) -> str:
    """The text under a key; '' where there is none. Raises BadItem for anything else."""
    value = _get(item, key)
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise BadItem(f"has a {key} that is not text")
    return _SURROGATE.sub("\ufffd", value).replace("\x00", "").strip()


def _get(item: dict[str, Any], key: str) -> Any:
    return item.get(key, item.get(key.lower()))
