"""What the desk is put together from: the admin's classes, and what is connected to the hooks of lower apps.

Nothing is plugged in anywhere else; see docs/contributing/plugging-in.md.
"""

from __future__ import annotations

from typing import cast

from django.contrib import admin

from articles.audit import record_login
from articles.desk.form import article_admin
from articles.desk.held_stories import holds_stories
from articles.desk.lists import authors, editions_admin, record_admin, sections_and_tags
from articles.desk.lists.picture_uses import stories_with, topics_with
from articles.desk.lists.reindexing import reindex_author
from articles.desk.notices.bell import bell
from articles.desk.person import runs_banners, sees_paper, sees_stories, writes_stories
from articles.desk.planning.home import my_desk
from articles.desk.planning.state import newsroom_state
from articles.desk.role_words import describe
from articles.previews.pictures import shown_by_a_link
from articles.search.auditing import search_warnings
from authors.admin import portraits_with
from authors.renames import FOLLOWS_NAMES
from images.desk.uses import FINDS_USES
from images.intake.health import warnings
from images.renditions.views import SHOWS_HIDDEN
from newsroom.desk.admin_site import NavigationPage, NewsroomAdminSite
from newsroom.desk.login_acts import RECORDS_LOGINS
from newsroom.desk.login_rights import HOLDS_MORE
from newsroom.desk.role_words import ROLE_WORDS
from newsroom.ops.health import WARNS

ADMINS = (article_admin, authors, editions_admin, record_admin, sections_and_tags)
"""Modules whose classes say for which models they are (`@admin.register`)."""


def connect() -> None:
    """Fill every hook; safe to run twice."""
    site = cast(NewsroomAdminSite, admin.site)
    site.home.connect(my_desk, newsroom_state)
    site.bar.connect(bell)
    site.ways.connect(
        NavigationPage("Calendar", "admin:articles_article_calendar", sees_stories),
        NavigationPage("Today", "admin:articles_article_today", sees_stories),
        NavigationPage("Tomorrow’s paper", "admin:articles_article_paper", sees_paper),
        NavigationPage("Breaking news", "admin:articles_article_banners", runs_banners),
        NavigationPage("Templates", "admin:articles_article_templates", writes_stories),
    )
    site.apart.connect("admin:articles_article_notices")
    FINDS_USES.connect(portraits_with, topics_with, stories_with)
    FOLLOWS_NAMES.connect(reindex_author)
    HOLDS_MORE.connect(holds_stories)
    RECORDS_LOGINS.connect(record_login)
    ROLE_WORDS.connect(describe)
    SHOWS_HIDDEN.connect(shown_by_a_link)
    WARNS.connect(warnings, search_warnings)
