"""News agencies, by the short and the full names that credit lines have for them."""

from __future__ import annotations

import re

from imports.text import folded

# The first name is the short one, which is short enough to be a person's: it counts in this spelling or in capitals.
AGENCIES = (
    ("AAP", "Australian Associated Press"),
    ("AFP", "Agence France-Presse", "Agence France Presse"),
    ("ANSA", "Agenzia ANSA"),
    ("ANP", "Algemeen Nederlands Persbureau"),
    ("AP", "Associated Press"),
    ("APA", "Austria Presse Agentur"),
    ("Belga", "Belga News Agency"),
    ("CNA", "Central News Agency"),
    ("CP", "Canadian Press"),
    ("dpa", "Deutsche Presse-Agentur", "Deutsche Presse Agentur"),
    ("EFE", "Agencia EFE"),
    ("Kyodo", "Kyodo News"),
    ("Lusa", "Agência Lusa"),
    ("NTB", "Norsk Telegrambyrå"),
    ("PA", "Press Association", "PA Media"),
    ("PTI", "Press Trust of India"),
    ("Reuters", "Thomson Reuters"),
    ("Ritzau", "Ritzaus Bureau"),
    ("SID", "Sport-Informations-Dienst"),
    ("STT", "Suomen Tietotoimisto"),
    ("TASS", "ITAR-TASS"),
    ("TT", "Tidningarnas Telegrambyrå", "TT Nyhetsbyrån"),
    ("UPI", "United Press International"),
    ("Xinhua", "Xinhua News Agency"),
)

_SHORT = "|".join(re.escape(each) for names in AGENCIES for each in dict.fromkeys((names[0], names[0].upper())))
_FULL = "|".join(re.escape(name) for names in AGENCIES for name in names[1:])
_NAME = rf"(?:{_SHORT}|(?i:(?:the\s++)?(?:{_FULL})))"
# Behind a comma, a slash, a dash or a bracket; with 'The' it may follow on a name, where a line end was.
_AFTER_A_NAME = re.compile(
    rf"(?:(?<!\s)\s*+[,/|]\s*+|\s[-–—]\s|(?<!\s)\s*+\(|(?<!\s)\s++(?:(?i:of|for)\s++)?(?=(?i:the)\s))(?P<agency>{_NAME})"
    r"(?:\s+(?i:(?:\w+\s+){0,2}(?:writer|reporter|correspondent|photographer)))?\)?$"
)
_ALONE = re.compile(_NAME)


def is_agency(name: str) -> bool:
    """Is this an agency's name, and nothing else?"""
    return bool(_ALONE.fullmatch(name))


def without_agency(text: str) -> tuple[str, str]:
    """A credit's names and the agency behind them, '' where there is none: 'Jane Doe, The Associated Press'."""
    found = None if is_agency(text) else _AFTER_A_NAME.search(text)
    return (text[: found.start()], found["agency"]) if found else (text, "")


def names_of(agency: str) -> frozenset[str]:
    """All names of an agency, folded, with and without their article."""
    wanted = _bare(agency)
    names = next((names for names in AGENCIES if wanted in map(folded, names)), (wanted,))
    return frozenset(each for name in names for each in (folded(name), f"the {folded(name)}"))


def _bare(name: str) -> str:
    return folded(name).removeprefix("the ")
