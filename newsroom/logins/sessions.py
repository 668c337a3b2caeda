"""Where somebody is logged in: looked at and ended by themselves."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from newsroom.models import User
from newsroom.site.visitor import address_of

NOTE = "login"
"""Where a session keeps from when and where it is."""
SEEN_EVERY = datetime.timedelta(minutes=5)

BROWSERS = (
    *(("Edge", r"Edg(e|A|iOS)?/"), ("Opera", r"OPR/|Opera"), ("Samsung Internet", "SamsungBrowser")),
    *(("Firefox", "Firefox|FxiOS"), ("Chrome", "Chrome|CriOS|Chromium"), ("Safari", "Safari")),
)
SYSTEMS = (
    *(("Android", "Android"), ("iPad", "iPad"), ("iPhone", "iPhone"), ("Windows", "Windows")),
    *(("macOS", "Macintosh"), ("ChromeOS", "CrOS"), ("Linux", "Linux")),
)
"""Which words of a User-Agent say what; the first one found counts, as most browsers name others too."""


@dataclass(frozen=True)
class DeskSession:
    """One place where somebody is logged in."""

    name: str
    """Names it in a form; its key cannot be found from this."""
    browser: str
    address: str
    since: datetime.datetime | None
    seen: datetime.datetime | None
    current: bool


def begin_session(request: HttpRequest) -> None:
    """Note in a session that has just begun when, from which address and in which browser."""
    now = timezone.now().isoformat(timespec="seconds")
    browser = browser_in_words(request.headers.get("User-Agent", ""))
    request.session[NOTE] = {"since": now, "seen": now, "address": address_of(request) or "", "browser": browser}


def note_use(request: HttpRequest) -> None:
    """Note that a session is in use, every few minutes; nothing for one that was begun without a note."""
    note = request.session.get(NOTE)
    now = timezone.now()
    if note and now - (_moment(note, "seen") or now) >= SEEN_EVERY:
        request.session[NOTE] = {
            **note,
            "seen": now.isoformat(timespec="seconds"),
            "address": address_of(request) or "",
        }


def sessions_of(user: User, *, current: str | None) -> list[DeskSession]:
    """Returns where `user` is logged in, the session with the key `current` first, then the one used last."""
    long_ago = timezone.make_aware(datetime.datetime(2000, 1, 1))
    found = [_described(session, data, current) for session, data in _stored(user)]
    return sorted(found, key=lambda each: (each.current, each.seen or long_ago), reverse=True)


def end_session(user: User, name: str) -> bool:
    """Log `user` out of the session called `name`. Returns whether there was one."""
    keys = [each.session_key for each, _ in _stored(user) if constant_time_compare(_name(each.session_key), name)]
    return bool(Session.objects.filter(session_key__in=keys).delete()[0])


def end_other_sessions(user: User, *, current: str | None) -> int:
    """Log `user` out everywhere but in the session with the key `current`. Returns out of how many."""
    keys = [each.session_key for each, _ in _stored(user) if each.session_key != current]
    return Session.objects.filter(session_key__in=keys).delete()[0]


def browser_in_words(agent: str) -> str:
    """Returns what a User-Agent header tells people, such as “Firefox on Windows”."""
    browser, system = (
        next((word for word, pattern in table if re.search(pattern, agent)), "") for table in (BROWSERS, SYSTEMS)
    )
    return " on ".join(word for word in (browser or "A browser", system) if word)


def _stored(user: User) -> list[tuple[Session, dict[str, Any]]]:
    """The user's sessions that have not run out. Only logins make sessions, so there are few of them."""
    unexpired = Session.objects.filter(expire_date__gt=timezone.now())
    decoded = ((session, session.get_decoded()) for session in unexpired)
    return [
        (session, data)
        for session, data in decoded
        if data.get(SESSION_KEY) == str(user.pk) and BACKEND_SESSION_KEY in data
    ]


def _described(session: Session, data: dict[str, Any], current: str | None) -> DeskSession:
    note = data.get(NOTE) or {}
    return DeskSession(
        name=_name(session.session_key),
        browser=note.get("browser", "A browser"),
        address=note.get("address", ""),
        since=_moment(note, "since"),
        seen=_moment(note, "seen"),
        current=session.session_key == current,
    )


def _moment(note: dict[str, Any], name: str) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(note[name]) if note.get(name) else None


def _name(key: str) -> str:
    return salted_hmac("newsroom.logins.sessions", key, algorithm="sha256").hexdigest()[:32]
