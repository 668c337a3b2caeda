"""Fields of the admin in which one thing is found by typing."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect

from newsroom.text.numbers import whole_number


class FoundChoice(AutocompleteSelect):
    """Django's control, which shows a form again also where what was posted is no key of anything."""

    def optgroups(self, name: str, value: list[Any], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Returns the chosen row as an option; for what cannot be a key none."""
        keys = [key for key in value if whole_number(str(key)) is not None]
        return super().optgroups(name, keys or [""], attrs)
