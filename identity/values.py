"""The newspaper's settings as plain values, by name: what a form gives and a version keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsroom.models import NewspaperVersion
from newsroom.site.newspaper import TEXTS, by_settings, pinned

LABELS: dict[str, str] = {
    "name": "Name",
    "strapline": "Strapline",
    "description": "Description",
    "logo": "Logo",
    "accent": "Accent colour",
    "accent_dark": "Accent colour on dark paper",
    "email": "E-mail address",
    "telephone": "Telephone",
    "postal_address": "Postal address",
    "social_accounts": "Social accounts",
    "publishing_principles": "Publishing principles",
    "copyright_line": "Copyright line",
    "footer_columns": "Footer columns",
    "time_zone": "Time zone",
    "language": "Language",
}
"""Every setting, in the order in which screens show them, as people call it."""

Values = dict[str, Any]
"""Each setting by its name, as the columns of a version hold it; the logo as a list: its key, width and height."""


def values_of(version: NewspaperVersion | None) -> Values:
    """Returns what a version says; without one, what the newspaper is before anything was saved."""
    if version is None:
        first = by_settings()
        texts = {name: getattr(first, name) for name in TEXTS}
        return {**texts, "social_accounts": [], "footer_columns": [], "logo": []}
    logo = [version.logo, version.logo_width, version.logo_height] if version.logo else []
    return {**{name: getattr(version, name) for name in LABELS}, "logo": logo}


def with_pins(values: Mapping[str, Any]) -> Values:
    """Returns the values with what environment variables say instead."""
    return {**values, **pinned()}


def columns_of(values: Mapping[str, Any]) -> Values:
    """Returns the values as the columns of a version."""
    key, width, height = values["logo"] or ("", 0, 0)
    return {**values, "logo": key, "logo_width": width, "logo_height": height}


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Returns the names of the settings that differ, in the order of screens."""
    return [name for name in LABELS if before[name] != after[name]]


def settings_in_words(names: list[str]) -> str:
    """Returns “name, strapline and accent colour”."""
    words = [LABELS[name][0].lower() + LABELS[name][1:] for name in names]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def shown_value(name: str, value: Any) -> str:
    """Returns a setting's value as screens say it."""
    if name == "logo":
        return f"{value[1]} × {value[2]} pixels" if value else "none"
    if name == "footer_columns":
        return "; ".join(f"{column['title']}: {_links_in_words(column['links'])}" for column in value) or "none"
    if name == "social_accounts":
        return _links_in_words(value) or "none"
    return str(value) or "nothing"


def _links_in_words(links: list[dict[str, str]]) -> str:
    return ", ".join(f"{link['name']} ({link['url']})" for link in links)
