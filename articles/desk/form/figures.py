"""The story's pictures, in its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.content.contents import in_order
from articles.desk.form.pick_field import PickField, numbers
from articles.desk.form.picking import image_choice
from articles.models import Article, Figure, Place
from images.intake.formats import ACCEPTED
from images.intake.intake import PictureNotKept, PictureRefused, take_in
from images.models import Image
from newsroom.models import User
from newsroom.text.characters import visible_text

PREFIX = "figures"
FIGURE_KEY = re.compile(r"f[1-9][0-9]{0,5}")
MOST_PICTURES = 200
WITHOUT_MEANING = {"place", "position", "key"}
"""A new row in which nothing else was set is empty."""
TEXT_FIELDS = ("caption", "credit", "alt")


def _lines(most: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2, "data-grow": "", "dir": "auto", "maxlength": str(most)})


class FigureForm(forms.Form):
    """A picture in the story: picked from the library, or a file of one's own."""

    key = forms.CharField(widget=forms.HiddenInput, required=False)
    position = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=32_000)
    image = PickField("images", label="Picture from the library", single=True, hint="Type part of its caption")
    upload = forms.FileField(label="or upload", required=False)
    caption = forms.CharField(label="Caption", required=False, max_length=5000, widget=_lines(5000))
    credit = forms.CharField(label="Credit", required=False, max_length=300)
    alt = forms.CharField(label="Alternative text", required=False, max_length=500, widget=_lines(500))
    decorative = forms.BooleanField(label="Decorative (no description needed)", required=False)
    place = forms.ChoiceField(label="Position", choices=Place.choices)

    def __init__(
        self, *args: Any, images: Mapping[int, Image] | None = None, uploader: User | None = None, **kwargs: Any
    ) -> None:
        """`images` are those that any row names; `uploader` is who has the form before them."""
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.images = dict(images or {})
        self.uploader = uploader
        self.not_kept = ""
        self.fields["place"].initial = Place.INLINE
        self.fields["credit"].widget.attrs["dir"] = "auto"
        self.fields["upload"].widget.attrs["accept"] = ",".join(kind.mime_type for kind in ACCEPTED)
        self._show([self.images[pk] for pk in self._named() if pk in self.images])

    @property
    def record_url(self) -> str:
        """Where the library has what it knows of the picture; empty as long as none is chosen."""
        chosen = cast(PickField, self.fields["image"]).widget.choices
        return chosen[0].more["record"] if chosen else ""

    def has_changed(self) -> bool:
        """A new row that only has its place is empty."""
        changed = set(self.changed_data)
        return bool(changed if self.initial else changed - WITHOUT_MEANING)

    def clean_key(self) -> str:
        """Returns the key, which a new figure may have too where the text refers to it already."""
        return self.cleaned_data["key"] if FIGURE_KEY.fullmatch(self.cleaned_data["key"]) else ""

    def clean(self) -> dict[str, Any]:
        """Take an uploaded file into the library, and choose it, so that it stays if the form comes back."""
        cleaned = super().clean() or self.cleaned_data
        chosen = [self.images[pk] for pk in numbers(cleaned.get("image") or []) if pk in self.images]
        if upload := cleaned.get("upload"):
            chosen = self._take_in(upload, cleaned) or (chosen if self.not_kept else [])
        elif not chosen and "image" not in self.errors:
            self.add_error("image", "Choose a picture from the library, or upload one.")
        cleaned["picture"] = chosen[0] if chosen else None
        return cleaned

    def said(self, key: str) -> dict[str, Any]:
        """The row as a figure of a content (see `articles.content.contents`), under this key."""
        cleaned = self.cleaned_data
        words = {name: visible_text(cleaned[name]).replace("\r\n", "\n") for name in TEXT_FIELDS}
        return {
            "key": key,
            "image": cleaned["picture"].pk,
            "place": cleaned["place"],
            **words,
            "decorative": cleaned["decorative"],
        }

    def _take_in(self, upload: Any, cleaned: dict[str, Any]) -> list[Image]:
        texts = {name: cleaned.get(name) or "" for name in TEXT_FIELDS}
        try:
            image = take_in(upload, filename=upload.name, by=self.uploader, **texts)
        except PictureNotKept as refused:
            # No fault of the story's: it is saved without the picture, and its words come back with the message.
            typed = " · ".join(f"{self.fields[name].label}: {text}" for name, text in texts.items() if text)
            self.not_kept = f"{upload.name} is not in the story. {refused} {typed}".strip()
            return []
        except PictureRefused as refused:
            self.add_error("upload", str(refused))
            return []
        self.data = cast(QueryDict, self.data).copy()
        self.data.setlist(self.add_prefix("image"), [str(image.pk)])
        self._show([image])
        for name in texts:
            cleaned[name] = texts[name] or getattr(image, name)[: self.fields[name].max_length]  # type: ignore[attr-defined]
        return [image]

    def _named(self) -> list[int]:
        if not self.is_bound:
            return numbers(self.initial.get("image", ()))
        widget = self.fields["image"].widget
        return numbers(widget.value_from_datadict(self.data, self.files, self.add_prefix("image")))

    def _show(self, images: Sequence[Image]) -> None:
        self.fields["image"].widget.choices = [image_choice(image) for image in images]


class BaseFigureFormSet(forms.BaseFormSet):
    """All pictures of a story: one of them leads, each has a key of its own."""

    deletion_widget = forms.CheckboxInput

    def __init__(self, *args: Any, images: Mapping[int, Image] | None = None, **kwargs: Any) -> None:
        """`images` are those of the initial rows; those that were posted are read."""
        super().__init__(*args, prefix=PREFIX, **kwargs)
        self._given = images or {}

    @cached_property
    def images(self) -> Mapping[int, Image]:
        """All pictures that the rows name, read at once."""
        if not self.is_bound:
            return self._given
        data = cast(QueryDict, self.data)
        named = [value for name in data if name.endswith("-image") for value in data.getlist(name)]
        return Image.objects.in_bulk(numbers(named))

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "images": self.images}

    def clean(self) -> None:
        """Refuse two lead pictures."""
        if sum(form.cleaned_data.get("place") == Place.LEAD for form in self.standing) > 1:
            raise ValidationError("Only one picture can lead: set the others to “In the text”.")

    @property
    def not_kept(self) -> list[str]:
        """A sentence for each upload that the desk could not keep; once the rows were cleaned."""
        return [form.not_kept for form in self.forms if form.not_kept]

    def offered(self) -> list[tuple[str, str]]:
        """What can be chosen for shared links: the lead picture by itself, or one of those that have a key by now."""
        offered = [("", "The lead picture")]
        for number, form in enumerate(self.forms, start=1):
            key, words = form["key"].value() or "", form["caption"].value() or form["alt"].value() or ""
            if FIGURE_KEY.fullmatch(key) and not form["DELETE"].value():
                offered.append((key, f"Picture {number}{f': {words[:60]}' if words else ''}"))
        return offered

    @property
    def standing(self) -> list[FigureForm]:
        """The rows that are pictures of the story and stay so, in their order; once the rows were cleaned."""
        filled = [form for form in self.forms if form.has_changed() or form.initial]
        filled = [form for form in filled if not form.not_kept or form.cleaned_data.get("picture")]
        kept = [form for form in filled if hasattr(form, "cleaned_data") and not form.cleaned_data.get("DELETE")]
        return sorted(kept, key=_order)

    @property
    def removed(self) -> dict[str, str]:
        """The captions of the pictures that were ticked to be removed, by their keys; once the rows were cleaned."""
        cleaned = [form.cleaned_data for form in self.forms if hasattr(form, "cleaned_data")]
        ticked = {each["key"]: each.get("caption", "") for each in cleaned if each.get("DELETE") and each.get("key")}
        return {key: caption for key, caption in ticked.items() if key not in self._keys()}

    def said(self) -> list[dict[str, Any]]:
        """The pictures as a content has them; a row without a key, or with one that is taken, gets the next."""
        taken: set[str] = set()
        said = []
        for form in self.standing:
            key = form.cleaned_data["key"]
            key = key if key and key not in taken else _free(taken | self._keys())
            taken.add(key)
            said.append(form.said(key))
        return said

    def _keys(self) -> set[str]:
        return {form.cleaned_data["key"] for form in self.standing}


FigureFormSet = forms.formset_factory(
    FigureForm,
    formset=BaseFigureFormSet,
    extra=0,
    can_delete=True,
    absolute_max=MOST_PICTURES,
    max_num=MOST_PICTURES,
    validate_max=True,
)


def shown_figures(article: Article | None, posted: Any = None, files: Any = None, *, by: User | None) -> Any:
    """The rows of a form: as posted, else as the story has them, with an empty row for a story without any."""
    rows: Iterable[Figure] = in_order(article.figures.select_related("image")) if article and posted is None else ()
    initial = [{**{name: getattr(row, name) for name in SAID}, "image": [str(row.image_id)]} for row in rows]
    images = {row.image_id: row.image for row in rows}
    make: Any = FigureFormSet
    formset = make(posted, files, initial=initial, images=images, form_kwargs={"uploader": by})
    formset.extra = 0 if initial else 1
    return formset


SAID = ("key", "position", "place", "caption", "credit", "alt", "decorative")


def _order(form: forms.Form) -> tuple[bool, int]:
    """Sorts the lead first, then by position in the form."""
    return form.cleaned_data.get("place") != Place.LEAD, form.cleaned_data.get("position") or 0


def _free(taken: set[str]) -> str:
    return next(f"f{n}" for n in range(1, len(taken) + 2) if f"f{n}" not in taken)
