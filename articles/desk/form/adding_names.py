"""A name that nobody has, typed in the byline: an author is added in place, or only the name is printed."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.admin.models import ADDITION, LogEntry
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, JsonResponse

from articles.desk.form.picking import author_choice
from articles.desk.person import person
from authors.adding import add_author, checked_name
from authors.models import Author, name_to_print


def add_an_author(request: HttpRequest) -> JsonResponse:
    """Add an author by name, kind and tagline, and have the log say so. Answers with what the byline picks."""
    posted, user = request.POST, person(request)
    kind = posted.get("kind") or Author.Kind.CONTRIBUTOR.value

    @transaction.atomic
    def added() -> Author:
        author = add_author(posted.get("name", ""), kind=kind, tagline=posted.get("tagline", ""), by=user)
        said = "Added, or given a page, in the byline of a story."
        LogEntry.objects.log_actions(user.pk, [author], ADDITION, change_message=said, single_object=True)
        return author

    return _answered(added)


def print_a_name(request: HttpRequest) -> JsonResponse:
    """Take a name into the byline that has no page. Answers with what the byline picks."""
    return _answered(lambda: name_to_print(checked_name(request.POST.get("name", ""))))


def _answered(make: Callable[[], Author]) -> JsonResponse:
    try:
        author = make()
    except ValidationError as refused:
        return JsonResponse({"error": " ".join(refused.messages)}, status=422)
    return JsonResponse(author_choice(author).as_json())
