"""A button of the publishing panel."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Button:
    """A button: its name in the form and its words."""

    name: str
    label: str
