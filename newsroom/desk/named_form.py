"""Forms of things that have a name and, made from it, a slug."""

from __future__ import annotations

from typing import Any

from django import forms

from newsroom.text.slugs import slugify


class NamedForm(forms.ModelForm):
    """Fields `name` and `slug`: an empty slug is made from the name, in any script.

    In the browser it follows the name while the thing is new (`static/js/desk/slug.js`): an address that readers know
    does not change with a name.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let the slug of a new thing follow its name."""
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and "slug" in self.fields:
            self.fields["slug"].widget.attrs["data-slug-from"] = self["name"].id_for_label

    class Media:
        js = [forms.widgets.Script("js/desk/slug.js", type="module")]

    def clean_slug(self) -> str:
        """The slug given, else the name's."""
        given: str = self.cleaned_data.get("slug") or ""
        return given or slugify(self.cleaned_data.get("name", ""))
