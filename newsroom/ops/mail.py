"""Where mail goes: to the server that `EMAIL_URL` names, or into files."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SMTP_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
FILE_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
DEFAULT_PORTS = {"ssl": 465, "starttls": 587, "none": 25}
MAIL_TIMEOUT_SECONDS = 20


@dataclass(frozen=True)
class MailServer:
    """Django's settings for sending mail."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    tls: str = "none"
    """`starttls`, `ssl` (encrypted from the first byte), or `none`."""

    @classmethod
    def of(cls, url: str) -> MailServer:
        """Read `smtp://user:password@host:587/?tls=starttls`; without `tls` the port decides.

        An empty `url` means files, one for each mail. Raises ImproperlyConfigured for any other URL; the message does
        not repeat it, as it may hold a password.
        """
        if not url:
            return cls(FILE_BACKEND)
        try:
            parts = urlsplit(url)
            port, tls = parts.port, parse_qs(parts.query).get("tls", [""])[-1]
        except ValueError:
            raise _bad_url() from None
        tls = tls or {465: "ssl", 25: "none", None: "starttls"}.get(port, "starttls")
        if parts.scheme != "smtp" or not parts.hostname or tls not in DEFAULT_PORTS:
            raise _bad_url()
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(SMTP_BACKEND, parts.hostname, port or DEFAULT_PORTS[tls], user, password, tls)


def _bad_url() -> ImproperlyConfigured:
    return ImproperlyConfigured(
        "EMAIL_URL is not understood; write smtp://user:password@host:587/?tls=starttls (or tls=ssl, tls=none), "
        "with special characters of user and password percent-encoded."
    )
