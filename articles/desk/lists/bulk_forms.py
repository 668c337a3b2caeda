"""What is asked before several stories are changed at once."""

from __future__ import annotations

import datetime
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.desk.form.pick_field import each_once, one_line
from articles.desk.person import people_at_desk
from articles.desk.times import read_time
from articles.errors import NotReady
from articles.models import Section
from newsroom.models import User

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


class Schedule(forms.Form):
    """Asks when the stories go live."""

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
