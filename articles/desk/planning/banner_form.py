"""What a banner is to say and when, as it is typed."""

from __future__ import annotations

import datetime
from typing import Any, Final, cast
from urllib.parse import unquote, urlsplit

from django import forms
from django.core.exceptions import ValidationError

from articles.desk.times import TimeField
from articles.models import Article, Banner, Edition, clock
from articles.models.banner import LONGEST_BANNER
from articles.publishing.banners import BannerWords
from newsroom.site.newspaper import language_of_site
from newsroom.text.moments import at_or_on

OFFERED: Final = 30
LENGTHS: Final = (
    ("15", "15 minutes"),
    ("30", "30 minutes"),
    ("60", "1 hour"),
    ("120", "2 hours"),
    ("240", "4 hours"),
)
LONGEST_ADDRESS = 500


class BannerForm(forms.Form):
    """A banner's form. `base` is the address of this site; of a banner that has begun the start is not asked."""

    text = forms.CharField(
        label="Text",
        max_length=LONGEST_BANNER,
        error_messages={
            "required": "Write what the banner says.",
            "max_length": "A banner has %(limit_value)d letters at most; this has %(show_value)d.",
        },
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto", "maxlength": LONGEST_BANNER}),
        help_text=f"One sentence, {LONGEST_BANNER} letters at most. Readers see “Breaking news” before it.",
    )
    story = forms.CharField(
        label="Story it leads to",
        required=False,
        max_length=LONGEST_ADDRESS,
        widget=forms.TextInput(attrs={"list": "banner-stories", "inputmode": "url", "autocomplete": "off"}),
        help_text="Choose one, or paste its address. Leave it empty for a banner without a link.",
    )
    lasts = forms.ChoiceField(label="Shown for", choices=LENGTHS, initial=str(OFFERED))
    until = TimeField(what="Say when it ends", label="Or until", help_text="A time that you write here counts instead.")
    starts = TimeField(
        what="Say when it begins", label="Begins", help_text="Leave it empty to show the banner at once."
    )
    language = forms.CharField(
        label="Language",
        required=False,
        max_length=20,
        help_text="Two or three letters, such as en, km or ar. It says how the text is read aloud.",
    )

    def __init__(self, data: Any = None, *, base: str, banner: Banner | None = None) -> None:
        super().__init__(data, initial=_stored(banner) if banner else None, label_suffix="")
        self.base = base
        self.fields["language"].initial = language_of_site()
        self.ends_at = banner.ends_at if banner else None
        if banner:
            lasts = cast(forms.ChoiceField, self.fields["lasts"])
            lasts.choices, lasts.required = [("", f"As before: {at_or_on(banner.ends_at)}"), *LENGTHS], False
            cast(TimeField, self.fields["starts"]).stored = banner.starts_at
            if banner.starts_at <= clock.now():
                del self.fields["starts"]

    def clean_story(self) -> Article | None:
        """The story at the address, on the site now or scheduled to be."""
        typed = str(self.cleaned_data["story"]).strip()
        if not typed:
            return None
        found = story_at_address(typed, self.base)
        if found is None:
            raise ValidationError(
                "No story on the site has this address. Copy it from the story’s page, such as /city/fog/, "
                "or leave this empty."
            )
        return found

    @property
    def words(self) -> BannerWords:
        """What was typed, once it is valid; minutes count from the beginning, or from now where it has begun."""
        typed = self.cleaned_data
        starts, minutes = typed.get("starts"), int(typed["lasts"] or OFFERED)
        offered = (starts or clock.now()) + datetime.timedelta(minutes=minutes)
        ends = typed["until"] or (self.ends_at if self.ends_at and not typed["lasts"] else offered)
        own = typed["language"].strip() == language_of_site()
        return BannerWords(typed["text"], ends, starts, typed["story"], "" if own else typed["language"])

    def say(self, refused: str, about: str) -> None:
        """Show why the verb refused, beside the field it is about."""
        self.add_error(about if about in self.fields else None, refused)


def _stored(banner: Banner) -> dict[str, Any]:
    story = banner.article
    found = _editions().filter(article=story).order_by("-live", "goes_live_at").first() if story else None
    return {
        "text": banner.text,
        "story": (found or story).get_absolute_url() if story else "",
        "lasts": "",
        "starts": banner.starts_at,
        "language": banner.language or language_of_site(),
    }


def story_at_address(typed: str, base: str) -> Article | None:
    """The story that readers find at an address of this site, or that is scheduled to be there."""
    path = typed.removeprefix(base)
    if not path.startswith("/") or path.startswith("//"):
        return None
    parts = [part for part in unquote(urlsplit(path).path).split("/") if part]
    if len(parts) != 2 or any("\x00" in part for part in parts):
        return None
    there = _editions().filter(section__slug=parts[0], slug=parts[1])
    found = there.order_by("-live", "goes_live_at").select_related("article__section").first()
    return found.article if found else None


def _editions() -> Any:
    return Edition.objects.live() | Edition.objects.scheduled()
