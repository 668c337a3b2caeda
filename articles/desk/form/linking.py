"""Stories that a link in a story can lead to, found by words of their headlines."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from articles.desk.form.picking import Option, asked, stories_found, story_choice
from articles.desk.person import person
from articles.models import Article, Edition
from newsroom.text.moments import at_or_on


def link_targets(request: HttpRequest) -> JsonResponse:
    """Stories that the person may see, the newest first; `url` is where readers find one, empty where they cannot and
    nothing is scheduled. `later` says when they will, of one that is not on the site yet."""
    found = stories_found(asked(request), user=person(request))
    editions = Edition.objects.filter(article__in=found).select_related("section")
    scheduled = {each.article_id: each for each in editions.scheduled().order_by("-goes_live_at")}
    live = {each.article_id: each for each in editions.live()}
    offered = [_offered(each, live.get(each.pk), scheduled.get(each.pk)) for each in found]
    return JsonResponse({"found": [each.as_json() for each in offered]})


def _offered(article: Article, live: Edition | None, scheduled: Edition | None) -> Option:
    edition = live or scheduled
    if edition is None:
        return story_choice(article, url="")
    later = f"goes live {at_or_on(edition.goes_live_at)}" if edition.goes_live_at and not live else ""
    return story_choice(article, url=edition.get_absolute_url(), later=later)
