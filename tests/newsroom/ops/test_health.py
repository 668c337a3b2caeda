"""`/healthz` says whether the newsroom works, quickly and truly."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from django.db import close_old_connections, connection
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from newsroom.models import Beat
from newsroom.ops.heartbeat import record_heartbeat


@pytest.mark.django_db
def test_a_newsroom_that_has_only_been_set_up_is_healthy(client: Client) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json() == {"status": "ok", "database": "ok", "worker": None, "publishing": None}


@pytest.mark.django_db
def test_it_says_when_the_worker_was_last_heard_of(client: Client) -> None:
    Beat.objects.create(name="worker", at=timezone.now() - datetime.timedelta(seconds=90), detail={"pid": 1})

    worker = client.get("/healthz").json()["worker"]

    assert worker["pid"] == 1
    assert 90 <= worker["seconds_ago"] < 120


@pytest.mark.django_db
def test_it_says_how_late_the_last_due_story_was(client: Client) -> None:
    record_heartbeat("publish_due", late_seconds=2.5, failures=1)

    publishing = client.get("/healthz").json()["publishing"]

    assert (publishing["late_seconds"], publishing["failures"]) == (2.5, 1)
    assert publishing["seconds_ago"] < 30


@pytest.mark.django_db
def test_it_answers_by_address_and_tells_strangers_no_process_and_no_job(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS, settings.HEALTH_TOKEN = ["news.example"], "a token"
    record_heartbeat("worker", pid=1, failing=["renditions"])

    def told(**more: str) -> set[str]:
        return set(client.get("/healthz", **more).json()["worker"])

    everything, little = {"seconds_ago", "pid", "failing"}, {"seconds_ago"}
    assert told(HTTP_HOST="10.0.0.7:8000") == everything
    assert told(REMOTE_ADDR="192.0.2.1", HTTP_HOST="10.0.0.7") == little
    assert told(HTTP_X_FORWARDED_FOR="127.0.0.1") == little
    assert told(REMOTE_ADDR="192.0.2.1", HTTP_AUTHORIZATION="Bearer another") == little
    assert told(REMOTE_ADDR="192.0.2.1", HTTP_AUTHORIZATION="Bearer a token") == everything
    settings.HEALTH_TOKEN = ""
    assert told(REMOTE_ADDR="192.0.2.1", HTTP_AUTHORIZATION="Bearer ") == little


@pytest.mark.django_db
def test_it_is_never_kept_by_a_cache(client: Client) -> None:
    response = client.get("/healthz")

    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_a_beat_replaces_the_one_before() -> None:
    record_heartbeat("worker", pid=1)
    record_heartbeat("worker", pid=2)

    assert Beat.objects.get(name="worker").detail == {"pid": 2}


@pytest.mark.django_db(transaction=True)
def test_without_its_database_the_newsroom_is_down_and_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nowhere")

    response = client.get("/healthz")
    monkeypatch.undo()
    connection.close()

    assert response.status_code == 503
    assert response.json()["status"] == "down"


@pytest.mark.django_db(transaction=True)
def test_a_cut_connection_makes_it_answer_503_once(client: Client) -> None:
    connection.ensure_connection()
    connection.connection.close()  # psycopg2 then raises InterfaceError, which is no DatabaseError

    cut = client.get("/healthz")
    close_old_connections()
    after = client.get("/healthz")

    assert (cut.status_code, cut.json()["status"], after.status_code) == (503, "down", 200)


@pytest.mark.django_db
def test_it_warns_before_a_disk_is_full(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT, settings.LEAST_FREE_BYTES = tmp_path, 2**60

    warned = client.get("/healthz")
    settings.LEAST_FREE_BYTES = 0
    fine = client.get("/healthz")

    assert warned.status_code == 200
    assert re.fullmatch(r"The disk of the pictures has \d+ MB left\.", warned.json()["warnings"][0])
    assert "warnings" not in fine.json()
