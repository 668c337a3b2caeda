"""The pictures that come with an item, as associations."""

from __future__ import annotations

from imports.item import PictureItem
from imports.ninjs.fields import Fields
from imports.ninjs.terms import kind_of_item, term
from imports.text import clip, single_line

CREDIT_LENGTH = 255
ALT_LENGTH = 500
CAPTION_LENGTH = 2000
FULL_SIZE = ("original", "main")


def pictures_of(item: Fields) -> tuple[PictureItem, ...]:
    """The picture associations in their order. Raises BadItem."""
    found = (each for each in item.objects("associations") if kind_of_item(each.line("type")) == "picture")
    return tuple(_picture(each) for each in found)


def _picture(association: Fields) -> PictureItem:
    words = {"caption": "", "credit": "", "alt": ""}
    for description in association.objects("descriptions"):
        name = _word_of(term(description.line("role")))
        if name:
            html = "html" in description.line("contentType").lower()
            words[name] = words[name] or single_line(description.text("value"), markup=html)
    return PictureItem(
        hrefs=tuple(_hrefs(association)),
        caption=clip(words["caption"], CAPTION_LENGTH),
        credit=clip(words["credit"] or association.line("by", "copyrightHolder"), CREDIT_LENGTH),
        alt=clip(words["alt"] or association.line("altText") or words["caption"], ALT_LENGTH),
        copyright_notice=association.line("copyrightNotice"),
        usage_terms=association.line("usageTerms"),
    )


def _word_of(role: str) -> str:
    if role in ("alternativetext", "alttext", "alt", "alternatetext"):
        return "alt"
    if role in ("creditline", "credit", "credits"):
        return "credit"
    return "caption" if role in ("caption", "text", "description", "") else ""


def _hrefs(association: Fields) -> list[str]:
    """Addresses of its renditions: the original's first, then the widest."""
    found = []
    for rendition in association.objects("renditions"):
        width = rendition.members.get("width")
        rank = (term(rendition.line("name")) not in FULL_SIZE, -width if isinstance(width, int | float) else 0)
        if href := rendition.text("href").strip():
            found.append((rank, href))
    return [href for _, href in sorted(found, key=lambda pair: pair[0])]
