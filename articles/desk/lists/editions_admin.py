"""Editions on the desk: what was published, to look at and to restore."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.desk.doors import Door
from articles.desk.lists.columns import TINTS
from articles.desk.lists.read_only import ReadOnlyAdmin
from articles.desk.person import person
from articles.editing.restoring import restore
from articles.errors import Refused
from articles.models import Edition
from articles.roles import allows, refusal, seen_by, spoken_name


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
        ("Published text", {"fields": ("text",)}),
        ("Dates", {"fields": ("goes_live_at", "live_since", "live_until", "first_published", "made")}),
        ("Proof that nothing was changed", {"fields": ("word_count", "digest", "previous_digest", "content_digest")}),
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

    @admin.display(description="Created")
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
