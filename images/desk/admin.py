"""The picture library's pages on the desk."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.db import transaction
from django.db.models import QuerySet
from django.forms import Media, ModelForm
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.defaultfilters import filesizeformat
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from js_asset import Media as ModuleMedia

from images.desk.forms import DESCRIPTION_FIELDS, FOCAL_POINT_FIELDS, DescriptionForm, UploadForm
from images.desk.uses import uses_of
from images.models import Image
from images.renditions import store
from images.renditions.picture import picture_html
from newsroom.desk.chosen_rows import ChosenRowsAdmin
from newsroom.desk.scripts import MODULES
from newsroom.text.numbers import whole_number

EMBEDDED_LABELS = {
    "headline": "Headline",
    "caption": "Caption",
    "creator": "Creator",
    "credit": "Credit line",
    "source": "Source",
    "copyright_notice": "Copyright",
    "usage_terms": "Usage terms",
    "alt": "Alternative text",
    "date_created": "Made",
    "keywords": "Keywords",
}
ABOUT_FILE = "About the file"
ALREADY_IN_LIBRARY = "{} is in the library already: this is the picture, with its own texts."


class NeedsAttentionFilter(admin.SimpleListFilter):
    """Filters pictures that need an editor's attention."""

    title = "needs attention"
    parameter_name = "lacking"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Image]) -> list[tuple[str, str]]:
        """Offer what may be wrong with a picture."""
        return [
            ("alt", "No alternative text"),
            ("credit", "No credit"),
            ("expiring", "Rights expire soon"),
            ("rights", "Rights have expired"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> QuerySet[Image]:
        """Returns the pictures with the chosen fault."""
        if self.value() in {"alt", "credit"}:
            return queryset.filter(**{str(self.value()): ""})
        if self.value() == "expiring":
            return queryset.expiring(timezone.localdate())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "rights":
            return queryset.filter(rights_expire_on__lt=timezone.localdate())
        return queryset


@admin.register(Image)
class ImageAdmin(ChosenRowsAdmin):
    """Lists, searches, uploads and describes pictures. A picture's file cannot be replaced."""

    list_display = ("thumbnail", "name", "credit", "size", "created_at", "rights")
    list_display_links = ("thumbnail", "name")
    list_filter = (NeedsAttentionFilter, "created_at")
    list_per_page = 50
    search_fields = ("caption", "credit", "filename", "alt")
    search_help_text = "Caption, credit, file name or alternative text"
    readonly_fields = ("preview", "used_in", "facts", "found")
    date_hierarchy = "created_at"
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Image]:
        """Returns pictures together with who uploaded them."""
        return super().get_queryset(request).select_related("created_by")

    def get_form(self, request: HttpRequest, obj: Image | None = None, change: bool = False, **kwargs: Any) -> Any:
        """Returns the upload form for a new picture, else the form that describes one."""
        if obj is None:
            return type("UploadForm", (UploadForm,), {"uploader": request.user})
        return super().get_form(request, obj, change, form=DescriptionForm, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Image | None = None) -> Any:
        """Group the picture, its texts, its rights, and facts about the file."""
        words, rights = DESCRIPTION_FIELDS[:3], DESCRIPTION_FIELDS[3:]
        picture = ("preview", FOCAL_POINT_FIELDS) if obj else ("file", "preview", FOCAL_POINT_FIELDS)
        return [
            (None, {"fields": picture}),
            ("Words", {"fields": words}),
            ("Rights", {"fields": rights}),
            *([(ABOUT_FILE, {"fields": ("used_in", "facts", "found")})] if obj else []),
        ]

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form, with a way back to the story whose form led here."""
        context = {
            "about_file": ABOUT_FILE,
            "story_url": _story_url(request),
            "modules": ModuleMedia(importmap=MODULES).with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
            **(extra_context or {}),
        }
        return super().changeform_view(request, object_id, form_url, context)

    @property
    def media(self) -> Media:
        """Add the focal point's script."""
        module: Any = Script("js/desk/focal-point.js", type="module")
        return super().media + Media(js=[module])

    # Columns and read-only fields.

    @admin.display(description="Picture")
    def thumbnail(self, image: Image) -> SafeString:
        """A small crop, which is a link like the caption beside it."""
        return picture_html(image, alt=image.alt or str(image), sizes="96px", crop="3:2", css_class="picture-thumbnail")

    @admin.display(description="Caption or file", ordering="caption")
    def name(self, image: Image) -> str:
        """The caption, else the file name."""
        return str(image)

    @admin.display(description="Pixels", ordering="width")
    def size(self, image: Image) -> str:
        return f"{image.width} × {image.height}"

    @admin.display(description="Rights until", ordering="rights_expire_on")
    def rights(self, image: Image) -> str | None:
        """The last day on which it may be used, marked where that has passed."""
        if image.rights_expire_on is None:
            return None
        return f"{image.rights_expire_on:%-d %B %Y}" + (" (expired)" if image.rights_expired else "")

    @admin.display(description="Focal point")
    def preview(self, image: Image) -> SafeString:
        """The picture, to choose the focal point on; empty until a file is chosen."""
        return render_to_string("desk/images/focal_point.html", {"image": image if image.pk else None})

    @admin.display(description="Used in")
    def used_in(self, image: Image) -> SafeString | str:
        """Links to its uses, as other apps report them."""
        links = ((use.url, use.title) for use in uses_of(image))
        return format_html_join(SafeString("<br>"), '<a href="{}">{}</a>', links) or "Nowhere yet."

    @admin.display(description="File")
    def facts(self, image: Image) -> SafeString:
        """The file's name, type and size, and who uploaded it when."""
        who = f" by {image.created_by}" if image.created_by else ""
        when = f"{timezone.localtime(image.created_at):%-d %B %Y, %H:%M}"
        trouble = format_html("<br>Renditions failed: {}", image.renditions_error) if image.renditions_error else ""
        return format_html(
            "{}<br>{}, {} as uploaded; {} × {} pixels kept<br>Uploaded {}{}{}",
            image.filename,
            image.mime_type,
            filesizeformat(image.byte_size),
            image.width,
            image.height,
            when,
            who,
            trouble,
        )

    @admin.display(description="Found in the file")
    def found(self, image: Image) -> SafeString | str:
        """The metadata found in the file."""
        rows = ((label, image.embedded[name]) for name, label in EMBEDDED_LABELS.items() if name in image.embedded)
        return format_html_join(SafeString("<br>"), "{}: {}", rows) or "Nothing."

    # Saving and deleting.

    def save_model(self, request: HttpRequest, obj: Image, form: ModelForm[Image], change: bool) -> None:
        """Save the texts, and have new crops made if the focal point moved; the form has stored new pictures."""
        if not change:
            return
        if set(FOCAL_POINT_FIELDS) & set(form.changed_data):
            obj.focus_on(obj.focal_x, obj.focal_y)
        super().save_model(request, obj, form, change)

    def log_addition(self, request: HttpRequest, obj: Image, message: Any) -> Any:
        """Log only pictures that were not in the library before."""
        return None if obj.was_here_already else super().log_addition(request, obj, message)

    def save_related(self, request: HttpRequest, form: ModelForm[Image], formsets: Any, change: bool) -> None:
        """Show the notes on each picture, and log those after the first, which Django logs itself."""
        super().save_related(request, form, formsets, change)
        if not isinstance(form, UploadForm):
            return
        for image in form.taken_in:
            if image.was_here_already:
                messages.warning(request, ALREADY_IN_LIBRARY.format(image.filename))
            for note in image.intake_notes:
                messages.warning(request, f"{image.filename}: {note}")
        for image in form.taken_in[1:]:
            self.log_addition(request, image, [{"added": {}}])

    def response_add(self, request: HttpRequest, obj: Image, post_url_continue: str | None = None) -> HttpResponse:
        """Go on to the picture's page; to the list after an upload of several."""
        count = len(request.FILES.getlist("file"))
        if {"_addanother", IS_POPUP_VAR} & set(request.POST):
            return super().response_add(request, obj, post_url_continue)
        if count > 1:
            messages.success(request, f"{count} pictures are in the library.")
            return HttpResponseRedirect(reverse("admin:images_image_changelist"))
        if not obj.was_here_already:
            messages.success(request, f"{obj.filename} is in the library.")
        return HttpResponseRedirect(reverse("admin:images_image_change", args=[obj.pk]))

    def delete_model(self, request: HttpRequest, obj: Image) -> None:
        """Delete the row, then its files."""
        super().delete_model(request, obj)
        transaction.on_commit(lambda: store.delete_files(obj.key))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> None:
        """Delete the rows, then their files."""
        keys = list(queryset.values_list("key", flat=True))
        super().delete_queryset(request, queryset)
        for key in keys:
            transaction.on_commit(partial(store.delete_files, key))


def _story_url(request: HttpRequest) -> str:
    """The form of the story that the address names, by its number; empty where it names none."""
    story = whole_number(request.GET.get("story", ""))
    return reverse("admin:articles_article_change", args=[story]) if story is not None else ""
