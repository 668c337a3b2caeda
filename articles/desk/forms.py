"""The article's form and its figures'."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.desk.editor import body_field
from articles.desk.picking import (
    Choice,
    PickWidget,
    author_choice,
    image_choice,
    story_choice,
    tag_choice,
)
from articles.models import Article, BylineRole, Figure
from authors.models import Author
from images.intake import PictureRefused, take_in
from images.models import Image
from newsroom.html import TooDeep, clean_body
from newsroom.moments import said as said_time
from newsroom.slugs import slugify

NAMED_ROLES = dict(BylineRole.choices)
TYPED = forms.Textarea
LONGEST = {"credit": 300, "alt": 500}


class PickField(forms.Field):
    """A list of values picked in the control, in order."""

    def __init__(self, kind: str, **options: Any) -> None:
        """`kind` is one of `picking.FINDERS`; `single`, `new`, `details`, `hint` are the control's."""
        names = ("single", "new", "details", "hint")
        widget = PickWidget(kind, **{name: options.pop(name) for name in names if name in options})
        super().__init__(widget=widget, required=False, **options)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other things, or another order, were picked."""
        return [str(value) for value in initial or []] != [str(value) for value in data or []]


class ArticleForm(forms.ModelForm):
    """A story as an editor thinks of it. Saves the row; `saving.save_parts` saves what belongs to it."""

    body = body_field()
    byline = PickField("authors", label="Byline", details="byline", hint="Type a name")
    tags = PickField("tags", label="Tags", new=True, hint="Type a tag; Enter adds it")
    related = PickField("stories", label="Related stories", hint="Type words of a headline")
    canonical_url = forms.URLField(
        label="Canonical address",
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text="Only where the story was first published elsewhere.",
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    before: dict[str, Any]
    """What the story said before this save; set by whoever saves."""

    class Meta:
        model = Article
        fields = (
            "headline",
            "standfirst",
            "body",
            "kind",
            "section",
            "slug",
            "teaser",
            "tagline",
            "language",
            "assignee",
            "embargo_until",
            "seo_title",
            "seo_description",
            "canonical_url",
        )
        widgets = {
            "headline": TYPED(attrs={"rows": 1, "maxlength": 300, "data-grow": "", "data-count": "70"}),
            "standfirst": TYPED(attrs={"rows": 2, "data-grow": ""}),
            "teaser": TYPED(attrs={"rows": 3, "data-grow": ""}),
            "tagline": TYPED(attrs={"rows": 2, "data-grow": ""}),
            "seo_description": TYPED(attrs={"rows": 2, "data-count": "155"}),
            "seo_title": forms.TextInput(attrs={"data-count": "60"}),
            "embargo_until": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the controls with what was posted, else with what the story has."""
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False
        embargo = cast(forms.DateTimeField, self.fields["embargo_until"])
        embargo.input_formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None
        if not self.instance.pk and "language" in self.fields:
            self.fields["language"].initial = "en"
        for name, choices in {"byline": self._authors(), "tags": self._tags(), "related": self._stories()}.items():
            self.fields[name].widget.choices = choices
            self.initial[name] = [choice.value for choice in choices] if not self.is_bound else self._stored(name)

    def clean_headline(self) -> str:
        """One line."""
        headline = " ".join(self.cleaned_data["headline"].split())
        if not headline:
            raise ValidationError("Write a headline: it is what the story is found by.")
        return headline

    def clean_slug(self) -> str:
        """Made from the headline where it is left empty."""
        return self.cleaned_data["slug"] or slugify(self.cleaned_data.get("headline", ""))

    def clean_body(self) -> str:
        """By the allow-list, as everywhere."""
        try:
            return clean_body(self.cleaned_data["body"])
        except TooDeep as error:
            raise ValidationError(str(error)) from None

    def clean_byline(self) -> list[tuple[Author, str, str]]:
        """Author, role and name as printed, in order."""
        authors = {str(a.pk): a for a in Author.objects.filter(pk__in=_numbers(self.cleaned_data["byline"]))}
        return [
            (
                authors[value],
                self._role(value),
                self.data.get(self.add_prefix(f"byline-name-{value}"), "").strip()[:200],
            )
            for value in self.cleaned_data["byline"]
            if value in authors
        ]

    def clean_tags(self) -> list[str]:
        """Names, each once whatever its capitals."""
        names = [" ".join(value.split())[:100] for value in self.cleaned_data["tags"]]
        return list({name.casefold(): name for name in reversed(names) if name}.values())[::-1]

    def clean_related(self) -> list[Article]:
        """Stories in order; never the story itself."""
        wanted = _numbers(self.cleaned_data["related"])
        stories = Article.objects.in_bulk(wanted)
        return [stories[pk] for pk in wanted if pk in stories and pk != self.instance.pk]

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what somebody else saved meanwhile; the typed text stays in the form."""
        cleaned = super().clean() or self.cleaned_data
        seen = cleaned.get("seen_version")
        if self.instance.pk and seen is not None and self.data.get("_act") != "save_mine":
            now = Article.objects.select_for_update(of=("self",)).select_related("updated_by").get(pk=self.instance.pk)
            if now.version != seen:
                self._refuse_stale(now)
        return cleaned

    def _refuse_stale(self, now: Article) -> None:
        self.newer = now
        who = now.updated_by or "Somebody"
        raise ValidationError(
            f"{who} saved this story on {said_time(now.updated_at)}, after you opened it. Your version was not saved; "
            "it stands below. Compare it with theirs, bring both together, then choose Save mine.",
            code="stale",
        )

    def _role(self, value: str) -> str:
        role = self.data.get(self.add_prefix(f"byline-role-{value}"), "")
        return role if role in NAMED_ROLES else BylineRole.AUTHOR

    def _posted(self, name: str) -> list[str]:
        return self.fields[name].widget.value_from_datadict(self.data, self.files, self.add_prefix(name))

    def _stored(self, name: str) -> list[str]:
        if not self.instance.pk:
            return []
        return {
            "byline": lambda: [str(pk) for pk in self.instance.bylines.values_list("author_id", flat=True)],
            "tags": lambda: sorted(self.instance.tags.names()),
            "related": lambda: [str(pk) for pk in self.instance.related_stories.values_list("target_id", flat=True)],
        }[name]()

    def _authors(self) -> list[Choice]:
        if self.is_bound:
            values = self._posted("byline")
            found = {str(a.pk): a for a in Author.objects.filter(pk__in=_numbers(values)).select_related("photo")}
            more = {v: {"role": self._role(v), "name": self.data.get(f"byline-name-{v}", "")} for v in values}
            return [author_choice(found[v], **more[v]) for v in values if v in found]
        if not self.instance.pk:
            return []
        return [
            author_choice(b.author, role=b.role, name=b.name)
            for b in self.instance.bylines.select_related("author__photo")
        ]

    def _tags(self) -> list[Choice]:
        if self.is_bound:
            return [Choice(value, value) for value in self._posted("tags")]
        return [tag_choice(tag) for tag in self.instance.tags.order_by("name")] if self.instance.pk else []

    def _stories(self) -> list[Choice]:
        stories = Article.objects.select_related("section")
        if self.is_bound:
            found = {a.pk: a for a in stories.filter(pk__in=_numbers(self._posted("related")))}
            return [story_choice(found[pk]) for pk in _numbers(self._posted("related")) if pk in found]
        if not self.instance.pk:
            return []
        targets = self.instance.related_stories.select_related("target__section")
        return [story_choice(related.target) for related in targets]


class FigureForm(forms.ModelForm):
    """A picture in the story: picked from the library, or uploaded right here."""

    image = PickField("images", label="Picture from the library", single=True, hint="Type words of its caption")
    upload = forms.FileField(label="or upload a file", required=False)

    class Meta:
        model = Figure
        fields = ("place", "position", "image", "upload", "caption", "credit", "alt", "decorative")
        labels = {"alt": "Alternative text"}
        widgets = {
            "caption": TYPED(attrs={"rows": 2, "data-grow": ""}),
            "alt": TYPED(attrs={"rows": 2, "data-grow": ""}),
            "position": forms.HiddenInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The picture chosen, shown as a picture."""
        super().__init__(*args, **kwargs)
        self.fields["upload"].widget.attrs["accept"] = "image/*"
        self.fields["position"].required = False
        values = self._posted() if self.is_bound else [str(self.instance.image_id)] if self.instance.image_id else []
        images = Image.objects.filter(pk__in=_numbers(values))
        self.fields["image"].widget.choices = [image_choice(image) for image in images]
        self.initial["image"] = [str(self.instance.image_id)] if self.instance.image_id else []

    def has_changed(self) -> bool:
        """A new row that only has its place is empty."""
        changed = set(self.changed_data)
        return bool(changed if self.instance.pk else changed - {"place", "position"})

    def clean(self) -> dict[str, Any]:
        """Take an uploaded file into the library, and keep it chosen should the form come back."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["position"] = cleaned.get("position") or 0
        image: Image | None
        if upload := cleaned.get("upload"):
            try:
                texts = {name: cleaned.get(name) or "" for name in ("alt", "caption", "credit")}
                image = take_in(upload, filename=upload.name, by=getattr(self, "uploader", None), **texts)
            except PictureRefused as refused:
                raise ValidationError({"upload": str(refused)}) from None
            self._choose(image, cleaned)
        else:
            image = Image.objects.filter(pk__in=_numbers(cleaned.get("image") or [])).first()
        if image is None and not self.errors:
            raise ValidationError({"image": "Choose a picture from the library, or upload one."})
        cleaned["image"] = image
        return cleaned

    def _choose(self, image: Image, cleaned: dict[str, Any]) -> None:
        self.data = cast(QueryDict, self.data).copy()
        self.data.setlist(self.add_prefix("image"), [str(image.pk)])
        self.fields["image"].widget.choices = [image_choice(image)]
        for name in ("caption", "credit", "alt"):
            cleaned[name] = cleaned.get(name) or getattr(image, name)[: LONGEST.get(name)]

    def _posted(self) -> list[str]:
        return self.fields["image"].widget.value_from_datadict(self.data, self.files, self.add_prefix("image"))


def _numbers(values: list[str]) -> list[int]:
    """Those that are keys, in order, each once."""
    return list(dict.fromkeys(int(v) for v in values if str(v).isascii() and str(v).isdigit() and len(str(v)) < 19))
