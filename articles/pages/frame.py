"""What frames every readers' page: the newspaper itself, and what the page says of itself to machines."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from articles.pages.stamps import NameplateDate
from articles.pages.values import Printed
from newsroom.text.languages import direction


@dataclass(frozen=True, slots=True)
class Link(Printed):
    """A name and where it leads: a section, a tag, an author's website."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class LinkColumn(Printed):
    """A column at the foot: a heading, and links under it."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SiteLogo(Printed):
    """The newspaper's own logo. A wide one has the name in it, and stands in its place."""

    url: str
    width: int
    height: int
    wide: bool
    icon_url: str
    touch_icon_url: str


@dataclass(frozen=True, slots=True)
class BannerShown(Printed):
    """Breaking news over the page, with the story that it leads to, if any. `language` is empty for the page's own."""

    text: str
    url: str = ""
    language: str = ""
    direction: str = "auto"


@dataclass(frozen=True, slots=True)
class Site(Printed):
    """What every page shows of the newspaper itself. With a name alone it is enough for the error pages."""

    name: str
    home_url: str = "/"
    search_url: str = "/search/"
    authors_url: str = "/authors/"
    language: str = "en"
    today: NameplateDate | None = None
    strapline: str = ""
    """A few words about the newspaper, beside the date on the home page."""
    sections: tuple[Link, ...] = ()
    """Those in the navigation, in order."""
    feeds: tuple[Link, ...] = ()
    """The whole site's feeds, for the foot: RSS, Atom, JSON Feed."""
    columns: tuple[LinkColumn, ...] = ()
    """The newspaper's own at the foot."""
    accounts: tuple[Link, ...] = ()
    """Where else it can be followed."""
    email: str = ""
    telephone: str = ""
    telephone_url: str = ""
    postal_address: str = ""
    principles_url: str = ""
    copyright_line: str = ""
    logo: SiteLogo | None = None
    accent_url: str = ""
    """The style sheet with its own accent colour; empty for the colour that all sheets have."""
    manifest_url: str = ""
    banner: BannerShown | None = None

    @property
    def has_contact(self) -> bool:
        return bool(self.email or self.telephone or self.postal_address)

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def logo_alt(self) -> str:
        return f"Logo of {self.name} newspaper"


@dataclass(frozen=True, slots=True)
class Feed(Printed):
    """A `<link rel="alternate">`: title, address, media type."""

    title: str
    url: str
    type: str


@dataclass(frozen=True, slots=True)
class SharePicture(Printed):
    """The picture shown where a page's link is shared: an absolute address, its size in px, its alternative text."""

    url: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Head(Printed):
    """What the page says of itself to machines, and where it stands in the navigation."""

    title: str
    """All of `<title>`: 'Site name - Headline'."""
    description: str = ""
    canonical: str = ""
    language: str = "en"
    site_language: str = "en"
    section_url: str = ""
    """The navigation's section that this page belongs to, by its `url`."""
    share_title: str = ""
    """The title for shared links; `title` where it is empty."""
    picture: SharePicture | None = None
    feeds: tuple[Feed, ...] = ()
    previous_url: str = ""
    next_url: str = ""
    robots: str = ""
    json_ld: SafeString | str = ""
    """A JSON-LD document with `<`, `>` and `&` escaped, marked safe; empty for none."""

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def foreign(self) -> bool:
        """Is the story in another language than the newspaper's own words around it?"""
        return self.language != self.site_language
