"""Authors on the desk, as far as this app knows them: it is registered where their stories are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import PROTECT, ManyToOneRel, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from authors.models import Author
from authors.renames import author_renamed
from images.desk.uses import Use
from images.models import Image
from images.renditions.picture import picture_html
from newsroom.desk.chosen_rows import ChosenRowsAdmin
from newsroom.desk.logged_changes import LoggedChanges
from newsroom.desk.named_form import NamedForm

NO_PORTRAIT = SafeString('<span class="no-picture">None</span>')

_valid_address = URLValidator(schemes=["https", "http"])


class LinksField(forms.CharField):
    """Links, one a line: “Mastodon https://…”."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
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
        return super().has_changed(self.prepare_value(initial), data)


class AuthorForm(NamedForm):
    """An author's page and byline."""

    website = forms.URLField(required=False, assume_scheme="https")
    links = LinksField(required=False, help_text="One on each line: a name, then the address.")

    class Meta:
        model = Author
        fields = (
            *("name", "slug", "has_page", "kind", "role_title", "tagline", "bio", "photo"),
            *("email", "website", "links", "user"),
        )
        widgets = {"tagline": forms.Textarea(attrs={"rows": 2})}


class AuthorAdmin(LoggedChanges, ChosenRowsAdmin):
    """Authors on the desk: people and agencies in bylines."""

    form = AuthorForm
    list_display = ("portrait", "name", "kind", "role_title", "page")
    list_display_links = ("name",)
    list_filter: tuple[Any, ...] = ("kind", "has_page")
    search_fields = ("name", "role_title")
    search_help_text = "Name or role"
    autocomplete_fields = ("photo", "user")
    readonly_fields = ("portrait_now",)
    show_full_result_count = False
    fieldsets = (
        (None, {"fields": ("name", "slug", "has_page", "kind", "role_title")}),
        ("Portrait", {"fields": ("portrait_now", "photo")}),
        ("On their page", {"fields": ("bio", "tagline", "email", "website", "links")}),
        ("At the desk", {"fields": ("user",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        return super().get_queryset(request).select_related("photo")

    def get_readonly_fields(self, request: HttpRequest, obj: Author | None = None) -> Any:
        """Only people who may see logins can give an author one."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.has_perm("newsroom.view_user") else (*fields, "user")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """The portrait is searched for by its words, or uploaded; nothing can be deleted from here."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_change_related = False
        if db_field.name == "photo":
            field.help_text = "Type part of the picture’s caption or file name."
        return field

    def save_model(self, request: HttpRequest, obj: Author, form: Any, change: bool) -> None:
        """Save, and have stories found by the new name."""
        super().save_model(request, obj, form, change)
        if change and "name" in form.changed_data:
            for left in author_renamed(obj):
                self.message_user(request, left, messages.WARNING)

    def view_on_site(self, author: Author) -> str | None:
        """Where readers find them; nowhere for a name without a page."""
        return author.get_absolute_url() if author.has_page else None

    @admin.display(description="Portrait")
    def portrait(self, author: Author) -> SafeString:
        """A portrait without alternative text: the name beside it says whose it is."""
        if author.photo is None:
            return NO_PORTRAIT
        return picture_html(author.photo, alt="", sizes="40px", crop="1:1")

    @admin.display(description="Portrait now")
    def portrait_now(self, author: Author) -> SafeString:
        if author.photo is None:
            return NO_PORTRAIT
        return picture_html(author.photo, alt=author.photo.alt, sizes="160px", crop="1:1", css_class="portrait-now")

    @admin.display(description="Page")
    def page(self, author: Author) -> SafeString:
        """Where readers find them, once they have a story on the site."""
        if not author.has_page:
            return SafeString("Name only, no page")
        return format_html('<a href="{0}">{0}</a>', author.get_absolute_url())

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Refuse authors who are in bylines, without listing every story."""
        kept = [author for author in objs if _is_kept(author)]
        if kept:
            names = ", ".join(str(author) for author in kept)
            return [], {}, set(), [f"{names}: used in the bylines of stories. Merge the name into another one instead."]
        return super().get_deleted_objects(objs, request)


def portraits_with(image: Image) -> Iterable[Use]:
    """Finds the authors whose portrait a picture is."""
    for author in Author.objects.filter(photo=image):
        yield Use(f"Portrait of {author}", reverse("admin:authors_author_change", args=[author.pk]))


def _is_kept(author: Author) -> bool:
    """Does anything stand on this author? Asked of whatever app says so: this one knows no stories."""
    return any(
        relation.related_model._default_manager.filter(**{relation.field.name: author}).exists()
        for relation in author._meta.get_fields(include_hidden=True)
        if isinstance(relation, ManyToOneRel) and relation.on_delete is PROTECT
    )
