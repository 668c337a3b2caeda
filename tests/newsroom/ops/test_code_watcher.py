"""While developing, saved code takes effect by itself."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from newsroom.ops.code_watcher import own_files, when_code_changes

ROOT = Path(__file__).resolve().parents[3]


def test_a_processs_own_code_is_the_checkouts_and_not_its_packages() -> None:
    found = set(own_files(ROOT))

    assert ROOT / "newsroom" / "ops" / "code_watcher.py" in found
    assert not any("site-packages" in path.parts for path in found)


def test_saving_a_module_is_noticed_once_and_reading_it_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "a_module_being_edited.py"
    module.write_text("")
    os.utime(module, (0, 0))
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module(module.stem)
    noticed = threading.Event()
    when_code_changes(partial(own_files, tmp_path), noticed.set)

    module.read_text()
    before = noticed.wait(1.5)
    os.utime(module, (time.time() + 1, time.time() + 1))
    after = noticed.wait(30)
    sys.modules.pop(module.stem)

    assert (before, after) == (False, True)
