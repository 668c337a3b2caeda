"""What is asked before several stories are changed at once."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.desk.form.pick_field import each_once, one_line
from articles.desk.lists.foreseen import Foreseen
from articles.desk.panels.question_forms import CHANGES, LONGEST_REASON
from articles.desk.person import people_at_desk
from articles.desk.times import read_time
from articles.errors import NotReady
from articles.models import Change, Section
from articles.publishing.scheduled import LaterVersions
from newsroom.models import User
from newsroom.text.characters import visible_text

MOST_TAGS = 10


class Assign(forms.Form):
    """Asks whom to assign the stories to."""

    to = forms.ModelChoiceField(
        queryset=User.objects.none(), label="Give them to", required=False, empty_label="Nobody"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        cast(forms.ModelChoiceField, self.fields["to"]).queryset = people_at_desk()


class Move(forms.Form):
    """Asks which section to move the stories to."""

    section = forms.ModelChoiceField(
        queryset=Section.objects.order_by("name"),
        label="Move them to",
        empty_label="Choose a section",
        error_messages={"required": "Choose a section."},
    )


class Tags(forms.Form):
    """Asks which tags to add."""

    names = forms.CharField(
        label="Tags",
        max_length=500,
        help_text="Separate tags with commas. The tags that the stories have are kept.",
        error_messages={"required": "Write at least one tag."},
    )

    def clean_names(self) -> list[str]:
        """Returns each tag once, in order. Raises ValidationError for none, or too many."""
        once = each_once(one_line(name)[:100] for name in self.cleaned_data["names"].split(","))
        if not once:
            raise ValidationError("Write at least one tag.")
        if len(once) > MOST_TAGS:
            raise ValidationError(f"Give at most {MOST_TAGS} tags at once.")
        return once


class SiteForm(forms.Form):
    """Asks what goes with an act that readers see; `foreseen` is what it would do to each story."""

    def __init__(self, *args: Any, foreseen: Sequence[Foreseen] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.foreseen = [each for each in foreseen if not each.cannot]

    def _without(self, *names: str) -> None:
        for name in names:
            self.fields.pop(name, None)


class GoingLive(SiteForm):
    """Asks what readers of live stories are told, and why stories with warnings are published."""

    change = forms.ChoiceField(label="The updates are", choices=CHANGES, required=False)
    note = forms.CharField(
        label="Public note",
        required=False,
        help_text="Shown under each story that is live already, with its date.",
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    override = forms.CharField(
        label="Why publish those with warnings anyway?",
        required=False,
        max_length=LONGEST_REASON,
        help_text="For the record. Without a reason, stories with warnings are left as they are.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["change"].initial = Change.UPDATE
        if not any(each.live for each in self.foreseen):
            self._without("change", "note")
        if not any(each.warnings for each in self.foreseen):
            self._without("override")

    def clean(self) -> dict[str, Any]:
        """A correction says what it corrects, and a minor change says nothing."""
        given = super().clean() or {}
        change, note = given.get("change"), visible_text(given.get("note") or "").strip()
        if change in (Change.CORRECTION, Change.CLARIFICATION) and not note:
            self.add_error("note", f"Write the public note: readers are told what the {change} is.")
        if change == Change.MINOR and note:
            self.add_error("note", "Readers are not told of a minor change: remove the note, or call it an update.")
        return given


class Publish(GoingLive):
    """Asks what becomes of versions that are scheduled."""

    later_versions = forms.ChoiceField(
        label="What becomes of what is scheduled?",
        choices=LaterVersions.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what becomes of what is scheduled."},
    )

    field_order = ("later_versions", "change", "note", "override")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not any(each.scheduled for each in self.foreseen):
            self._without("later_versions")


class Withdraw(SiteForm):
    """Asks what readers are told, and why."""

    note = forms.CharField(
        label="Note to readers",
        required=False,
        help_text="Shown at the address of each story.",
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        max_length=LONGEST_REASON,
        help_text="For the record. Readers do not see it.",
    )


class Schedule(GoingLive):
    """Asks when the stories go live."""

    field_order = ("at", "change", "note", "override")

    at = forms.CharField(
        label="Go live at",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        error_messages={"required": "Choose a day and a time."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].label = f"Go live at ({timezone.localtime():%Z})"

    def clean_at(self) -> datetime.datetime:
        """Raises ValidationError for a time that is not one, or has passed."""
        try:
            return read_time(self.cleaned_data["at"], what="Say when they go live").at
        except NotReady as refused:
            raise ValidationError(str(refused)) from None
