"""The record, on the desk: what was published, and who did what."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.audit import NO_STORY
from articles.desk.doors import Door
from articles.desk.lists.columns import TINTS
from articles.desk.lists.story_list import CappedPaginator
from articles.desk.person import person
from articles.editing.restoring import restore
from articles.errors import Refused
from articles.models import Article, AuditEntry, Edition
from articles.roles import allows, refusal, seen_by, spoken_name
from newsroom.desk.lists import OfferedLists


class ReadOnlyAdmin(OfferedLists):
    """A model that can be viewed and not changed."""

    show_full_result_count = False
    list_max_show_all = 0
    paginator = CappedPaginator
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """Editions, to view and to restore to the desk."""

    list_display = ("headline", "number", "change", "state", "section", "live_since", "live_until", "published_by")
    list_filter = ("live", "change", "section")
    list_select_related = ("section", "published_by")
    ordering = ("-id",)
    search_fields = ("headline",)
    search_help_text = "Headline"
    fieldsets = (
        (None, {"fields": ("headline", "story", "number", "change", "public_note", "section", "slug", "standfirst")}),
        ("What readers got", {"fields": ("text",)}),
        ("When, and by whom", {"fields": ("goes_live_at", "live_since", "live_until", "first_published", "made")}),
        ("The chain", {"fields": ("word_count", "digest", "previous_digest", "content_digest")}),
    )
    readonly_fields = ("story", "text", "made")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        """Editions of stories that this person may see, without columns that only the chain and the search need."""
        seen = super().get_queryset(request).filter(seen_by(person(request), through="article"))
        return seen.defer("salts", "field_digests", "search_vector")

    def get_urls(self) -> list[Any]:
        own = Door("<int:pk>/restore/", "restore", "restore", ("POST",), self.restore_view)
        view = self.admin_site.admin_view(own.enter)
        return [path(own.route, view, name="articles_edition_restore"), *super().get_urls()]

    def has_view_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        article = obj.article if obj else None
        return super().has_view_permission(request, obj) and allows(person(request), "view", article)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        edition = self.get_object(request, object_id)
        may = edition is not None and allows(person(request), "restore", edition.article)
        kwargs["extra_context"] = {**(kwargs.get("extra_context") or {}), "may_restore": may}
        return super().change_view(request, object_id, *args, **kwargs)

    @admin.display(description="State")
    def state(self, edition: Edition) -> SafeString:
        return format_html('<span class="state state--{}">{}</span>', TINTS[edition.life], edition.life.label)

    @admin.display(description="Story")
    def story(self, edition: Edition) -> SafeString:
        return format_html('<a href="{}">{}</a>', edition.article.get_change_url(), edition.article)

    @admin.display(description="Text")
    def text(self, edition: Edition) -> SafeString:
        """As readers got it: cleaned by the allow-list when it was frozen."""
        return format_html('<div class="frozen-text">{}</div>', SafeString(edition.rendered_body))

    @admin.display(description="Frozen")
    def made(self, edition: Edition) -> str:
        """When the desk copy was frozen, and who did it."""
        return f"{edition.made_at:%-d %B %Y, %H:%M:%S %Z} by {spoken_name(edition.published_by)}"

    def restore_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Restore an edition to the desk. Raises Http404 for people who may not see it, as where there is none."""
        edition = self.get_object(request, str(pk))
        if edition is None or not self.has_view_permission(request, edition):
            raise Http404("There is no such edition.")
        if not allows(person(request), "restore", edition.article):
            raise PermissionDenied(refusal(person(request), "restore", edition.article))
        try:
            self.message_user(request, restore(edition, by=person(request)).message)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        return HttpResponseRedirect(edition.article.get_change_url())


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Who did what to which story, and when.

    Who sees no stories at all (ops) sees who did what when, and not a word of what it was about.
    """

    list_display = ("at", "by_name", "act", "story", "note")
    list_filter = ("verb",)
    also_asked = ("article__id__exact",)
    search_fields = ("by_name", "note")
    search_help_text = "Name or note"
    fields = ("at", "by_name", "act", "story", "edition", "note", "more")
    readonly_fields = ("act", "story", "more")
    wordless = ("at", "by_name", "act", "story")

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        """Entries with their stories' headlines; entries of deleted stories have none."""
        entries, story = super().get_queryset(request), Article.objects.filter(pk=OuterRef("article"))
        seen = seen_by(person(request))
        if allows(person(request), "view"):
            entries = entries.filter(Exists(story.filter(seen)) | ~Exists(story))
        elif not self.has_view_permission(request):
            entries = entries.none()
        if not request.user.has_perm("newsroom.view_user"):
            entries = entries.exclude(article=NO_STORY)
        return entries.annotate(headline=Subquery(story.filter(seen).values("headline")[:1]))

    def get_list_display(self, request: HttpRequest) -> Sequence[str]:
        """Notes quote stories, so people who see no stories do not see notes."""
        return self.list_display if allows(person(request), "view") else self.wordless

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Sequence[str]:
        """As for the list: editions and details quote stories too."""
        return self.fields if allows(person(request), "view") else self.wordless

    def get_search_fields(self, request: HttpRequest) -> Sequence[str]:
        """Nobody can search what they are not shown."""
        return self.search_fields if allows(person(request), "view") else ("by_name",)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Nobody can filter by what they are not shown, by typing an address."""
        told = allows(person(request), "view") or lookup.split("__")[0] in ("at", "by_name", "verb", "article")
        return told and super().lookup_allowed(lookup, value, request)

    @admin.display(description="Act", ordering="verb")
    def act(self, entry: AuditEntry) -> str:
        return entry.act

    @admin.display(description="Story")
    def story(self, entry: AuditEntry) -> str:
        """Its headline today, its number where it was deleted, or the login where that is what was changed."""
        if entry.article_id == NO_STORY:
            return f"Login {entry.note}" if "login" in entry.detail else "–"
        return entry.headline or f"Story {entry.article_id}"  # type: ignore[attr-defined]

    @admin.display(description="More")
    def more(self, entry: AuditEntry) -> SafeString | str:
        """The details that the verb recorded, as JSON."""
        if not entry.detail:
            return "–"
        return format_html("<code>{}</code>", json.dumps(entry.detail, ensure_ascii=False, sort_keys=True))
