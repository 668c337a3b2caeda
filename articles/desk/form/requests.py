"""Requests of an open form: what picking controls find, whether the login is still valid, an upload."""

from __future__ import annotations

from django.http import Http404, HttpRequest, JsonResponse
from django.middleware.csrf import get_token

from articles.desk.form.picking import FINDERS, asked, image_choice
from articles.desk.person import person
from images.intake.intake import PictureRefused, take_in

ALREADY_THERE = "This file is in the library already: it is the same picture, with the words that it has there."


def pick(request: HttpRequest, kind: str) -> JsonResponse:
    """Answers with what a picking control finds."""
    if kind not in FINDERS:
        raise Http404
    return JsonResponse({"found": [choice.as_json() for choice in FINDERS[kind](asked(request), person(request))]})


def login_stands(request: HttpRequest) -> JsonResponse:
    """Tells an open form whose login there is now, with a new token."""
    return JsonResponse({"token": get_token(request), "person": person(request).pk})


def upload(request: HttpRequest) -> JsonResponse:
    """Take a dropped picture into the library at once, so that it is safe before the story is saved."""
    file = request.FILES.get("file")
    if file is None:
        return JsonResponse({"error": "No file arrived. Choose it again."}, status=400)
    try:
        image = take_in(file, filename=file.name or "", by=person(request))
    except PictureRefused as refused:
        return JsonResponse({"error": str(refused)}, status=422)
    notes = [ALREADY_THERE] if image.was_here_already else image.intake_notes
    return JsonResponse({**image_choice(image).as_json(), "notes": " ".join(notes)})
