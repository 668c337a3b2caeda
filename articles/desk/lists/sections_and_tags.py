"""Sections and tags, on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Lower
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from taggit import admin as taggit_admin
from taggit.models import Tag as TaggitTag

from articles.desk.known_tags import tags_known_to
from articles.desk.lists.merging import MergedFilter, MergesNames
from articles.desk.lists.reindexing import reindex_tag
from articles.desk.lists.tag_form import TagForm
from articles.desk.person import person
from articles.editing.merging_names import TAGS
from articles.editing.ordering import last_position, move_section
from articles.errors import Refused
from articles.models import Article, Edition, Section, Tag, TaggedArticle, TaggedEdition
from articles.roles import seen_by
from images.renditions.picture import picture_html
from newsroom.desk.chosen_rows import ChosenRowsAdmin
from newsroom.desk.lists import OfferedLists
from newsroom.desk.logged_changes import LoggedChanges
from newsroom.desk.named_form import NamedForm
from newsroom.models import User
from newsroom.text.words import first_words

WORDS_OF_AN_INTRODUCTION = 20

# The library's own tags are not ours; its admin is loaded here, so that it does not come back later.
taggit_admin.admin.site.unregister(TaggitTag)


class SectionForm(NamedForm):
    """A section: its parent is another section of the first level."""

    def clean_parent(self) -> Section | None:
        """Raises ValidationError where sections would have more than two levels."""
        parent: Section | None = self.cleaned_data["parent"]
        if parent and parent == self.instance:
            raise ValidationError("A section cannot be within itself: choose another one, or none.")
        if parent and self.instance.pk and self.instance.children.exists():
            raise ValidationError("There are sections within this one: move them elsewhere first, or choose none.")
        return parent


@admin.register(Section)
class SectionAdmin(LoggedChanges, ChosenRowsAdmin):
    """Sections on the desk, in the order in which readers see them: each with those within it."""

    list_display = ("name", "parent", "navigation", "address")
    list_select_related = ("parent",)
    ordering = (
        Coalesce("parent__position", "position"),
        Coalesce("parent__name", "name"),
        F("parent").asc(nulls_first=True),
        "position",
        "name",
    )
    actions = ("move_up", "move_down")
    search_fields = ("name",)
    form = SectionForm
    formfield_overrides = {
        **OfferedLists.formfield_overrides,
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    }
    fieldsets = (
        (None, {"fields": ("name", "slug", "parent", "description")}),
        (
            "In the navigation",
            {
                "fields": ("in_navigation",),
                "description": "Its place is set in the list of sections, by “Move up” and “Move down”.",
            },
        ),
        (
            "Its editors",
            {"fields": ("editors",), "description": "They can publish in this section and in the sections within it."},
        ),
        ("Before a story goes live", {"fields": ("four_eyes",)}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Section | None = None) -> Any:
        """Only people who may make sections choose its editors and the four-eyes rule."""
        return () if self.has_add_permission(request) else ("editors", "four_eyes")

    def save_model(self, request: HttpRequest, obj: Section, form: Any, change: bool) -> None:
        """A new section is the last of those beside it."""
        if not change:
            obj.position = last_position(obj)
        super().save_model(request, obj, form, change)

    @admin.action(description="Move up", permissions=["change"])
    def move_up(self, request: HttpRequest, chosen: QuerySet[Section]) -> None:
        for section in chosen.order_by("position", "name"):
            self._move(request, section, by=-1)

    @admin.action(description="Move down", permissions=["change"])
    def move_down(self, request: HttpRequest, chosen: QuerySet[Section]) -> None:
        for section in chosen.order_by("-position", "-name"):
            self._move(request, section, by=1)

    def _move(self, request: HttpRequest, section: Section, *, by: int) -> None:
        """One that stands first or last already stays there, and says so."""
        way = "up" if by < 0 else "down"
        try:
            moved = move_section(section, by=by)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return
        if not moved:
            self.message_user(request, f"“{section}” is {'first' if by < 0 else 'last'} already.", messages.WARNING)
            return
        self.log_change(request, section, f"Moved {way}")
        self.message_user(request, f"Moved “{section}” {way}.")

    @admin.display(description="Navigation", ordering="in_navigation")
    def navigation(self, section: Section) -> str:
        return "In the navigation" if section.in_navigation else "Not in the navigation"

    @admin.display(description="Address")
    def address(self, section: Section) -> SafeString:
        return format_html('<a href="{0}">{0}</a>', section.get_absolute_url())

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Offer only first-level sections as parents, and no button that makes one beside the form."""
        if db_field.name == "parent":
            return db_field.formfield(queryset=Section.objects.filter(parent=None), empty_label="None: first level")
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_add_related = False
        return field

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer only people with the role section-editor."""
        if db_field.name == "editors":
            kwargs["queryset"] = User.objects.filter(groups__name="section-editor").order_by("first_name", "username")
            kwargs["widget"] = forms.CheckboxSelectMultiple(attrs={"class": "boxes"})
            kwargs["help_text"] = "Everybody with the role Section editor."
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Stories keep their section: say so instead of listing them all."""
        kept = [s for s in objs if any(kind.objects.filter(section=s).exists() for kind in (Article, Edition))]
        if kept:
            names = ", ".join(str(section) for section in kept)
            return [], {}, set(), [f"{names}: there are stories in it. Move them to another section first."]
        return super().get_deleted_objects(objs, request)


@admin.register(Tag)
class TagAdmin(MergesNames, LoggedChanges, ChosenRowsAdmin):
    """Tags on the desk."""

    name_kind = TAGS

    list_display = ("name", "slug", "stories", "page")
    list_filter = (MergedFilter,)
    search_fields = ("name",)
    ordering = (Lower("name"),)
    fieldsets = (
        (None, {"fields": ("name", "slug", "series", "key_story")}),
        ("On its page", {"fields": ("introduction", "picture_now", "picture", "picture_alt", "picture_credit")}),
    )
    readonly_fields = ("picture_now",)
    autocomplete_fields = ("key_story", "picture")
    form = TagForm
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        """Those that this person may know of, with how many stories of theirs to see have it, counted for the rows that
        are shown."""
        user = person(request)
        having = TaggedArticle.objects.filter(seen_by(user, through="content_object"), tag=OuterRef("pk"))
        counted = having.values("tag").annotate(n=Count("pk")).values("n")
        return super().get_queryset(request).filter(tags_known_to(user)).annotate(used=Coalesce(Subquery(counted), 0))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Story and picture are found by their words; no story is made, changed or deleted from here."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(widget := getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
            widget.can_add_related = widget.can_add_related and db_field.name == "picture"
        if db_field.name == "picture":
            field.help_text = "Type part of the picture’s caption or file name."
        return field

    def save_model(self, request: HttpRequest, obj: Tag, form: Any, change: bool) -> None:
        """Save, and have stories found by the new name."""
        super().save_model(request, obj, form, change)
        left = reindex_tag(obj) if change and "name" in form.changed_data else ""
        if left:
            self.message_user(request, left, messages.WARNING)

    @admin.display(description="Stories", ordering="used")
    def stories(self, tag: Tag) -> int:
        return tag.used  # type: ignore[attr-defined, no-any-return]

    @admin.display(description="Picture now")
    def picture_now(self, tag: Tag) -> SafeString:
        if tag.picture is None:
            return SafeString('<span class="no-picture">None</span>')
        return picture_html(tag.picture, alt=tag.picture_alt, sizes="160px", crop="3:2", css_class="picture-now")

    def facts_of(self, name: Tag) -> Sequence[str]:
        """What would not be seen any more of a topic that is merged into another."""
        words = first_words(name.introduction, WORDS_OF_AN_INTRODUCTION).text
        return [*([f"Introduction: {words}…"] if words else []), *(["Has a picture"] if name.picture_id else [])]

    @admin.display(description="Page")
    def page(self, tag: Tag) -> SafeString:
        """Where readers find it, once a story with it is on the site."""
        return format_html('<a href="{0}">{0}</a>', tag.get_absolute_url())

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """A tag that was published with stories is part of the record."""
        kept = [tag for tag in objs if TaggedEdition.objects.filter(tag=tag).exists()]
        if kept:
            names = ", ".join(f"“{tag}”" for tag in kept)
            return [], {}, set(), [f"{names}: used in published stories. Merge the tag into another one instead."]
        return super().get_deleted_objects(objs, request)
