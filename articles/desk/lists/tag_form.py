"""The form of a tag: its name and address, and what its topic's page says and shows."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.models import Article, Edition, Tag
from images.models import Image
from newsroom.desk.named_form import NamedForm
from newsroom.text.characters import visible_line, visible_text

NOT_ON_THE_SITE = "That story is not on the site. Choose one that is."


class TagForm(NamedForm):
    """A tag: its key story is on the site when it is chosen, and may leave it later; its picture has words."""

    class Meta:
        model = Tag
        fields = (
            *("name", "slug", "series", "key_story"),
            *("introduction", "picture", "picture_alt", "picture_credit"),
        )
        widgets = {"introduction": forms.Textarea(attrs={"rows": 4, "dir": "auto"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "key_story" in self.fields:
            self.fields["key_story"].error_messages["invalid_choice"] = NOT_ON_THE_SITE

    def clean_key_story(self) -> Article | None:
        """Raises ValidationError for a story that no reader finds."""
        story: Article | None = self.cleaned_data["key_story"]
        chosen = story and story.pk != self.instance.key_story_id
        if chosen and not Edition.objects.live().filter(article=story).exists():
            raise ValidationError(NOT_ON_THE_SITE)
        return story

    def clean_introduction(self) -> str:
        """As texts are kept."""
        return visible_text(self.cleaned_data["introduction"]).replace("\r\n", "\n").strip()

    def clean_picture(self) -> Image | None:
        """Raises ValidationError for one that may not be used any more."""
        picture: Image | None = self.cleaned_data["picture"]
        if picture and picture.pk != self.instance.picture_id and picture.rights_expired:
            raise ValidationError("The rights to this picture have expired. Choose another.")
        return picture

    def clean(self) -> dict[str, Any]:
        """What is left empty of a picture's words is taken from the library."""
        cleaned = super().clean() or self.cleaned_data
        picture: Image | None = cleaned.get("picture")
        for name, own in (("picture_alt", "alt"), ("picture_credit", "credit")):
            if name in cleaned:
                typed = visible_line(cleaned[name])
                field = self._meta.model._meta.get_field(name)
                cleaned[name] = typed or (visible_line(getattr(picture, own))[: field.max_length] if picture else "")
        if picture and "picture_alt" in cleaned and not cleaned["picture_alt"]:
            self.add_error("picture_alt", "Write what a reader who cannot see the picture should know.")
        return cleaned
