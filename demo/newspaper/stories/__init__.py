"""The stories of the demo newsroom, a module a section."""

from __future__ import annotations

from demo.newspaper.stories import business, city, culture, national, opinion, sport

STORIES = (
    *city.STORIES,
    *national.STORIES,
    *business.STORIES,
    *culture.STORIES,
    *sport.STORIES,
    *opinion.STORIES,
)
