"""What an answer says, without its markup."""

from __future__ import annotations

import re

from django.http import HttpResponse


def words(answer: HttpResponse, *, status: int = 200) -> str:
    """Returns the words of a page that was answered with this status, a space between each two."""
    assert answer.status_code == status
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))
