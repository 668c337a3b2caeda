"""Where mail goes: to the server that `EMAIL_URL` names, or into files."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "django.core.mail.backends.filebased.EmailBackend"
PORTS = {"ssl": 465, "starttls": 587, "none": 25}
TIMEOUT_SECONDS = 20


@dataclass(frozen=True)
class Mail:
    """How mail is handed over."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    tls: str = "none"
    """`starttls`, `ssl` (encrypted from the first byte), or `none`."""

    @classmethod
    def of(cls, url: str) -> Mail:
        """Read `smtp://user:password@host:587/?tls=starttls`; `tls` may be left out where the port says it.

        Nothing given means files, one a mail. Raises ImproperlyConfigured, without the password, for what is no such
        address.
        """
        if not url:
            return cls(FILES)
        try:
            parts = urlsplit(url)
            port, tls = parts.port, parse_qs(parts.query).get("tls", [""])[-1]
        except ValueError:
            raise _wrong() from None
        tls = tls or {465: "ssl", 25: "none", None: "starttls"}.get(port, "starttls")
        if parts.scheme != "smtp" or not parts.hostname or tls not in PORTS:
            raise _wrong()
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(SMTP, parts.hostname, port or PORTS[tls], user, password, tls)


def _wrong() -> ImproperlyConfigured:
    return ImproperlyConfigured(
        "EMAIL_URL is not understood; write smtp://user:password@host:587/?tls=starttls (or tls=ssl, tls=none), "
        "with what is special in user and password percent-encoded."
    )
