"""The body's rich-text field: what the toolbar offers is what `newsroom.html.clean_body` keeps."""

from __future__ import annotations

from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Strike": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Link": True,
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
