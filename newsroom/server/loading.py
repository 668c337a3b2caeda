"""How each process of the web server comes by the application, and by what has been saved since."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from newsroom.ops.code_watcher import own_files, when_code_changes
from newsroom.ops.supervision import SUPERVISOR_VARIABLE, end_with_supervisor
from newsroom.server.answers import sentence
from newsroom.server.application import Send, send_answer

ROOT = Path(__file__).resolve().parent.parent.parent
AsgiApplication = Callable[..., Awaitable[None]]

logger = logging.getLogger(__name__)


def load(target: str) -> AsgiApplication:
    """Returns the application that `target` names as `module:name`, in a process that ends with its parent."""
    end_with_supervisor({SUPERVISOR_VARIABLE: str(os.getppid())})
    module, _, name = target.partition(":")
    application: AsgiApplication = getattr(import_module(module), name)
    return application


def load_and_watch(target: str) -> AsgiApplication:
    """The same while developing: saved code and templates replace this process.

    Where the code cannot be loaded, the application tells every visitor why, until the code has been mended.
    """
    parent = os.getppid()
    _forget_what_the_parent_loaded()
    try:
        application, watched = load(target), _in_use
    except Exception:
        report = traceback.format_exc()
        logger.exception("the code cannot be loaded")
        application, watched = partial(_tell, report), _all_code
    when_code_changes(watched, partial(os.kill, parent, signal.SIGHUP))
    return application


def _forget_what_the_parent_loaded() -> None:
    """It may have been saved since then."""
    for name in [name for name in sys.modules if name.partition(".")[0] == __name__.partition(".")[0]]:
        del sys.modules[name]


async def _tell(report: str, scope: dict[str, Any], _receive: Any, send: Send) -> None:
    await send_answer(sentence(500, report), send)


def _in_use() -> Iterator[Path]:
    yield from own_files(ROOT)
    yield from (ROOT / "templates").rglob("*.html")


def _all_code() -> Iterator[Path]:
    """Of the apps, which are the packages beside this one."""
    for file in ROOT.glob("*/__init__.py"):
        yield from file.parent.rglob("*.py")
