"""Who a story is by, from `people` or from the credit line that agencies write."""

from __future__ import annotations

import re

from articles.models import BylineRole
from imports.agencies import is_agency, without_agency
from imports.item import Credit
from imports.ninjs.fields import Fields
from imports.ninjs.terms import NO_CREDIT, ROLES, term
from imports.text import clip, distinct, folded

NAME_LENGTH = 200

# 'By' before a name, and 'and' between two, in the language of the item; English may stand in any.
BY = {"de": "von", "fr": "par", "es": "por", "pt": "por", "sv": "av", "nb": "av", "no": "av", "da": "af", "nl": "door"}
AND = {
    "de": "und",
    "fr": "et",
    "es": "y",
    "pt": "e",
    "it": "e",
    "sv": "och",
    "nb": "og",
    "no": "og",
    "da": "og",
    "nl": "en",
}


def credits_of(item: Fields, language: str, notes: list[str]) -> tuple[Credit, ...]:
    """People named as authors (or photographers, translators …) lead; without an author, the credit line is read."""
    found = [
        credit
        for each in item.objects("people")
        if (role := _role(each, notes)) and (name := each.line("name", "literal"))
        for credit in _credits([without_agency(name)[0]], without_agency(name)[1], role)
    ]
    if not any(credit.role == BylineRole.AUTHOR for credit in found):
        found = [*credit_line(item.line("by"), language), *found]
    return tuple({(folded(credit.name), credit.role): credit for credit in reversed(found)}.values())[::-1]


def _role(person: Fields, notes: list[str]) -> str:
    """What somebody did, in our words; '' for people who are no makers of the story, and who have no role at all."""
    name, said = clip(person.line("name", "literal"), 80), person.line("rel", "role")
    role = ROLES.get(term(said), BylineRole.AUTHOR.value) if said else NO_CREDIT
    if not said:
        return role
    if not name:
        notes.append(f"somebody without a name, of the role “{clip(said, 40)}”, left out of the byline")
    elif role == NO_CREDIT:
        notes.append(f"{name}, of the role “{clip(said, 40)}”, left out of the byline")
    elif term(said) not in ROLES:
        notes.append(f"the role of {name}, “{clip(said, 40)}”, is not known: credited as author")
    return role


def credit_line(text: str, language: str = "en") -> list[Credit]:
    """The names in a credit line: 'By A and B', 'Von A, dpa'.

    Two names are parted only where each looks like a person's full one, so 'Post staff and agencies' stays whole; a
    comma parts names only before an agency or in 'A, B and C', as what follows it may be an affiliation.
    """
    primary = language.partition("-")[0].lower()
    text = re.sub(rf"^(?:by|{BY.get(primary, 'by')}):?\s+(?=\S)", "", text, flags=re.I)
    text, agency = without_agency(text)
    return _credits(_persons(text, AND.get(primary, "and")), agency, BylineRole.AUTHOR.value)


def _credits(names: list[str], agency: str, role: str) -> list[Credit]:
    found = [Credit(clip(name, NAME_LENGTH), role, is_agency(name)) for name in names if name]
    return [*found, Credit(agency, role, agency=True)] if agency else found


def _persons(text: str, conjunction: str) -> list[str]:
    parts = re.split(rf"(?<!\s)\s++(?:and|&|{conjunction})\s+", text)
    if len(parts) > 1:
        parts = [*parts[0].split(","), *parts[1:]] if "," in parts[0] else parts
    parts = [part.strip() for part in parts]
    if len(parts) > 1 and all(_is_full_name(part) for part in parts):
        return distinct(iter(parts))
    return distinct(iter([text.strip()]))


def _is_full_name(text: str) -> bool:
    """Two to five words without a comma, the first and the last with a capital or without case: 'Frances d’Emilio'."""
    words = text.split()
    return 2 <= len(words) <= 5 and "," not in text and not words[0][0].islower() and not words[-1].islower()
