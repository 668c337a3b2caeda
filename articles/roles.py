"""Who may do what: one table, one question.

A role is a group of that name (see `role_groups`). `allows` answers every 'may this person …?' and denies
what it does not know; `demand` asks it and says why not; `seen_by` is the same question of a whole queryset.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q

from articles.errors import NotAllowed
from articles.models import clock
from articles.models.acts import THE_NEWSROOM, asked_words
from articles.models.template import FOR_STORIES, refused_for_template, stories_only
from articles.models.touched import asks_for_four_eyes, editions_touched, four_eyes_asked

if TYPE_CHECKING:
    from articles.models import Article, Edition
    from newsroom.models import User


class System:
    """The newsroom itself: a scheduled time that came, a command run on the machine. May do everything."""

    name = "system"


SYSTEM: Final = System()


class Scope(Enum):
    """On which stories a role may do something."""

    OWN = "their own"
    SECTION = "their sections'"
    ANY = "all"


Scopes = frozenset[Scope]

OWN: Final = frozenset({Scope.OWN})
SECTION: Final = frozenset({Scope.SECTION})
OWN_AND_SECTION: Final = OWN | SECTION
ANY: Final = frozenset({Scope.ANY})

WRITING_ACTIONS: Final = ("write", "restore", "send_for_review")
"""Restoring what a story said once is writing it: only the desk copy changes, and its history has what stood there."""
RECALL: Final = "recall"
"""Taking one's own story back from review."""
JUDGING_ACTIONS: Final = ("approve", "send_back")
PUBLISHING_ACTIONS: Final = ("publish", "schedule", "unschedule", "revert", "withdraw")
PLANNING_ACTIONS: Final = ("assign", "share")
"""Giving a story to somebody, planning its day, showing it to somebody outside."""
EMBARGOED: Final = "see_embargoed"
"""Asked beside every other question as long as a story is under an embargo."""
PAPER: Final = "see_paper"
"""Reading the whole site as it will be at a time to come: for those who see every embargoed story."""
FRONTS: Final = "publish_fronts"  # of sections, or all: `allows_front_of`
BANNERS: Final = "run_banners"
"""Choosing what stands on fronts and publishing them; putting breaking news over every page, and taking it down."""
ACTIONS: Final = (
    *("view", EMBARGOED, PAPER, FRONTS, BANNERS, "comment"),
    *(*WRITING_ACTIONS, RECALL, *JUDGING_ACTIONS, *PLANNING_ACTIONS, *PUBLISHING_ACTIONS),
)
SIGNING_OFF: Final = ("approve", "publish", "schedule")
"""What wants a second pair of eyes where a section asks for one (`Section.four_eyes`)."""

_EVERY, _NONE = ~Q(pk__in=()), Q(pk__in=())
_EDIT, _ALL = ("view", "add", "change"), ("view", "add", "change", "delete")
_PARTS = dict.fromkeys(("articles.byline", "articles.figure", "articles.relatedstory", "articles.taggedarticle"), _ALL)
_DESK = {"articles.article": _EDIT, "articles.section": ("view",), "articles.tag": ("view", "add"), **_PARTS}
_SET = {"newsroom.newspaperversion": ("change",)}
_READ = {"articles.edition": ("view",), "articles.auditentry": ("view",), "authors.author": ("view",)}


@dataclass(frozen=True)
class Role:
    """A job at the newspaper: story actions with their scopes, and the admin's permissions by model."""

    name: str
    stories: dict[str, Scopes]
    models: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _stories(*granted: tuple[Scopes, tuple[str, ...]], embargoed: Scopes = ANY) -> dict[str, Scopes]:
    """Everybody sees and discusses every story under no embargo, and takes back their own; the rest is granted."""
    table = {"view": ANY, "comment": ANY, EMBARGOED: embargoed} | ({PAPER: ANY} if embargoed == ANY else {})
    return table | {action: scopes for scopes, actions in granted for action in actions} | {RECALL: OWN}


ROLES: Final[dict[str, Role]] = {
    "reporter": Role(
        "Reporter",
        _stories((OWN, WRITING_ACTIONS), embargoed=OWN),
        {**_DESK, **_READ, "images.image": _EDIT},
    ),
    "copy-editor": Role(
        "Copy editor",
        _stories((ANY, (*WRITING_ACTIONS, *JUDGING_ACTIONS, "assign"))),
        {**_DESK, **_READ, "articles.tag": _EDIT, "authors.author": _EDIT, "images.image": _EDIT},
    ),
    "picture-editor": Role(
        "Picture editor", _stories((ANY, ("write", "restore"))), {**_DESK, **_READ, "images.image": _ALL}
    ),
    "section-editor": Role(
        "Section editor",
        _stories(
            (OWN_AND_SECTION, WRITING_ACTIONS),
            (SECTION, (*JUDGING_ACTIONS, *PLANNING_ACTIONS, *PUBLISHING_ACTIONS, FRONTS)),
            embargoed=OWN_AND_SECTION,
        ),
        {**_DESK, **_READ, "articles.tag": _EDIT, "authors.author": _EDIT, "images.image": _EDIT},
    ),
    "producer": Role(
        "Producer",
        _stories((ANY, (*WRITING_ACTIONS, *PLANNING_ACTIONS, *PUBLISHING_ACTIONS, FRONTS, BANNERS))),
        {**_DESK, **_READ, "articles.section": ("view", "change"), "articles.tag": _EDIT, "images.image": _EDIT},
    ),
    "editor-in-chief": Role(
        "Editor-in-chief",
        _stories((ANY, ACTIONS)),
        {
            **_DESK,
            **_READ,
            **dict.fromkeys(("articles.article", "articles.section", "articles.tag"), _ALL),
            **dict.fromkeys(("authors.author", "images.image"), _ALL),
            "newsroom.user": ("view",),
            **_SET,
        },
    ),
    "ops": Role("Ops", {}, {"newsroom.user": _EDIT, "auth.group": ("view",), "articles.auditentry": ("view",), **_SET}),
}


def person_of(by: User | System) -> User | None:
    """Returns the person, or None for the newsroom itself."""
    return None if isinstance(by, System) else by


def recorded_name(by: User | System) -> str:
    """Returns the name that goes on record, because logins come and go."""
    return by.name if isinstance(by, System) else str(by)


def spoken_name(by: User | System | None) -> str:
    """Returns what screens and letters call whoever did something; nobody is the newsroom itself."""
    return THE_NEWSROOM if by is None or isinstance(by, System) else str(by)


def allows(user: User | AnonymousUser | System | None, action: str, article: Article | None = None) -> bool:
    """May they do this to this story? Without a story: to any story at all.

    A person's own stories are those they made, are assigned to, or whose byline carries their login. A verb of
    publishing asks for the sections of all that it touches on the site, beside that of the desk copy.
    """
    if user is None or isinstance(user, (System, AnonymousUser)):
        return isinstance(user, System)
    if article is None:
        return bool(_scopes(user, action))
    if (article.embargoed and not _reaches(user, EMBARGOED, article)) or refused_for_template(article, action):
        return False
    return _reaches(user, action, article) and not _wrote_it(user, action, article)


def allows_front_of(user: User | System, section: int | None) -> bool:
    """May they choose what stands on the front of this section, and publish it? None is the home page, or a topic."""
    if isinstance(user, System) or Scope.ANY in (scopes := _scopes(user, FRONTS)):
        return True
    return Scope.SECTION in scopes and section in _sections(user)


def waits_for_another(user: User, action: str, article: Article) -> bool:
    """Is it only the four-eyes rule that keeps them from doing this?"""
    return _reaches(user, action, article) and _wrote_it(user, action, article) and not article.is_template


def demand(by: User | AnonymousUser | System | None, action: str, article: Article) -> None:
    """Ask `allows`. Raises NotAllowed with a sentence that says why not and whom to ask."""
    if not allows(by, action, article):
        raise NotAllowed(refusal(by, action, article))


def refusal(by: User | AnonymousUser | System | None, action: str, article: Article) -> str:
    """Returns why somebody may not do what `allows` denied them; reveals nothing of a story that they may not see."""
    if not allows(by, "view", article):
        return "There is no such story, or not one that you may see."
    if said := refused_for_template(article, action):
        return said
    person = None if isinstance(by, (System, AnonymousUser)) else by
    whom = whom_to_ask(action, article, but=person)
    if person and waits_for_another(person, action, article):
        where = article.section if article.section.four_eyes else "a section that it comes from"
        signs = "approve" if action == "approve" else "publish"
        last = f"You made the last edit to “{article.headline}”, so another editor must {signs} it (a rule of {where})."
        return f"{last} {whom}"
    there = _beyond(person, action, article) if person else None
    why = f", because on the site it is, or is going to be, in {there.section}" if there else ""
    return f"You may not {asked_words(action, article.headline)}{why}. {whom}"


def seen_by(user: User | AnonymousUser, *, through: str = "") -> Q:
    """The stories that `allows(user, "view", …)` lets a person see, as a condition for `Article` querysets.

    For rows that belong to a story, `through` names the way to it: `editions.filter(seen_by(me, through="article"))`.
    """
    if isinstance(user, AnonymousUser):
        return _NONE
    way = f"{through}__" if through else ""
    free = Q(**{f"{way}embargo_until": None}) | Q(**{f"{way}embargo_until__lte": clock.in_query()})
    return _reached_by(user, "view", way) & (free | _reached_by(user, EMBARGOED, way))


def open_to(user: User, action: str) -> Q:
    """The stories that `allows(user, action, …)` lets a person do something to, as a condition for `Article`s."""
    held = Q(updated_by=user.pk) & four_eyes_asked(user.pk) if action in SIGNING_OFF else _NONE
    return seen_by(user) & _reached_by(user, action, "") & (stories_only() if action in FOR_STORIES else _EVERY) & ~held


def owned_by(user: User, *, way: str = "") -> Q:
    """Somebody's own stories, as a condition; the same that `allows` asks of one."""
    signed = apps.get_model("articles", "Byline")._default_manager.filter(author__user=user).values("article")
    return Q(**{f"{way}created_by": user.pk}) | Q(**{f"{way}assignee": user.pk}) | Q(**{f"{way}pk__in": signed})


def _scopes(user: User, action: str) -> Scopes:
    """On which stories their roles let them do it; a superuser's roles are all."""
    if not user.is_active or action not in ACTIONS:
        return frozenset()
    if user.is_superuser:
        return ANY
    return frozenset().union(*(role.stories.get(action, frozenset()) for role in _roles(user)))


def _reaches(user: User, action: str, article: Article) -> bool:
    scopes = _scopes(user, action)
    return (
        Scope.ANY in scopes
        or (Scope.SECTION in scopes and article.section_id in _sections(user) and not _beyond(user, action, article))
        or (Scope.OWN in scopes and _owns(user, article))
    )


def _beyond(user: User, action: str, article: Article) -> Edition | None:
    """What the act touches on the site in a section that they do not edit, if anything."""
    if action not in PUBLISHING_ACTIONS or Scope.SECTION not in _scopes(user, action):
        return None
    return editions_touched(article.pk, action).exclude(section__in=_sections(user)).select_related("section").first()


def _reached_by(user: User, action: str, way: str) -> Q:
    """Returns `_reaches` as a condition for querysets."""
    scopes = _scopes(user, action)
    if Scope.ANY in scopes:
        return _EVERY
    sections = Q(**{f"{way}section__in": _sections(user)}) if Scope.SECTION in scopes else _NONE
    if action in PUBLISHING_ACTIONS:
        touched = editions_touched(OuterRef(f"{way}pk"), action).exclude(section__in=_sections(user))
        sections &= ~Q(Exists(touched.order_by()))
    return sections | (owned_by(user, way=way) if Scope.OWN in scopes else _NONE)


def _wrote_it(user: User, action: str, article: Article) -> bool:
    return action in SIGNING_OFF and user.pk == article.updated_by_id and asks_for_four_eyes(article, user.pk)


def whom_to_ask(action: str, article: Article, *, but: User | None) -> str:
    """Those who edit its section and may do it, else the editor-in-chief."""
    users = apps.get_model("newsroom", "User")._default_manager.exclude(pk=but.pk if but else 0)
    here = Q(edits_sections=article.section_id) | Q(edits_sections=article.section.parent_id or 0)
    editors = users.filter(here, groups__name="section-editor", is_active=True)
    asked = editors.distinct().order_by("first_name", "username")[:10]
    names = [str(editor) for editor in asked if allows(editor, action, article)][:3]
    return f"Ask {' or '.join(names)}." if names else "Ask the editor-in-chief."


def _roles(user: User) -> list[Role]:
    """The user's roles, read once a request."""
    if not hasattr(user, "_newsroom_roles"):
        names = user.groups.filter(name__in=ROLES).values_list("name", flat=True)
        user._newsroom_roles = [ROLES[name] for name in names]  # type: ignore[attr-defined]
    return user._newsroom_roles  # type: ignore[attr-defined, no-any-return]


def _sections(user: User) -> set[int]:
    """The sections they edit, with the sections within these; read once a request."""
    if not hasattr(user, "_newsroom_sections"):
        edited = user.edits_sections.prefetch_related("children")
        user._newsroom_sections = {s.pk for parent in edited for s in (parent, *parent.children.all())}  # type: ignore[attr-defined]
    return user._newsroom_sections  # type: ignore[attr-defined, no-any-return]


def _owns(user: User, article: Article) -> bool:
    own = user.pk in (article.created_by_id, article.assignee_id)
    return own or (article.pk is not None and article.bylines.filter(author__user=user).exists())
