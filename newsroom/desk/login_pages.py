"""What happens after a login, and the page of where one is logged in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse

from newsroom.logins import sessions
from newsroom.logins.throttling import remember_browser


def note_login(request: HttpRequest, response: HttpResponse) -> None:
    """Note where somebody has just logged in, and have their browser counted by itself from now on."""
    sessions.begin_session(request)
    remember_browser(request, response, request.user.get_username())


def sessions_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show where one is logged in, or end one of these sessions (POST `end`), or all others (`end=others`)."""
    if request.method == "POST":
        _end(request)
        return HttpResponseRedirect(request.path)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    found = sessions.sessions_of(request.user, current=request.session.session_key)
    context = {**site.each_context(request), "title": "Where you are logged in", "sessions": found}
    return TemplateResponse(request, "desk/logins/sessions.html", context)


def _end(request: HttpRequest) -> None:
    chosen = request.POST.get("end", "")
    if chosen == "others":
        ended = sessions.end_other_sessions(request.user, current=request.session.session_key)
        messages.success(request, f"Logged out of {ended} other browser{'' if ended == 1 else 's'}.")
    elif sessions.end_session(request.user, chosen):
        messages.success(request, "Logged out there.")
    else:
        messages.warning(request, "That login had ended already.")
