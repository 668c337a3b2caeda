"""The story's form."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict

from articles.content.contents import Content
from articles.content.fields import CONTENT_FIELDS, FIELDS, FieldKind
from articles.content.limits import too_long, too_many
from articles.content.references import references, without_references
from articles.desk.form import pick_values
from articles.desk.form.editor import body_field
from articles.desk.form.figures import BaseFigureFormSet, shown_figures
from articles.desk.form.form_from_content import posted_texts
from articles.desk.form.pick_field import PickField, each_once, numbers
from articles.desk.form.pick_values import Line
from articles.desk.form.picking import Option
from articles.desk.person import people_at_desk
from articles.desk.times import TimeField
from articles.models import Article, Section
from articles.models.article import LONGEST_TARGET
from articles.roles import allows
from authors.models import Author
from newsroom.models import User
from newsroom.site.newspaper import language_of_site
from newsroom.text.characters import visible_line
from newsroom.text.html import TooDeep, clean_body
from newsroom.text.languages import is_language_tag
from newsroom.text.slugs import slugify

WORDS_WANTED = f"Write how many words the text should have, from 1 to {LONGEST_TARGET:,}, or leave it empty."
NO_HEADLINE = "Write a headline: without one nobody can find the story."
BY_PLANNERS = ("assignee", "planned_for", "deadline", "length_target")
"""What only somebody may change who may plan the story."""
PLANNING = (*BY_PLANNERS, "embargo_until")
"""What is about the story and is not in it: written only where this form changed it."""
FOLDED = (*(field.name for field in FIELDS if field.folded), *PLANNING)
"""Fields that the form folds away until one of them is wrong."""
FOLDED_WORDS = (*dict.fromkeys(field.folded for field in FIELDS if field.folded), "planning", "embargo")


def _lines(rows: int, **attributes: str) -> forms.Textarea:
    """A field that grows with what is typed, in the direction of its script."""
    return forms.Textarea(attrs={"rows": rows, "data-grow": "", "dir": "auto", **attributes})


def _check_number(name: str, values: Sequence[str]) -> None:
    """Raise ValidationError where a story may not have so many of them."""
    if refused := too_many(name, len(values)):
        raise ValidationError(refused)


class ArticleForm(forms.ModelForm):
    """A story as an editor thinks of it, with its pictures. `content()` is what is to be saved; nothing is written
    before but the names in its byline that nobody had."""

    body = body_field()
    byline = PickField("authors", label="Byline", details="byline", hint="Type a name", keeps_typed=True)
    tags = PickField("tags", label="Tags", new=True, hint="Type a tag, then Enter")
    related = PickField(
        "stories", label="Related stories", details="related", hint="Type part of a headline", keeps_typed=True
    )
    canonical_url = forms.URLField(
        label="Canonical address",
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text="Only where the story was first published elsewhere.",
    )
    social_picture = forms.CharField(
        label="Picture for shared links",
        required=False,
        widget=forms.Select(attrs={"data-social-picture": ""}),
        help_text="One of the story’s pictures.",
    )
    deadline = TimeField(label="Deadline", what="Deadline", help_text="When the text has to be there.")
    embargo_until = TimeField(label="Embargo until", what="Embargo", help_text="Nobody can publish it before.")
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    figures: BaseFigureFormSet
    """The rows of pictures, which are valid or not with the form."""
    left_out: list[str]
    """Sentences on what was typed, means nothing or several things, and is saved nowhere; once the form was cleaned."""
    names_only: list[str]
    """Names in the byline that nobody had, which are printed without a page; once the form was cleaned."""

    class Meta:
        model = Article
        fields = (*CONTENT_FIELDS, *PLANNING)
        labels = {field.name: field.label for field in FIELDS if field.kind is not FieldKind.MARKUP}
        widgets = {
            **{field.name: _lines(2) for field in FIELDS if field.kind is FieldKind.TEXT},
            **{field.name: forms.TextInput(attrs={"dir": "auto"}) for field in FIELDS if field.kind is FieldKind.LINE},
            "headline": _lines(1, maxlength="300", **{"data-count": "70"}),
            "teaser": _lines(3),
            "seo_title": forms.TextInput(attrs={"data-count": "60", "dir": "auto"}),
            "seo_description": _lines(2, maxlength="320", **{"data-count": "155"}),
            "planned_for": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "length_target": forms.NumberInput(attrs={"min": "1", "max": str(LONGEST_TARGET)}),
        }
        help_texts = {"slug": "The end of the story’s address.", "length_target": "Words that the text should have."}
        error_messages = {
            "length_target": {"invalid": WORDS_WANTED, "max_value": WORDS_WANTED, "min_value": WORDS_WANTED},
            "headline": {"required": NO_HEADLINE},
            "section": {"required": "Choose a section: the story’s address begins with it."},
        }

    def __init__(self, data: Any = None, files: Any = None, *, by: User, **kwargs: Any) -> None:
        """Fill the controls with what was posted, else with what the story has; `by` has the form before them."""
        super().__init__(data, files, **kwargs)
        self.by = by
        self.left_out, self.names_only = [], []
        self.label_suffix = ""
        self.fields["slug"].required = False
        if not self.instance.pk and "language" not in (kwargs.get("initial") or {}):
            self.initial["language"] = language_of_site()
        if not self.instance.pk and data is None:
            self.fields["headline"].widget.attrs["autofocus"] = True
        for name in ("deadline", "embargo_until"):
            cast(TimeField, self.fields[name]).stored = getattr(self.instance, name)
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None
        for name in PLANNING:
            self.fields[name].show_hidden_initial = True
        may_plan = allows(by, "assign", self.instance if self.instance.pk else None)
        for name in BY_PLANNERS:
            self.fields[name].disabled = not may_plan
        self._offer_sections()
        cast(forms.ModelChoiceField, self.fields["assignee"]).queryset = people_at_desk()
        cast(PickField, self.fields["related"]).user = by
        self.fields["byline"].widget.adds = by.has_perm("authors.add_author")
        self._fill_controls()
        self.figures = shown_figures(self.instance if self.instance.pk else None, data, files, by=by)
        cast(forms.Select, self.fields["social_picture"].widget).choices = self.figures.offered()

    def is_valid(self) -> bool:
        """The fields and all pictures."""
        return all([super().is_valid(), self.figures.is_valid()])

    def full_clean(self) -> None:
        """Refuse what is too long before anything is done with it; what was typed stays in the fields."""
        refused = too_long(posted_texts(self.data)) if self.is_bound else ""
        if not refused:
            super().full_clean()
            return
        self._errors, self.cleaned_data = ErrorDict(), {}
        self.add_error(None, refused)

    def begin_with(self, author: Author | None) -> None:
        """Put the writer's name into the byline of a new story."""
        if author and not self.is_bound:
            self.initial["byline"] = [str(author.pk)]
            self.fields["byline"].widget.choices = [Line(author, "", "").choice]

    def show_without_complaint(self) -> None:
        """What was posted, as if it had just been typed: for words brought back that were never sent."""
        self._errors = ErrorDict()
        for row in self.figures.forms:
            row._errors = ErrorDict()

    def content(self) -> Content:
        """What a valid form says."""
        cleaned = self.cleaned_data
        return {
            **{name: cleaned[name] for name in CONTENT_FIELDS if name != "section"},
            "body": without_references(cleaned["body"], self.figures.removed.keys()),
            "section": cleaned["section"].pk,
            "bylines": [*map(pick_values.line_value, cleaned["byline"]), *map(pick_values.name_value, self.names_only)],
            "figures": self.figures.said(),
            "related": [{"target": pk, "headline": shown} for pk, shown in cleaned["related"]],
            "tags": cleaned["tags"],
        }

    def removed_from_text(self) -> list[str]:
        """A sentence for each picture that was removed while the text still showed it."""
        shown = set(references(self.cleaned_data["body"]))
        captions = [caption for key, caption in self.figures.removed.items() if key in shown]
        return [f"{f'“{each[:80]}”' if each else 'The picture'} was removed from the text, too." for each in captions]

    def planning(self) -> dict[str, Any]:
        """The fields about the story that this form changed."""
        return {name: self.cleaned_data[name] for name in PLANNING if name in self.changed_data}

    @property
    def folded(self) -> list[forms.BoundField]:
        """The fields that are folded away; what this person may not plan is told above the form (`about.html`)."""
        return [self[name] for name in FOLDED if not self.fields[name].disabled]

    @property
    def folded_words(self) -> str:
        """What is folded away, for the line that unfolds it: "Teaser, tagline, search results …"."""
        return ", ".join(FOLDED_WORDS).capitalize()

    @property
    def folded_is_wrong(self) -> bool:
        """Is anything wrong with the fields that are folded away?"""
        return any(name in self.errors for name in FOLDED)

    def clean_headline(self) -> str:
        """One line."""
        headline = visible_line(self.cleaned_data["headline"])
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

    def clean_language(self) -> str:
        """A language tag."""
        language = str(self.cleaned_data["language"]).strip()
        if not is_language_tag(language):
            raise ValidationError(
                f"“{language}” is not a language tag. Write two or three letters, such as en or km, and where it "
                "matters the script or country behind a hyphen: pt-BR, zh-Hant."
            )
        return language

    def clean_social_picture(self) -> str:
        """One of the pictures in the form; one that was removed meanwhile is none."""
        chosen = self.cleaned_data["social_picture"]
        return chosen if chosen in dict(self.figures.offered()) else ""

    def clean_byline(self) -> list[Line]:
        """In order, each person once. A name that nobody has is printed as it is."""
        _check_number("byline", self.cleaned_data["byline"])
        for typed in pick_values.typed_only(self.cleaned_data["byline"]):
            if several := pick_values.who_could_be(typed):
                self.left_out.append(several)
            else:
                self.names_only.append(typed)
        lines = pick_values.posted_lines(self.cleaned_data["byline"], self.data)
        if sentence := pick_values.named_again(lines):
            raise ValidationError(sentence)
        return lines

    def clean_tags(self) -> list[str]:
        """Names, each once whatever its capitals."""
        _check_number("tags", self.cleaned_data["tags"])
        return each_once(visible_line(value)[:100] for value in self.cleaned_data["tags"])

    def clean_related(self) -> list[tuple[int, str]]:
        """Stories in order, each with its own words or none; never the story itself."""
        _check_number("related", self.cleaned_data["related"])
        self.left_out += map(pick_values.no_one_story, pick_values.typed_only(self.cleaned_data["related"]))
        wanted = [pk for pk in numbers(self.cleaned_data["related"]) if pk != self.instance.pk]
        there = set(pick_values.may_be_chosen(wanted, by=self.by, beside=self.instance).values_list("pk", flat=True))
        return [(pk, pick_values.shown_as(pk, self.data)) for pk in wanted if pk in there]

    def _posted(self, name: str) -> Sequence[Option]:
        values = self.fields[name].widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
        if name == "byline":
            return [line.choice for line in pick_values.posted_lines(values, self.data)]
        return (
            pick_values.posted_tags(values)
            if name == "tags"
            else pick_values.posted_stories(values, self.data, by=self.by, beside=self.instance)
        )

    def _fill_controls(self) -> None:
        stored = self._stored() if self.instance.pk and not self.is_bound else {}
        for name in ("byline", "tags", "related"):
            given = [choice.value for choice in stored.get(name, ())] or self.initial.get(name, [])
            self.initial[name] = given
            self.fields[name].widget.choices = self._posted(name) if self.is_bound else stored.get(name, ())

    def _stored(self) -> dict[str, Sequence[Option]]:
        return {
            "byline": [line.choice for line in pick_values.stored_lines(self.instance)],
            "tags": pick_values.stored_tags(self.instance),
            "related": pick_values.stored_stories(self.instance, by=self.by),
        }

    def _offer_sections(self) -> None:
        """In the site's order, a section with those within it as a group: each is found by its first letters."""
        sections = list(Section.objects.order_by("position", "name"))
        offered: list[tuple[Any, Any]] = [("", "Choose a section")]
        for parent in (section for section in sections if section.parent_id is None):
            within = [(s.pk, s.name) for s in sections if s.parent_id == parent.pk]
            own = (parent.pk, parent.name)
            offered.append((parent.name, [own, *within]) if within else own)
        cast(forms.ModelChoiceField, self.fields["section"]).choices = offered
