"""Links by which somebody sets a password: each works once, for one login, and for a while."""

from __future__ import annotations

import datetime
from enum import Enum

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import base36_to_int, urlsafe_base64_encode

from newsroom.models import User
from newsroom.ops.post import desk_address


class LinkTokens(PasswordResetTokenGenerator):
    """Django's tokens, which a new password, a login or another e-mail address makes worthless; they last `lasts`."""

    def __init__(self, name: str, lasts: datetime.timedelta) -> None:
        super().__init__()
        self.key_salt = f"newsroom.logins.links.{name}"
        self.lasts = lasts

    def check_token(self, user: User | None, token: str | None) -> bool:  # type: ignore[override]
        """Is it this login's, not used, and not too old? `PASSWORD_RESET_TIMEOUT` is the longest that any lasts."""
        if not user or not token or not super().check_token(user, token):
            return False
        age = self._num_seconds(self._now()) - base36_to_int(token.split("-")[0])  # type: ignore[attr-defined]
        return bool(age <= self.lasts.total_seconds())


class LinkKind(Enum):
    """What a link is for; its value stands in the address."""

    INVITATION = "welcome"
    FORGOTTEN = "new"


LASTS = {LinkKind.INVITATION: datetime.timedelta(days=7), LinkKind.FORGOTTEN: datetime.timedelta(hours=1)}
TOKENS = {kind: LinkTokens(kind.value, lasts) for kind, lasts in LASTS.items()}


def link_for(login: User, kind: LinkKind) -> str:
    """Returns the whole address at which this login's password can be set, once."""
    key = urlsafe_base64_encode(force_bytes(login.pk))
    path = reverse("admin:set_password", args=[kind.value, key, TOKENS[kind].make_token(login)])
    return f"{desk_address()}{path}"
