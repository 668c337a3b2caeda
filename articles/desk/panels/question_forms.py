"""The fields of what is asked before an act that readers see.

Some stand in the publishing panel, too. Those have a name of their own here, and what is said in answer to a question
counts over what stands in the panel (`answered`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from articles.models import Change
from articles.publishing.notes import Told
from articles.publishing.scheduled import LaterVersions

CHANGES = tuple((value, label) for value, label in Change.choices if value not in (Change.FIRST, Change.REVERT))
LONGEST_REASON = 500
IN_PANEL = ("change", "public_note", "withdrawal_note", "override_reason", "schedule_at")
HERE = "asked_"


def answered(posted: QueryDict) -> QueryDict:
    """Returns what was sent, with the answers to a question in the places where the acts read them."""
    given = posted.copy()
    for name in IN_PANEL:
        if HERE + name in posted:
            given.setlist(name, posted.getlist(HERE + name)[-1:])
    return given


def _words(label: str, *, help_text: str = "", required: bool = False) -> forms.CharField:
    attrs = {"rows": 2, "dir": "auto", "data-grow": ""}
    return forms.CharField(label=label, help_text=help_text, required=required, widget=forms.Textarea(attrs=attrs))


def _reason(label: str, *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text="For the record. Readers do not see it.",
        required=required,
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class QuestionForm(forms.Form):
    """What is asked about one act. Its values stand as they were typed; the act itself says what is lacking."""

    def __init__(self, typed: Mapping[str, str], *, without: tuple[str, ...] = ()) -> None:
        super().__init__(initial=dict(typed), auto_id="ask_%s", label_suffix="")
        for name in without:
            self.fields.pop(name, None)

    def add_prefix(self, field_name: str) -> str:
        """Returns the field's name in the form that is sent."""
        return f"{HERE}{field_name}" if field_name in IN_PANEL else field_name


class NotesFields(forms.Form):
    """Asked where a text comes back that a correction had corrected."""

    told = forms.ChoiceField(label="What are readers told?", choices=Told.choices, widget=forms.RadioSelect)
    told_words = _words(
        "Remark or other note", help_text="Readers see it with today’s date. Leave it empty if the note is kept."
    )


NOTES_FIELDS = tuple(NotesFields.base_fields)


class WithdrawQuestion(QuestionForm):
    """Asked before a story is taken off the site."""

    withdrawal_note = _words("Note to readers", help_text="Shown at the story’s address.")
    reason = _reason("Reason")


class RevertQuestion(NotesFields, QuestionForm):
    """Asked before the edition before is put live again."""

    desk_copy = forms.BooleanField(label="Take the desk copy back as well", required=False)
    reason = _reason("Reason")

    field_order = ("told", "told_words", "desk_copy", "reason")

    def __init__(self, typed: Mapping[str, str], *, desk_copy_help: str = "", **others: Any) -> None:
        """`desk_copy_help` says what the desk copy has, and what that would lead to."""
        super().__init__(typed, **others)
        if "desk_copy" in self.fields:
            self.fields["desk_copy"].help_text = desk_copy_help


class PublishQuestion(NotesFields, QuestionForm):
    """Asked before a story goes live in spite of warnings, or while versions are scheduled."""

    waiting = forms.ChoiceField(
        label="What becomes of what is scheduled?", choices=LaterVersions.choices, widget=forms.RadioSelect
    )
    change = forms.ChoiceField(label="This update is", choices=CHANGES, required=False)
    public_note = _words("Public note", help_text="Shown under the story with its date.")
    schedule_at = forms.CharField(label="Go live at", widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    override_reason = _reason("Why publish it anyway?", required=True)

    field_order = ("waiting", "told", "told_words", "override_reason", "schedule_at", "change", "public_note")
