"""Files of stories into the newsroom: one transaction a story, and a line for each once that has ended.

A story whose related ones are not here yet is put on the desk, and finished after all files have been read, when they
may be: so stories can name each other in any order, and an edition holds all that it should.
"""

from __future__ import annotations

import json
import logging
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from django.db import IntegrityError, InterfaceError, OperationalError, transaction

from articles.errors import Refused
from imports.desk import OnDesk, put_on_desk
from imports.going_out import OLD, UNCHANGED, bring_to_status
from imports.item import BadItem, Found, StoryFormat, StoryItem
from imports.pictures import Media
from imports.revisions import Revision
from imports.text import clip, printable, single_line
from newsroom.text.html import TooDeep

log = logging.getLogger(__name__)

IN_MEMORY_BYTES = 16 << 20


@dataclass(frozen=True)
class ImportedStory:
    """What became of a story, in a word; a note on it where there is one; and its address."""

    desk: OnDesk
    word: str
    note: str
    address: str


@dataclass
class Importer:
    """One run over some files of one format. `say` gets each line; `progress` how many bytes were read.

    A dry run tries each story against the newsroom as it is, and changes nothing.
    """

    format: StoryFormat
    publish: bool
    media: Media
    say: Callable[[str], object]
    progress: Callable[[int], object] = lambda size: None
    dry_run: bool = False
    tried: set[str] = field(default_factory=set)
    """The uris of the stories that a dry run would have put on the desk."""
    done: Counter[str] = field(default_factory=Counter)
    """How many items ended with which word."""
    remarks: int = 0
    """Lines that somebody should read."""
    unreadable: int = 0
    """Files that could not be opened."""
    spooled: int = 0
    unfinished: dict[str, tuple[int, Revision]] = field(default_factory=dict)
    """By uri, the number in the spool of its last item, which waits for related stories, and that item's revision."""

    def run(self, paths: list[Path]) -> None:
        """Import all items of these files."""
        with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES, "w+", encoding="utf-8") as spool:
            for path in paths:
                self._file(path, spool)
            spool.seek(0)
            for number, line in enumerate(spool):
                self._waited(number, **json.loads(line))

    def _file(self, path: Path, spool: IO[str]) -> None:
        seen: dict[str, Revision] = {}
        try:
            for found in self.format.read(path, progress=self.progress):
                self._found(" ".join(filter(None, (path.name, found.where))), found, seen, spool)
        except OSError as error:
            self.unreadable += 1
            self.say(f"refused      {path}: {error.strerror or error}")

    def _found(self, place: str, found: Found, seen: dict[str, Revision], spool: IO[str]) -> None:
        if found.problem:
            self._refused(place, found.problem)
            return
        try:
            item = self.format.understand(found.value)
        except BadItem as error:
            self._refused(f"{place}{self.format.name(found.value)}", str(error))
            return
        before = seen.get(item.uri)
        if before and not before.differs_in_age(item.revision):
            self._refused(f"{place} ({item.uri})", "this uri is twice in the file: the first one counts")
            return
        seen[item.uri] = before.after_which(item.revision) if before else item.revision
        self._arrived(place, item, found.value, spool)

    def _arrived(self, place: str, item: StoryItem, value: Any, spool: IO[str]) -> None:
        """Import it, or have it wait in the spool; one that is older than what waits there is passed over."""
        _, waiting = self.unfinished.get(item.uri, (0, Revision()))
        if item.revision.is_older_than(waiting):
            self._tell(OLD, f"{item.uri} ({place})")
            self._note(place, f"older than the one that came before it ({waiting}): nothing was changed")
            return
        self.unfinished.pop(item.uri, None)
        if not self._story(place, item, last=False):
            self.unfinished[item.uri] = (self.spooled, waiting.after_which(item.revision))
            self.spooled += 1
            spool.write(json.dumps({"place": place, "value": value}) + "\n")

    def _waited(self, number: int, place: str, value: Any) -> None:
        item = self.format.understand(value)
        if self.unfinished.get(item.uri, (-1,))[0] == number:
            self._story(place, item, last=True)
        else:
            self._tell("replaced", f"{item.uri} ({place}) by a later one of the same uri")

    def _story(self, place: str, item: StoryItem, *, last: bool) -> bool:
        """Import one, and say so once it is committed. False where it has to wait for related stories."""
        try:
            done = self._committed(item, last=last)
        except (Refused, TooDeep) as error:
            self._refused(f"{place} ({item.uri})", str(error))
        except (InterfaceError, OperationalError):  # the database is gone, or full: no other item would fare better
            raise
        except Exception as error:
            log.exception("Item %s could not be imported", item.uri)
            self._refused(f"{place} ({item.uri})", f"error, see the log: {clip(single_line(str(error)), 200)}")
        else:
            if done is None:
                return False
            self._finished(place, item, done)
        return True

    def _committed(self, item: StoryItem, *, last: bool) -> ImportedStory | None:
        """All of a story in one transaction, tried again where another process was quicker with the same name."""
        try:
            return self._at_once(item, last=last)
        except IntegrityError:
            return self._at_once(item, last=last)

    def _at_once(self, item: StoryItem, *, last: bool) -> ImportedStory | None:
        self.media.begin()
        kept = False
        try:
            with transaction.atomic():
                done = self._done(item, last=last)
                if self.dry_run:
                    self.tried.add(item.uri)
                    transaction.set_rollback(True)
            kept = not self.dry_run
        finally:
            if not kept:
                self.media.give_up()
        return done

    def _done(self, item: StoryItem, *, last: bool) -> ImportedStory | None:
        desk = put_on_desk(item, media=self.media)
        desk = replace(desk, absent=tuple(uri for uri in desk.absent if uri not in self.tried))
        if desk.absent and not last:
            return None
        word, note = self._word(desk, item)
        return ImportedStory(desk, word, note, desk.article.get_absolute_url())

    def _word(self, desk: OnDesk, item: StoryItem) -> tuple[str, str]:
        if desk.left or desk.old:
            return OLD if desk.old else UNCHANGED, ""
        if self.publish:
            return bring_to_status(desk.article, item, new=desk.new)
        return "on the desk" if desk.new else "desk updated" if desk.changed else UNCHANGED, ""

    def _finished(self, place: str, item: StoryItem, done: ImportedStory) -> None:
        desk = done.desk
        what = (item.uri, f"“{desk.article.headline}”", done.address, desk.same_text)
        self._tell(done.word, "  ".join(filter(None, what)))
        absent = [f"related story {uri} left out: there is no such story" for uri in desk.absent]
        notes = (*(() if desk.old else item.notes), *desk.notes, *absent, *([done.note] if done.note else []))
        for each in notes:
            self._note(place, each)

    def _note(self, place: str, text: str) -> None:
        self.remarks += 1
        self.say(f"  note       {place}: {text}")

    def _refused(self, place: str, reason: str) -> None:
        self.remarks += 1
        self._tell("refused", f"{place}: {reason}")

    def _tell(self, word: str, text: str) -> None:
        self.done[word] += 1
        self.say(f"{word:12} {printable(text)}")
