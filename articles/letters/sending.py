"""Sending letters: each claimed by one worker, tried again until the mail server takes it."""

from __future__ import annotations

import datetime
import logging

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from articles.models import Notice
from articles.roles import allows
from newsroom.ops.post import MOST_TRIES, desk_address, pause_after, sender, signed, tried_to_send

logger = logging.getLogger(__name__)


def send_next() -> bool:
    """Send the oldest letter whose turn it is; was there one?

    The claim lasts as long as the transaction, so two workers never send the same. A letter goes out twice only where
    this process dies between the mail server's yes and the commit.
    """
    now = timezone.now()
    with transaction.atomic():
        due = Notice.objects.filter(Q(next_try_at=None) | Q(next_try_at__lte=now), sent_at=None, tries__lt=MOST_TRIES)
        notice = due.select_for_update(skip_locked=True).order_by("made_at", "pk").first()
        if notice is None:
            return False
        _send(notice, now)
        notice.save(update_fields=["sent_at", "tries", "next_try_at", "failure"])
    return True


def _send(notice: Notice, now: datetime.datetime) -> None:
    """Send it, or note why not and when to try again. A story that they may not see any more is not sent."""
    if notice.article and not allows(notice.person, "view", notice.article):
        notice.tries, notice.failure = MOST_TRIES, "They may not see the story any more."
        return
    notice.tries += 1
    notice.failure = tried_to_send(letter(notice))
    if notice.failure:
        notice.next_try_at = now + pause_after(notice.tries)
        logger.warning("letter %s was not sent, try %d: %s", notice.pk, notice.tries, notice.failure)
    else:
        notice.sent_at, notice.next_try_at = now, None


def letter(notice: Notice) -> EmailMessage:
    """The mail: what the notice says, and the full address of its story on the desk."""
    text = f"{notice.text}\n\n{desk_address()}{_path(notice)}"
    return EmailMessage(notice.subject, signed(text), sender(), [notice.person.email])


def _path(notice: Notice) -> str:
    """To the comment beside its story, or to the story, which who may not edit it reads there."""
    if notice.comment:
        return notice.comment.get_desk_url()
    return notice.article.get_change_url() if notice.article else reverse("admin:index")
