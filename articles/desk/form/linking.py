"""Stories that a link in a story can lead to, found by words of their headlines."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from articles.desk.form.picking import asked, stories_found, story_choice
from articles.desk.person import person
from articles.models import Edition


def link_targets(request: HttpRequest) -> JsonResponse:
    """Stories that the person may see, the newest first; `url` is where readers find one, empty where they cannot."""
    found = stories_found(asked(request), user=person(request))
    live = Edition.objects.live().filter(article__in=found).select_related("section")
    places = {edition.article_id: edition.get_absolute_url() for edition in live}
    return JsonResponse({"found": [story_choice(each, url=places.get(each.pk, "")).as_json() for each in found]})
