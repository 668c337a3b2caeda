"""The desk's own pages for what is not there and for what somebody may not do."""

from __future__ import annotations

from django.contrib import admin
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from newsroom.desk.role_words import role_name
from newsroom.models import User

MOST_NAMED = 3
TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
TOO_MUCH_SENT = (
    "The desk cannot take so much at once, and kept nothing of it. Go back: what you wrote is still in the page. "
    "Copy it, and save it in several stories."
)
BUSY = "Somebody else is changing the same thing, or the desk has too much to do. Nothing was saved."
RETRY_SECONDS = 5


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, the same for what is not there and for what this person may not see."""
    context = {**admin.site.each_context(request), "title": "There is no such page"}
    return render(request, "admin/404.html", context, status=404)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: what was refused, where it was said, and whom to ask."""
    context = {
        **admin.site.each_context(request),
        "title": "You do not have access",
        "why": str(exception),
        "roles": [role_name(group.name) for group in request.user.groups.all()],
        "keepers": keepers_of_logins(),
    }
    return render(request, "admin/403.html", context, status=403)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """413 where more was sent than the desk takes, else 400."""
    if isinstance(exception, TOO_MUCH):
        return too_much(request, TOO_MUCH_SENT)
    return HttpResponseBadRequest("This request cannot be understood.", content_type="text/plain; charset=utf-8")


def too_much(request: HttpRequest, why: str) -> HttpResponse:
    """413: why, as JSON for scripts that ask for it, else as a page."""
    return _plainly(request, "That is too much", why, 413)


def busy(request: HttpRequest) -> HttpResponse:
    """503, with what was posted, to be sent again. Asks nothing of the database, which did not answer in time."""
    response = _plainly(request, "The desk is busy", BUSY, 503, again=_sent(request))
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    posted = request.POST.lists() if request.method == "POST" else ()
    return [(name, value) for name, values in posted for value in values]


def _plainly(
    request: HttpRequest, title: str, why: str, status: int, again: list[tuple[str, str]] | None = None
) -> HttpResponse:
    """A page without navigation, as nothing may be known of the person yet."""
    if not request.accepts("text/html") or "bare" in request.GET:
        return JsonResponse({"error": why}, status=status)
    context = {"title": title, "why": why, "again": again, "address": request.get_full_path()}
    return HttpResponse(render_to_string("admin/apart.html", context), status=status)


def keepers_of_logins() -> list[str]:
    """Who can give somebody a role: ops, else superusers; the first few by name."""
    people = User.objects.filter(is_active=True, is_staff=True).order_by("first_name", "username")
    by_role = Q(groups__permissions__codename="change_user", groups__permissions__content_type__app_label="newsroom")
    found = people.filter(by_role).distinct()[:MOST_NAMED] or people.filter(is_superuser=True)[:MOST_NAMED]
    return [str(person) for person in found]
