"""What the settings promise before anybody is served."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

KEY = "kept-for-this-test-" + "xq7#" * 12
PRODUCTION = {"ALLOWED_HOSTS": "www.example.org", "SITE_URL": "https://www.example.org"}


def manage(*arguments: str, var: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """manage.py in an environment that has nothing of this one's settings."""
    names = ("PATH", "HOME", "LANG")
    env = {name: os.environ[name] for name in names if name in os.environ}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command,
        cwd=settings.BASE_DIR,
        env={**env, "VAR_DIR": str(var), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("environment", [{}, {**PRODUCTION, "SECRET_KEY": KEY}])
def test_the_deployment_check_finds_nothing_locally_nor_in_production(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", var=tmp_path, **environment)

    assert done.returncode == 0, done.stderr


def test_a_site_that_others_can_reach_does_not_start_without_its_key(tmp_path: Path) -> None:
    done = manage("check", var=tmp_path, **PRODUCTION)

    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_local_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    manage("check", var=tmp_path)
    key = (tmp_path / "secret-key").read_text()
    manage("check", var=tmp_path)

    assert (tmp_path / "secret-key").read_text() == key
    assert len(key) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_who_listens_for_others_names_the_site_and_is_not_taken_for_this_machine(tmp_path: Path) -> None:
    nameless = manage("check", var=tmp_path, HOST="0.0.0.0", SECRET_KEY=KEY)
    keyless = manage("check", var=tmp_path, HOST="::", ALLOWED_HOSTS="localhost")
    lookalike = manage("check", var=tmp_path, ALLOWED_HOSTS="127.example.org")
    say = "from django.conf import settings as s; print(s.LOCAL, s.HTTPS, s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME)"
    named = manage("shell", "-v0", "-c", say, var=tmp_path, HOST="0.0.0.0", ALLOWED_HOSTS="localhost", SECRET_KEY=KEY)
    local = manage("shell", "-v0", "-c", say, var=tmp_path, HOST="::1")

    assert (nameless.returncode, keyless.returncode, lookalike.returncode) == (1, 1, 1)
    assert "set ALLOWED_HOSTS" in nameless.stderr
    assert "SECRET_KEY is not set" in keyless.stderr
    assert "SECRET_KEY is not set" in lookalike.stderr
    assert "Traceback" not in nameless.stderr + keyless.stderr
    assert named.stdout == "False True __Host-sessionid __Host-csrftoken\n"
    assert local.stdout == "True False sessionid csrftoken\n"


def test_a_newsroom_commits_its_own_name_to_https_and_not_its_domains_others(tmp_path: Path) -> None:
    names = "s.SECURE_HSTS_SECONDS, s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_HSTS_PRELOAD"
    say = f"from django.conf import settings as s; print({names})"
    own = manage("shell", "-v0", "-c", say, var=tmp_path, SECRET_KEY=KEY, **PRODUCTION)
    all_of_it = manage("shell", "-v0", "-c", say, var=tmp_path, SECRET_KEY=KEY, HSTS_SUBDOMAINS="1", **PRODUCTION)

    assert own.stdout == "31536000 False False\n"
    assert all_of_it.stdout == "31536000 True False\n"


def test_a_switch_that_is_neither_on_nor_off_is_refused(tmp_path: Path) -> None:
    done = manage("check", var=tmp_path, DEBUG="perhaps")

    assert done.returncode != 0
    assert "set it to 1 or 0" in done.stderr


def test_a_folder_that_cannot_be_written_to_is_one_sentence() -> None:
    done = manage("check", var=Path("/sys/newsroom"))

    assert done.returncode != 0
    assert done.stderr.startswith("The newsroom cannot write to its folder /sys/newsroom: ")
    assert done.stderr.count("\n") == 1


def test_a_key_from_outside_does_not_hide_that_the_folder_cannot_be_written_to() -> None:
    done = manage("collectstatic", "--noinput", var=Path("/sys/newsroom"), SECRET_KEY="kept-for-this-test")

    assert done.returncode != 0
    assert done.stderr.startswith("The newsroom cannot write to its folder /sys/newsroom")
    assert "Traceback" not in done.stderr
