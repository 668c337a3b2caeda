"""Sections, tags, and the record, on the desk."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, OuterRef, ProtectedError, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST
from taggit import admin as taggit_admin
from taggit.models import Tag as TaggitTag

from articles.desk.person import person
from articles.errors import Refused
from articles.models import Article, AuditEntry, Edition, Section, Tag
from articles.restoring import restore
from articles.roles import allows

# The library's own tags are not ours; its admin is loaded here, so that it does not come back later.
taggit_admin.admin.site.unregister(TaggitTag)


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    """The parts of the paper."""

    list_display = ("name", "parent", "position", "in_navigation", "address")
    list_editable = ("position", "in_navigation")
    list_select_related = ("parent",)
    search_fields = ("name",)
    filter_horizontal = ("editors",)
    prepopulated_fields = {"slug": ("name",)}
    fields = ("name", "slug", "parent", "description", "position", "in_navigation", "editors")

    @admin.display(description="Address")
    def address(self, section: Section) -> SafeString:
        """Where readers find it."""
        return format_html('<a href="{0}">{0}</a>', section.get_absolute_url())

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only sections of the first level can have others within them."""
        if db_field.name == "parent":
            kwargs["queryset"] = Section.objects.filter(parent=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Stories keep their section: say so instead of listing them all."""
        kept = [s for s in objs if any(m.objects.filter(section=s).exists() for m in (Article, Edition))]
        if kept:
            names = ", ".join(str(section) for section in kept)
            return [], {}, set(), [f"{names}: stories stand here. Move them to another section first."]
        return super().get_deleted_objects(objs, request)


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    """Subjects."""

    list_display = ("name", "slug", "stories")
    search_fields = ("name",)
    fields = ("name", "slug")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        """With how many stories of the desk have it."""
        return super().get_queryset(request).annotate(used=Count("tagged_articles"))

    @admin.display(description="Stories", ordering="used")
    def stories(self, tag: Tag) -> int:
        """How many."""
        return tag.used  # type: ignore[attr-defined, no-any-return]

    def delete_model(self, request: HttpRequest, obj: Tag) -> None:
        """A tag that was published is part of the record."""
        try:
            super().delete_model(request, obj)
        except ProtectedError:
            self.message_user(request, f"“{obj}” was published with stories and stays.", messages.ERROR)


class ReadOnlyAdmin(admin.ModelAdmin):
    """What is only looked at."""

    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody."""
        return False


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """What was published, frozen: to look at, and to bring back onto the desk."""

    list_display = ("headline", "number", "change", "live", "section", "live_since", "live_until", "published_by")
    list_filter = ("live", "change", "section")
    list_select_related = ("section", "published_by")
    search_fields = ("headline",)
    fields = (
        *("headline", "article", "number", "change", "public_note", "section", "slug", "standfirst", "text"),
        *("goes_live_at", "live_since", "live_until", "first_published", "published_by", "made_at"),
        *("word_count", "digest", "previous_digest", "content_digest"),
    )
    readonly_fields = ("text",)
    change_form_template = "admin/articles/edition/change_form.html"

    def get_urls(self) -> list[Any]:
        """With the act of bringing one back."""
        view = self.admin_site.admin_view(self.restore_view)
        return [path("<int:pk>/restore/", view, name="articles_edition_restore"), *super().get_urls()]

    def has_view_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """By the table of roles."""
        return super().has_view_permission(request, obj) and allows(
            person(request), "view", obj.article if obj else None
        )

    @admin.display(description="Text")
    def text(self, edition: Edition) -> SafeString:
        """As readers got it: cleaned by the allow-list when it was frozen."""
        return format_html('<div class="frozen-text">{}</div>', SafeString(edition.rendered_body))

    def restore_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Put its content back onto the desk, by POST."""
        return require_POST(self._restore)(request, pk)

    def _restore(self, request: HttpRequest, pk: int) -> HttpResponse:
        edition = self.get_object(request, str(pk))
        if edition is None:
            return HttpResponseRedirect(reverse("admin:articles_edition_changelist"))
        try:
            self.message_user(request, restore(edition, by=person(request)).message)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        return HttpResponseRedirect(edition.article.get_change_url())


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Who did what to which story, and when."""

    list_display = ("at", "by_name", "verb", "story", "note")
    list_filter = ("verb",)
    list_select_related = ("edition",)
    search_fields = ("by_name", "note")
    fields = ("at", "by_name", "verb", "story", "edition", "note", "detail")
    readonly_fields = ("story",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        """With the headlines, which some stories have no more."""
        headlines = Article.objects.filter(pk=OuterRef("article")).values("headline")[:1]
        return super().get_queryset(request).annotate(headline=Subquery(headlines))

    @admin.display(description="Story")
    def story(self, entry: AuditEntry) -> str:
        """Its headline today, or its number where it was deleted."""
        return entry.headline or f"Story {entry.article_id}"  # type: ignore[attr-defined]
