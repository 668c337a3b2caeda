"""The demo's logins, one for each role. Passwords are made once and kept in a file that only its owner may read."""

from __future__ import annotations

import json
import os
import secrets
import tempfile
from pathlib import Path

from django.contrib.auth.models import Group
from django.db import transaction

from articles.models import Section
from demo.newspaper.cast import DEMO_LOGINS, DemoLogin
from newsroom.models import User

MAIL_DOMAIN = "demo.invalid"  # marks a login as the demo's own; the passwords of others are never changed


def ensure_logins(file: Path) -> tuple[dict[str, User], list[str]]:
    """Make the missing logins. Returns the users by username, and lines about what was done.

    A password is reset only where `file` has lost it.
    """
    known = _read(file)
    said: list[str] = []
    users: dict[str, User] = {}
    with transaction.atomic():
        for login in DEMO_LOGINS:
            user = User.objects.filter(username=login.username).first()
            if user and not user.email.endswith(f"@{MAIL_DOMAIN}"):
                said.append(f"{login.username}: this login is not the demo's, and stays as it is")
                known.pop(login.username, None)
            elif user is None or login.username not in known:
                known[login.username] = password = secrets.token_urlsafe(12)
                said.append(f"{login.username}: {'new password' if user else 'made'}")
                user = _with_password(user or _new(login), password)
                if not user.groups.exists() and not user.is_superuser:
                    user.groups.add(Group.objects.get(name=login.role))
            users[login.username] = user
        _write(file, known)
    return users, said


def give_sections(users: dict[str, User]) -> None:
    """Put the section editors in charge of their sections. Called once, when the sections are made."""
    for login in DEMO_LOGINS:
        for slug in login.edits:
            Section.objects.get(slug=slug).editors.add(users[login.username])


def _new(login: DemoLogin) -> User:
    return User(
        username=login.username,
        email=f"{login.username}@{MAIL_DOMAIN}",
        first_name=login.first_name,
        last_name=login.last_name,
        is_staff=True,
        is_superuser=login.role == "superuser",
    )


def _with_password(user: User, password: str) -> User:
    user.set_password(password)
    user.save()
    return user


def _read(file: Path) -> dict[str, str]:
    try:
        return {entry["username"]: entry["password"] for entry in json.loads(file.read_text("utf-8"))}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}


def _write(file: Path, passwords: dict[str, str]) -> None:
    """Replace the file in one step; at no time may anyone but its owner read it."""
    roles = {login.username: login.role for login in DEMO_LOGINS}
    entries = [
        {"username": name, "password": password, "role": roles[name]}
        for name, password in passwords.items()
        if name in roles
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(entries, out, indent=2)
            out.flush()
            os.fsync(out.fileno())
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
