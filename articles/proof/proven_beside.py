"""What is proven beside stories: chains of apps above, which this one knows by its hook alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from newsroom.hooks import Hook

Head = tuple[int, str]
"""How long a chain is, and the digest in which it ends."""


class ProvenBeside(Protocol):
    """Chains of another kind, each with a name such as `front-3`."""

    noun: str
    """What they are, in the plural."""

    def heads(self) -> Mapping[str, Head]:
        """Returns where each chain ends now."""
        ...

    def checked(self, kept: Mapping[str, Head]) -> Iterator[tuple[str, list[str]]]:
        """Check each chain, also against the heads that were kept outside: its name, and what is wrong, a line each."""
        ...


PROVEN_BESIDE: Hook[ProvenBeside] = Hook()


def faults_against(kept: Head | None, now: Mapping[int, str], *, of: str) -> Iterator[str]:
    """Where a chain does not go on from the head that was kept; `now` has its digest after each of its members, which
    are called `of`."""
    if kept is None:
        return
    long, head = kept
    longest = max(now, default=0)
    if long > longest:
        yield f"the head that was kept is of {long} {of}, and now there are {longest}"
    elif now.get(long) != head:
        yield f"its record of {long} {of} is not the one whose head was kept"
