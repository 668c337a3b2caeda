"""A disk with no room left: what comes back says so, nothing half stays, and all is made once there is room again."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from images.intake.intake import PictureNotKept, take_in
from images.jobs import FIRST_PAUSE, MakeRenditions
from images.models import Image
from tests.support.pictures import quarters, saved

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(os.geteuid() != 0, reason="a small disk can be mounted by root only"),
]


@pytest.fixture
def small_disk(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """MEDIA_ROOT on a disk of half a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    settings.MEDIA_ROOT = disk
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Leaves no room, and returns the file that takes it."""
    path = disk / "full"
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return path


def kept(disk: Path) -> set[str]:
    """Files but for the locks of folders."""
    return {path.name for path in disk.rglob("*") if path.is_file() and path.name not in {".lock", "full"}}


def test_a_full_disk_is_an_answer_and_is_made_up_for(small_disk: Path, client: Client) -> None:
    image = take_in(io.BytesIO(saved(quarters(900, 600))), filename="quay.jpg")
    original = kept(small_disk)
    full = fill(small_disk)

    with pytest.raises(PictureNotKept, match="cannot keep the picture now"):
        take_in(io.BytesIO(saved(quarters(300, 200))), filename="other.jpg")
    assert Image.objects.get() == image
    MakeRenditions().run()
    assert kept(small_disk) == original
    image.refresh_from_db()
    assert "No space left" in image.renditions_error
    assert image.renditions_made_at is None
    assert "The disk of the pictures has" in " ".join(client.get("/healthz").json()["warnings"])

    full.unlink()
    with time_machine.travel(timezone.now() + FIRST_PAUSE * 2):
        assert MakeRenditions().run() == 1
    again = Image.objects.get(pk=image.pk)
    assert again.renditions_made_at
    assert not again.renditions_error
    assert take_in(io.BytesIO(saved(quarters(300, 200))), filename="other.jpg").pk
