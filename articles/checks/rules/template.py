"""The story lacks what the template that it was made from asks for."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.passages import texts_beside
from articles.checks.story import StoryUnderCheck
from articles.content.gaps import gaps_in
from articles.models import Asked, Place
from newsroom.text.html import plain_text
from newsroom.text.words import count_words


class TemplateIsFollowed(Check):
    """A story that was made from a template has all that the template asks for."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        template = story.template
        if template is None:
            return
        if Asked.FIELDS in template.asks:
            yield from _unfilled(story)
        for asked, field, noun in _lacking(story):
            if asked in template.asks:
                yield Finding(f"The story’s template asks for {noun}: add one.", field)
        content = story.content
        words = count_words(plain_text(content["body"]), content["language"]) if template.least_words else 0
        if template.least_words and words < template.least_words:
            yield Finding(
                f"The text has {words} word{'' if words == 1 else 's'}, and the story’s template asks for "
                f"{template.least_words} at least: write the rest.",
                "body",
            )


def _unfilled(story: StoryUnderCheck) -> Iterator[Finding]:
    """Each field of the template that still stands in the story, where one meets it first."""
    met: dict[str, str] = {}
    for passage in (*texts_beside(story.content), *story.passages):
        for name in gaps_in(passage.text):
            met.setdefault(name, passage.field)
    for tag in story.content["tags"]:
        for name in gaps_in(tag):
            met.setdefault(name, "tags")
    for name, field in met.items():
        yield Finding(f"The field “{name}” of the story’s template is not filled in: write what belongs there.", field)


def _lacking(story: StoryUnderCheck) -> Iterator[tuple[Asked, str, str]]:
    content = story.content
    if not any(figure["place"] == Place.LEAD for figure in content["figures"]):
        yield Asked.LEAD_PICTURE, "figures", "a lead picture"
    if not content["standfirst"].strip():
        yield Asked.STANDFIRST, "standfirst", "a standfirst"
    if not content["bylines"]:
        yield Asked.BYLINE, "byline", "a byline"
    if not content["tags"]:
        yield Asked.TAGS, "tags", "a tag"
    if not content["related"]:
        yield Asked.RELATED, "related", "a related story"
