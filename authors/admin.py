"""Authors on the desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from authors.models import Author
from images.picture import picture_html

_valid_address = URLValidator(schemes=["https", "http"])


class LinksField(forms.CharField):
    """Links, one a line: “Mastodon https://…”."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        """As lines."""
        return "\n".join(f"{link['label']} {link['url']}" for link in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[dict[str, str]]:
        """As a list of label and address. Raises ValidationError for a line without an address."""
        links = []
        for line in super().clean(value).splitlines():
            label, _, url = line.strip().rpartition(" ")
            if not url:
                continue
            try:
                _valid_address(url)
            except ValidationError:
                raise ValidationError(f"“{line.strip()}”: end the line with a web address (https://…).") from None
            links.append({"label": label.strip() or url, "url": url})
        return links

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compared as lines."""
        return super().has_changed(self.prepare_value(initial), data)


class AuthorForm(forms.ModelForm):
    """An author's page and byline."""

    website = forms.URLField(required=False, assume_scheme="https")
    links = LinksField(required=False, help_text="One a line: a name, then the address.")

    class Meta:
        model = Author
        fields = (
            *("name", "slug", "kind", "role_title", "tagline", "bio", "photo"),
            *("email", "website", "links", "user"),
        )
        widgets = {"tagline": forms.Textarea(attrs={"rows": 2})}


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin):
    """People and agencies in bylines."""

    form = AuthorForm
    list_display = ("portrait", "name", "kind", "role_title", "page")
    list_display_links = ("name",)
    list_filter = ("kind",)
    search_fields = ("name", "role_title")
    raw_id_fields = ("photo",)
    autocomplete_fields = ("user",)
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        """With portraits."""
        return super().get_queryset(request).select_related("photo")

    @admin.display(description="Portrait")
    def portrait(self, author: Author) -> SafeString | str:
        """Drawn without words: the name beside it says whose it is."""
        return picture_html(author.photo, alt="", sizes="40px", crop="1:1") if author.photo else "None"

    @admin.display(description="Page")
    def page(self, author: Author) -> SafeString:
        """Where readers find them, once they have a story on the site."""
        return format_html('<a href="{0}">{0}</a>', author.get_absolute_url())

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """A name in a byline stays."""
        try:
            return super().get_deleted_objects(objs, request)
        except ProtectedError:
            return [], {}, set(), ["Stories have this byline."]
