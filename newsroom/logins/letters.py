"""Letters with a link to set a password: to who is invited, and to who forgot theirs."""

from __future__ import annotations

import datetime
import logging

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from newsroom.logins.links import LASTS, LinkKind, link_for
from newsroom.models import LoginLetter, User
from newsroom.ops.post import MOST_TRIES, desk_address, pause_after, sender, signed, tried_to_send
from newsroom.site.newspaper import newspaper
from newsroom.text.moments import time_in_words

KEPT_FOR = datetime.timedelta(days=30)
INVITATION = (
    "{by} has made a login for you at the {site} desk.\n\n"
    "Your username: {username}\n\n"
    "Set a password here, then log in:\n{link}\n\n"
    "The link works once, and until {until}. If it is too late, ask for another one at\n{forgotten}"
)
FORGOTTEN = (
    "Somebody, probably you, asked for a new password at the {site} desk.\n\n"
    "Your username: {username}\n\n"
    "Set a new password here:\n{link}\n\n"
    "The link works once, and until {until}. If you did not ask for it, do nothing: your password stays as it is."
)

logger = logging.getLogger(__name__)


def invite(login: User, *, by: User) -> LoginLetter:
    """Have a letter sent to somebody with a new login, who sets a password by it."""
    return LoginLetter.objects.create(
        kind=LoginLetter.Kind.INVITATION, login=login, address=login.email, by_name=str(by), made_at=timezone.now()
    )


def ask_for_password(address: str) -> None:
    """Have a letter sent to this address if it is a login's. Does the same, in the same time, if it is nobody's."""
    LoginLetter.objects.create(kind=LoginLetter.Kind.FORGOTTEN, address=address, made_at=timezone.now())


def last_letter(login: User) -> LoginLetter | None:
    """Returns the last invitation that was written to this login."""
    return LoginLetter.objects.filter(login=login, kind=LoginLetter.Kind.INVITATION).order_by("made_at").last()


def send_next_letter() -> bool:
    """Send the letter whose turn it is; was there one? The claim lasts as long as the transaction."""
    now = timezone.now()
    with transaction.atomic():
        due = LoginLetter.objects.filter(Q(next_try_at=None) | Q(next_try_at__lte=now), sent_at=None)
        due = due.filter(tries__lt=MOST_TRIES).select_for_update(skip_locked=True, of=("self",))
        letter = due.order_by("made_at", "pk").first()
        if letter is None:
            return False
        _send(letter, now)
        if letter.sent_at and letter.kind == LoginLetter.Kind.FORGOTTEN:
            letter.delete()  # who asked is nobody's business any more
        else:
            letter.save(update_fields=["sent_at", "tries", "next_try_at", "failure"])
    return True


def forget_old_letters() -> int:
    """Delete letters of a month ago. Returns how many."""
    return LoginLetter.objects.filter(made_at__lt=timezone.now() - KEPT_FOR).delete()[0]


def _send(letter: LoginLetter, now: datetime.datetime) -> None:
    """Send it to each login that it is for, or note why not and when to try again."""
    letter.tries += 1
    failures = [tried_to_send(_mail(letter, login, now)) for login in _logins_of(letter)]
    letter.failure = " ".join(filter(None, failures))
    if letter.failure:
        letter.next_try_at = now + pause_after(letter.tries)
        logger.warning("login letter %s was not sent, try %d: %s", letter.pk, letter.tries, letter.failure)
    else:
        letter.sent_at, letter.next_try_at = now, None


def _logins_of(letter: LoginLetter) -> QuerySet[User]:
    logins = User.objects.filter(is_active=True).exclude(email="")
    if letter.login_id:
        return logins.filter(pk=letter.login_id)
    return logins.filter(email__iexact=letter.address).order_by("pk")


def _mail(letter: LoginLetter, login: User, now: datetime.datetime) -> EmailMessage:
    """To the address that the login has: what was typed by whoever asked may be another one that looks the same."""
    invitation = letter.kind == LoginLetter.Kind.INVITATION
    kind = LinkKind.INVITATION if invitation else LinkKind.FORGOTTEN
    text = (INVITATION if invitation else FORGOTTEN).format(
        by=letter.by_name,
        site=newspaper().name,
        username=login.username,
        link=link_for(login, kind),
        until=time_in_words(now + LASTS[kind]),
        forgotten=f"{desk_address()}/admin/password/",
    )
    subject = f"Your login to the {newspaper().name} desk" if invitation else "Set a new password"
    return EmailMessage(" ".join(subject.split()), signed(text), sender(), [login.email])
