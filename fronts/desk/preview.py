"""A front as readers will see it once its draft is published: it is published, read, and all of it undone."""

from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string

from articles.desk.person import person
from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.errors import NothingToPublish, Refused
from articles.public.site import base_url
from fronts.desk.asked import front_to_show, screen_of
from fronts.publishing import publish_front


def front_preview(request: HttpRequest) -> HttpResponse:
    """The readers' page of the draft; where there is none, of what is live."""
    front = front_to_show(request)
    try:
        with transaction.atomic():
            with suppress(NothingToPublish):
                publish_front(front, by=person(request))
            answer = readers_answer(request, front.get_absolute_url())
            transaction.set_rollback(True)
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(screen_of(front))
    banner = render_to_string("desk/fronts/preview_banner.html", {"front": front, "back": screen_of(front)})
    return led_inside(answer, root="/", base=base_url(request), banner=banner)
