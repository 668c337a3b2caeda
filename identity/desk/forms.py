"""The form of the newspaper's settings."""

from __future__ import annotations

import zoneinfo
from collections.abc import Mapping
from functools import cache
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from identity.desk.typed_links import wrong_address
from identity.values import LABELS
from newsroom.models import NewspaperVersion
from newsroom.site.accent import COLOUR, DARK_PAPER, LEAST_CONTRAST, PAPER, contrast, nearest_readable
from newsroom.site.newspaper import TEXTS, pinned
from newsroom.text.characters import visible_line
from newsroom.text.languages import is_language_tag

TOO_LONG = "Write at most %(limit_value)d characters; these are %(show_value)d."
HELP = {
    "name": "In the masthead, in the title of every page and feed, in search results and in mails.",
    "strapline": "A few words beside the date on the home page.",
    "description": "What the newspaper is, in a sentence or two: for search engines, feeds and shared links.",
    "email": "Printed at the foot of every page, and known to search engines.",
    "publishing_principles": "Where they can be read: /about/ethics/ on this site, or a whole address elsewhere.",
    "copyright_line": "The last line of every page. {year} becomes the year of the day.",
    "time_zone": "All times on the site and at the desk are in this zone.",
    "language": "The language that the newspaper is written in: en, km, pt-BR. A story may have another.",
    "accent": "Of the words over headlines, of links and lines: #a81d22. Leave it empty for the colour of the house.",
    "accent_dark": "For readers whose screens are dark. Leave it empty for a lighter shade of the accent colour.",
}
PAPERS = {"accent": (PAPER, "white paper"), "accent_dark": (DARK_PAPER, "dark paper")}
INSTEAD = "instead-of-"
"""Begins the name of the button that takes the offered colour for a field."""


class LineField(forms.CharField):
    """One line, kept as the newsroom keeps all texts."""

    def to_python(self, value: Any) -> str:
        return visible_line(super().to_python(value) or "")


def _line(name: str, *, required: bool = False, **more: Any) -> LineField:
    most = getattr(NewspaperVersion._meta.get_field(name), "max_length", None)
    return LineField(
        label=LABELS[name],
        help_text=HELP.get(name, ""),
        required=required,
        max_length=most,
        error_messages={"max_length": TOO_LONG, "required": f"Write the newspaper’s {LABELS[name].lower()}."},
        **more,
    )


class NewspaperForm(forms.Form):
    """All settings but the logo and the links. What a variable pins is shown and cannot be changed."""

    name = _line("name", required=True)
    strapline = _line("strapline")
    description = _line("description", widget=forms.Textarea(attrs={"rows": 3}))
    accent = _line("accent")
    accent_dark = _line("accent_dark")
    email = forms.EmailField(label=LABELS["email"], help_text=HELP["email"], required=False, max_length=254)
    telephone = _line(
        "telephone",
        validators=[RegexValidator(r"^\+?[0-9][0-9 ()/.-]*$", "Write digits and spaces, such as +855 23 555 123.")],
        widget=forms.TextInput(attrs={"type": "tel"}),
    )
    postal_address = _line("postal_address")
    publishing_principles = _line("publishing_principles")
    copyright_line = _line("copyright_line")
    time_zone = forms.ChoiceField(label=LABELS["time_zone"], help_text=HELP["time_zone"])
    language = _line("language", required=True)

    def __init__(self, values: Mapping[str, Any], posted: Mapping[str, str] | None = None) -> None:
        """`values` are what is saved now, with what is pinned; `posted` is what was typed."""
        initial = {name: values[name] for name in TEXTS}
        super().__init__(_taking_offers(posted), initial=initial, label_suffix="")
        zones = dict.fromkeys([*time_zones(), values["time_zone"]])
        self.fields["time_zone"].choices = [(zone, zone.replace("_", " ")) for zone in zones]  # type: ignore[attr-defined]
        self.fields["time_zone"].error_messages["invalid_choice"] = "Choose a time zone of the list."
        self.fields["email"].error_messages["invalid"] = "Write an address such as desk@example.com."
        self.offers: dict[str, str] = {}
        for name in pinned():
            self.fields[name].disabled = True
            self.fields[name].help_text = PINNED_HELP.format(variable=variable_of(name))

    def clean_language(self) -> str:
        """A language code."""
        language = str(self.cleaned_data["language"])
        if not is_language_tag(language):
            raise ValidationError(
                f"“{language}” is not a language code. Write two or three letters, such as en or km, and where it "
                "matters the country, such as pt-BR."
            )
        return language

    def clean_publishing_principles(self) -> str:
        address = str(self.cleaned_data["publishing_principles"])
        if address and (error := wrong_address(address)):
            raise ValidationError(error)
        return address

    def clean_accent(self) -> str:
        return self._colour("accent")

    def clean_accent_dark(self) -> str:
        """Raises ValidationError without an accent colour, which it goes with."""
        dark = self._colour("accent_dark")
        if dark and not self.cleaned_data.get("accent") and "accent" not in self.errors:
            raise ValidationError("Write an accent colour as well, or leave this empty.")
        return dark

    def _colour(self, name: str) -> str:
        """Six hexadecimal digits that can be read on their paper; else an offer is made of the nearest that can."""
        typed = str(self.cleaned_data[name]).lower()
        colour = f"#{typed.removeprefix('#')}" if typed else ""
        if not colour:
            return ""
        if not COLOUR.fullmatch(colour):
            raise ValidationError("Write a colour as # and six digits from 0 to f, such as #a81d22.")
        paper, words = PAPERS[name]
        nearest = nearest_readable(colour, paper)
        if nearest != colour:
            self.offers[name] = nearest
            raise ValidationError(
                f"{colour} has a contrast of {contrast(colour, paper):.1f} to 1 on {words}; people need "
                f"{LEAST_CONTRAST} to 1 to read it. The nearest colour that has it is {nearest}."
            )
        return colour


PINNED_HELP = "Set by the environment variable {variable} on the newsroom’s machine, and can be changed only there."


def variable_of(name: str) -> str:
    """Returns the environment variable that pins a setting."""
    return str(settings.PINNED[name])


@cache
def time_zones() -> tuple[str, ...]:
    """Returns the names of all time zones of places, and UTC."""
    named = zoneinfo.available_timezones()
    return ("UTC", *sorted(zone for zone in named if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "US/"))))


def _taking_offers(posted: Mapping[str, str] | None) -> dict[str, str] | None:
    """What was typed, with the colour that was taken by its button."""
    if posted is None:
        return None
    taken = {name: posted[f"{INSTEAD}{name}"] for name in PAPERS if f"{INSTEAD}{name}" in posted}
    return {**{name: posted[name] for name in posted}, **taken}
