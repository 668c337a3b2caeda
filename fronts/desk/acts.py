"""The acts of the producer's screen: each calls a verb, says what it did, and goes back to where it was asked."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from articles.desk.known_tags import tags_known_to
from articles.desk.person import person
from articles.desk.times import read_time
from articles.errors import NotAllowed, NotReady, Refused
from articles.models import Article, Section, Tag
from articles.outcomes import Outcome
from articles.roles import seen_by
from fronts import publishing
from fronts.areas import LEAD
from fronts.called import HOME
from fronts.desk.asked import FRONT, front_called, screen_of
from fronts.desk.candidates import ASKED
from fronts.models import Front, FrontEdition
from fronts.publishing.cards import CardSubject
from fronts.publishing.working import demand_front
from newsroom.text.characters import visible_line
from newsroom.text.numbers import whole_number

LONGEST_TYPED = 1000
ANCHOR = re.compile("[a-z0-9-]{1,40}")


def pin_story(request: HttpRequest) -> HttpResponse:
    """Put a story in its place."""

    def act() -> Outcome:
        key = _number(request, "story")
        article = Article.objects.select_related("section").filter(seen_by(person(request)), pk=key).first()
        if article is None:
            raise NotReady("There is no such story, or not one that you may see.")
        return _pin(request, CardSubject(article=article))

    return _done(request, act)


def put_elsewhere(request: HttpRequest) -> HttpResponse:
    """Put a link elsewhere, or the newest story with a tag, in its place."""
    return _done(request, lambda: _pin(request, _subject(request)))


def move_card(request: HttpRequest) -> HttpResponse:
    """Move a card up or down, or to another area."""
    step = {"up": -1, "down": 1}.get(request.POST.get("step", ""), 0)

    def act() -> Outcome:
        card = _number(request, "card")
        area, section = ("", None) if step else _area(request)
        front, by = _front(request), person(request)
        return publishing.move(front, card, by=by, area=area, section=section, place=_place(request), step=step)

    return _done(request, act)


def take_card_off(request: HttpRequest) -> HttpResponse:
    """Take a card off."""
    return _done(request, lambda: publishing.take_off(_front(request), _number(request, "card"), by=person(request)))


def publish_now(request: HttpRequest) -> HttpResponse:
    """Let readers see the draft."""
    seen = whole_number(request.POST.get("seen", ""))
    return _done(request, lambda: publishing.publish_front(_front(request), by=person(request), seen=seen))


def schedule_it(request: HttpRequest) -> HttpResponse:
    """Let readers see the draft at a time to come."""

    def act() -> Outcome:
        moment = read_time(request.POST.get("at", ""), what="Say when it goes live")
        done = publishing.schedule_front(_front(request), by=person(request), at=moment.at)
        return Outcome(f"{done.message} {moment.remark}".strip())

    return _done(request, act)


def unschedule_it(request: HttpRequest) -> HttpResponse:
    """Take a scheduled front back."""

    def act() -> Outcome:
        scheduled = FrontEdition.objects.select_related("front").filter(pk=_number(request, "edition")).first()
        if scheduled is None:
            raise NotReady("There is no such edition of a front. Reload the page.")
        return publishing.unschedule_front(scheduled, by=person(request))

    return _done(request, act)


def throw_draft_away(request: HttpRequest) -> HttpResponse:
    """Delete the draft."""
    return _done(request, lambda: publishing.throw_away(_front(request), by=person(request)))


def go_back(request: HttpRequest) -> HttpResponse:
    """Make an earlier front live again: the one before, or that of a number."""
    to = whole_number(request.POST.get("to", ""), at_most=2**31 - 1)
    return _done(request, lambda: publishing.revert_front(_front(request), by=person(request), to=to))


def _front(request: HttpRequest) -> Front:
    """The front that is meant. Raises NotReady where there is none of that name."""
    return front_called(request.POST.get(FRONT) or HOME, person(request))


def _pin(request: HttpRequest, subject: CardSubject) -> Outcome:
    (area, section), front = _area(request), _front(request)
    return publishing.pin(front, subject, by=person(request), area=area, section=section, place=_place(request))


def _subject(request: HttpRequest) -> CardSubject:
    """Raises NotReady for a tag that there is not, or that this person may not know of."""
    typed = visible_line(request.POST.get("tag", "")[:LONGEST_TYPED]).strip()
    if not typed:
        url, headline = (visible_line(request.POST.get(name, "")[:LONGEST_TYPED]).strip() for name in ("url", "words"))
        return CardSubject(url=url, headline=headline)
    tag = Tag.objects.filter(tags_known_to(person(request)), name__iexact=typed).first()
    if tag is None:
        raise NotReady(f"No story has the tag “{typed}”. Write it as the stories have it.", about="tag")
    return CardSubject(tag=tag)


def _area(request: HttpRequest) -> tuple[str, Section | None]:
    """The area that was chosen, by the menu or by a button: “top”, or “strip-7” for that of a section."""
    wanted = request.POST.get("quick") or request.POST.get("area", LEAD.name)
    name, _, number = wanted.partition("-")
    section = Section.objects.filter(pk=whole_number(number) or 0).first() if number else None
    if number and section is None:
        raise NotReady("That section is not there any more. Choose another area.", about="area")
    return name, section


def _place(request: HttpRequest) -> int:
    return whole_number(request.POST.get("place", ""), at_most=1000) or 1


def _number(request: HttpRequest, name: str) -> int:
    """Raises NotReady for what is no key of a row."""
    number = whole_number(request.POST.get(name, ""))
    if number is None:
        raise NotReady("What you clicked is not there any more. Reload the page.")
    return number


def _done(request: HttpRequest, act: Callable[[], Outcome]) -> HttpResponse:
    """Do it, and go back to the screen with what was asked of the candidates. Raises PermissionDenied for a front that
    the person may not work on."""
    try:
        demand_front(person(request), _front(request))  # before what was sent is looked at
        messages.success(request, act().message)
    except NotAllowed as refused:
        raise PermissionDenied(str(refused)) from refused
    except Refused as refused:
        messages.error(request, str(refused))
    back = QueryDict(request.POST.get("back", "")[:LONGEST_TYPED])
    asked = {name: back[name] for name in ASKED if name in back}
    try:
        screen = screen_of(_front(request), **asked)
    except NotReady:
        screen = reverse("admin:front")
    return HttpResponseRedirect(f"{screen}{_anchor(request)}")


def _anchor(request: HttpRequest) -> str:
    """Where on the screen one goes on: at the card that was moved up or down, else at the area."""
    names = (("at_card", "card"),) if request.POST.get("step") else ()
    for name, what in (*names, ("at_area", "area")):
        where = request.POST.get(name, "")
        if ANCHOR.fullmatch(where):
            return f"#{what}-{where}"
    return ""
