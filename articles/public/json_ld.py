"""What pages say to machines in JSON-LD, by the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from newsroom.site.newspaper import newspaper

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_ld(document: Mapping[str, Any]) -> SafeString:
    """Returns the document escaped, so that no text in it can end the script element."""
    whole = {"@context": "https://schema.org", **document}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308 - escaped here


def publisher(base: str) -> dict[str, Any]:
    """Returns the newspaper as the publisher of its stories: all that it says of itself."""
    paper = newspaper()
    document: dict[str, Any] = {"@type": "NewsMediaOrganization", "name": paper.name, "url": f"{base}/"}
    if paper.logo:
        logo = paper.logo
        url = f"{base}{logo.url('logo')}"
        document["logo"] = {"@type": "ImageObject", "url": url, "width": logo.width, "height": logo.height}
    if paper.number:
        principles = paper.publishing_principles
        more = {
            "slogan": paper.strapline,
            "description": paper.description,
            "email": paper.email,
            "telephone": paper.telephone,
            "address": paper.postal_address,
            "publishingPrinciples": f"{base}{principles}" if principles.startswith("/") else principles,
            "sameAs": [account.url for account in paper.social_accounts],
        }
        document |= {name: value for name, value in more.items() if value}
    return document
