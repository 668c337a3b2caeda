"""The narrowest phone and the longest words: no page becomes wider than the screen, and nothing is cut off."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.models import Article, Comment, SavedFilter, SavedVersion
from articles.previews import links
from articles.roles import SYSTEM
from newsroom.models import User
from tests.browser.conftest import Shot
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    UserFactory,
    edition_of,
)
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of this test are rows without files
    pytest.mark.console(r"status of (404|410)"),
]

WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochau"
ADDRESS = "https://courier.example/a/very/long/path/without/any/place/to/break/it/42/"
BOTH = f"{WORD} {ADDRESS}"

# What is too wide, with the element that is to blame; what scrolls in a frame of its own is not.
TOO_WIDE = """() => {
    const label = e => [e.tagName.toLowerCase(), ...e.classList].join(".");
    const own = "img, svg, iframe, canvas, video, input, textarea, select, option";
    const found = [];
    const scrolls = e => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
    const framed = e => e !== document.body && (scrolls(e) || framed(e.parentElement));
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) {
        const wide = [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(own) && !framed(e)).slice(-4);
        found.push(`${width} px wide: ${wide.map(label).join(" > ")}`);
    }
    for (const e of document.body.querySelectorAll("*")) {
        if (e.matches(own) || e.clientWidth < 2) continue;
        const hides = ["hidden", "clip"].includes(getComputedStyle(e).overflowX);
        const cut = hides && e.scrollWidth > e.clientWidth + 1;
        if (cut) found.push(`cut off at ${e.clientWidth} of ${e.scrollWidth} px: ${label(e)}`);
    }
    return found;
}"""

BODY = f"""
<p>{BOTH}</p><h2>{WORD}</h2><h3>{WORD}</h3><ul><li>{BOTH}</li></ul><ol><li>{BOTH}</li></ol>
<blockquote><p>{BOTH}</p></blockquote><blockquote class="pullquote"><p>{WORD}</p></blockquote>
<p><a href="{ADDRESS}">{ADDRESS}</a> <strong>{WORD}</strong> <em>{WORD}</em> <code>{WORD}</code></p>
<table><thead><tr><th>{WORD}</th><th>Fee</th></tr></thead><tbody><tr><td>{BOTH}</td><td>5</td></tr></tbody></table>
"""


def story(**fields: object) -> Article:
    """With a long word in every text; a lead picture where `pictured`."""
    pictured = fields.pop("pictured", True)
    article = ArticleFactory.create(
        **{
            "headline": BOTH,
            "standfirst": BOTH,
            "teaser": BOTH,
            "dateline": WORD,
            "tagline": BOTH,
            "seo_title": BOTH,
            "seo_description": BOTH,
            "canonical_url": ADDRESS + WORD,
            "body": BODY,
            **fields,
        }
    )
    if pictured:
        FigureFactory.create(article=article, caption=BOTH, credit=BOTH, alt=BOTH)
    return article


def stage(chief: User) -> tuple[list[str], list[str]]:
    """A newsroom with long words everywhere: the addresses of readers' pages, and of the desk's."""
    section = SectionFactory.create(name=f"{WORD} section", slug="city", description=BOTH)
    inner = SectionFactory.create(name=f"{WORD} inner", slug="inner", parent=section, description=BOTH)
    texts = {"role_title": BOTH, "bio": BOTH, "tagline": BOTH, "website": ADDRESS, "email": f"{WORD}@example.org"}
    portrait = ImageFactory.create(alt=BOTH, caption=BOTH, credit=BOTH, filename=f"{WORD}.jpg", source=BOTH)
    author = AuthorFactory.create(
        name=BOTH, slug="ada", photo=portrait, links=[{"label": WORD, "url": ADDRESS}], **texts
    )
    common = {"section": section, "authors": [author], "tags": [f"{WORD} tag", "tides"]}
    for number in range(22):
        kind = "opinion" if number % 5 == 0 else "news"
        own = {**common, "section": [section, inner][number % 2], "slug": f"story-{number}"}
        edition_of(story(**own, kind=kind, pictured=number % 3 == 0))
    gone = story(slug="gone", **common)
    edition_of(gone)
    publishing.withdraw(gone, by=SYSTEM, note=BOTH)

    main = story(slug="main", assignee=chief, **common)
    inline = FigureFactory.create(article=main, place="inline", key="f2", caption=BOTH, credit=BOTH, alt=BOTH)
    main.body += '<figure data-figure="f2"></figure>'
    main.save()
    RelatedStoryFactory.create(
        article=main, target=Article.objects.exclude(pk__in=[main.pk, gone.pk])[0], headline=BOTH
    )
    edition_of(main)
    main.headline, main.body = f"{BOTH} anew", main.body.replace("<h2>", f"<p>{WORD} {WORD}</p><h2>")
    main.save()
    edition = edition_of(main, change="correction", note=BOTH)
    publishing.schedule(main, by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    draft = story(slug="draft", status="in_review", assignee=chief, created_by=chief, **common)
    for article in (main, draft):
        Comment.objects.create(article=article, by_name=BOTH, text=BOTH, passage=WORD, made_at=timezone.now())
    link, secret = links.share(main, label=BOTH, days=1, by=chief)
    SavedFilter.objects.create(person=chief, name=WORD, query="q=fog")
    tag = main.tags.get(name="tides")

    readers = ["/", "/city/", "/inner/", "/city/main/", "/city/main/history/", "/city/gone/", "/authors/ada/"]
    readers += [f"/tags/{TagFactory._meta.model.objects.get(name__startswith=WORD).slug}/", f"/search/?q={WORD}"]
    readers += [f"/search/?q=nothing+{WORD}", f"/{WORD.lower()}/", f"/preview/{secret}/", "/embed/youtube/dQw4w9WgXcQ/"]
    room = f"/admin/articles/article/{main.pk}"
    versions = SavedVersion.objects.filter(article=main).values_list("pk", flat=True)
    assert versions
    rows = {
        "articles/article": main.pk,
        "articles/section": section.pk,
        "articles/tag": tag.pk,
        "authors/author": author.pk,
        "images/image": inline.image_id,
        "newsroom/user": chief.pk,
    }
    desk = ["/admin/", "/admin/password_change/", "/admin/no/such/", "/admin/articles/", "/admin/auth/group/"]
    desk += [f"/admin/{place}/{page}" for place, pk in rows.items() for page in ("", f"{pk}/change/")]
    desk += [f"{room}/history/", f"{room}/comments/", f"{room}/preview-links/{link.pk}/"]
    desk += [f"/admin/articles/section/{section.pk}/delete/", "/admin/articles/auditentry/"]
    desk += ["/admin/articles/edition/", f"/admin/articles/edition/{edition.pk}/change/"]
    desk += [f"/admin/articles/article/{page}/" for page in ("add", "calendar", "today", "paper")]
    desk += [f"/admin/articles/article/?q={WORD}", f"/admin/articles/article/{draft.pk}/change/", f"{room}/change/"]
    return readers, desk


def test_no_word_is_wider_than_a_phone(page: Page, live_server: LiveServer, shot: Shot) -> None:
    chief = UserFactory.create(is_superuser=True, first_name=WORD, last_name=WORD, username=WORD.lower())
    let_in(page, live_server, chief)
    page.set_viewport_size({"width": 320, "height": 800})
    readers, desk = stage(chief)
    found = []

    for url in (*readers, "/?older", *desk):
        if url == "/?older":
            page.goto("/")
            url = page.locator("link[rel=next]").get_attribute("href") or "/"
        page.goto(url)
        if url == desk[-1]:
            page.wait_for_load_state("networkidle")  # the panels beside the form come after it
        found += [f"{url} {each}" for each in page.evaluate(TOO_WIDE)]

    assert not found, "\n".join(found)
