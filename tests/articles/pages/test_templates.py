"""The readers' templates, rendered from plain values: no test here may ask the database; pytest-django sees to it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from articles.pages.frame import Head, Link, Site
from articles.pages.front import HomePage
from articles.pages.stamps import Stamp
from articles.pages.story import Note, Preview, StoryPage
from articles.pages.teaser import BylineLine, FigureView, Teaser
from articles.publishing.rendering import render_embed
from images.renditions.picture import picture_html
from images.renditions.ref import PictureRef

NOW = datetime(2026, 11, 24, 14, 5, tzinfo=UTC)
CITY = Link("City", "/city/")
SITE = Site("The Tide", sections=(CITY, Link("Sport", "/sport/")))
PICTURE = PictureRef("0123456789abcdef" * 2, 1200, 800)
STORY = StoryPage(
    head=Head("The Tide - Bridge opens", section_url="/city/"),
    headline="Bridge opens",
    body_html=mark_safe("<p>Ten people crossed.</p>"),
    published=Stamp.of(NOW - timedelta(hours=2), now=NOW),
    updated=Stamp.of(NOW, now=NOW),
    standfirst="Six weeks early.",
    section=CITY,
    bylines=(BylineLine("Ana Moreira", "/authors/ana-moreira/"), BylineLine("Li Wen", role="photographs")),
    lead=FigureView(PICTURE, "A bridge", "The bridge on Monday.", "Li Wen"),
    notes=(Note("Correction", "It was nine people."),),
    taglines=("Ana Moreira walks to work.",),
    tags=(Link("Bridges", "/tags/bridges/"),),
    teasers=(Teaser("/city/ferry/", "Ferry late", "It waited for the…"),),
)


def story(**changes: object) -> str:
    return render_to_string("public/story.html", {"site": SITE, "page": replace(STORY, **changes)})  # type: ignore[arg-type]


def words_of(html: str) -> str:
    """What a reader sees or hears, an image by its alternative text."""
    body = re.sub(r"<(script|style).*?</\1>", " ", html[html.index("<body>") :], flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r" \1 ", body)).split())


def test_a_story_is_told_in_the_order_of_a_newspaper() -> None:
    words = words_of(story())

    order = [
        *("Logo of The Tide newspaper", "City", "Bridge opens", "Six weeks early.", "By Ana Moreira and Li Wen"),
        *("Published 24 November 2026, 12:05 UTC", "Updated 24 November 2026, 14:05 UTC", "A bridge"),
        *("The bridge on Monday.", "Li Wen", "Ten people crossed.", "Correction It was nine people."),
        *("Ana Moreira walks to work.", "Bridges", "Related stories", "Ferry late", "It waited for the…"),
    ]
    at = 0
    for part in order:
        assert part in words[at:], f"{part!r} is missing or out of order"
        at = words.index(part, at) + len(part)


def test_teasers_stand_outside_the_article() -> None:
    html = story()

    assert html.index("</article>") < html.index("Ferry late")


def test_a_story_with_nothing_but_a_headline_and_text_leaves_no_empty_parts() -> None:
    html = story(
        updated=None, standfirst="", section=None, bylines=(), lead=None, notes=(), taglines=(), tags=(), teasers=()
    )

    assert not re.search(r"<(p|ul|ol|li|figcaption|section|nav|h[1-6])[^>]*>\s*</\1>", html)
    assert "Updated" not in html


def test_words_of_people_are_escaped() -> None:
    html = story(
        headline='<b>"Ships" & boats</b>', tags=(Link("<i>", "/tags/i/"),), standfirst="<script>alert(1)</script>"
    )

    assert "<b>" not in html
    assert "<i>" not in html
    assert "<script>alert" not in html


def test_nothing_inline_that_the_content_security_policy_would_refuse() -> None:
    html = story()

    assert " style=" not in html
    assert "<script" not in html


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ur-PK", "rtl"), ("km", "ltr"), ("en", "ltr")])
def test_a_story_says_its_language_and_the_masthead_the_newspapers(language: str, direction: str) -> None:
    html = story(head=replace(STORY.head, language=language))

    assert f'<html lang="{language}" dir="{direction}">' in html
    assert '<header class="masthead" lang="en" dir="ltr">' in html


def test_the_navigation_marks_the_storys_section() -> None:
    assert '<a href="/city/" aria-current="true">City</a>' in story()


def test_another_newspaper_has_its_own_masthead() -> None:
    """The masthead is kept in memory; it must not be another's."""
    story()

    html = render_to_string("public/story.html", {"site": replace(SITE, name="The Ebb"), "page": STORY})

    assert "Logo of The Ebb newspaper" in html
    assert "The Tide newspaper" not in html


def test_a_preview_says_so_and_leads_back_to_the_form() -> None:
    html = story(preview=Preview("Preview. Readers do not see this.", "/admin/articles/article/1/change/"))

    assert "Preview. Readers do not see this." in words_of(html)
    assert 'href="/admin/articles/article/1/change/"' in html
    assert "Readers do not see this" not in story()


def test_only_an_opinion_by_one_writer_shows_a_face() -> None:
    writer = BylineLine("Ana Moreira", portrait=PICTURE)

    assert replace(STORY, kind="opinion", bylines=(writer,)).portrait == PICTURE
    assert replace(STORY, kind="opinion", bylines=(writer, writer)).portrait is None
    assert replace(STORY, kind="news", bylines=(writer,)).portrait is None


@pytest.mark.parametrize(
    ("names", "byline"),
    [([], ""), (["Ana"], "Ana"), (["Ana", "Tom"], "Ana and Tom"), (["Ana", "Tom", "Li"], "Ana, Tom and Li")],
)
def test_a_teasers_byline_reads_as_one_line(names: list[str], byline: str) -> None:
    assert Teaser("/x/", "X", bylines=tuple(BylineLine(name) for name in names)).byline == byline


def test_the_byline_of_a_story_reads_as_one_line() -> None:
    lines = (BylineLine("Ana", "/authors/ana/"), BylineLine("Tom", role="photographs"), BylineLine("Li"))

    assert (
        '<p class="byline">By <a href="/authors/ana/" rel="author">Ana</a>, '
        '<span>Tom</span> <span class="byline__role">(photographs)</span> and <span>Li</span>'
    ) in story(bylines=lines)


PICTURE_HTML = picture_html(PICTURE, alt="A quay", sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw")


@pytest.mark.parametrize(
    ("caption", "credit", "figcaption"),
    [
        (
            "Dusk",
            "Ana",
            '<figcaption><span class="caption">Dusk</span> <span class="credit">Ana</span></figcaption>',
        ),
        ("Dusk", "", '<figcaption><span class="caption">Dusk</span> </figcaption>'),
        ("", "Ana", '<figcaption><span class="credit">Ana</span></figcaption>'),
        ("", "", ""),
    ],
)
def test_an_inline_figure_has_the_same_bytes_in_every_edition(caption: str, credit: str, figcaption: str) -> None:
    html = render_to_string("components/inline_figure.html", {"figure": FigureView(PICTURE, "A quay", caption, credit)})

    assert html.strip() == f'<figure class="figure figure--inline">{PICTURE_HTML}{figcaption}</figure>'


def test_an_embed_has_the_same_bytes_in_every_edition() -> None:
    video, unknown = "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://example.com/film"

    assert render_embed(video, "A film") == (
        '<figure class="embed embed--video"><iframe class="embed__frame" src="/embed/youtube/dQw4w9WgXcQ/" '
        'title="Video from YouTube: A film" loading="lazy" '
        'allow="autoplay; encrypted-media; fullscreen; picture-in-picture"></iframe>'
        '<figcaption><span class="caption">A film</span> '
        f'<a class="embed__link" href="{video}">Watch on YouTube</a></figcaption></figure>'
    )
    assert render_embed(unknown, "") == (
        '<figure class="embed embed--post"><p class="embed__post">'
        f'<a class="embed__link" href="{unknown}">{unknown}</a></p></figure>'
    )


def test_a_newspaper_without_stories_has_a_front_page() -> None:
    html = render_to_string("public/home.html", {"site": SITE, "page": HomePage(Head("The Tide"))})

    assert "No story has been published yet." in html


def test_the_error_page_needs_nothing_at_all() -> None:
    html = render_to_string("500.html")

    assert "Something went wrong on our side" in html
