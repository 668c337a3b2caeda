"""Every day the worker writes heads of the record to a file, and mails their root."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.mail import EmailMessage
from pytest_django.fixtures import Settings

from articles.models import RecordHead
from articles.proof.heads import Heads
from articles.proof.keeping import keep_todays_heads
from articles.publishing import schedule
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, published

pytestmark = pytest.mark.django_db


def test_the_worker_keeps_heads_every_day_in_private_and_mails_the_root(
    tmp_path: Path, settings: Settings, mailoutbox: list[EmailMessage]
) -> None:
    settings.HEADS_DIR, settings.HEADS_MAIL_TO = tmp_path / "heads", ["board@example.com"]
    article = ArticleFactory.create()
    schedule(article, by=SYSTEM, at=datetime.now(UTC) + timedelta(days=400))
    day = datetime(2026, 1, 28, 6, tzinfo=UTC)

    for later in range(40):
        with time_machine.travel(day + timedelta(days=later), tick=False):
            assert keep_todays_heads()
            assert not keep_todays_heads()

    folder = tmp_path / "heads"
    texts = sorted(path.name for path in folder.glob("*.txt"))
    month = ["2026-01-28.txt", "2026-02-01.txt", "2026-03-01.txt"]
    assert texts == [*month, *(f"2026-03-0{number}.txt" for number in range(2, 9))]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    heads = Heads.read((folder / "2026-03-08.txt").read_text())
    assert heads.stories == {article.pk: (1, RecordHead.objects.get().head)}
    assert len(mailoutbox) == 40
    assert (mailoutbox[-1].to, heads.root in mailoutbox[-1].body) == (["board@example.com"], True)


def test_a_letter_that_could_not_be_sent_is_sent_by_the_next_look(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, mailoutbox: list[EmailMessage]
) -> None:
    settings.HEADS_DIR, settings.HEADS_MAIL_TO = tmp_path / "heads", ["board@example.com"]
    published()
    with monkeypatch.context() as away:
        away.setattr(EmailMessage, "send", lambda _mail: (_ for _ in ()).throw(ConnectionRefusedError()))
        with pytest.raises(ConnectionRefusedError):
            keep_todays_heads()
    (file,) = (tmp_path / "heads").iterdir()
    was = file.read_text()

    assert keep_todays_heads()

    assert (len(mailoutbox), file.read_text()) == (1, was)
