"""Colleagues as screens show them."""

from __future__ import annotations

from typing import Any

from django import template

from newsroom.text.initials import initials_of, tint_of

register = template.Library()


@register.inclusion_tag("desk/components/initials.html")
def initials(name: str) -> dict[str, Any]:
    """A disc with somebody's initials, to stand before their name."""
    return {"initials": initials_of(str(name)), "tint": tint_of(str(name))}
