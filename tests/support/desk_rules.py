"""What each role should be able to reach at the desk: written down here by hand, and not read from `articles.roles`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PLACES = ("own", "here", "elsewhere", "own, embargoed", "here, embargoed", "elsewhere, embargoed")
"""Where a story stands to somebody: `here` is in a section that section editors edit; `own` is not."""

ALL, NONE = "111 111", "000 000"
ANYWHERE = dict.fromkeys(("copy-editor", "picture-editor", "producer", "editor-in-chief", "superuser"), ALL)
PUBLISHERS = {"section-editor": "010 010", "producer": ALL, "editor-in-chief": ALL, "superuser": ALL}

# What is asked of a story → role → may they, by PLACES. Who is not named may not.
MAY: Mapping[str, Mapping[str, str]] = {
    "view": {**ANYWHERE, "reporter": "111 100", "section-editor": "111 110"},
    "write": {**ANYWHERE, "reporter": "100 100", "section-editor": "110 110"},
    "restore": {**ANYWHERE, "reporter": "100 100", "section-editor": "110 110"},
    "share": PUBLISHERS,
    "assign": {**PUBLISHERS, "copy-editor": ALL},
    "delete": {"editor-in-chief": ALL, "superuser": ALL},
    "read the record": {**ANYWHERE, "reporter": "111 100", "section-editor": "111 110", "ops": ALL},
}

WRITERS = frozenset({"reporter", "copy-editor", "picture-editor", "section-editor", "producer", "editor-in-chief"})
ROLES = (*sorted(WRITERS), "ops", "superuser", "nobody")
"""`nobody` may enter the desk and has no role."""

SUPER = frozenset({"superuser"})
STAFF = frozenset(ROLES)
DESK = WRITERS | SUPER
CHIEF = SUPER | {"editor-in-chief"}
EDITORS = CHIEF | {"copy-editor", "section-editor"}
PAPER = DESK - {"reporter", "section-editor"}
"""Who sees every embargoed story."""
FRONTS = CHIEF | {"producer"}
OPS = SUPER | {"ops"}
NOBODY: frozenset[str] = frozenset()

Question = str | frozenset[str]
"""What is asked of the story that an address names, else the roles that come through."""


@dataclass(frozen=True)
class Rule:
    """Who gets an answer to GET and to POST, and what has to be sent so that there is one to give."""

    get: Question
    post: Question = NOBODY
    query: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)


def model(
    name: str, *, view: Question, add: Question, change: Question, delete: Question, lists: Question = NOBODY
) -> dict[str, Rule]:
    """The admin's own six addresses of a model. `lists` is who sees the list where `view` is asked of each story."""
    listed = view if isinstance(view, frozenset) else lists
    return {
        f"{name}_changelist": Rule(listed, listed),
        f"{name}_add": Rule(add, add),
        f"{name}_history": Rule(view, view),
        f"{name}_change": Rule(view, change),
        f"{name}_delete": Rule(delete, delete, data={"post": "yes"}),
        f"{name}_shortcut": Rule(STAFF, STAFF),
    }


WINDOW = {"window": "0123456789abcdef"}

RULES: dict[str, Rule] = {
    # The site
    "index": Rule(STAFF, STAFF),
    "home": Rule(STAFF, STAFF),
    "login": Rule(NOBODY, STAFF),
    "logout": Rule(NOBODY, STAFF),
    "forgotten_password": Rule(STAFF, STAFF),
    "set_password": Rule(STAFF, STAFF),
    "password_change": Rule(STAFF, STAFF),
    "password_change_done": Rule(STAFF, STAFF),
    "sessions": Rule(STAFF, STAFF),
    "guide": Rule(STAFF),
    "jsi18n": Rule(STAFF, STAFF),
    "app_list": Rule(DESK | OPS, DESK | OPS),
    "autocomplete": Rule(DESK, query={"app_label": "authors", "model_name": "author", "field_name": "photo"}),
    "view_on_site": Rule("view", "view"),
    "nowhere": Rule(NOBODY),
    # Stories
    **model("articles_article", lists=DESK, view="view", add=DESK, change="write", delete="delete"),
    **model("articles_edition", lists=DESK, view="view", add=NOBODY, change=NOBODY, delete=NOBODY),
    **model("articles_auditentry", lists=DESK | OPS, view="read the record", add=NOBODY, change=NOBODY, delete=NOBODY),
    "articles_auditentry_export": Rule(DESK | OPS),
    "articles_edition_restore": Rule(NOBODY, "restore"),
    # The doors
    "articles_article_add_author": Rule(NOBODY, EDITORS, data={"name": "Marta Newcomer"}),
    "articles_article_calendar": Rule(DESK),
    "articles_article_cards": Rule("write", "write"),
    "articles_article_cards_new": Rule(NOBODY, DESK),
    "articles_article_change_filter": Rule(NOBODY, DESK),
    "articles_article_checks": Rule(NOBODY, "write"),
    "articles_article_checks_new": Rule(NOBODY, DESK),
    "articles_article_colleagues": Rule(DESK),
    "articles_article_coming": Rule(DESK),
    "articles_article_comments": Rule("view"),
    "articles_article_compare": Rule("view", query={"a": "v1", "b": "v2"}),
    "articles_article_library": Rule(DESK),
    "articles_article_leave_unlinked": Rule(NOBODY, "write"),
    "articles_article_link_targets": Rule(DESK),
    "articles_article_near_duplicate": Rule("write", "write", data={"says": "update"}),
    "articles_article_near_duplicates": Rule("write", "write"),
    "articles_article_near_duplicates_new": Rule(NOBODY, DESK),
    "articles_article_links": Rule("write", "write"),
    "articles_article_links_new": Rule(NOBODY, DESK),
    "articles_article_notice": Rule(DESK),
    "articles_article_notices": Rule(DESK),
    "articles_article_notices_latest": Rule(DESK),
    "articles_article_notices_news": Rule(DESK),
    "articles_article_notices_read": Rule(NOBODY, DESK),
    "articles_article_notices_ways": Rule(DESK, DESK),
    "articles_article_own_choices": Rule(NOBODY, DESK, data={"name": "typography", "value": "1"}),
    "articles_article_paper": Rule(PAPER),
    "articles_article_paper_front": Rule(PAPER),
    "articles_article_paper_page": Rule(PAPER),
    "articles_article_pick": Rule(DESK),
    "articles_article_plan": Rule(NOBODY, "assign"),
    "articles_article_preview": Rule("view", "write"),
    "articles_article_preview_link": Rule("share"),
    "articles_article_preview_link_new": Rule(NOBODY, "share"),
    "articles_article_preview_link_revoke": Rule(NOBODY, "share"),
    "articles_article_preview_links": Rule("view"),
    "articles_article_preview_new": Rule(NOBODY, DESK),
    "articles_article_print_name": Rule(NOBODY, DESK, data={"name": "Marta Newcomer"}),
    "articles_article_pulse": Rule(NOBODY, "write", data=WINDOW),
    "articles_article_put_link": Rule(NOBODY, "write"),
    "articles_article_restore": Rule(NOBODY, "restore", data={"which": "v1"}),
    "articles_article_save_filter": Rule(NOBODY, DESK),
    "articles_article_say": Rule(NOBODY, "view", data={"text": "Who says so?"}),
    "articles_article_session": Rule(DESK),
    "articles_article_settle": Rule(NOBODY, "view"),
    "articles_article_suggestions": Rule("write", "write"),
    "articles_article_suggestions_new": Rule(NOBODY, DESK),
    "articles_article_take_suggestion": Rule(NOBODY, "write"),
    "articles_article_timeline": Rule("view"),
    "articles_article_today": Rule(DESK),
    "articles_article_undo": Rule(NOBODY, DESK),
    "articles_article_upload": Rule(NOBODY, DESK),
    "articles_article_working": Rule(NOBODY, "write", data=WINDOW),
    "articles_article_working_aside": Rule(NOBODY, DESK),
    "articles_article_working_new": Rule(NOBODY, DESK),
    # Copies and templates
    "articles_article_duplicate": Rule(NOBODY, "view"),
    "articles_article_make_template": Rule(NOBODY, "write"),
    "articles_article_templates": Rule(DESK),
    "articles_article_from_template": Rule("view", "view"),
    "articles_article_template_rules": Rule("write", "write"),
    # The home page
    "front": Rule(FRONTS | {"section-editor"}),  # who is led on to their section's
    "front_preview": Rule(FRONTS),
    "front_history": Rule(FRONTS),
    "front_past_page": Rule(FRONTS, query={"at": "2026-01-01T12:00"}),
    "front_card": Rule(FRONTS, FRONTS),
    "front_elsewhere": Rule(NOBODY, FRONTS),
    "front_move": Rule(NOBODY, FRONTS, data={"card": "1"}),
    "front_pin": Rule(NOBODY, FRONTS, data={"story": "1"}),
    "front_publish": Rule(NOBODY, FRONTS),
    "front_revert": Rule(NOBODY, FRONTS),
    "front_schedule": Rule(NOBODY, FRONTS),
    "front_take_off": Rule(NOBODY, FRONTS, data={"card": "1"}),
    "front_throw_away": Rule(NOBODY, FRONTS),
    "front_unschedule": Rule(NOBODY, FRONTS),
    # The newspaper
    "newspaper": Rule(OPS | CHIEF, OPS | CHIEF),
    "newspaper_preview": Rule(NOBODY, OPS | CHIEF),
    "newspaper_restore": Rule(NOBODY, OPS | CHIEF),
    "newspaper_version": Rule(OPS | CHIEF),
    "newspaper_versions": Rule(OPS | CHIEF),
    # Breaking news
    "articles_article_banners": Rule(FRONTS, FRONTS),
    "articles_article_banner": Rule(FRONTS, FRONTS),
    "articles_article_banner_preview": Rule(NOBODY, FRONTS),
    "articles_article_take_banner_down": Rule(NOBODY, FRONTS),
    # Everything else
    **model("articles_section", view=DESK, add=CHIEF, change=CHIEF | {"producer"}, delete=CHIEF),
    **model("articles_tag", view=DESK, add=DESK, change=EDITORS | {"producer"}, delete=CHIEF),
    **model("authors_author", view=DESK, add=EDITORS, change=EDITORS, delete=CHIEF),
    "articles_tag_merge": Rule(EDITORS | {"producer"}, EDITORS | {"producer"}),
    "authors_author_merge": Rule(EDITORS, EDITORS),
    **model("images_image", view=DESK, add=DESK, change=DESK, delete=CHIEF | {"picture-editor"}),
    **model("newsroom_user", view=OPS | CHIEF, add=OPS, change=OPS, delete=NOBODY),
    **model("auth_group", view=OPS, add=NOBODY, change=NOBODY, delete=NOBODY),
    "auth_user_password_change": Rule(OPS, OPS),
    "newsroom_user_link": Rule(NOBODY, OPS),
}


def places(question: Question, role: str) -> tuple[str, ...]:
    """Where to try it: everywhere, unless it is the same to this role wherever a story stands."""
    mixed = isinstance(question, str) and MAY[question].get(role, NONE) not in (ALL, NONE)
    return PLACES if mixed else (PLACES[0], PLACES[-1]) if isinstance(question, str) else (PLACES[0],)


def answered(question: Question, role: str, place: str | None) -> bool:
    """Should they get an answer?"""
    if isinstance(question, str):
        assert place is not None
        return MAY[question].get(role, NONE).replace(" ", "")[PLACES.index(place)] == "1"
    return role in question
