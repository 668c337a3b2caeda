"""The body's rich-text field: what the toolbar offers is what `newsroom.text.html.clean_body` keeps."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse_lazy
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media

from articles.content.embeds import for_the_editor
from newsroom.desk.scripts import MODULES

GROUPS = ("headings", "lists", "nodes -blockType -lists", "marks", "link", "table", "history")

EXTENSIONS: dict[str, Any] = {
    "Bold": True,
    "Italic": True,
    "Strike": True,
    "Subscript": True,
    "Superscript": True,
    "Code": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Link": {
        "enableTarget": False,
        "protocols": ["http", "https", "mailto", "tel"],
        "finder": reverse_lazy("admin:articles_article_link_targets"),
        "site": settings.SITE_URL,
    },
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "History": True,
    "Direction": True,
    "PullQuote": True,
    "StoryFigure": True,
    "Embed": {"providers": for_the_editor()},
    "Paste": {"site": settings.SITE_URL},
    "WordCount": True,
    "AsYouType": True,
    "FindAndReplace": True,
    "Toolbar": True,
    "NoSpellCheck": False,  # writers want to see what they misspelt
    "Menu": {"groups": [{"group": group} for group in GROUPS]},
}


class BodyWidget(AdminProseEditorWidget):
    """The editor with the modules that our own nodes need."""

    @property
    def media(self) -> Media:
        return super().media + Media(importmap=MODULES)


def body_field() -> ProseEditorFormField:
    """The form field `Body`."""
    return ProseEditorFormField(
        label="Body",
        required=False,
        config={"extensions": EXTENSIONS},
        preset="configurable",
        widget=BodyWidget(config={"extensions": EXTENSIONS}, preset="configurable"),
    )
