"""Heads kept every day: a file in VAR_DIR/heads, to be copied to where the database's keepers cannot write; and a mail.

Files of the last DAYS_KEPT days stay, and the first one of each month.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from articles.proof.heads import Heads
from newsroom.ops.post import sender
from newsroom.site.newspaper import newspaper

DAYS_KEPT = 7
NAME = re.compile(r"(\d{4}-\d{2})-\d{2}\.txt")


def keep_todays_heads() -> bool:
    """Write today's file and mail its root, unless that was done. Returns whether there was anything to do.

    Raises OSError where the file cannot be written or the letter not sent; what is missing is done by the next call.
    """
    now = timezone.now()
    path = Path(settings.HEADS_DIR) / f"{timezone.localdate(now).isoformat()}.txt"
    mailed = path.with_suffix(".mailed")
    if path.exists() and (mailed.exists() or not settings.HEADS_MAIL_TO):
        return False
    if not path.exists():
        _write(path, Heads.of_now().text(now))
        _delete_old(path.parent)
    if settings.HEADS_MAIL_TO:
        root_letter(path).send()
        mailed.touch(mode=0o600)
    return True


def root_letter(path: Path) -> EmailMessage:
    """The mail about a file: its root, which is enough to recognise the file by."""
    heads = Heads.read(path.read_text())
    text = (
        f"Heads of the records of {len(heads.stories)} stories were written to {path} today.\n\n"
        f"Their root is\n\n{heads.root}\n\n"
        f"Keep this letter, and a copy of the file outside this machine. Whether all that was published until today is "
        f"still what it was, says\n\n    manage.py verify_editions --against {path.name}\n\n"
        "The root that it prints has to be the one above.\n"
    )
    return EmailMessage(f"{newspaper().name}: heads of {path.stem}", text, sender(), settings.HEADS_MAIL_TO)


def _write(path: Path, text: str) -> None:
    """In one step, for this user alone. Of two workers at the same time, the first one's file stays."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)  # mode 600
    made = Path(name)
    try:
        with open(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(made, path)
    except FileExistsError:
        pass
    finally:
        made.unlink()


def _delete_old(folder: Path) -> None:
    files = sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name))
    first_of_month = {path.name[:7]: path for path in reversed(files)}
    for path in files[:-DAYS_KEPT]:
        if first_of_month[path.name[:7]] != path:
            path.unlink()
            path.with_suffix(".mailed").unlink(missing_ok=True)
