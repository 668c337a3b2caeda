"""What was changed, in the desk's log of sections, tags and authors: a name there is on many pages at once."""

from __future__ import annotations

from typing import Any

from django.forms import Field, ModelChoiceField, ModelForm, ModelMultipleChoiceField
from django.http import HttpRequest

MOST_LETTERS = 80


class LoggedChanges:
    """For an admin: has the log say what each changed field said before and says now, not only which it was."""

    def construct_change_message(
        self, _request: HttpRequest, form: ModelForm[Any], _formsets: Any, add: bool = False
    ) -> list[dict[str, Any]]:
        """Returns the message for the log, built as Django's own are."""
        if add:
            return [{"added": {}}]
        fields = [_change(form, name) for name in form.changed_data]
        return [{"changed": {"fields": fields}}] if fields else []


def _change(form: ModelForm[Any], name: str) -> str:
    field, bound = form.fields[name], form[name]
    return f"{bound.label} from {_said(field, bound.initial)} to {_said(field, form.cleaned_data.get(name))}"


def _said(field: Field, value: Any) -> str:
    """A value as people know it: rows by their names, long texts by their beginning."""
    if isinstance(field, ModelMultipleChoiceField):
        said = ", ".join(sorted(str(row) for row in value or ()))
    elif isinstance(field, ModelChoiceField):
        said = str(field.queryset.filter(pk=value).first() or "") if isinstance(value, int) else str(value or "")
    else:
        said = "" if value is None else str(value)
    return f"“{said[:MOST_LETTERS]}{'…' if len(said) > MOST_LETTERS else ''}”" if said else "nothing"
