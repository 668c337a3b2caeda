"""The addresses of the producer's screen, under `/admin/front/`; each is reversed as `admin:<name>`.

Each asks `publish_fronts` before anybody comes through (see `articles.desk.doors`), and then whether they may work on
the very front that is meant: `?front=` says which (`fronts.desk.asked`).
"""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from articles.desk.doors import Door
from articles.roles import FRONTS
from fronts.desk import acts, card_page, history, preview, screen

GET, POST, BOTH = ("GET",), ("POST",), ("GET", "POST")

DOORS = (
    Door("", "front", FRONTS, GET, screen.front_screen),
    Door("preview/", "front_preview", FRONTS, GET, preview.front_preview),
    Door("history/", "front_history", FRONTS, GET, history.front_history),
    Door("history/page/", "front_past_page", FRONTS, GET, history.front_past_page),
    Door("pin/", "front_pin", FRONTS, POST, acts.pin_story),
    Door("elsewhere/", "front_elsewhere", FRONTS, POST, acts.put_elsewhere),
    Door("move/", "front_move", FRONTS, POST, acts.move_card),
    Door("take-off/", "front_take_off", FRONTS, POST, acts.take_card_off),
    Door("cards/<int:card_id>/", "front_card", FRONTS, BOTH, card_page.card_page),
    Door("publish/", "front_publish", FRONTS, POST, acts.publish_now),
    Door("schedule/", "front_schedule", FRONTS, POST, acts.schedule_it),
    Door("unschedule/", "front_unschedule", FRONTS, POST, acts.unschedule_it),
    Door("throw-away/", "front_throw_away", FRONTS, POST, acts.throw_draft_away),
    Door("revert/", "front_revert", FRONTS, POST, acts.go_back),
)


def front_urls(site: AdminSite) -> list[URLPattern]:
    """Returns the patterns of all doors, for the admin."""
    return [path(f"front/{door.route}", site.admin_view(door.enter), name=door.name) for door in DOORS]
