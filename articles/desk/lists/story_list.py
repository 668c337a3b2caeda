"""The list of stories: what it shows, finds and offers."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.views.main import ORDER_VAR
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from articles.desk.lists import columns
from articles.desk.lists.bulk import ASKS, BULK_ACTIONS
from articles.desk.lists.bulk_undo import done_together
from articles.desk.lists.filters import AuthorFilter, DatesFilter, MineFilter, PlanFilter, StateFilter
from articles.desk.lists.saved_filters import filters_for, known
from articles.desk.person import person
from articles.models import Article
from articles.roles import allows, seen_by
from articles.search.desk import found_by, most_telling_first
from newsroom.desk.chosen_rows import ChosenRowsAdmin

MOST_COUNTED = 5_000


class CappedPaginator(Paginator):
    """Counts no further than anybody turns pages, so that an archive of any size opens at once."""

    @cached_property
    def count(self) -> int:
        return min(self._counted, MOST_COUNTED)

    @cached_property
    def capped(self) -> bool:
        return self._counted > MOST_COUNTED

    @cached_property
    def _counted(self) -> int:
        stories: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        return stories.order_by()[: MOST_COUNTED + 1].count()


class StoryList(ChosenRowsAdmin):
    """The list of stories; `ArticleAdmin` adds the form."""

    list_display = (
        columns.thumbnail,
        columns.headline,
        columns.state,
        columns.byline,
        "section",
        columns.planned,
        columns.when,
    )
    list_display_links = (columns.headline,)
    list_filter = (StateFilter, MineFilter, PlanFilter, "section", AuthorFilter, "kind", DatesFilter)
    list_per_page = 50
    list_max_show_all = 0
    search_fields = ("headline",)
    search_help_text = "Headline, text, byline or tag; “a phrase”, -without, this OR that"
    show_full_result_count = False
    paginator = CappedPaginator
    actions = BULK_ACTIONS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """What this person may see, with everything that the columns show."""
        by = person(request)
        return columns.with_columns(super().get_queryset(request).filter(seen_by(by)), by=by)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Article], term: str) -> Any:
        """Stories in which every word, or one that begins so, is found: in headline, text, byline or a tag. Those that
        say most of it come first, unless the person chose a column to order by."""
        if not term.strip():
            return queryset, False
        return queryset.filter(found_by(term)) if ORDER_VAR in request.GET else most_telling_first(
            queryset, term
        ), False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Only acts that this person may do to some story; stories are never deleted in bulk."""
        found = super().get_actions(request)
        return {name: action for name, action in found.items() if name in ASKS and allows(request.user, ASKS[name])}

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The list, with the person's saved filters."""
        current = known(request.GET)
        kept = filters_for(person(request), current)
        own = any(each.current and each.own for each in kept)
        saved = {"current_query": current, "current_is_own": own, "saved_filters": kept}
        done = {"done_together": done_together(request)} if request.method == "GET" else {}
        return super().changelist_view(request, {**saved, **done, **(extra_context or {})})
