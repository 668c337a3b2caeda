"""Every kind of page at the desk, narrow and wide, light and dark: nothing for axe to find, no complaint."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.editing import copying
from articles.roles import SYSTEM
from identity.saving import save_newspaper
from identity.values import values_of
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    UserFactory,
    edition_of,
)
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in, walk_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

SHARES = 4
"""Looking at all pages takes minutes: the tests' processes share them."""


def stage() -> list[str]:
    """A newsroom with one of everything; the addresses of its pages."""
    authors = AuthorFactory.create_batch(2)
    article = ArticleFactory.create(authors=authors, tags=["tides"], headline="A long headline " * 8)
    FigureFactory.create(article=article)
    figure = FigureFactory.create(article=article, place="inline", key="f2")
    article.body += f'<figure data-figure="{figure.key}"></figure>'
    article.save()
    RelatedStoryFactory.create(article=article)
    edition = edition_of(article)
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    ArticleFactory.create(status="in_review")
    section, tag = SectionFactory.create(), TagFactory.create()
    user = UserFactory.create(role="reporter")
    chief = UserFactory.create(role="editor-in-chief")
    save_newspaper({**values_of(None), "strapline": "Every tide"}, by=SYSTEM, base=0)
    template = copying.make_template(ArticleFactory.create(headline="{{Home}} v {{Visitors}}"), by=chief).article
    rows = {
        "articles/article": article.pk,
        "articles/section": section.pk,
        "articles/tag": tag.pk,
        "authors/author": authors[0].pk,
        "images/image": figure.image_id,
        "newsroom/user": user.pk,
    }
    pages = [f"/admin/{room}/{page}" for room, pk in rows.items() for page in ("", "add/", f"{pk}/change/")]
    return [
        "/admin/",
        "/admin/login/",
        "/admin/password_change/",
        "/admin/password/",
        "/admin/no/such/",
        "/admin/articles/",
        *pages,
        "/admin/articles/edition/",
        f"/admin/articles/edition/{edition.pk}/change/",
        "/admin/articles/auditentry/",
        f"/admin/articles/auditentry/{edition.audit.latest('pk').pk}/change/",
        "/admin/auth/group/",
        f"/admin/auth/group/{user.groups.get().pk}/change/",
        f"/admin/newsroom/user/{user.pk}/password/",
        f"/admin/authors/author/{authors[0].pk}/history/",
        f"/admin/articles/section/{section.pk}/delete/",
        f"/admin/authors/author/merge/?id={authors[0].pk}&id={authors[1].pk}&q=ines",
        f"/admin/articles/article/{article.pk}/history/",
        f"/admin/articles/article/{article.pk}/cards/",
        f"/admin/articles/article/{article.pk}/suggestions/",
        *(f"/admin/articles/article/{template.pk}/{page}/" for page in ("change", "from-template", "template")),
        f"/admin/articles/article/{article.pk}/preview/",
        "/admin/articles/article/?q=ferry&state=live",
        "/admin/articles/article/?q=zeppelin",
        "/admin/newspaper/",
        "/admin/newspaper/versions/",
    ]


@pytest.mark.console(r"status of 404")
@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
@pytest.mark.parametrize("share", range(SHARES))
def test_pages_have_nothing_for_axe_to_find(page: Page, live_server: LiveServer, share: int) -> None:
    let_in(page, live_server, UserFactory.create(is_superuser=True))
    found = []

    for url in stage()[share::SHARES]:
        page.goto(url)
        page.wait_for_load_state("networkidle")
        found += [f"{url} {against}" for against in looked_at(page)]

    assert not found, "\n".join(found)


def test_the_desk_is_entered_by_the_front_door(page: Page) -> None:
    user = UserFactory.create(role="reporter")
    page.goto("/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_contain_text("correct username and password")

    walk_in(page, user)

    expect(page.get_by_role("heading", level=1)).to_have_text("My desk")


def test_keys_lead_to_the_search_and_list_themselves(page: Page, live_server: LiveServer) -> None:
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    page.goto("/admin/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()

    page.keyboard.press("/")
    expect(page.get_by_label("Find a story")).to_be_focused()
    page.keyboard.type("a / b?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/articles/article/?q=a+%2F+b%3F")
    expect(page.get_by_role("searchbox")).to_have_value("a / b?")

    page.locator("body").press("/")
    expect(page.get_by_role("searchbox", name="Search stories")).to_be_focused()


def test_a_slug_follows_the_name_in_any_script_until_it_is_typed(page: Page, live_server: LiveServer) -> None:
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    page.goto("/admin/authors/author/add/")

    name, slug = page.get_by_label("Name", exact=True), page.get_by_label("Slug")
    name.press_sequentially("សុខ វិបុល")
    expect(slug).to_have_value("សុខ-វិបុល")

    slug.fill("sok-vibol")
    name.press_sequentially(" II")
    expect(slug).to_have_value("sok-vibol")
