"""Forms of things that have a name and, made from it, a slug."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from newsroom.text.characters import visible_line
from newsroom.text.slugs import slugify

OLD_ADDRESS = (
    "The last part of the page's address. If you change it, the old address goes on working: it leads to the new."
)


class NamedForm(forms.ModelForm):
    """Fields `name` and `slug`: an empty slug is made from the name, in any script.

    In the browser it follows the name while the thing is new (`static/js/desk/slug.js`): an address that readers know
    does not change with a name.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let the slug of a new thing follow its name, and say what a new slug does to an old one's address."""
        super().__init__(*args, **kwargs)
        if "slug" not in self.fields:
            return
        if self.instance.pk is None:
            self.fields["slug"].widget.attrs["data-slug-from"] = self["name"].id_for_label
        else:
            self.fields["slug"].help_text = OLD_ADDRESS

    class Media:
        js = [forms.widgets.Script("js/desk/slug.js", type="module")]

    def clean_name(self) -> str:
        """One line of which something can be seen."""
        if name := visible_line(self.cleaned_data["name"]):
            return name
        raise ValidationError("Write a name that can be seen.")

    def clean_slug(self) -> str:
        """The slug given, else the name's. A name that is refused is all that is said."""
        name: str = self.cleaned_data.get("name", "")
        slug: str = self.cleaned_data.get("slug") or slugify(name)
        if name and not slug:
            raise ValidationError("The name has no letters or digits to make an address of: write one here.")
        return slug

    def _get_validation_exclusions(self) -> set[str]:
        """Nor is an address that is not there yet held against the database's rules."""
        without = set() if self.cleaned_data.get("slug") else {"slug"}
        return {*super()._get_validation_exclusions(), *without}  # type: ignore[misc]
