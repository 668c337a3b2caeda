"""What the worker does for any site."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from newsroom.jobs import EndedSessions
from newsroom.ops.worker import all_jobs

pytestmark = pytest.mark.django_db


def test_sessions_that_ended_are_deleted_once_a_day() -> None:
    now, job = timezone.now(), EndedSessions()
    for key, ends in (("ended", now - timedelta(days=1)), ("lasting", now + timedelta(days=1))):
        Session.objects.create(session_key=key, session_data="", expire_date=ends)

    assert job.name in {each.name for each in all_jobs()}
    assert job.run() == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == ["lasting"]
    Session.objects.create(session_key="later", session_data="", expire_date=now)
    assert job.run() == 0
