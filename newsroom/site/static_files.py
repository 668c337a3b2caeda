"""Static files as production keeps them: under hashed names, compressed, and readable by a proxy."""

from __future__ import annotations

import os
from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class OpenCompressor(Compressor):
    """Gives the compressed file the rights of the file it was made from.

    The newsroom's processes make files that only they can read, so a proxy of another user could read the file but
    not its compressed form.
    """

    def write_data(self, path: str, data: bytes, suffix: str, stat_result: os.stat_result) -> str:
        """Write the compressed form beside `path`. Returns where it is."""
        written: str = super().write_data(path, data, suffix, stat_result)
        os.chmod(written, stat_result.st_mode & 0o777)
        return written


class CompressedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, whose compressed files anybody may read who may read the files themselves."""

    def create_compressor(self, **options: Any) -> Compressor:
        """Returns what compresses each file."""
        return OpenCompressor(**options)
