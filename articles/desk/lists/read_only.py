"""What can be looked at on the desk and not changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from articles.desk.lists.story_list import CappedPaginator
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
