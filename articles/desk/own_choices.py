"""What a person chose for their own desk: what is unfolded beside a story, and what the text field does as they type.

It goes with the person to whichever browser they use.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from articles.desk.person import person
from newsroom.models import User

AT_FIRST: Mapping[str, bool] = {
    "open_details": False,
    "open_next": False,
    "open_steps": True,
    "open_links": False,
    "typography": True,
}
"""Every choice, with what holds until somebody chooses."""
VALUES = {"0": False, "1": True}


def own_choices(user: User) -> dict[str, bool]:
    """Returns all choices by name, as this person made them."""
    return {name: bool(user.desk_choices.get(name, at_first)) for name, at_first in AT_FIRST.items()}


def choose_for_oneself(request: HttpRequest) -> HttpResponse:
    """Remember what was chosen: `name` of `AT_FIRST`, `value` 0 or 1."""
    name, value = request.POST.get("name", ""), request.POST.get("value", "")
    if name not in AT_FIRST or value not in VALUES:
        return JsonResponse({"error": "There is no such choice. Reload the page."}, status=HTTPStatus.BAD_REQUEST)
    with transaction.atomic():
        user = User.objects.select_for_update(no_key=True).get(pk=person(request).pk)
        user.desk_choices = {**user.desk_choices, name: VALUES[value]}
        user.save(update_fields=["desk_choices"])
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
