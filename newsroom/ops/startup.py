"""What `manage.py serve` does before it serves: tables, static files, and the demo for a new newsroom."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command, get_commands

from newsroom.models import Beat
from newsroom.ops import assets
from newsroom.ops.heartbeat import record_heartbeat

DEMO_COMMAND = "load_demo"


def set_up(say: Callable[[str], None]) -> None:
    """Bring tables and static files up to date, and load the demo into a new newsroom.

    Static files are compressed meanwhile, in a thread that does not use the database.
    """
    with ThreadPoolExecutor(1) as beside:
        collecting = beside.submit(assets.collect_if_changed)
        call_command("migrate", interactive=False, verbosity=0)
        if wants_demo():
            say("This newsroom is new: loading the demo …")
            _load_demo()
        if collecting.result():
            say("Static files collected.")


def wants_demo() -> bool:
    """Returns whether the newsroom has no stories yet, or only part of a demo whose loading was interrupted."""
    if DEMO_COMMAND not in get_commands():
        return False
    begun = Beat.objects.filter(name=DEMO_COMMAND).first()
    if begun is not None:
        return not begun.detail.get("done")
    return not apps.get_model(settings.STORY_MODEL)._default_manager.exists()


def _load_demo() -> None:
    record_heartbeat(DEMO_COMMAND, done=False)
    call_command(DEMO_COMMAND)
    record_heartbeat(DEMO_COMMAND, done=True)


def demo_logins(var: Path) -> list[str]:
    """Returns a line for each login of the demo, to be printed; none where there is no demo."""
    try:
        logins = json.loads((var / "demo-logins.json").read_text())
    except FileNotFoundError:
        return []
    width = max((len(login["username"]) for login in logins), default=0)
    return [f"{login['username'].ljust(width)}  {login['password']}  {login['role']}" for login in logins]
