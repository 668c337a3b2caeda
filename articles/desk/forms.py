"""The story's form."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from articles.desk import chosen
from articles.desk.chosen import Line
from articles.desk.editor import body_field
from articles.desk.pick_field import PickField, numbers
from articles.desk.picking import Choice
from articles.models import Article, Section
from newsroom.html import TooDeep, clean_body
from newsroom.models import User
from newsroom.moments import said as said_time
from newsroom.slugs import slugify

DATE_AND_TIME = "%Y-%m-%dT%H:%M"
NO_HEADLINE = "Write a headline: it is what the story is found by."
MORE = (
    *("teaser", "tagline", "seo_title", "seo_description", "canonical_url"),
    *("language", "assignee", "embargo_until"),
)
"""Fields that stand folded away until one of them is wrong."""
OVER = "save_over-"
"""The act that saves over another's version, followed by the number of the version it was compared with."""


def _lines(rows: int, **attributes: str) -> forms.Textarea:
    """A field that grows with what is typed, in the direction of its script."""
    return forms.Textarea(attrs={"rows": rows, "data-grow": "", "dir": "auto", **attributes})


class ArticleForm(forms.ModelForm):
    """A story as an editor thinks of it. Saves the row; `saving.save_parts` saves what belongs to it."""

    body = body_field()
    byline = PickField("authors", label="Byline", details="byline", hint="Type a name")
    tags = PickField("tags", label="Tags", new=True, hint="Type a tag, then Enter")
    related = PickField("stories", label="Related stories", details="related", hint="Type words of a headline")
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
    newer: Article | None = None
    """Somebody else's version, where it stands in the way of this one."""
    by: User | None = None
    """Who has the form before them."""
    only_looks = False
    """A preview writes over nothing, so it is no matter what was saved meanwhile."""

    class Meta:
        model = Article
        fields = (
            *("headline", "standfirst", "body", "kind", "section", "slug", "teaser", "tagline", "language"),
            *("assignee", "embargo_until", "seo_title", "seo_description", "canonical_url"),
        )
        widgets = {
            "headline": _lines(1, maxlength="300", **{"data-count": "70"}),
            "standfirst": _lines(2),
            "teaser": _lines(3),
            "tagline": _lines(2),
            "seo_title": forms.TextInput(attrs={"data-count": "60", "dir": "auto"}),
            "seo_description": _lines(2, maxlength="320", **{"data-count": "155"}),
            "embargo_until": forms.DateTimeInput(attrs={"type": "datetime-local"}, format=DATE_AND_TIME),
        }
        help_texts = {"slug": "The end of the story’s address."}
        error_messages = {
            "headline": {"required": NO_HEADLINE},
            "section": {"required": "Choose a section: the story’s address begins with it."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the controls with what was posted, else with what the story has."""
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["slug"].required = False
        cast(forms.DateTimeField, self.fields["embargo_until"]).input_formats = [DATE_AND_TIME, "%Y-%m-%dT%H:%M:%S"]
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None
        self._offer_sections()
        people = User.objects.filter(is_active=True, is_staff=True).order_by("first_name", "last_name")
        cast(forms.ModelChoiceField, self.fields["assignee"]).queryset = people
        stored = self._stored() if self.instance.pk else {}
        for name in ("byline", "tags", "related"):
            self.initial[name] = [choice.value for choice in stored.get(name, ())]
            self.fields[name].widget.choices = self._posted(name) if self.is_bound else stored.get(name, ())

    @property
    def more_is_wrong(self) -> bool:
        """Is anything wrong with the fields that stand folded away?"""
        return any(name in self.errors for name in MORE)

    def clean_headline(self) -> str:
        """One line."""
        headline = " ".join(self.cleaned_data["headline"].split())
        if not headline:
            raise ValidationError(NO_HEADLINE)
        return headline

    def clean_slug(self) -> str:
        """Made from the headline where it is left empty, and out of nothing where that has no letters."""
        made = slugify(self.cleaned_data.get("headline", "")) or f"story-{secrets.token_hex(4)}"
        return self.cleaned_data["slug"] or made

    def clean_body(self) -> str:
        """By the allow-list, as everywhere."""
        try:
            return clean_body(self.cleaned_data["body"])
        except TooDeep as error:
            raise ValidationError(str(error)) from None

    def clean_byline(self) -> list[Line]:
        """In order."""
        return chosen.posted_lines(self.cleaned_data["byline"], self.data)

    def clean_tags(self) -> list[str]:
        """Names, each once whatever its capitals."""
        names = [" ".join(value.split())[:100] for value in self.cleaned_data["tags"]]
        return list({name.casefold(): name for name in reversed(names) if name}.values())[::-1]

    def clean_related(self) -> list[tuple[int, str]]:
        """Stories in order, each with its own words or none; never the story itself."""
        wanted = [pk for pk in numbers(self.cleaned_data["related"]) if pk != self.instance.pk]
        there = set(Article.objects.filter(pk__in=wanted).values_list("pk", flat=True))
        return [(pk, chosen.shown_as(pk, self.data)) for pk in wanted if pk in there]

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what somebody else saved meanwhile; the typed text stays in the form."""
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk and not self.only_looks:
            stories = Article.objects.select_for_update(of=("self",)).select_related("updated_by")
            now = stories.get(pk=self.instance.pk)
            if now.version not in (cleaned.get("seen_version"), self._looked_over()):
                self._refuse_stale(now)
        return cleaned

    def _refuse_stale(self, now: Article) -> None:
        self.newer = now
        mine = self.by is not None and now.updated_by == self.by
        who = "In another window you" if mine else now.updated_by or "Somebody"
        raise ValidationError(
            f"{who} saved this story on {said_time(now.updated_at)}, after this form was opened. Nothing of yours was "
            "saved; it all stands below. Look at the other version, bring both together, then save over it.",
            code="stale",
        )

    def _looked_over(self) -> int | None:
        """The version of somebody else's that the person saw before deciding."""
        number = self.data.get("_act", "").removeprefix(OVER)
        return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else None

    def _posted(self, name: str) -> Sequence[Choice]:
        values = self.fields[name].widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
        if name == "byline":
            return [line.choice for line in chosen.posted_lines(values, self.data)]
        return chosen.posted_tags(values) if name == "tags" else chosen.posted_stories(values, self.data)

    def _stored(self) -> dict[str, Sequence[Choice]]:
        return {
            "byline": [line.choice for line in chosen.stored_lines(self.instance)],
            "tags": chosen.stored_tags(self.instance),
            "related": chosen.stored_stories(self.instance),
        }

    def _offer_sections(self) -> None:
        """In the site's order, a section's own under it."""
        sections = list(Section.objects.order_by("position", "name"))
        top = [section for section in sections if section.parent_id is None]
        offered: list[tuple[Any, str]] = [("", "Choose a section")]
        for parent in top:
            offered.append((parent.pk, parent.name))
            offered += [(s.pk, f"– {s.name}") for s in sections if s.parent_id == parent.pk]
        cast(forms.ModelChoiceField, self.fields["section"]).choices = offered
