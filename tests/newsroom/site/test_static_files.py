"""Static files are everybody's, in each form in which they are kept."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.files.base import ContentFile

from newsroom.site.static_files import CompressedStaticFilesStorage


def test_a_proxy_of_another_user_may_read_the_compressed_forms_too(tmp_path: Path) -> None:
    storage = CompressedStaticFilesStorage(location=tmp_path, base_url="/static/")
    before = os.umask(0o077)
    try:
        name = storage.save("site.css", ContentFile(b"p { color: black }\n" * 200))
        list(storage.post_process({name: (storage, name)}))
    finally:
        os.umask(before)

    modes = {each.suffix: each.stat().st_mode & 0o777 for each in tmp_path.iterdir()}
    assert modes == {".css": 0o644, ".gz": 0o644, ".br": 0o644, ".json": 0o644}
