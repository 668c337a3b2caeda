"""Text that is being written and not saved yet: stored while somebody types, restored after a mishap."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone

from articles.content.limits import too_long
from articles.desk.form.form_from_content import as_pairs
from articles.desk.form.pick_field import numbers
from articles.desk.person import person
from articles.models import Article, WorkingCopy
from articles.models.article import new_guid
from newsroom.models import User
from newsroom.text.numbers import whole_number

WINDOW_KEY = re.compile(r"[0-9a-f]{16}")
LARGEST_VERSION = 2**31 - 1
"""The largest number that the column of versions can hold."""
OURS = "urn:uuid:"
AS_SAVED = "_as_saved"
"""Posted by a form that says again what the story says: there is nothing to store, and what was stored is no use."""
OF_ANOTHER_LOGIN = "Not saved: somebody else is logged in in this browser now. Log in as you were before, then save."


def keep_working_copy(request: HttpRequest, article: Article | None = None) -> JsonResponse:
    """Store what is in the form, and answer with what was stored, read back from the database; nothing is stored of a
    form that says what is saved."""
    window, guid = request.POST.get("window", ""), article.guid if article else guid_of(request.POST)
    if not WINDOW_KEY.fullmatch(window) or not guid:
        return JsonResponse({"error": "The form does not say which window it is. Reload the page."}, status=400)
    if of_another_login(request.POST, person(request)):
        return JsonResponse({"error": OF_ANOTHER_LOGIN}, status=403)
    pairs = as_pairs(request.POST)
    if refused := too_long(value for _, value in pairs):
        return JsonResponse({"error": refused}, status=413)
    if AS_SAVED in request.POST:
        forget(person(request), request.POST)
        return _kept(request, pairs, None, timezone.now())
    kept = _keep(guid, article, person(request), window, pairs)
    return _kept(request, kept.fields, kept.pk, kept.kept_at)


def _kept(request: HttpRequest, pairs: list[list[str]], copy: int | None, at: datetime.datetime) -> JsonResponse:
    time = timezone.localtime(at)
    return JsonResponse({"kept": pairs, "copy": copy, "at": f"{time:%H:%M:%S}", "token": get_token(request)})


def put_aside(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Stop offering a working copy; it is deleted a month later."""
    copy = own_copies(person(request)).filter(pk=copy_id).first()
    if copy is None:
        raise Http404("There is no such text of yours.")
    copy.put_aside_at = timezone.now()
    copy.save(update_fields=["put_aside_at"])
    form = copy.article.get_change_url() if copy.article else reverse("admin:articles_article_add")
    return HttpResponseRedirect(form)


def own_copies(user: User) -> QuerySet[WorkingCopy]:
    """Returns all that this person wrote and did not save, the newest first."""
    return WorkingCopy.objects.filter(person=user).select_related("article__section").order_by("-kept_at")


def left_behind(user: User, article: Article | None) -> list[WorkingCopy]:
    """Words of this person for this story (None: for new ones) that stand in no history, the newest first."""
    return list(own_copies(user).filter(article=article, put_aside_at=None)[:10])


def copy_to_bring_back(user: User, key: str, article: Article | None) -> WorkingCopy | None:
    """The one that an address names, if it is theirs and of this story."""
    return next(iter(own_copies(user).filter(article=article, pk__in=numbers([key]))), None)


def forget(user: User, posted: QueryDict) -> None:
    """Delete the working copies that a save has made superfluous: the window's own, and the one restored into it."""
    mine = WorkingCopy.objects.filter(person=user)
    mine.filter(window=posted.get("window", "")).delete()
    mine.filter(pk__in=numbers([posted.get("brought_back", "")])).delete()


def of_another_login(posted: QueryDict, user: User) -> bool:
    """Was the form opened by somebody else, who was logged in in the same browser before? Its words are theirs."""
    return posted.get("person", str(user.pk)) != str(user.pk)


def guid_of(posted: QueryDict) -> str:
    """The name that a new story's form carries, if it is one of ours."""
    guid = posted.get("guid", "")
    return guid if guid.startswith(OURS) and len(guid) == len(new_guid()) else ""


@transaction.atomic
def _keep(guid: str, article: Article | None, user: User, window: str, pairs: list[list[str]]) -> WorkingCopy:
    said: dict[str, Any] = dict(pairs)
    seen = said.get("seen_version", "")
    copy, _ = WorkingCopy.objects.update_or_create(
        guid=guid,
        person=user,
        window=window,
        defaults={
            "article": article,
            "started_from": whole_number(seen, at_most=LARGEST_VERSION),
            "headline": " ".join(said.get("headline", "").split())[:300],
            "fields": pairs,
            "kept_at": timezone.now(),
            "put_aside_at": None,
        },
    )
    WorkingCopy.objects.filter(person=user, pk__in=numbers([said.get("brought_back", "")])).exclude(pk=copy.pk).delete()
    return WorkingCopy.objects.get(pk=copy.pk)
