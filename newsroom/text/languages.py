"""Language tags (BCP 47), and the direction in which a language is written."""

from __future__ import annotations

import re
from itertools import takewhile

LONGEST = 20
"""What the column of a story's language holds."""

# RFC 5646, section 2.1: language, script, region, variants, extensions, private use. Languages of four letters are
# reserved and those of five to eight are registered nowhere, so a word such as `english` is none. Tags of the old kind
# (`i-klingon`) are deprecated and left out.
_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3})"
    r"(?:-[a-z]{4})?"
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.I | re.ASCII,
)


def _subtags(*lines: str) -> frozenset[str]:
    return frozenset(subtag for line in lines for subtag in line.split())


# Languages that are written from right to left where no script is named.
_RIGHT_TO_LEFT = _subtags(
    "acm aeb ajp apc apd ar arc arq ars ary arz azb bal bqi brh ckb dv fa glk he iw khw ks lrc luz mzn nqo pes ",
    "pnb prs ps rhg sd sdh skr syr ug ur uzs yi ji",
)
_SCRIPTS_FROM_RIGHT = _subtags(
    "adlm arab aran armi avst chrs cprt elym garg hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo ",
    "orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa todr yezi",
)
# Languages that are written so in these countries and not in others (Unicode's CLDR, likely subtags).
_LANGUAGES_BY_REGION = {"ku-iq", "ku-ir", "pa-pk", "tk-af", "tk-ir", "az-ir", "az-iq", "uz-af"}


def is_language_tag(text: str) -> bool:
    """Returns whether the text has the form of a BCP 47 tag: `en`, `pt-BR`, `zh-Hant-TW`."""
    return len(text) <= LONGEST and _TAG.fullmatch(text) is not None


def direction(language: str) -> str:
    """Returns `rtl` or `ltr` for a language tag: as the script that it names is written, else as its language is."""
    first, *others = language.lower().replace("_", "-").split("-")
    subtags = list(takewhile(lambda subtag: len(subtag) > 1, others))  # after a single letter come extensions
    script = next((subtag for subtag in subtags if len(subtag) == len("arab") and subtag.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS_FROM_RIGHT else "ltr"
    by_region = any(f"{first}-{subtag}" in _LANGUAGES_BY_REGION for subtag in subtags)
    return "rtl" if first in _RIGHT_TO_LEFT or by_region else "ltr"
