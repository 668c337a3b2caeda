"""The list of stories: what it shows, finds and offers."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.postgres.search import SearchQuery
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from articles.desk import columns
from articles.desk.bulk import BULK_ACTIONS
from articles.desk.filters import AuthorFilter, MineFilter, StateFilter
from articles.models import Article, Byline, Edition, Status, TaggedArticle
from articles.roles import allows
from newsroom.words import indexable

MOST_COUNTED = 5_000
MOST_WORDS = 8


class CappedPaginator(Paginator):
    """Counts no further than anybody turns pages, so that an archive of any size opens at once."""

    @cached_property
    def count(self) -> int:
        """How many there are, at most MOST_COUNTED."""
        return min(self._counted, MOST_COUNTED)

    @cached_property
    def capped(self) -> bool:
        """Are there more than are counted?"""
        return self._counted > MOST_COUNTED

    @cached_property
    def _counted(self) -> int:
        stories: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        return stories.order_by()[: MOST_COUNTED + 1].count()


class StoryList(admin.ModelAdmin):
    """The list's half of the stories' admin."""

    list_display = (columns.thumbnail, columns.headline, columns.state, columns.byline, "section", columns.when)
    list_display_links = (columns.headline,)
    list_filter = (StateFilter, MineFilter, "section", AuthorFilter, "kind")
    list_per_page = 50
    list_max_show_all = 0
    search_fields = ("headline",)
    search_help_text = "Headline, text, byline or tag"
    show_full_result_count = False
    paginator = CappedPaginator
    actions = BULK_ACTIONS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With everything that the columns show."""
        return columns.with_columns(super().get_queryset(request))

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Article], term: str) -> Any:
        """Stories in which every word is found: in the headline, the text, a name of the byline or a tag."""
        words = term.replace("\x00", "").split()[:MOST_WORDS]
        return (queryset.filter(_on_site(words) | _on_desk(words)) if words else queryset), False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Only those that this person may do to any story at all; nothing is ever deleted in bulk."""
        found = super().get_actions(request)
        return {name: action for name, action in found.items() if name in _NAMES and allows(request.user, name)}


_NAMES = frozenset(action.__name__ for action in BULK_ACTIONS)


def _on_site(words: list[str]) -> Q:
    """Are all words in what readers see? Found by the site's own index of headlines, names and texts."""
    query = SearchQuery(indexable(" ".join(words)), config="simple")
    return Q(pk__in=Edition.objects.live().filter(search_vector=query).values("article"))


def _on_desk(words: list[str]) -> Q:
    """Is each word in the headline, a name, a tag or, as long as it is not published, the text of the desk copy?"""
    condition = Q()
    for word in words:
        names = Byline.objects.filter(Q(author__name__icontains=word) | Q(name__icontains=word)).values("article")
        tagged = TaggedArticle.objects.filter(tag__name__icontains=word).values("content_object")
        in_text = ~Q(status=Status.PUBLISHED) & Q(body__icontains=word)
        condition &= Q(headline__icontains=word) | Q(pk__in=names) | Q(pk__in=tagged) | in_text
    return condition
