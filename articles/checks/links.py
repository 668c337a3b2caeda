"""Links within the site: which there are in a text, which of them lead nowhere, and which are the newsroom's own."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.db.models import Q
from django.http.request import validate_host
from django.urls import Resolver404, resolve

from articles.models import Edition, FormerPath, FormerSectionSlug, Section, Tag, clock
from authors.models import Author

HREF = re.compile(r'<a\b(?:[^<>"]|"[^"]*")*?\shref="([^"]*)"', re.I)
ADMIN_NAMESPACE = "admin"
FOR_THE_NEWSROOM = ("/admin/", "/preview/")
"""The desk, and what is shown before it is published."""
MOST_LINKS = 1_000
"""More addresses than any story has are not looked up."""

NamedParts = Mapping[str, str]


def links_of(body: str) -> tuple[str, ...]:
    """Returns the paths of this site that clean HTML links to, in order, each once, the first `MOST_LINKS` of them."""
    return tuple(dict.fromkeys(path for address in addresses_of(body) if (path := _path(address))))


def addresses_of(body: str) -> tuple[str, ...]:
    """Returns the addresses that clean HTML links to, as written, each once, the first `MOST_LINKS` of them."""
    addresses = dict.fromkeys(HREF.findall(body))
    return tuple(html.unescape(address) for address in islice(addresses, MOST_LINKS))


def for_the_newsroom(addresses: Iterable[str], *, seen_at: str = "") -> dict[str, str]:
    """Returns those that lead to the desk or to a preview, under any name of this site, each with its path. They stand
    on the page `seen_at`."""
    page = urljoin(settings.SITE_URL or "http://newsroom.invalid/", seen_at or "/section/story/")
    paths = {address: _path_from(page, address) for address in addresses}
    return {address: path for address, path in paths.items() if f"{path}/".startswith(FOR_THE_NEWSROOM)}


def _path_from(page: str, address: str) -> str:
    """The path that a browser would ask this site for; empty for another site's."""
    try:
        parts = urlsplit(urljoin(page, address.strip().replace("\\", "/")))
        host = parts.hostname or ""
    except ValueError:
        return ""
    ours = [name for name in settings.ALLOWED_HOSTS if name != "*"]
    is_ours = host == urlsplit(page).hostname or validate_host(host, ours)
    return unquote(parts.path) if is_ours and parts.scheme in ("http", "https") else ""


def leading_nowhere(
    paths: Iterable[str], *, at: datetime.datetime, embargo_until: datetime.datetime | None = None
) -> dict[str, datetime.datetime | None]:
    """Returns those at which a reader finds nothing at that time: no story, neither now nor moved nor scheduled until
    then, no section, author, tag or fixed page; each with the time at which a scheduled story will be there.

    What is scheduled under an embargo is known only to stories whose own embargo ends no sooner. At most seven queries,
    however many paths there are.
    """
    read = {path: parts_named(path) for path in paths}
    known = [found for found in read.values() if found]
    live = _Live(known, at, embargo_until)
    return {path: live.later(found) for path, found in read.items() if found is None or not live.has(found)}


def _path(address: str) -> str:
    """The path of an address of this site; empty for any other, and for a place on the same page."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https"):
        return ""
    if parts.netloc and parts.netloc != urlsplit(settings.SITE_URL).netloc:
        return ""
    return unquote(parts.path).replace("\x00", "")


def parts_named(path: str) -> NamedParts | None:
    """Returns what a path names (`section`, `slug`, `author`, `tag`), nothing of a fixed page; None where none is."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    if ADMIN_NAMESPACE in match.app_names:
        return None
    names = match.kwargs
    kind = (match.url_name or "").partition("-")[0]
    if kind in ("author", "tag"):
        return {kind: names["slug"]}
    return {name: names[name] for name in ("section", "slug") if name in names}


class _Live:
    """Which of the stories, sections, authors and tags that some addresses name exist at some time."""

    def __init__(
        self, named: Iterable[NamedParts], at: datetime.datetime, embargo_until: datetime.datetime | None
    ) -> None:
        wanted: dict[str, set[str]] = {name: set() for name in ("section", "slug", "author", "tag")}
        for found in named:
            for name, value in found.items():
                wanted[name].add(value)
        self.authors = _slugs(Author, wanted["author"])
        self.tags = _slugs(Tag, wanted["tag"])
        self.sections = sections_called(wanted["section"])
        sections = set(self.sections.values())
        self.scheduled = _scheduled(sections, wanted["slug"], embargo_until)
        self.stories = _stories(sections, wanted["slug"]) | {
            place for place, then in self.scheduled.items() if then <= at
        }

    def has(self, found: NamedParts) -> bool:
        """Does a reader find something there?"""
        if "author" in found or "tag" in found:
            return found.get("author") in self.authors or found.get("tag") in self.tags
        if "section" not in found:
            return True
        section = self.sections.get(found["section"])
        return section is not None and ("slug" not in found or (section, found["slug"]) in self.stories)

    def later(self, found: NamedParts | None) -> datetime.datetime | None:
        """When will a scheduled story be there, if one will?"""
        section = self.sections.get(found["section"]) if found and "slug" in found else None
        return self.scheduled.get((section, found["slug"])) if found and section is not None else None


def _slugs(model: type[Author | Tag], slugs: set[str]) -> set[str]:
    """Those that are somebody's today or once were."""
    if not slugs:
        return set()
    former = model.former_slugs.rel.related_model._default_manager.filter(slug__in=slugs)
    today = model.objects.filter(slug__in=slugs).order_by()
    return {slug for (slug,) in today.values_list("slug").union(former.values_list("slug"))}


def sections_called(slugs: set[str]) -> dict[str, int]:
    """Returns sections by slug, today's or a former one."""
    if not slugs:
        return {}
    former = FormerSectionSlug.objects.filter(slug__in=slugs).values_list("slug", "section")
    return {**dict(former), **dict(Section.objects.filter(slug__in=slugs).values_list("slug", "pk"))}


def _stories(sections: set[int], slugs: set[str]) -> set[tuple[int, str]]:
    """Where a live story stands, or stood before it moved."""
    if not sections or not slugs:
        return set()
    live = Edition.objects.live().filter(section__in=sections, slug__in=slugs)
    moved = FormerPath.objects.filter(
        section__in=sections, slug__in=slugs, article__in=Edition.objects.live().values("article")
    )
    return {*live.values_list("section", "slug").order_by(), *moved.values_list("section", "slug")}


def _scheduled(
    sections: set[int], slugs: set[str], embargo_until: datetime.datetime | None
) -> dict[tuple[int, str], datetime.datetime]:
    """Where a story goes live, and when first; of stories under an embargo those that are free by `embargo_until`."""
    if not sections or not slugs:
        return {}
    now = clock.about_now()
    free = Q(article__embargo_until=None) | Q(article__embargo_until__lte=max(now, embargo_until or now))
    found = Edition.objects.scheduled().filter(free, section__in=sections, slug__in=slugs).order_by("-goes_live_at")
    places = found.values_list("section", "slug", "goes_live_at")
    return {(section, slug): at for section, slug, at in places if at}
