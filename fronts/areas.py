"""The areas of a front, in the order of their rank: what stands in each, and what fills it where nobody chose.

The home page has the areas of `AREAS`. The front of a section or a topic has those of `LIST_AREAS`: it opens the page
of a list, which is laid out as without a front where nothing was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Area:
    """A part of a front. `capacity` is how many cards it shows, `filled_by` the rule for places that nobody filled.

    One that is `optional` is shown where a producer put something there; one that is not `chosen` fills by itself
    alone. `of_sections`: there is one for each section of the navigation.
    """

    name: str
    label: str
    capacity: int
    filled_by: str
    chosen: bool = True
    optional: bool = False
    of_sections: bool = False


LEAD: Final = Area("lead", "Lead", 1, "the newest story with a picture")
TOP: Final = Area("top", "Top stories", 4, "the newest stories with a picture")
MORE: Final = Area("more", "Under the lead", 2, "the newest other stories")
OPINION: Final = Area("opinion", "Opinion", 4, "the newest opinion pieces")
PICTURES: Final = Area("pictures", "Picture strip", 4, "the newest other stories with a picture", optional=True)
STRIP: Final = Area("strip", "Section strip", 5, "the newest other stories of the section", of_sections=True)
LATEST: Final = Area("latest", "More news", 6, "the newest other stories", chosen=False)

AREAS: Final = (LEAD, TOP, MORE, OPINION, PICTURES, STRIP, LATEST)
BY_NAME: Final = {area.name: area for area in AREAS}

LIST_LEAD: Final = Area("lead", "Lead", 1, "the newest story")
LIST_TOP: Final = Area("top", "Top stories", 3, "the newest other stories")
LIST_OPINION: Final = Area("opinion", "Opinion", 4, "the newest other opinion pieces", optional=True)
LIST: Final = Area("latest", "List", 16, "all other stories, the newest first", chosen=False)

LIST_AREAS: Final = (LIST_LEAD, LIST_TOP, LIST_OPINION, PICTURES, LIST)
NAMES_CHOSEN: Final = tuple(area.name for area in AREAS if area.chosen)
MOST_LINKS: Final = 4
"""Sub-links of one card."""
MOST_CARDS: Final = 20
"""Cards of one area, with those that wait below what is shown."""
