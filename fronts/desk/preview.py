"""The home page as readers will see it once the draft is published: it is published, read, and all of it undone."""

from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse

from articles.desk.person import person
from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.errors import NothingToPublish, Refused
from articles.public.site import base_url
from fronts.publishing import publish_front
from fronts.publishing.working import home_front


def front_preview(request: HttpRequest) -> HttpResponse:
    """The readers' page of the draft; where there is none, of what is live."""
    try:
        with transaction.atomic():
            with suppress(NothingToPublish):
                publish_front(home_front(), by=person(request))
            answer = readers_answer(request, "/")
            transaction.set_rollback(True)
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(reverse("admin:front"))
    banner = render_to_string("desk/fronts/preview_banner.html", {"back": reverse("admin:front")})
    return led_inside(answer, root="/", base=base_url(request), banner=banner)
