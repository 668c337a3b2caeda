"""The browser that the tests drive: the Chromium, Chrome or Edge that is there, or Debian's.

`python -m tests.support.browser.chromium` sees that there is one, before any test runs. Debian builds the same Chromium
without windows, too, the “headless shell”; the tests take two thirds of the time in it, so it is preferred.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
MISSING = (
    "The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium), "
    "name one in CHROMIUM, or leave these tests out with BROWSER_TESTS=off."
)


class NoBrowser(Exception):
    """There is no browser to test with; the message is one sentence that says what to install."""


def wanted(env: Mapping[str, str]) -> bool:
    """Are the browser tests to run? `BROWSER_TESTS=off` says no."""
    return env.get("BROWSER_TESTS", "on").strip().lower() not in {"off", "0", "no", "false"}


def find(env: Mapping[str, str]) -> str:
    """The browser's path: `CHROMIUM`, else the first of the known names that is installed. Raises NoBrowser."""
    named = env.get("CHROMIUM")
    path = env.get("PATH")
    if named:
        found = shutil.which(named, path=path)
        if found is None:
            raise NoBrowser(f"CHROMIUM names {named}, which is no program here.")
        return found
    for name in NAMES:
        found = shutil.which(name, path=path)
        if found is not None:
            return found
    raise NoBrowser(MISSING)


def install(env: Mapping[str, str]) -> None:
    """Debian's headless shell, where root asks for it and there is apt-get. Raises NoBrowser."""
    if os.geteuid() != 0 or shutil.which("apt-get", path=env.get("PATH")) is None:
        raise NoBrowser(MISSING)
    patience = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=1"]
    for command in (["apt-get", *patience, "update", "-qq"], ["apt-get", *patience, "install", "-qq", "-y", SHELL]):
        done = subprocess.run(
            command,
            env={**env, "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            raise NoBrowser(f"{MISSING} (apt-get: {' '.join(done.stderr.split()[-30:])})")


def provide(env: Mapping[str, str]) -> str:
    """The path of a browser that is there, or is installed now. Raises NoBrowser."""
    try:
        found = find(env)
    except NoBrowser:
        if env.get("CHROMIUM"):
            raise
        install(env)
        return find(env)
    if Path(found).name == "chromium" and not env.get("CHROMIUM"):
        # Debian's own is there. Its shell is quicker; where it cannot be had, this one does.
        with contextlib.suppress(NoBrowser):
            install(env)
    return find(env)


def main() -> None:
    """Find one or install it."""
    if wanted(os.environ):
        try:
            provide(os.environ)
        except NoBrowser as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
