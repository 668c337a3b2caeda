"""IPTC ninjs as a format of stories."""

from __future__ import annotations

from imports.item import StoryFormat
from imports.ninjs.item import name_of_item, story_item
from imports.ninjs.reading import read_items

NINJS = StoryFormat(read_items, story_item, name_of_item)
