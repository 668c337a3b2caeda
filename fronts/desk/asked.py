"""Which front somebody asked for, and which they may work on."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from articles.desk.known_tags import tags_known_to
from articles.desk.person import person
from articles.errors import NotAllowed, NotReady
from articles.models import Section, Tag
from articles.roles import allows_front_of
from fronts.called import HOME, SECTION, TAG, subject_called
from fronts.models import Front, FrontEdition
from fronts.publishing.working import demand_front
from newsroom.models import User
from newsroom.text.characters import visible_line

FRONT = "front"
"""The parameter that says which front is meant; without it, it is the home page's."""
LONGEST = 220


@dataclass(frozen=True)
class FrontChoice:
    """A front that somebody may work on; `within` is the section that its own is in."""

    front: Front
    name: str
    url: str
    within: str = ""
    drafted: bool = False
    current: bool = False


def front_called(text: str, user: User) -> Front:
    """The front of that name; one that is not stored where nothing was ever chosen for it. Raises NotReady."""
    kind, slug = subject_called(visible_line(text[:LONGEST]))
    if kind == HOME:
        return _stored(Front())
    if kind == TAG:
        tag = _tag_that_stays(user, slug=slug)
        if tag is None:
            raise NotReady("There is no such topic. Choose one of the fronts.", about=FRONT)
        return _stored(Front(tag=tag))
    sections = Section.objects.filter(Q(slug=slug) | Q(former_slugs__slug=slug)).distinct()
    section = next(iter(sorted(sections, key=lambda each: each.slug != slug)), None)
    if kind != SECTION or section is None:
        raise NotReady("There is no such section. Choose one of the fronts.", about=FRONT)
    return _stored(Front(section=section))


def topic_named(name: str, user: User) -> Front:
    """The front of the topic of that name. Raises NotReady where no story that they may know of has the tag."""
    typed = visible_line(name[:LONGEST]).strip()
    tag = _tag_that_stays(user, name__iexact=typed)
    if tag is None:
        raise NotReady(f"No story has the tag “{typed}”. Write it as the stories have it.", about="topic")
    return _stored(Front(tag=tag))


def _tag_that_stays(user: User, **which: str) -> Tag | None:
    """The tag, of those that they may know; for one that was merged into another, the other."""
    found = Tag.objects.filter(tags_known_to(user), **which).select_related("merged_into").first()
    return found.who_stays if found else None


def front_to_show(request: HttpRequest) -> Front:
    """The front that an address asks for. Raises Http404 where there is none, and PermissionDenied where the person may
    not work on it."""
    try:
        front = front_called(request.GET.get(FRONT) or HOME, person(request))
        demand_front(person(request), front)
    except NotReady as missing:
        raise Http404(str(missing)) from missing
    except NotAllowed as refused:
        raise PermissionDenied(str(refused)) from refused
    return front


def screen_of(front: Front, **asked: str) -> str:
    """The address of a front's screen."""
    query = ({} if front.is_home else {FRONT: front.called}) | asked
    return reverse("admin:front") + (f"?{urlencode(query)}" if query else "")


def choices_for(user: User, current: Front | None = None) -> list[FrontChoice]:
    """The fronts that somebody may work on: the home page, the sections, and topics that have one. Three queries."""
    sections = _in_order(list(Section.objects.select_related("parent")))
    topics = list(_topics())
    if current and current.tag_id and current.tag_id not in [each.tag_id for each in topics]:
        topics.append(current)
    drafts = set(FrontEdition.objects.drafts().values_list("front__section", "front__tag"))
    fronts = (Front(), *(Front(section=section) for section in sections), *topics)
    may = [each for each in fronts if allows_front_of(user, each.section_id)]
    return [
        FrontChoice(
            each,
            str(each.section or each.tag or each),
            screen_of(each),
            within=str(each.section.parent) if each.section and each.section.parent else "",
            drafted=_of(each) in drafts,
            current=current is not None and _of(each) == _of(current),
        )
        for each in may
    ]


def _topics() -> QuerySet[Front]:
    """The fronts of topics on which anything was chosen once, by name."""
    chosen = FrontEdition.objects.filter(front=OuterRef("pk")).order_by()
    topics = Front.objects.filter(Exists(chosen), tag__isnull=False, tag__merged_into=None)
    return topics.select_related("section", "tag").order_by("tag__name")


def _of(front: Front) -> tuple[int | None, int | None]:
    return front.section_id, front.tag_id


def _stored(front: Front) -> Front:
    found = Front.objects.filter(section=front.section, tag=front.tag).first()
    if found:
        found.section, found.tag = front.section, front.tag
    return found or front


def _in_order(sections: list[Section]) -> list[Section]:
    """Each section before those within it."""
    within: dict[int | None, list[Section]] = {}
    for section in sections:
        within.setdefault(section.parent_id, []).append(section)
    return [each for top in within.get(None, []) for each in (top, *within.get(top.pk, []))]
