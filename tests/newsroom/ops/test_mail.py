"""Where mail goes is read from one address."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.ops.mail import FILE_BACKEND, SMTP_BACKEND, MailServer


@pytest.mark.parametrize(
    ("url", "mail"),
    [
        ("", MailServer(FILE_BACKEND)),
        ("smtp://mail.example", MailServer(SMTP_BACKEND, "mail.example", 587, tls="starttls")),
        (
            "smtp://u:p%40ss%2F@mail.example:587/?tls=starttls",
            MailServer(SMTP_BACKEND, "mail.example", 587, "u", "p@ss/", "starttls"),
        ),
        ("smtp://mail.example:465", MailServer(SMTP_BACKEND, "mail.example", 465, tls="ssl")),
        ("smtp://mail.example/?tls=ssl", MailServer(SMTP_BACKEND, "mail.example", 465, tls="ssl")),
        ("smtp://127.0.0.1:25", MailServer(SMTP_BACKEND, "127.0.0.1", 25, tls="none")),
        ("smtp://127.0.0.1:1025/?tls=none", MailServer(SMTP_BACKEND, "127.0.0.1", 1025, tls="none")),
    ],
)
def test_an_address_says_how_mail_is_handed_over(url: str, mail: MailServer) -> None:
    assert MailServer.of(url) == mail


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "https://mail.example",
        "smtp://secret@",
        "smtp://h:port",
        "smtp://h/?tls=secretly",
        "smtp://[x:secret",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL") as refused:
        MailServer.of(url)

    assert "secret" not in str(refused.value)
