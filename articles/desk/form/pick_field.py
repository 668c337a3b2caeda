"""The picking control: a labelled field to type in, over a list of what is chosen, in order, by keyboard too.

The chosen ones are hidden inputs, so a form posts a list; `static/js/desk/pick.js` does the rest. What was typed and
not chosen is posted beside it and understood where it can only mean one thing, so that Save loses no name. What it
else means, the form decides that has the field (`keeps_typed`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.safestring import SafeString

from articles.desk.form.picking import Option, found_exactly
from articles.models import BylineRole
from authors.models import Author
from newsroom.models import User
from newsroom.text.characters import same_word, visible_line
from newsroom.text.numbers import whole_number

TYPED_SUFFIX = "-typed"


class Typed(str):
    """What was typed into the field and not chosen."""

    __slots__ = ()


class PickWidget(forms.Widget):
    """The control; `choices` are what is chosen, and `adds` whether authors may be added in it, set by the form."""

    template_name = "desk/form/pick.html"

    def __init__(
        self, kind: str, *, single: bool = False, new: bool = False, details: str = "", hint: str = ""
    ) -> None:
        """`kind` is a key of `picking.FINDERS`; `new` takes what is typed for a name; `details` names the rows' own."""
        super().__init__()
        self.kind, self.single, self.new, self.details, self.hint = kind, single, new, details, hint
        self.choices: Sequence[Option] = ()
        self.adds = False

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """All posted values, in order, then what was only typed. Each stands once, but for a byline's: these have roles
        of their own."""
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        chosen = [one_line(value) for value in values if value]
        if self.details != "byline":
            chosen = list(dict.fromkeys(chosen))
        typed = one_line(data.get(name + TYPED_SUFFIX) or "")
        return [*chosen, Typed(typed)] if typed else chosen

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Never: an empty list posts nothing."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "kind": self.kind,
            "single": self.single,
            "new": self.new,
            "hint": self.hint,
            "details": self.details,
            "roles": BylineRole.choices if self.details == "byline" else (),
            "adds": self.adds,
            "author_kinds": Author.Kind.choices,
            "chosen": self.choices,
            "typed": next((v for v in value or () if isinstance(v, Typed)), ""),
            "url": reverse_lazy("admin:articles_article_pick", args=[self.kind]),
            "invalid": context["widget"]["attrs"].get("aria-invalid"),
            "described_by": context["widget"]["attrs"].get("aria-describedby"),
        }
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        """By the project's own templates, which Django's form renderer does not look into."""
        return render_to_string(template_name, context)


class PickField(forms.Field):
    """A list of values picked in the control, in order."""

    widget: PickWidget
    user: User | None = None
    """Who has the field before them: set by forms whose finders ask."""

    def __init__(self, kind: str, *, keeps_typed: bool = False, **options: Any) -> None:
        """`single`, `new`, `details`, `hint` are the control's, the rest any field's. With `keeps_typed` the cleaned
        list ends with what was typed and could mean anything, as `Typed`."""
        self.keeps_typed = keeps_typed
        names = ("single", "new", "details", "hint")
        widget = PickWidget(kind, **{name: options.pop(name) for name in names if name in options})
        super().__init__(widget=widget, required=False, **options)

    def clean(self, value: Any) -> list[str]:
        """The values, what was typed turned into one. Raises ValidationError where it could mean anything and is not
        kept."""
        posted = super().clean(value) or []
        values = [each for each in posted if not isinstance(each, Typed)]
        meant = dict.fromkeys(name for each in posted if isinstance(each, Typed) for name in self._meant(each))
        return [*values, *(each for each in meant if each not in values)]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other things, or another order, were picked."""
        return [str(value) for value in initial or []] != [str(value) for value in data or []]

    def _meant(self, typed: Typed) -> list[str]:
        if self.widget.new:
            return [name.strip() for name in typed.split(",") if name.strip()]
        choice = found_exactly(self.widget.kind, typed, user=self.user)
        if choice is None:
            if self.keeps_typed:
                return [typed]
            raise ValidationError(f"“{typed}” is not chosen yet: choose from what is found, or clear the field.")
        return [choice.value]


def one_line(text: str) -> str:
    """Posted words without line breaks, as the newsroom keeps them; nothing where nothing can be seen."""
    return visible_line(text)


def each_once(names: Iterable[str]) -> list[str]:
    """Names in order, each once whatever its capitals and encoding, as first written; empty ones left out."""
    return list({same_word(name): name for name in reversed(list(names)) if name}.values())[::-1]


def numbers(values: Sequence[str]) -> list[int]:
    """Returns those values that are keys, in order, each once; what was only typed is none."""
    return list(dict.fromkeys(numbers_posted(values)))


def numbers_posted(values: Sequence[str]) -> list[int]:
    """Returns those values that are keys, in order, as often as they were posted."""
    keys = [whole_number(value) for value in values if not isinstance(value, Typed)]
    return [key for key in keys if key is not None]
