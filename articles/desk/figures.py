"""The story's pictures, in its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, QueryDict

from articles.desk.person import person
from articles.desk.pick_field import PickField, numbers
from articles.desk.picking import image_choice
from articles.models import Figure, Place
from articles.roles import allows
from images.formats import ACCEPTED
from images.intake import PictureRefused, take_in
from images.models import Image
from newsroom.models import User

LONGEST = {"credit": 300, "alt": 500}
KEY = re.compile(r"f[1-9][0-9]{0,5}")
WITHOUT_MEANING = {"place", "position", "key"}
"""A new row in which nothing else was set is empty."""


class FigureForm(forms.ModelForm):
    """A picture in the story: picked from the library, or uploaded right here."""

    image = PickField("images", label="Picture from the library", single=True, hint="Type words of its caption")
    upload = forms.FileField(label="or a file of yours", required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    uploader: User | None = None

    class Meta:
        model = Figure
        fields = ("place", "position", "key", "image", "upload", "caption", "credit", "alt", "decorative")
        labels = {"alt": "Alternative text", "decorative": "Decorative: says nothing that the text does not"}
        help_texts = {"decorative": ""}
        widgets = {
            "caption": forms.Textarea(attrs={"rows": 2, "data-grow": "", "dir": "auto"}),
            "alt": forms.Textarea(attrs={"rows": 2, "data-grow": "", "dir": "auto"}),
            "position": forms.HiddenInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The picture chosen, shown as a picture."""
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["upload"].widget.attrs["accept"] = ",".join(kind.mime_type for kind in ACCEPTED)
        self.fields["position"].required = False
        self.fields["image"].widget.choices = [image_choice(image) for image in self._shown()]
        self.initial["image"] = [str(self.instance.image_id)] if self.instance.image_id else []

    def has_changed(self) -> bool:
        """A new row that only has its place is empty."""
        changed = set(self.changed_data)
        return bool(changed if self.instance.pk else changed - WITHOUT_MEANING)

    def clean_key(self) -> str:
        """A figure keeps its key; a new one has that by which the text may refer to it already."""
        if self.instance.pk:
            return self.instance.key
        key = self.cleaned_data["key"]
        return key if KEY.fullmatch(key) else ""

    def clean(self) -> dict[str, Any]:
        """Take an uploaded file into the library, and keep it chosen should the form come back."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["position"] = cleaned.get("position") or 0
        chosen = cleaned.pop("image", [])
        if upload := cleaned.get("upload"):
            image = self._take_in(upload, cleaned)
        else:
            image = Image.objects.filter(pk__in=numbers(chosen)).first()
            if image is None and not self.errors:
                self.add_error("image", "Choose a picture from the library, or upload one.")
        if image:
            cleaned["image"] = image
        return cleaned

    def _take_in(self, upload: Any, cleaned: dict[str, Any]) -> Image | None:
        texts = {name: cleaned.get(name) or "" for name in ("alt", "caption", "credit")}
        try:
            image = take_in(upload, filename=upload.name, by=self.uploader, **texts)
        except PictureRefused as refused:
            self.add_error("upload", str(refused))
            return None
        self.data = cast(QueryDict, self.data).copy()
        self.data.setlist(self.add_prefix("image"), [str(image.pk)])
        self.fields["image"].widget.choices = [image_choice(image)]
        for name in texts:
            cleaned[name] = cleaned.get(name) or getattr(image, name)[: LONGEST.get(name)]
        return image

    def _shown(self) -> Sequence[Image]:
        if not self.is_bound:
            return [self.instance.image] if self.instance.image_id else []
        widget = self.fields["image"].widget
        posted = widget.value_from_datadict(self.data, self.files, self.add_prefix("image"))
        return list(Image.objects.filter(pk__in=numbers(posted)))

    def _get_validation_exclusions(self) -> set[str]:
        """Which picture leads, and which has a key, are questions to all rows together: the formset asks them."""
        return {*super()._get_validation_exclusions(), "place", "key"}  # type: ignore[misc]


class FigureFormSet(BaseInlineFormSet):
    """All pictures of a story: one of them leads, each has a key of its own."""

    def clean(self) -> None:
        """Refuse two lead pictures; give a key that two rows chose to the first of them."""
        super().clean()
        kept = self.standing
        if sum(form.cleaned_data.get("place") == Place.LEAD for form in kept) > 1:
            raise ValidationError("Only one picture can lead: set the others to stand in the text.")
        taken = {form.instance.key for form in kept if form.instance.pk}
        for form in kept:
            if not form.instance.pk:
                form.instance.key = "" if form.instance.key in taken else form.instance.key
                taken.add(form.instance.key)

    @property
    def standing(self) -> list[forms.ModelForm]:
        """The rows that are pictures of the story and stay so, in their order; once the rows were cleaned."""
        filled = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in filled if hasattr(form, "cleaned_data") and not form.cleaned_data.get("DELETE")]
        return sorted(kept, key=_order)

    def save(self, commit: bool = True) -> Any:
        """Save; the lead's place is free before another takes it, and rows stand in the order in which it is freed."""
        if commit:
            leading = [f.instance.pk for f in self.initial_forms if f.initial.get("place") == Place.LEAD]
            changing = [f.instance.pk for f in self.initial_forms if "place" in f.changed_data]
            Figure.objects.filter(pk__in=set(leading) & set(changing)).update(place=Place.INLINE)
        return super().save(commit)


def _order(form: forms.ModelForm) -> tuple[bool, int]:
    """The lead first, then as they stand in the form."""
    return form.cleaned_data.get("place") != Place.LEAD, form.cleaned_data["position"]


class FigureInline(InlineModelAdmin):
    """Rows of pictures; the lead stands first."""

    model = Figure
    form = FigureForm
    formset = FigureFormSet
    template = "admin/articles/article/figures.html"
    verbose_name = "picture"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Figure]:
        """The lead, then in order."""
        return super().get_queryset(request).select_related("image").order_by("-place", "position", "pk")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """An empty row to begin with; more come with a button."""
        return 0 if obj and obj.figures.all() else 1

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Forms that know who uploads."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.form = type("FigureForm", (formset.form,), {"uploader": person(request)})
        return formset

    def has_add_permission(self, request: HttpRequest, obj: Any) -> bool:  # type: ignore[override]
        """As for the story."""
        return allows(person(request), "write", obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """As for the story."""
        return allows(person(request), "write", obj)

    has_delete_permission = has_change_permission
    has_view_permission = has_change_permission
