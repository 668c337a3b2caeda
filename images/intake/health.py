"""What whoever looks after the machine should know of how pictures are taken in, for `/healthz`."""

from __future__ import annotations

from collections.abc import Iterator

from images.intake.confinement import still_possible


def warnings() -> Iterator[str]:
    """Yields a sentence where the process that reads uploaded pictures is not shut in."""
    able = still_possible()
    if able:
        yield f"The process that reads uploaded pictures could {', '.join(able)}: this kernel cannot shut it in."
