"""What stands in the form of the newspaper's settings: read from what was posted, or from what is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import File
from django.forms import BoundField

from identity.desk.forms import INSTEAD, NewspaperForm
from identity.desk.typed_links import TypedLinks
from identity.values import Values, with_pins
from images.intake.child_process import PictureRefused
from images.logos.intake import take_in_logo
from images.logos.store import stored_logo
from newsroom.site.newspaper import Logo
from newsroom.text.characters import visible_line
from newsroom.text.numbers import whole_number

MOST_ACCOUNTS, MOST_COLUMNS, MOST_LINKS, LONGEST_TITLE = 12, 4, 12, 60


@dataclass(frozen=True)
class SettingField:
    """One field as the screen shows it: what somebody else saved meanwhile, and the colour that is offered instead."""

    bound: BoundField
    note: str = ""
    offer: str = ""

    @property
    def offer_name(self) -> str:
        """The name of the button that takes the offer."""
        return f"{INSTEAD}{self.bound.name}"


@dataclass
class ColumnTyped:
    """A footer column: its heading, its links, and what is wrong with it."""

    of: str
    title: str
    links: TypedLinks
    error: str = ""


@dataclass
class NewspaperTyped:
    """The form, the rows of links, and the version that they began from."""

    form: NewspaperForm
    accounts: TypedLinks
    columns: list[ColumnTyped]
    revision: int
    logo: list[Any] = field(default_factory=list)
    logo_error: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What somebody else saved meanwhile, by the setting."""

    @classmethod
    def saved(cls, values: Values, *, revision: int, notes: Mapping[str, str] | None = None) -> NewspaperTyped:
        """The form of what is saved."""
        columns = [
            ColumnTyped(f"column-{at}", each["title"], TypedLinks.stored(f"column-{at}", MOST_LINKS, each["links"]))
            for at, each in enumerate(values["footer_columns"])
        ]
        accounts = TypedLinks.stored("account", MOST_ACCOUNTS, values["social_accounts"])
        form = NewspaperForm(with_pins(values))
        return cls(form, accounts, _with_spare(columns), revision, values["logo"], notes=notes or {})

    @classmethod
    def posted(cls, posted: Mapping[str, str], files: Mapping[str, File[bytes]], values: Values) -> NewspaperTyped:
        """The form as it was typed; `values` are those that are saved. A logo that was uploaded is kept from now on."""
        logo, logo_error = _logo(posted, files)
        return cls(
            NewspaperForm(with_pins(values), posted),
            TypedLinks.typed("account", MOST_ACCOUNTS, posted, only_elsewhere=True),
            _with_spare(_columns(posted)),
            whole_number(posted.get("revision", "")) or 0,
            logo,
            logo_error,
        )

    @property
    def logo_shown(self) -> Logo | None:
        """The logo that the form has."""
        return Logo(*self.logo) if self.logo else None

    @property
    def fields(self) -> dict[str, SettingField]:
        """The form's fields by name."""
        return {
            each.name: SettingField(each, self.notes.get(each.name, ""), self.form.offers.get(each.name, ""))
            for each in self.form
        }

    @property
    def valid(self) -> bool:
        """Whether all of it can be saved."""
        wrong = (
            bool(self.logo_error)
            or self.accounts.wrong
            or any(column.error or column.links.wrong for column in self.columns)
        )
        return self.form.is_valid() and not wrong

    def values(self) -> Values:
        """Returns what was typed, as a version keeps it. Ask `valid` before."""
        return {
            **self.form.cleaned_data,
            "social_accounts": self.accounts.links,
            "footer_columns": [{"title": each.title, "links": each.links.links} for each in self.columns if each.title],
            "logo": self.logo,
        }


def _logo(posted: Mapping[str, str], files: Mapping[str, File[bytes]]) -> tuple[list[Any], str]:
    """The logo that the form has: the file that was chosen, else the one it showed unless that is to go; and what is
    wrong with the file."""
    kept = None if posted.get("logo-none") else stored_logo(posted.get("logo-kept", ""))
    shown, error = list(kept) if kept else [], ""
    if "logo" in files:
        try:
            return list(take_in_logo(files["logo"])), ""
        except PictureRefused as refused:
            error = str(refused)
    return shown, error


def _columns(posted: Mapping[str, str]) -> list[ColumnTyped]:
    """The columns that were typed; one without heading and links is left out."""
    found: list[ColumnTyped] = []
    for at in range(MOST_COLUMNS):
        title = visible_line(posted.get(f"column-{at}-title", ""))
        links = TypedLinks.typed(f"column-{at}", MOST_LINKS, posted)
        if title or links.rows:
            of = f"column-{len(found)}"
            links.of = of
            for number, row in enumerate(links.rows):
                row.of = f"{of}-{number}"
            found.append(ColumnTyped(of, title, links, _wrong_with_column(title, links)))
    return found


def _wrong_with_column(title: str, links: TypedLinks) -> str:
    if not title:
        return "Write a heading over these links."
    if len(title) > LONGEST_TITLE:
        return f"The heading has more than {LONGEST_TITLE} characters."
    return "" if links.rows else "Write at least one link under this heading."


def _with_spare(columns: list[ColumnTyped]) -> list[ColumnTyped]:
    if len(columns) >= MOST_COLUMNS:
        return columns
    of = f"column-{len(columns)}"
    return [*columns, ColumnTyped(of, "", TypedLinks(of, MOST_LINKS))]
