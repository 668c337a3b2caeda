"""Has an uploaded file read by a child process, with limits on its time and memory."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple

from images.intake.decode import CANNOT_READ_NOW, DAMAGED, TOO_MUCH_MEMORY
from images.intake.formats import Format
from images.intake.limits import Limits

logger = logging.getLogger(__name__)

CODE_FOLDER = Path(__file__).resolve().parents[2]
TOO_SLOW = "Reading the picture took too long. Save it smaller, or as a JPEG, and upload that."


class PictureRefused(Exception):
    """The picture cannot be taken in; the message tells the editor why, and what to do."""


class DecodedPicture(NamedTuple):
    """The child's answer: facts about the picture, and the upright sRGB picture to keep, as a JPEG or a PNG."""

    facts: dict[str, Any]
    master: bytes


def decode_in_child(
    file: BinaryIO, format: Format, limits: Limits, *, kept_as: Literal["JPEG", "PNG"] = "JPEG"
) -> DecodedPicture:
    """Decode an open file in a child process. Raises PictureRefused."""
    file.seek(0)
    asked = [format.name, json.dumps(limits._asdict()), kept_as]
    command = [sys.executable, "-E", "-s", "-m", "images.intake.decode", *asked]
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            command,
            stdin=file,
            capture_output=True,
            cwd=CODE_FOLDER,
            env=environment,
            timeout=limits.patience,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PictureRefused(TOO_SLOW) from error
    answer, _, master = done.stdout.partition(b"\n")
    if done.returncode != 0 or not answer:
        raise PictureRefused(_reason_for_exit(done))
    facts: dict[str, Any] = json.loads(answer)
    if "refused" in facts:
        if facts["refused"] == CANNOT_READ_NOW:
            logger.error("no picture can be read: %s", facts.get("detail"))
        raise PictureRefused(facts["refused"])
    return DecodedPicture(facts, master)


def _reason_for_exit(child: subprocess.CompletedProcess[bytes]) -> str:
    """A killed child ran out of processor time or memory; one that crashed was given a broken file."""
    signals = {-24: TOO_SLOW, -9: TOO_MUCH_MEMORY, -6: TOO_MUCH_MEMORY}
    if b"MemoryError" in child.stderr:
        return TOO_MUCH_MEMORY
    return signals.get(child.returncode, DAMAGED)
