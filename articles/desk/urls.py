"""The desk's own addresses, all of them, under `/admin/articles/article/`.

Each is reversed as `admin:articles_article_<name>` and asks one of `roles.ACTIONS` before anybody comes through:
see `articles.desk.doors`. They stand before the admin's own addresses of stories, whose last one takes everything.
"""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from articles.desk import own_choices
from articles.desk.doors import Door
from articles.desk.form import adding_names, library, linking, presence, requests, working
from articles.desk.history import compare, page
from articles.desk.lists import bulk_undo, saved_filters
from articles.desk.notices import bell
from articles.desk.notices import pages as notice_pages
from articles.desk.panels import (
    cards,
    checks,
    comments,
    links,
    near_duplicates,
    next_up,
    preview,
    preview_links,
    suggestions,
    timeline,
)
from articles.desk.planning import banners, calendar, paper, templates, today
from articles.roles import BANNERS, PAPER

GET, POST, BOTH = ("GET",), ("POST",), ("GET", "POST")
_STORY = "<int:article_id>"

DOORS = (
    # The story's form, and what it asks while it is open
    Door("pick/<str:kind>/", "pick", "write", GET, requests.pick),
    Door("add-author/", "add_author", "write", POST, adding_names.add_an_author),
    Door("print-name/", "print_name", "write", POST, adding_names.print_a_name),
    Door("link-targets/", "link_targets", "write", GET, linking.link_targets),
    Door("library/", "library", "write", GET, library.library_pictures),
    Door("session/", "session", "write", GET, requests.login_stands),
    Door("upload/", "upload", "write", POST, requests.upload),
    Door("working/", "working_new", "write", POST, working.keep_working_copy),
    Door("working/<int:copy_id>/aside/", "working_aside", "write", POST, working.put_aside),
    Door(f"{_STORY}/working/", "working", "write", POST, working.keep_working_copy),
    Door(f"{_STORY}/pulse/", "pulse", "write", POST, presence.be_present),
    Door("own-choices/", "own_choices", "view", POST, own_choices.choose_for_oneself),
    # The panels beside it
    Door("checks/", "checks_new", "write", POST, checks.checks_of_new_story),
    Door(f"{_STORY}/checks/", "checks", "write", POST, checks.checks_of_story),
    Door("cards/", "cards_new", "write", POST, cards.cards_of_new_story),
    Door(f"{_STORY}/cards/", "cards", "write", BOTH, cards.cards_of_story),
    Door("suggestions/", "suggestions_new", "write", POST, suggestions.suggestions_for_new_story),
    Door(f"{_STORY}/suggestions/", "suggestions", "write", BOTH, suggestions.suggestions_for_story),
    Door(f"{_STORY}/suggestions/take/", "take_suggestion", "write", POST, suggestions.take_suggestion),
    Door("near-duplicates/", "near_duplicates_new", "write", POST, near_duplicates.near_duplicates_of_new_story),
    Door(f"{_STORY}/near-duplicates/", "near_duplicates", "write", BOTH, near_duplicates.near_duplicates_of_story),
    Door(
        f"{_STORY}/near-duplicates/<int:other_id>/",
        "near_duplicate",
        "write",
        BOTH,
        near_duplicates.near_duplicate,
    ),
    Door("links/", "links_new", "write", POST, links.links_for_new_story),
    Door(f"{_STORY}/links/", "links", "write", BOTH, links.links_for_story),
    Door(f"{_STORY}/links/put/", "put_link", "write", POST, links.put_link),
    Door(f"{_STORY}/links/leave/", "leave_unlinked", "write", POST, links.leave_unlinked),
    Door("preview/", "preview_new", "write", POST, preview.preview_new),
    Door(f"{_STORY}/preview/", "preview", "view", BOTH, preview.preview),
    Door(f"{_STORY}/preview-links/", "preview_links", "view", GET, preview_links.preview_links),
    Door(f"{_STORY}/preview-links/new/", "preview_link_new", "share", POST, preview_links.make_link),
    Door(f"{_STORY}/preview-links/<int:link_id>/", "preview_link", "share", GET, preview_links.visits),
    Door(
        f"{_STORY}/preview-links/<int:link_id>/revoke/", "preview_link_revoke", "share", POST, preview_links.revoke_one
    ),
    Door("colleagues/", "colleagues", "comment", GET, comments.find_colleagues),
    Door(f"{_STORY}/comments/", "comments", "view", GET, comments.comments),
    Door(f"{_STORY}/comments/say/", "say", "comment", POST, comments.say_something),
    Door(f"{_STORY}/comments/<int:comment_id>/settle/", "settle", "comment", POST, comments.settle_thread),
    Door(f"{_STORY}/timeline/", "timeline", "view", GET, timeline.steps_taken),
    Door("coming/", "coming", "view", GET, next_up.next_up),
    # The list of stories
    Door("undo/", "undo", "write", POST, bulk_undo.undo_together),
    Door("saved-filters/", "save_filter", "view", POST, saved_filters.save_filter),
    Door("saved-filters/<int:number>/", "change_filter", "view", POST, saved_filters.change_filter),
    # History
    Door(f"{_STORY}/history/", "history", "view", GET, page.history_page),
    Door(f"{_STORY}/compare/", "compare", "view", GET, compare.compare),
    Door(f"{_STORY}/restore/", "restore", "restore", POST, page.restore_state),
    # Copies and templates
    Door(f"{_STORY}/duplicate/", "duplicate", "view", POST, templates.duplicate_story),
    Door(f"{_STORY}/make-template/", "make_template", "write", POST, templates.make_template_of),
    Door("templates/", "templates", "write", GET, templates.templates),
    Door(f"{_STORY}/from-template/", "from_template", "view", BOTH, templates.from_template),
    Door(f"{_STORY}/template/", "template_rules", "write", BOTH, templates.template_rules),
    # Notices
    Door("notices/", "notices", "view", GET, notice_pages.notices),
    Door("notices/news/", "notices_news", "view", GET, bell.whats_new),
    Door("notices/latest/", "notices_latest", "view", GET, bell.latest_notices),
    Door("notices/read/", "notices_read", "view", POST, notice_pages.read_all),
    Door("notices/ways/", "notices_ways", "view", BOTH, notice_pages.ways),
    Door("notices/<int:notice_id>/", "notice", "view", GET, notice_pages.follow),
    # Planning
    Door("calendar/", "calendar", "view", GET, calendar.calendar),
    Door(f"{_STORY}/plan/", "plan", "assign", POST, calendar.plan_story),
    Door("today/", "today", "view", GET, today.today),
    Door("banners/", "banners", BANNERS, BOTH, banners.banners),
    Door("banners/preview/", "banner_preview", BANNERS, POST, banners.banner_preview),
    Door("banners/<int:banner_id>/", "banner", BANNERS, BOTH, banners.banner),
    Door("banners/<int:banner_id>/take-down/", "take_banner_down", BANNERS, POST, banners.take_banner_down),
    Door("paper/", "paper", PAPER, GET, paper.paper),
    Door("paper/<str:at>/", "paper_front", PAPER, GET, paper.paper_page),
    Door("paper/<str:at>/<path:path>", "paper_page", PAPER, GET, paper.paper_page),
)


def urls_of(site: AdminSite) -> list[URLPattern]:
    """Returns the patterns of all doors, for the stories' admin."""
    return [path(door.route, site.admin_view(door.enter), name=f"articles_article_{door.name}") for door in DOORS]
