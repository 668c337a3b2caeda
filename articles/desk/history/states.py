"""The states of a story that its history names: versions saved on the desk, editions, what was frozen and waits, and
what was typed in a conflict."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.content.contents import Content, content_of, read_stored
from articles.content.fields import blank_content
from articles.editing.restoring import Source, name_of_version
from articles.models import Article, ConflictText, Edition, SavedVersion
from newsroom.text.moments import time_in_words

STATE_KEY = re.compile(r"([vefc])([0-9]{1,9})")
LIVE = "live"
NOTHING: Content = {**blank_content(), "kind": "", "language": ""}


@dataclass(frozen=True)
class State:
    """What a story said at one time. `source` is None for the desk copy itself, and for nothing at all."""

    key: str
    name: str
    about: str
    content: Content
    source: Source | None = None


def key_of(source: Source) -> str:
    """The name in addresses: `v12` a version, `e3` an edition by its number; without a number, `f41` what is frozen and
    `c7` what was typed in a conflict."""
    if not isinstance(source, Edition):
        return f"v{source.version}" if source.version else f"c{source.pk}"
    return f"e{source.number}" if source.number else f"f{source.pk}"


def state_named(article: Article, key: str) -> State | None:
    """What an address names; `live` is the edition that readers see. None where there is no such state."""
    source = _source(article, key)
    if source is None:
        return _desk_copy(article) if key == f"v{article.version}" else None
    return _state_of(source)


def state_before(article: Article, key: str) -> State:
    """Of a saved version the one before it, of an edition the edition before, of what waits the last in print, of what
    was typed in a conflict the version that its writer had."""
    source = _source_before(article, key)
    return _state_of(source) if source else State("", "nothing", "there was nothing before it", NOTHING)


def _source_before(article: Article, key: str) -> Source | None:
    kind, number = key[:1], int(key[1:])
    if kind in "vc":
        typed = article.conflict_texts.filter(**{"version" if kind == "v" else "pk": number}).first()
        before = {"version": typed.started_from} if typed else {"version__lt": number}
        return article.saved_versions.filter(**before).first()
    published = article.editions.filter(number__isnull=False).order_by("-number")
    return (published.filter(number__lt=number) if kind == "e" else published.filter(pk__lt=number)).first()


def _source(article: Article, key: str) -> Source | None:
    found = STATE_KEY.fullmatch(key)
    if key == LIVE:
        return article.editions.filter(live=True).first()
    if found is None:
        return None
    number = int(found[2])
    if found[1] == "v":
        typed = article.conflict_texts.filter(version=number)
        return article.saved_versions.filter(version=number).first() or typed.first()
    if found[1] == "c":
        return article.conflict_texts.filter(pk=number).first()
    if found[1] == "e":
        return article.editions.filter(number=number).first()
    return article.editions.filter(pk=number).first()


def _state_of(source: Source) -> State:
    if isinstance(source, Edition):
        about, content = _life(source), content_of(source)
    else:
        about, content = _made(source), read_stored(source.content)
    return State(key_of(source), name_of_version(source).removeprefix("a "), about, content, source)


def kept_because(typed: ConflictText) -> str:
    """Returns why the history has a text that never was the desk copy."""
    return f"Not saved: in conflict with version {typed.newer}"


def _made(source: SavedVersion | ConflictText) -> str:
    if isinstance(source, ConflictText):
        return f"typed by {source.by_name} until {time_in_words(source.typed_at)}. {kept_because(source)}"
    who = f" by {source.by_name}" if source.by_name else ""
    return f"{source.get_how_display().lower()} {time_in_words(source.saved_at)}{who}"


def _desk_copy(article: Article) -> State:
    """As it stands: a story that came from elsewhere has no history before its first save here."""
    name = f"version {article.version}"
    return State(f"v{article.version}", name, "current draft", content_of(article))


def _life(edition: Edition) -> str:
    if edition.live:
        return f"live since {time_in_words(edition.live_since)}"
    if edition.live_until:
        return f"live from {time_in_words(edition.live_since)} until {time_in_words(edition.live_until)}"
    if edition.unscheduled_at:
        return f"created {time_in_words(edition.made_at)}, unscheduled"
    return f"created {time_in_words(edition.made_at)}, goes live {time_in_words(edition.goes_live_at)}"
