"""Uploads that the machine has no room for cost themselves, and not the form that they came with."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class UnstoredFile(UploadedFile):
    """An upload whose bytes found no room: it has a name and a size, and reading it raises the OSError again."""

    def __init__(self, error: OSError, name: str, size: int) -> None:
        super().__init__(None, name, size=size)
        self.error = error

    def seek(self, *_: int) -> int:
        return 0

    def read(self, *_: int) -> bytes:
        raise self.error

    def close(self) -> None:
        """There is nothing to close."""


class SpoolingUploadHandler(TemporaryFileUploadHandler):
    """Django's own, that goes on reading the form where the disk is full."""

    error: OSError | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.error = None
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self.error = error

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.error is None:
            try:
                super().receive_data_chunk(raw_data, start)
            except OSError as error:
                self.error = error

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if self.error is None:
            try:
                self.file.flush()
                return super().file_complete(file_size)
            except OSError as error:
                self.error = error
        return UnstoredFile(self.error, self.file_name or "", file_size)
