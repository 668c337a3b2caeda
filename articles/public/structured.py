"""What pages tell machines in JSON-LD, by the words of schema.org: one document a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from articles.pages.frame import Link
from newsroom.site.newspaper import Logo, newspaper

DESCRIPTION_LENGTH = 300  # characters of a biography or an introduction
ICON, ICON_SIZE = "icons/apple-touch-icon.png", 180
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_ld(document: dict[str, Any]) -> SafeString:
    """The document, escaped so that no text can end the script element."""
    text = json.dumps({"@context": "https://schema.org", **document}, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308 - escaped here


def publisher(base: str) -> dict[str, Any]:
    """The newspaper as the publisher of its stories: all that it says of itself."""
    paper = newspaper()
    principles = paper.publishing_principles
    said = {
        "slogan": paper.strapline if paper.number else "",
        "description": paper.description,
        "email": paper.email,
        "telephone": paper.telephone,
        "address": paper.postal_address,
        "publishingPrinciples": f"{base}{principles}" if principles.startswith("/") else principles,
        "sameAs": [account.url for account in paper.social_accounts],
        "logo": _logo(paper.logo, base),
    }
    known = {name: value for name, value in said.items() if value}
    return {"@type": "NewsMediaOrganization", "name": paper.name, "url": f"{base}/", **known}


def _logo(logo: Logo | None, base: str) -> dict[str, Any]:
    """Its own, or the icon that every newspaper has until it has one."""
    url, width, height = (logo.url("logo"), logo.width, logo.height) if logo else (static(ICON), ICON_SIZE, ICON_SIZE)
    return {"@type": "ImageObject", "url": f"{base}{url}", "width": width, "height": height}


def breadcrumbs(base: str, steps: Sequence[Link]) -> dict[str, Any]:
    """The way to a page from the home page, which is put before these steps; the last is the page."""
    way = [Link(newspaper().name, "/"), *steps]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": step.name, "item": base + step.url}
            for number, step in enumerate(way, start=1)
        ],
    }


def page_document(kind: str, base: str, steps: Sequence[Link], **more: Any) -> SafeString:
    """A page of that kind, such as `CollectionPage`, which is the last of the steps, with what else it says."""
    here = steps[-1]
    said = {name: value for name, value in more.items() if value}
    return json_ld(
        {"@type": kind, "name": here.name, "url": base + here.url, **said, "breadcrumb": breadcrumbs(base, steps)}
    )


def home_document(base: str) -> SafeString:
    """The site, whose home page this is, and the newspaper behind it."""
    return json_ld({"@type": "WebSite", "name": newspaper().name, "url": f"{base}/", "publisher": publisher(base)})
