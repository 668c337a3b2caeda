"""The application for the web server: Django, in the newsroom's lanes."""

from __future__ import annotations

from django.conf import settings
from django.urls import get_resolver

from newsroom.ops.environment import number
from newsroom.server.application import Application
from newsroom.server.bodies import Bodies, Patience
from newsroom.server.lanes import standard_lanes
from newsroom.server.options import patience
from newsroom.wsgi import application as django

get_resolver().url_patterns  # noqa: B018 - loads all views now, not in the first request

application = Application(
    django,
    standard_lanes(number("WEB_THREADS", 4)),
    uploads="/admin/",
    session_cookie=settings.SESSION_COOKIE_NAME,
    bodies=Bodies(Patience(silence=patience())),
)
