"""The states of a story that its history names: versions saved on the desk, editions, and what was frozen and waits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.content.contents import Content, content_of, read_stored
from articles.content.fields import blank_content
from articles.editing.restoring import name_of_version
from articles.models import Article, Edition, SavedVersion
from newsroom.text.moments import time_in_words

STATE_KEY = re.compile(r"([vef])([0-9]{1,9})")
LIVE = "live"
NOTHING: Content = {**blank_content(), "kind": "", "language": ""}


@dataclass(frozen=True)
class State:
    """What a story said at one time. `source` is None for the desk copy itself, and for nothing at all."""

    key: str
    name: str
    about: str
    content: Content
    source: SavedVersion | Edition | None = None


def key_of(source: SavedVersion | Edition) -> str:
    """The name in addresses: `v12` a saved version, `e3` an edition by its number, `f41` what is frozen without one."""
    if isinstance(source, SavedVersion):
        return f"v{source.version}"
    return f"e{source.number}" if source.number else f"f{source.pk}"


def state_named(article: Article, key: str) -> State | None:
    """What an address names; `live` is the edition that readers see. None where there is no such state."""
    source = _source(article, key)
    if source is None:
        return _desk_copy(article) if key == f"v{article.version}" else None
    return _state_of(source)


def state_before(article: Article, key: str) -> State:
    """Of a saved version the one before it, of an edition the edition before, of what waits the last in print."""
    kind, number = key[:1], int(key[1:])
    if kind == "v":
        source: SavedVersion | Edition | None = article.saved_versions.filter(version__lt=number).first()
    else:
        published = article.editions.filter(number__isnull=False).order_by("-number")
        source = (published.filter(number__lt=number) if kind == "e" else published.filter(pk__lt=number)).first()
    return _state_of(source) if source else State("", "nothing", "there was nothing before it", NOTHING)


def _source(article: Article, key: str) -> SavedVersion | Edition | None:
    found = STATE_KEY.fullmatch(key)
    if key == LIVE:
        return article.editions.filter(live=True).first()
    if found is None:
        return None
    number = int(found[2])
    if found[1] == "v":
        return article.saved_versions.filter(version=number).first()
    if found[1] == "e":
        return article.editions.filter(number=number).first()
    return article.editions.filter(pk=number).first()


def _state_of(source: SavedVersion | Edition) -> State:
    if isinstance(source, SavedVersion):
        who = f" by {source.by_name}" if source.by_name else ""
        about = f"{source.get_how_display().lower()} {time_in_words(source.saved_at)}{who}"
        content = read_stored(source.content)
    else:
        about, content = _life(source), content_of(source)
    return State(key_of(source), name_of_version(source).removeprefix("a "), about, content, source)


def _desk_copy(article: Article) -> State:
    """As it stands: a story that came from elsewhere has no history before its first save here."""
    name = f"version {article.version}"
    return State(f"v{article.version}", name, "as it stands on the desk", content_of(article))


def _life(edition: Edition) -> str:
    if edition.live:
        return f"live since {time_in_words(edition.live_since)}"
    if edition.live_until:
        return f"live from {time_in_words(edition.live_since)} until {time_in_words(edition.live_until)}"
    if edition.unscheduled_at:
        return f"frozen {time_in_words(edition.made_at)}, taken back"
    return f"frozen {time_in_words(edition.made_at)}, goes live {time_in_words(edition.goes_live_at)}"
