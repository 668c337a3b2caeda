"""The state of the newsroom in words, as `/healthz` knows it, for whoever looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from articles.desk.panels.next_up import worker_pulse
from articles.desk.person import person
from articles.models import Edition, Notice
from newsroom.ops.health import PUBLISHING_BEAT, WORKER_BEAT, all_warnings, heartbeats
from newsroom.text.moments import at_or_on

LOOKS_AFTER_IT = "newsroom.change_user"
"""The permission of those who look after logins, and after the machine."""
LATE_SECONDS = 30
JOBS = {
    "publish_due": "publishing what is due",
    "letters": "sending letters",
    "renditions": "making pictures’ sizes",
}


@dataclass(frozen=True)
class Remark:
    """A sentence on a part of the newsroom; `wrong` where somebody has to do something."""

    text: str
    wrong: bool = False


def newsroom_state(request: HttpRequest) -> dict[str, Any]:
    """Returns what My desk says of the newsroom's state to those who look after it; nothing to others."""
    if not person(request).has_perm(LOOKS_AFTER_IT):
        return {}
    remarks = list(_remarks())
    return {"newsroom_state": sorted(remarks, key=lambda each: not each.wrong)}


def _remarks() -> Iterator[Remark]:
    """Five queries. That the database answers goes without saying: nobody could read this if it did not."""
    worker = worker_pulse()
    yield Remark(worker.words or "The newsroom’s background process is running.", wrong=not worker.alive)
    _, beats = heartbeats()
    failing = beats[WORKER_BEAT].detail.get("failing", []) if WORKER_BEAT in beats else []
    for job in failing:
        words = JOBS.get(job, job.replace("_", " "))
        yield Remark(f"The newsroom’s background process keeps failing at {words}. Its log says why.", wrong=True)
    if PUBLISHING_BEAT in beats:
        late = float(beats[PUBLISHING_BEAT].detail.get("late_seconds") or 0)
        when = at_or_on(beats[PUBLISHING_BEAT].at)
        how = f"{late:.0f} s after its time" if late >= LATE_SECONDS else "on time"
        yield Remark(f"What was last due, {when}, was done {how}.", wrong=late >= LATE_SECONDS)
    yield from _counted()
    warnings = all_warnings()
    yield from (Remark(sentence, wrong=True) for sentence in warnings)
    if not warnings:
        yield Remark("There is room on the disks, and nothing else to look after.")


def _counted() -> Iterator[Remark]:
    """What could not be done yet and is tried again; without a word of any story."""
    stories = Edition.objects.scheduled().exclude(failure="").count()
    if stories:
        said = "1 scheduled story" if stories == 1 else f"{stories} scheduled stories"
        yield Remark(f"{said} could not go live. Editors see why on the form.", wrong=True)
    letters = Notice.objects.filter(sent_at=None).exclude(failure="").count()
    if letters:
        said = "1 letter" if letters == 1 else f"{letters} letters"
        yield Remark(f"{said} could not be sent yet. The mail server’s answer is in the worker’s log.", wrong=True)
