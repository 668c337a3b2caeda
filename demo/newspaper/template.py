"""The demo newsroom's template: a match report."""

from __future__ import annotations

from articles.editing.saving import begin
from articles.models import Article, Asked, Section, StoryTemplate
from demo.newspaper.story import body_html
from newsroom.models import User

GUID = "urn:newsroom:demo:template:match-report"
BODY = """
{{Home team}} beat {{Visitors}} {{Score}} on {{Day}} at {{Ground}}.

## How it went

{{First goal}}

## What they said

> {{Quotation}}
"""
BRIEF = "Within an hour of the whistle, with the score in the headline. Ring both clubs for the number of spectators."


def make_match_report(chief: User) -> None:
    """Make the template, if it is not there."""
    if Article.objects.filter(guid=GUID).exists():
        return
    content = {
        "headline": "{{Home team}} beat {{Visitors}} {{Score}}",
        "standfirst": "{{What decided the match}}",
        "body": body_html(BODY),
        "section": Section.objects.get(slug="sport").pk,
        "tags": ["Football"],
    }
    template = begin(content, by=chief, guid=GUID, is_template=True, length_target=350)
    asks = [Asked.FIELDS.value, Asked.STANDFIRST.value, Asked.BYLINE.value]
    StoryTemplate.objects.create(article=template, brief=BRIEF, asks=asks, least_words=150)
