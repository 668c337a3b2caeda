"""The activity log: who did what to which story, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.audit import NO_STORY
from articles.content.fields import LABELS
from articles.desk.lists.read_only import ReadOnlyAdmin
from articles.desk.lists.record_export import as_csv
from articles.desk.lists.record_filters import ActionFilter, DaysFilter, PersonFilter
from articles.desk.person import person
from articles.models import Article, AuditEntry, Change
from articles.models.acts import DETAIL_WORDS
from articles.roles import allows, seen_by
from articles.search.desk import found_by
from newsroom.text.moments import said_moment, time_in_words

LIST, STORY, EDITION = (
    f"admin:articles_{name}" for name in ("auditentry_changelist", "article_change", "edition_change")
)
EXPORT_ROWS = 2000
NAMED = {**dict(Change.choices), **LABELS}
"""What the record names as the machine does: kinds of change, and parts of a story."""


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Who did what to which story, and when.

    Who sees no stories at all (ops) sees who did what when, and not a word of what it was about.
    """

    list_display = ("when", "who", "act", "story", "note")
    list_display_links = ("when",)
    list_filter = (ActionFilter, PersonFilter, DaysFilter)
    also_asked = ("article__id__exact",)
    search_fields = ("by_name", "note")
    search_help_text = "Headline, name or note"
    fields = ("when", "who", "act", "story", "version", "note", "more")
    readonly_fields = ("when", "who", "act", "story", "version", "more")
    wordless = ("when", "who", "act", "story")

    def get_urls(self) -> list[Any]:
        export = self.admin_site.admin_view(self.export_view)
        return [path("export/", export, name="articles_auditentry_export"), *super().get_urls()]

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

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[AuditEntry], term: str) -> Any:
        """Entries by words of the story's headline today, of the note, or of who did it; nobody can search what they
        are not shown."""
        term = term.strip()
        if not term:
            return queryset, False
        found = Q(by_name__icontains=term)
        if allows(person(request), "view"):
            stories = Article.objects.filter(seen_by(person(request)), found_by(term, weights="A"))
            found |= Q(note__icontains=term) | Q(article__in=stories.values("pk"))
        return queryset.filter(found), False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Nobody can filter by what they are not shown, by typing an address."""
        told = allows(person(request), "view") or lookup.split("__")[0] == "article"
        return told and super().lookup_allowed(lookup, value, request)

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """The list as it is filtered now, as CSV. Raises PermissionDenied."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        try:
            entries = self.get_changelist_instance(request).get_queryset(request)
        except (IncorrectLookupParameters, ValueError, OverflowError):
            return HttpResponseRedirect(reverse(LIST))
        columns = [(heading, CELLS[name]) for name, heading in HEADINGS if name in self.get_list_display(request)]
        today = f"{timezone.localdate():%Y-%m-%d}"
        return as_csv(f"activity-log-{today}.csv", columns, entries.iterator(chunk_size=EXPORT_ROWS))

    @admin.display(description="When", ordering="at")
    def when(self, entry: AuditEntry) -> str:
        return time_of_act(entry)

    @admin.display(description="Who", ordering="by_name")
    def who(self, entry: AuditEntry) -> str:
        return entry.who

    @admin.display(description="Action", ordering="verb")
    def act(self, entry: AuditEntry) -> str:
        return entry.act

    @admin.display(description="Story")
    def story(self, entry: AuditEntry) -> SafeString | str:
        """A link to the story under its headline today, its number where it was deleted, or the user whom it is
        about."""
        headline = entry.headline  # type: ignore[attr-defined]
        if not headline:
            return name_of_story(entry)
        return format_html('<a href="{}">{}</a>', reverse(STORY, args=[entry.article_id]), headline)

    @admin.display(description="Edition")
    def version(self, entry: AuditEntry) -> SafeString | None:
        """The edition that was made or changed, if any."""
        if entry.edition is None:
            return None
        number = entry.edition.number
        words = f"Edition {number}" if number else "Scheduled version"
        return format_html('<a href="{}">{}</a>', reverse(EDITION, args=[entry.edition_id]), words)

    @admin.display(description="Details")
    def more(self, entry: AuditEntry) -> SafeString | None:
        """What else was recorded, a line each."""
        said = [(words, entry.detail.get(name)) for name, words in DETAIL_WORDS.items()]
        rows = [(words, _in_words(value)) for words, value in said if value not in (None, "", [])]
        if not rows:
            return None
        return format_html('<dl class="role-words">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))


def time_of_act(entry: AuditEntry) -> str:
    """Returns when it was done, in the newsroom's zone."""
    local = timezone.localtime(entry.at)
    return f"{local.day} {local:%b %Y, %H:%M:%S}"


def name_of_story(entry: AuditEntry) -> str:
    """Returns the headline of an entry's story today, the story's number where it was deleted, or the user or the
    names that the entry is about."""
    if entry.article_id == NO_STORY:
        return f"User {entry.note}" if "login" in entry.detail else "–"
    return entry.headline or f"Story {entry.article_id}"  # type: ignore[attr-defined]


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(_in_words, value))
    moment, text = said_moment(value), str(value)
    if moment:
        return time_in_words(moment)
    return NAMED.get(text, text)


HEADINGS = (("when", "When"), ("who", "Who"), ("act", "Action"), ("story", "Story"), ("note", "Note"))
CELLS: dict[str, Callable[[AuditEntry], object]] = {
    "when": lambda entry: timezone.localtime(entry.at).isoformat(timespec="seconds"),
    "who": lambda entry: entry.who,
    "act": lambda entry: entry.act,
    "story": name_of_story,
    "note": lambda entry: entry.note,
}
"""What the export says of an entry, by the name of the list's column."""
