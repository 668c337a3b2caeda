"""The library's forms: to upload pictures, and to describe one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from images.intake.formats import ACCEPTED
from images.intake.intake import PictureRefused, take_in
from images.models import TEXTS_OF_STORIES, Image
from newsroom.models import User
from newsroom.text.characters import visible_text

DESCRIPTION_FIELDS = ("alt", "caption", "credit", "copyright_notice", "source", "usage_terms", "rights_expire_on")
FOCAL_POINT_FIELDS = ("focal_x", "focal_y")


class FilesInput(forms.FileInput):
    """A file input in which several files may be chosen."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One uploaded file or several; cleans to a list."""

    widget = FilesInput(attrs={"accept": ",".join(kind.mime_type for kind in ACCEPTED)})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Check every file as a FileField does. Returns the list."""
        check = super().clean
        return [check(one, initial) for one in data or [None]]


class DescriptionForm(forms.ModelForm):
    """A picture's texts, rights and focal point; its file cannot be changed."""

    class Meta:
        model = Image
        fields = (*DESCRIPTION_FIELDS, *FOCAL_POINT_FIELDS)
        widgets = {
            "alt": forms.Textarea(attrs={"rows": 2}),
            "caption": forms.Textarea(attrs={"rows": 3}),
            "usage_terms": forms.Textarea(attrs={"rows": 2}),
            "rights_expire_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            **{name: forms.NumberInput(attrs={"min": 0, "max": 1, "step": "any"}) for name in FOCAL_POINT_FIELDS},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Labels stand over their fields, without a colon."""
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    def clean(self) -> dict[str, Any]:
        """Words of which nothing can be seen are none."""
        data = super().clean() or self.cleaned_data
        return {**data, **{name: visible_text(data[name]) for name in TEXTS_OF_STORIES if name in data}}


class UploadForm(DescriptionForm):
    """Takes in one picture or several, all with the same texts; an empty text is filled in from the file.

    Either all are taken in or none; a refused picture is an error of the file field.
    """

    file = FilesField(label="Picture", help_text="JPEG, PNG, WebP, AVIF, TIFF or GIF; several at once if you like.")
    uploader: User | None = None
    taken_in: list[Image]

    def clean(self) -> dict[str, Any]:
        """Take in the pictures, if all other fields are valid."""
        data = super().clean() or self.cleaned_data
        self.taken_in = []
        if not self.errors:
            files = data.pop("file")
            with transaction.atomic():
                self.taken_in = self._take_in_all(files, data)
                if self.errors:
                    transaction.set_rollback(True)
        return data

    def _take_in_all(self, files: list[UploadedFile], data: dict[str, Any]) -> list[Image]:
        taken_in = []
        for file in files:
            try:
                taken_in.append(take_in(file, filename=file.name or "", by=self.uploader, **data))
            except PictureRefused as refusal:
                self.add_error("file", f"{file.name}: {refusal}" if len(files) > 1 else str(refusal))
        return taken_in

    def save(self, commit: bool = True) -> Image:
        """Returns the first picture. Validation has stored all of them, in `taken_in`."""
        return self.taken_in[0]

    def save_m2m(self) -> None:
        """Do nothing: pictures have no many-to-many fields."""
