"""The body's rich-text field: what the toolbar offers is what `newsroom.html.clean_body` keeps."""

from __future__ import annotations

from typing import Any

from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

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
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "History": True,
    "PullQuote": True,
    "StoryFigure": True,
    "NoSpellCheck": False,  # writers want to see what they misspelt
    "Menu": {"groups": [{"group": group} for group in GROUPS]},
}


def body_field() -> ProseEditorFormField:
    """The form field `Body`."""
    return ProseEditorFormField(
        label="Body",
        required=False,
        config={"extensions": EXTENSIONS},
        preset="configurable",
        widget=AdminProseEditorWidget(config={"extensions": EXTENSIONS}, preset="configurable"),
    )
