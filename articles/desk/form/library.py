"""The picture library as the story's form shows it: newest first, found by words, a stretch at a time."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from articles.desk.form.picking import asked, image_choice
from images.desk.finding import in_library
from images.models import Image
from newsroom.text.numbers import whole_number

SHOWN_AT_ONCE = 24


def library_pictures(request: HttpRequest) -> JsonResponse:
    """Answers with the next pictures by `q`, after the picture `after`; `more` is where to go on, empty at the end."""
    found = in_library(asked(request), after=whole_number(request.GET.get("after", "")), most=SHOWN_AT_ONCE + 1)
    shown = found[:SHOWN_AT_ONCE]
    more = str(shown[-1].pk) if len(found) > len(shown) else ""
    return JsonResponse({"found": [_told(image) for image in shown], "more": more})


def _told(image: Image) -> dict[str, str]:
    """What is said under a picture; `lacks` is what somebody should know who takes it."""
    lacks = [
        words for name, words in (("credit", "No credit"), ("alt", "No alternative text")) if not getattr(image, name)
    ]
    if image.rights_expire_on and image.rights_expired:
        lacks.insert(0, f"Rights ended {image.rights_expire_on:%-d %B %Y}")
    return {**image_choice(image).as_json(), "lacks": " · ".join(lacks)}
