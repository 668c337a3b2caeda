"""Sending mails: tried again until the mail server takes them."""

from __future__ import annotations

import datetime
import os
import smtplib
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage

from newsroom.ops.server_address import ServerAddress
from newsroom.site.newspaper import newspaper

FIRST_PAUSE_SECONDS = 30
LONGEST_PAUSE_SECONDS = 6 * 3600
MOST_TRIES = 20
"""About three days; then a mail stays, with why it failed."""
MOST_WORDS = 1000


def tried_to_send(mail: EmailMessage) -> str:
    """Send a mail. Returns why it could not be sent; nothing where the mail server took it."""
    try:
        mail.send()
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return f"{type(error).__name__}: {error}".replace("\x00", "")[:MOST_WORDS]
    return ""


def pause_after(tries: int) -> datetime.timedelta:
    """Returns how long to wait before a mail is tried again."""
    return datetime.timedelta(seconds=min(FIRST_PAUSE_SECONDS * 2 ** (tries - 1), LONGEST_PAUSE_SECONDS))


def desk_address() -> str:
    """Returns `SITE_URL`, or where the server on this machine listens; no slash at its end."""
    return settings.SITE_URL or ServerAddress.of(os.environ).url


def sender() -> str:
    """Returns whom mails are from: `EMAIL_FROM`, without a name in it the newspaper's desk by its name today."""
    name, address = parseaddr(settings.EMAIL_FROM or "desk@localhost")
    return formataddr((name or f"{newspaper().name} desk", address))


def signed(text: str) -> str:
    """Returns the text of a mail, with who it is from at its end."""
    return f"{text}\n\n-- \n{newspaper().name} desk\n"
