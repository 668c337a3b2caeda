"""Bringing items in: each story in one transaction, desk copy and edition together, so that none is half there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.audit import record
from articles.errors import NothingToPublish, Refused
from articles.models import Article, AuditEntry
from articles.ninjs import desk
from articles.ninjs.item import BadItem, StoryItem, story_of, uri_of
from articles.ninjs.pictures import NoPicture, fetch
from articles.ninjs.reading import Found, read_items
from articles.publishing import live_edition, publish, withdraw
from articles.roles import SYSTEM

VERB = "import"


@dataclass
class Tally:
    """How it went."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    published: int = 0
    withdrawn: int = 0
    bad: int = 0
    remarks: int = 0


@dataclass
class Importer:
    """Imports files. `say` gets a line for each item and each thing to remark; `media` is the pictures' folder."""

    say: Callable[[str], None]
    publishing: bool = False
    media: Path | None = None
    tally: Tally = field(default_factory=Tally)
    _later: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    _coming: set[str] = field(default_factory=set)

    def run(self, found: Iterable[Found]) -> Tally:
        """Import everything found. Stories whose related stories stand further on come last, once those are there."""
        items = self._unique(found)
        self._coming = {uri for uri, _ in items}
        for uri, item in items:
            self._coming.discard(uri)
            self._one(uri, item, may_wait=True)
        self._coming = set()
        for uri, item in self._later:
            self._one(uri, item, may_wait=False)
        return self.tally

    def _unique(self, found: Iterable[Found]) -> list[tuple[str, dict[str, Any]]]:
        items, seen = [], set()
        for file, where, item, problem in found:
            try:
                if item is None:
                    raise BadItem(problem)
                uri = uri_of(item)
                if (file, uri) in seen:
                    raise BadItem(f"has the uri {uri}, which stands twice in the file: the first one is taken")
                seen.add((file, uri))
                items.append((uri, item))
            except BadItem as bad:
                self._bad(where, bad)
        return items

    def _one(self, uri: str, item: dict[str, Any], *, may_wait: bool) -> None:
        try:
            story = story_of(item)
            if may_wait and self._coming.intersection(story.related):
                self._place(story, item)
                self._later.append((uri, item))
                return
            self._import(story, item)
        except (BadItem, Refused) as bad:
            self._bad(uri, bad)

    def _place(self, story: StoryItem, item: dict[str, Any]) -> None:
        """Two stories may name each other, so a story that must wait gets its place on the desk already."""
        if not Article.objects.filter(guid=story.uri).exists():
            self._import(story, item, placing=True)

    def _import(self, story: StoryItem, item: dict[str, Any], *, placing: bool = False) -> None:
        pictures = [] if placing else self._pictures(story)
        digest = hashlib.sha256(json.dumps(item, sort_keys=True).encode()).hexdigest()
        with transaction.atomic():
            article = Article.objects.select_for_update().filter(guid=story.uri).first() or Article(guid=story.uri)
            last = self._last_import(article)
            what = "unchanged"
            if last is None or last.detail.get("digest") != digest:
                what = self._write(article, story, pictures, "" if placing else digest, last)
            if placing:
                return
            did = self._publish(article, story, edited=what == "unchanged" and _edited(article, last))
        for note in story.notes:
            self._remark(story.uri, note)
        self._count(what, did)
        self.say(f"{story.uri}: {what}{f', {did}' if did else ''}: “{story.headline}” {article.get_absolute_url()}")

    def _write(
        self, article: Article, story: StoryItem, pictures: desk.Pictures, digest: str, last: AuditEntry | None
    ) -> str:
        section = desk.section_of(story)
        if section is None:
            raise BadItem(f"has the section “{story.section}”, whose address is the site's own")
        new = article.pk is None or (last is not None and last.detail.get("digest") == "")
        replaced = {} if new or not _edited(article, last) else _said(article)
        desk.write(article, story, section, pictures)
        self._relate(article, story)
        record(
            VERB, article, by=SYSTEM, at=timezone.now(), digest=digest, **({"replaced": replaced} if replaced else {})
        )
        if replaced:
            story.notes.append("what was changed on the desk since the last import was replaced; the record keeps it")
        return "new" if new else "updated"

    def _relate(self, article: Article, story: StoryItem) -> None:
        known = {a.guid: a for a in Article.objects.filter(guid__in=story.related)}
        desk.relate(article, [known[uri] for uri in story.related if uri in known])
        story.notes.extend(
            f"its related story {uri} is not here and was left out"
            for uri in story.related
            if uri not in known and uri not in self._coming
        )

    def _pictures(self, story: StoryItem) -> desk.Pictures:
        taken = []
        for picture in story.pictures:
            try:
                taken.append((picture, fetch(picture, self.media)))
            except NoPicture as reason:
                story.notes.append(f"a picture was left out: {reason}")
        return taken

    def _publish(self, article: Article, story: StoryItem, *, edited: bool) -> str:
        """What was done to the site, in a word."""
        if not self.publishing:
            return ""
        live = live_edition(article)
        if story.status != "usable":
            if live:
                withdraw(article, by=SYSTEM)
            return "withdrawn" if live else ""
        if edited:
            story.notes.append("it was changed on the desk since it was imported: publish it there")
            return ""
        try:
            with transaction.atomic():
                publish(article, by=SYSTEM, first_published=_past(story))
        except NothingToPublish:
            return ""
        except Refused as refused:
            story.notes.append(f"it is on the desk but was not published: {refused}")
            return ""
        return "published"

    @staticmethod
    def _last_import(article: Article) -> AuditEntry | None:
        return AuditEntry.objects.filter(article=article.pk, verb=VERB).first() if article.pk else None

    def _count(self, what: str, did: str) -> None:
        for word in (what, did):
            if word:
                setattr(self.tally, word, getattr(self.tally, word) + 1)

    def _bad(self, where: str, reason: Exception) -> None:
        self.tally.bad += 1
        self.say(f"{where}: refused: {reason}")

    def _remark(self, uri: str, note: str) -> None:
        self.tally.remarks += 1
        self.say(f"{uri}: {note}")


def found_in(paths: Iterable[Path]) -> Iterable[Found]:
    """Everything in these files."""
    for path in paths:
        yield from read_items(path)


def _edited(article: Article, last: AuditEntry | None) -> bool:
    """Did somebody save the desk copy since it was last imported?"""
    return last is not None and article.updated_by_id is not None and article.updated_at > last.at


def _said(article: Article) -> dict[str, str]:
    """The desk copy's words, for the record."""
    return {name: getattr(article, name) for name in ("headline", "standfirst", "teaser", "body", "tagline")}


def _past(story: StoryItem) -> Any:
    """When it was first published elsewhere; what claims to be of the future is of now."""
    return min(story.first_created, timezone.now()) if story.first_created else None
