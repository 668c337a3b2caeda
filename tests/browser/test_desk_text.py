"""The text field in a browser: what is pasted, embedded, linked and counted, and all of it by keyboard."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.models import User
from newsroom.text.html import clean_body, plain_text
from newsroom.text.words import count_words
from tests.factories import ArticleFactory, FigureFactory, published
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in
from tests.support.embed_addresses import KNOWN, STRANGE

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

PASTED = Path(__file__).with_name("pasted")
OTHERS = ("checks", "presence", "preview", "preview-links", "publishing", "timeline", "working")
EMPTY_SCRIPT: dict[str, Any] = {"content_type": "text/javascript", "body": ""}
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
PASTE = """(box, [html, text]) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    if (text) data.setData("text/plain", text);
    box.focus();
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""

# What each program's clipboard becomes, what is said to have been left out, and words that are not the text's.
WORD = (
    "<h2>The harbour in numbers</h2><h2>What the report says</h2>"
    "<p>The port moved 40&nbsp;000&nbsp;tonnes of CO<sub>2</sub> and 3<sup>rd</sup>-class mail, "
    '<a href="https://example.com/report?id=7">the report</a> says in March. The harbour master knows. '
    "<em>Emphasis</em>, <strong>keyword</strong> and <s>struck</s>.</p><p>After the box.</p>"
    "<p>Boxed words of the sidebar.</p><p>They have a second paragraph.</p>"
    "<ul><li><p>First quay</p><ul><li><p>Berth <strong>one</strong></p></li></ul></li><li><p>Second quay</p></li></ul>"
    "<p>Then, in order:</p>"
    '<ol start="3"><li><p>Moor</p><ol><li><p>Bow line</p></li></ol></li><li><p>Unload</p></li></ol>'
    "<ul><li><p>By style</p></li></ul><blockquote><p>“Ships wait for nobody,”</p><p>she said.</p></blockquote>"
    "<table><thead><tr><th><p>Year</p></th><th><p>Ships</p></th></tr></thead>"
    "<tbody><tr><td><p>2025</p></td><td><p>1,204</p></td></tr>"
    '<tr><td colspan="2"><p>Both quays</p></td></tr></tbody></table>'
    "<p>A note follows<sup>[1]</sup>.</p><p><sup>[1]</sup> Counted by hand.</p>"
)
GOOGLE_DOCS = (
    "<h2>Tide tables</h2><p>Plain, <strong>bold</strong>, <em>italic</em>, x<sup>2</sup>, H<sub>2</sub>O, <s>gone</s> "
    'and <a href="https://example.org/tides">tides</a></p>'
    "<ul><li><p>Spring</p><ul><li><p>High</p></li><li><p>Low</p></li></ul></li><li><p>Neap</p></li></ul>"
    '<ol start="4"><li><p>Fourth</p></li></ol>'
    "<table><tbody><tr><td><p>Quay</p></td><td><p>Depth</p></td></tr>"
    "<tr><td><p>North</p></td><td></td></tr></tbody></table><p>Last<br>line</p>"
)
WEB_PAGE = (
    '<h2>Fog again</h2><p>By <a href="https://example.com/ana#bio">Ana</a></p><p>The quay at noon</p>'
    "<p>First paragraph</p><p>Second paragraph</p><p>third, in a div</p><h2>Why it stays</h2><h3>Small heading</h3>"
    "<p><strong>All bold </strong>but this</p><blockquote><p>Quoted “inside” words</p></blockquote>"
    "<p>He typed &lt;script&gt;alert(1)&lt;/script&gt; and softhyphens.</p>"
    "<ul><li><p>One</p><ul><li><p>One and a half</p></li></ul></li><li><p>Two</p><p>with more</p></li></ul>"
    "<p><strong>Fog</strong></p><p>A cloud on the ground</p><p>line one<br>line two</p>"
    "<p>Ctrl and <code>code</code>, underlined, marked, <em>Title</em>, E=mc<sup>2</sup>, 漢(kan) ⚓</p>"
    '<p>Wind</p><table><thead><tr><th scope="col"><p>Hour</p></th><th><p>Knots</p></th></tr></thead>'
    "<tbody><tr><td><p>12</p></td><td><p>4</p></td></tr><tr><td><p>Mean</p></td><td><p>4</p></td></tr></tbody></table>"
    f'<p>Laid out</p><p>side by side</p><figure data-embed="{FILM}"></figure>'
    "<p>Your mail Sign up</p><p>scripted inside <s>struck on the page</s></p>"
)
LIBREOFFICE = (
    "<h2>Dredging</h2><p>The <strong>north</strong> channel is <em>closed</em> until 10<sup>th</sup> May.</p>"
    "<p>Framed note</p><ul><li><p>Silt</p><ul><li><p>Mud</p></li></ul></li></ul>"
    '<ol start="2"><li><p>Second</p></li></ol><p><s>Struck</s></p>'
    "<table><thead><tr><th><p>Buoy</p></th><th><p>Light</p></th></tr></thead>"
    "<tbody><tr><td><p>N1</p></td><td><p>Red</p></td></tr></tbody></table>"
)
APPLE = (
    "<p><strong>Buoys</strong></p>"
    "<p>The <strong>red</strong> one is <em>lit</em>, the 2<sup>nd</sup> not.</p>"
    "<ul><li><p>Port</p><ul><li><p>Red</p></li></ul></li><li><p>Starboard</p></li></ul>"
)
WORD_FOR_THE_WEB = (
    "<h2>Pilots</h2><p><strong>Two</strong> pilots wait.</p>"
    "<ul><li><p>Inner road</p><ul><li><p>By day</p></li></ul></li><li><p>Outer road</p></li></ul>"
    "<ol><li><p>Call</p></li><li><p>Wait</p></li></ol>"
)
CLIPBOARDS = {
    "word": (
        WORD,
        "Left out: 1 comment, 1 tracked deletion, 1 hidden passage, 1 picture. "
        "Kept as paragraphs: the words of 1 text box.",
    ),
    "google-docs": (GOOGLE_DOCS, "Left out: 1 comment, 1 picture."),
    "web-page": (WEB_PAGE, "Left out: 1 video, 1 embedded page, 1 picture, 1 form field."),
    "libreoffice": (
        LIBREOFFICE,
        "Left out: 1 comment, 1 picture. Kept as paragraphs: the words of 1 text box.",
    ),
    "apple": (APPLE, ""),
    "word-for-the-web": (WORD_FOR_THE_WEB, ""),
}


@pytest.fixture
def desk(page: Page, live_server: LiveServer, editor: User) -> Page:
    """The desk with the text field alone: what else goes on in a form while one writes has tests of its own, and would
    still be under way when these end."""
    page.route(re.compile(rf"/static/js/desk/({'|'.join(OTHERS)})\.js"), lambda route: route.fulfill(**EMPTY_SCRIPT))
    return let_in(page, live_server, editor)


def opened(page: Page, body: str = "") -> Locator:
    """The text of a story with this body, ready to be written in."""
    page.goto(ArticleFactory.create(body=body).get_change_url())
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    return page.get_by_label("Body")


def press(page: Page, keys: str) -> None:
    """A key, and the moment after it in which a page tells its editor what is selected now: no hand is quicker."""
    page.keyboard.press(keys)
    page.wait_for_timeout(50)


def value(box: Locator) -> str:
    """What the form would send."""
    return box.page.locator("[name=body]").input_value()


def paste(box: Locator, html: str, text: str = "") -> str:
    """What the form would send after this was pasted over everything."""
    box.page.keyboard.press("Control+a")
    box.evaluate(PASTE, [html, text])
    return value(box)


def said(page: Page) -> str:
    """What the editor says of what it did."""
    lines = page.locator(".text-said > p").all_inner_texts()
    return lines[0] if lines else ""


def test_what_is_pasted_comes_in_clean_and_what_is_left_out_is_said(desk: Page) -> None:
    box = opened(desk)
    for name, (expected, told) in CLIPBOARDS.items():
        box.click()
        stands = paste(box, (PASTED / f"{name}.html").read_text())

        assert clean_body(stands) == expected, name
        assert stands.replace("<p></p>", "") == expected, name
        assert said(desk) == told, name

    box.click()
    paste(box, (PASTED / "word.html").read_text())
    desk.get_by_text("What they say").click()
    expect(desk.get_by_text("comment: Check with the harbour master.")).to_be_visible()
    expect(desk.get_by_text("tracked deletion: Nobody knows why.")).to_be_visible()


ODD = [
    ("<p>a<!-- c --><o:p></o:p></p><p>&nbsp;</p><p>b</p>", "<p>a</p><p>b</p>"),
    ("words only", "<p>words only</p>"),
    ("<b>one</b> line", "<p><strong>one</strong> line</p>"),
    ("<table><tr><td>alone</td></tr></table>", "<p>alone</p>"),
    ("<ol><li value=3>a<h2>b</h2></li></ol>", "<ol><li><p>a</p><p><strong>b</strong></p></li></ol>"),
    ("<ul><ul><li>deep</li></ul></ul>", "<ul><li><p>deep</p></li></ul>"),
    ("<li>stray</li>", "<ul><li><p>stray</p></li></ul>"),
    ("<svg onload=alert(1)><a href=javascript:alert(2)>x</a></svg><p>y</p>", "<p>y</p>"),
    ("<p onclick=alert(1)>a<a href='java\nscript:alert(1)'>b</a></p>", "<p>ab</p>"),
    ("<p>ភ្នំ\u200bពេញ and zero\u200bwidth</p>", "<p>ភ្នំ\u200bពេញ and zerowidth</p>"),
    ("<div>" * 300 + "deep" + "</div>" * 300, "<p>deep</p>"),
    ("<p>می\u200cخواهم</p>", "<p>می\u200cخواهم</p>"),
    ("<p dir=RTL>א</p><h1 dir=auto>b</h1><p dir=up>c</p>", '<p dir="rtl">א</p><h2 dir="auto">b</h2><p>c</p>'),
    ("<div dir=rtl>א<p>ב</p><p dir=ltr>c</p></div>d", '<p dir="rtl">א</p><p dir="rtl">ב</p><p dir="ltr">c</p><p>d</p>'),
    ("<blockquote dir=rtl><p>א</p></blockquote>", '<blockquote dir="rtl"><p>א</p></blockquote>'),
    ("<ul dir=rtl><li>א<li dir=ltr>b</ul>", '<ul dir="rtl"><li><p>א</p></li><li dir="ltr"><p>b</p></li></ul>'),
    ("<b id=docs-internal-guid-1 style='font-weight:normal'><p dir=ltr>a</p><p dir=ltr>b</p></b>", "<p>a</p><p>b</p>"),
    (
        "<b id=docs-internal-guid-1 style='font-weight:normal'><p dir=rtl>א</p><p dir=ltr>b</p></b>",
        '<p dir="rtl">א</p><p dir="ltr">b</p>',
    ),
    (f"<p>a<img alt='{'&zwj;' * 60}x' src=x>b</p>", "<p>ab</p>"),
    (f"<p>a{'&nbsp;' * 20_000}b</p>", "<p>a b</p>"),
]


def test_odd_clipboards_come_in_clean_too(desk: Page) -> None:
    box = opened(desk)
    for html, expected in ODD:
        box.click()
        assert paste(box, html) == expected


FRAGMENTS = [
    ("<span> beta </span>", "one beta two"),
    ("<span>&nbsp;beta<span>&nbsp;</span></span>", "one beta two"),
    ("<meta charset='utf-8'><span style='color: red'>beta </span>", "onebeta two"),
    (
        "<html>\r\n<body>\r\n<!--StartFragment--><b style='font-weight:normal' id='docs-internal-guid-1'>"
        "<span style='font-weight:700'> beta </span></b><!--EndFragment-->\r\n</body>\r\n</html>",
        "one <strong>beta</strong> two",
    ),
    ("<p class=MsoNormal><!--StartFragment--><span> beta </span><!--EndFragment--></p>", "one beta two"),
    (" beta ", "one beta two"),
    ("\t<b>beta</b> ", "one <strong>beta</strong> two"),
    ("<meta charset='utf-8'> beta", "one betatwo"),
    ("<!-- words --><style>b {}</style> beta", "one betatwo"),
    ("\n beta\n", "onebetatwo"),
    (" <p>beta</p> ", "onebetatwo"),
    ("<p> beta </p>", "onebetatwo"),
    ("\n<p>\n  beta\n</p>\n<p>&nbsp;</p>\n", "onebetatwo"),
    ("<span>beta</span>", "onebetatwo"),
    ("<em>&nbsp;</em>", "one two"),
    ("<p>&nbsp;beta</p><p>gamma&nbsp;</p>", "one beta</p><p>gamma two"),
]


def test_part_of_a_line_is_pasted_with_the_spaces_at_both_its_ends(desk: Page) -> None:
    box = opened(desk)
    for html, expected in FRAGMENTS:
        box.click()
        paste(box, "", "onetwo")
        for _ in "two":
            press(desk, "ArrowLeft")
        box.evaluate(PASTE, [html, ""])

        assert value(box).replace("&nbsp;", " ") == f"<p>{expected}</p>", html


def test_what_is_typed_is_text_and_only_sure_addresses_become_links(desk: Page) -> None:
    box = opened(desk)
    sure = {"https://example.org/a": "", "www.example.org": "https://", "desk@example.org": "mailto:"}
    text = "It ended.In the *5 to *6 and fog.com now"
    for typed in (True, False):
        box.click()
        press(desk, "Control+a")
        press(desk, "Delete")
        if typed:
            desk.keyboard.type(f"- {text} {' '.join(sure)} ")
        else:
            box.evaluate(PASTE, ["", f"- {text} {' '.join(sure)} "])
        links = [f'<a href="{before}{words}">{words}</a>' for words, before in sure.items()]

        assert value(box).replace(" </p>", "</p>") == f"<p>- {text} {' '.join(links)}</p>"


def test_what_looks_like_markup_in_plain_text_stays_text(desk: Page) -> None:
    box = opened(desk)

    stands = paste(box, "", "<script>alert(1)</script>\n**not bold** __init__ `x`")

    assert stands == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>**not bold** __init__ `x`</p>"


def test_what_is_copied_in_the_text_is_pasted_as_it_was(desk: Page) -> None:
    body = '<blockquote class="pullquote"><p>Fog</p></blockquote><p>a <a href="/port/" hreflang="km">b</a></p>'
    box = opened(desk, body)
    box.click()
    copied = box.evaluate(
        """box => {
            const data = new DataTransfer();
            document.execCommand("selectAll");
            box.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
            return data.getData("text/html");
        }"""
    )

    assert paste(box, copied) == body


def test_an_address_alone_on_a_line_becomes_an_embed_with_a_caption(desk: Page) -> None:
    box = opened(desk, "<p>Before.</p>")
    box.get_by_text("Before.").click()
    press(desk, "End")
    press(desk, "Enter")
    box.evaluate(PASTE, ["", " https://youtu.be/dQw4w9WgXcQ?si=x\n"])
    expect(box.get_by_text("YouTube video")).to_be_visible()
    expect(desk.locator(".text-said")).to_contain_text("YouTube video: readers see a card")
    desk.keyboard.type("After.")
    press(desk, "ArrowUp")
    desk.keyboard.type("Fog horns")
    assert value(box) == f'<p>Before.</p><figure data-embed="{FILM}">Fog horns</figure><p>After.</p>'

    press(desk, "Enter")
    desk.keyboard.type("Between.")
    assert value(box) == f'<p>Before.</p><figure data-embed="{FILM}">Fog horns</figure><p>Between.</p><p>After.</p>'
    assert clean_body(value(box)) == value(box)


def test_an_embed_pasted_into_a_table_or_a_list_is_a_link_there(desk: Page) -> None:
    box = opened(desk, "<ul><li><p>Item</p></li></ul><p>End</p>")
    box.get_by_text("Item").click()
    press(desk, "End")
    box.evaluate(PASTE, ["<p>one</p><iframe src='https://youtu.be/dQw4w9WgXcQ'></iframe><p>two</p>", ""])

    link = f'<p><a href="{FILM}">{FILM}</a></p>'
    assert value(box) == f"<ul><li><p>Itemone</p>{link}<p>two</p></li></ul><p>End</p>"


def test_the_editor_knows_the_same_addresses_as_the_server(desk: Page) -> None:
    box = opened(desk)
    canonical = "(box, address) => box.editor.storage.embed.canonical(address)"

    assert [box.evaluate(canonical, address) for address, _ in KNOWN] == [expected for _, expected in KNOWN]
    assert [box.evaluate(canonical, address) for address in STRANGE] == [""] * len(STRANGE)


def test_an_address_among_words_stays_a_link(desk: Page) -> None:
    box = opened(desk, "<p>See</p>")
    box.click()
    press(desk, "End")
    desk.keyboard.type(" ")
    box.evaluate(PASTE, ["", FILM])

    assert value(box) == f'<p>See <a href="{FILM}">{FILM}</a></p>'


def test_a_link_is_made_changed_and_removed_by_keyboard(desk: Page) -> None:
    live = published(headline="Fog closes the port", slug="fog")
    ArticleFactory.create(headline="Fog lifts, not yet told", slug="lifts")
    box = opened(desk, '<p><a href="https://example.km/" hreflang="km">Khmer</a> harbour</p>')
    box.click()
    press(desk, "Control+End")
    press(desk, "Control+Shift+ArrowLeft")
    press(desk, "Control+k")
    field = desk.get_by_role("combobox", name="Address, or part of a story’s headline")
    field.fill("fog")
    expect(desk.get_by_role("dialog").get_by_role("option")).to_have_count(2)
    press(desk, "ArrowDown")
    press(desk, "Enter")
    expect(desk.get_by_role("status").filter(has_text="is not on the site yet")).to_be_visible()
    press(desk, "ArrowDown")
    press(desk, "Enter")
    expect(field).to_have_count(0)
    url = live.get_absolute_url()
    khmer = '<a href="https://example.km/" hreflang="km">Khmer</a>'
    assert value(box) == f'<p>{khmer} <a href="{url}">harbour</a></p>'

    press(desk, "Control+k")
    field.fill("example.com/page")
    press(desk, "Enter")
    expect(field).to_have_count(0)
    assert value(box) == f'<p>{khmer} <a href="https://example.com/page">harbour</a></p>'

    press(desk, "Control+k")
    field.fill("javascript:alert(1)")
    press(desk, "Enter")
    expect(desk.get_by_text("Write a whole address")).to_be_visible()
    desk.get_by_role("dialog").get_by_role("button", name="Remove the link").press("Enter")
    expect(field).to_have_count(0)
    assert value(box) == f"<p>{khmer} harbour</p>"


COUNTED = [
    "<p>One two, three.</p><p>four<br>five</p>",
    "<p>10-year, $18M, e.g. “it’s”, snake_case and 3.5 — №7</p><h2>Ünï 42</h2>",
    "<p>ភ្នំពេញជារាជធានីនៃព្រះរាជាណាចក្រកម្ពុជា។</p>",
    "<p>東京で雪が降った。</p><p>กรุงเทพมหานคร</p>",
    "<ul><li><p>a</p></li><li><p>b c</p></li></ul><blockquote><p>d</p></blockquote>",
]


def test_words_are_counted_as_the_server_counts_them(desk: Page) -> None:
    box = opened(desk)
    for body in COUNTED:
        paste(box, body)
        count = count_words(plain_text(value(box)), "en")

        expect(desk.locator(".text-count")).to_have_text(re.compile(rf"^{count} words? · 1 min to read$"))


def test_everything_in_the_text_is_reached_by_keyboard(desk: Page) -> None:
    box = opened(desk)
    box.click()
    for key, begins in {
        "Control+Alt+2": "<h2>",
        "Control+Alt+3": "<h3>",
        "Control+Shift+8": "<ul>",
        "Control+Shift+7": "<ol>",
        "Control+Shift+b": "<blockquote>",
        "Control+Alt+q": '<blockquote class="pullquote">',
    }.items():
        press(desk, "Control+a")
        press(desk, "Delete")
        press(desk, "Control+Alt+0")
        press(desk, key)
        desk.keyboard.type("x")
        assert value(box).startswith(begins), key
        press(desk, key)

    press(desk, "Alt+F10")
    expect(desk.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    press(desk, "ArrowRight")
    expect(desk.get_by_role("button", name="Smaller heading")).to_be_focused()
    press(desk, "End")
    press(desk, "Home")
    expect(desk.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    assert desk.locator(".prose-menubar button[tabindex='0']").count() == 1
    press(desk, "Escape")
    expect(box).to_be_focused()


def test_a_picture_of_the_story_is_put_into_the_text_by_keyboard(desk: Page) -> None:
    story = ArticleFactory.create(body="<p>Fog.</p>")
    FigureFactory.create(article=story, key="f7", caption="The quay")
    desk.goto(story.get_change_url())
    expect(desk.get_by_role("toolbar", name="Formatting")).to_be_visible()
    box = desk.get_by_label("Body")
    box.click()
    press(desk, "Control+Alt+f")
    desk.get_by_role("dialog").get_by_role("button", name="The quay").press("Enter")

    expect(box.locator("figure")).to_be_visible()
    assert value(box).startswith('<p>Fog.</p><figure data-figure="f7"></figure>')


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_nothing_of_it_stands_in_anybodys_way(desk: Page) -> None:
    box = opened(desk, f'<p>Fog.</p><figure data-embed="{FILM}">Horns</figure>')
    box.get_by_text("Fog.").click()
    paste(box, "<p>a</p><img src='https://example.com/x.png'>")
    press(desk, "Control+k")
    desk.get_by_role("combobox", name="Address").fill("nothing of the kind")
    expect(desk.get_by_text("No story is found by these words.")).to_be_visible()

    assert violations(desk) == []


TYPESET = (
    (
        "en",
        "He said: \"It's 5--6 o'clock... 'fine'\" and left --- '90s",
        "He said: “It’s 5–6 o’clock… ‘fine’” and left — ’90s",
    ),
    ("en-US", 'A "word" -- or two', "A “word” — or two"),
    ("de", "Er sagte: \"Geht's 'gut'?\"", "Er sagte: „Geht’s ‚gut‘?“"),
    ("fr", 'Il dit "oui" et c\'est tout', "Il dit «\u00a0oui\u00a0» et c’est tout"),
    ("sv", 'Han sa "ja"', "Han sa ”ja”"),
    ("km", '"ភ្នំពេញ"', "“ភ្នំពេញ”"),
    ("en", "See https://example.org/a--b...c", "See https://example.org/a--b...c"),
)


def empty(box: Locator) -> None:
    box.click()
    press(box.page, "Control+a")
    press(box.page, "Delete")


def test_quotes_dashes_and_ellipses_are_set_as_one_types_by_the_storys_language(desk: Page) -> None:
    box = opened(desk)
    language = desk.locator("[name=language]")
    for tag, typed, expected in TYPESET:
        language.evaluate("(field, tag) => { field.value = tag; }", tag)
        empty(box)
        desk.keyboard.type(typed)
        assert box.inner_text() == expected, tag

    language.evaluate("field => { field.value = 'en'; }")
    empty(box)
    desk.keyboard.type('He said "')
    press(desk, "Control+z")
    assert value(box) == '<p>He said "</p>'
    desk.keyboard.type("no--")
    press(desk, "Control+z")
    assert value(box) == '<p>He said "no--</p>'

    empty(box)
    desk.get_by_role("link", name="Help: keys and the editors’ guide").click()
    desk.get_by_label("Typographic quotes, dashes and ellipses as I type").uncheck()
    press(desk, "Escape")
    empty(box)
    desk.keyboard.type('"a" -- b...')
    assert value(box) == '<p>"a" -- b...</p>'


def test_a_numbered_list_begins_with_its_first_number(desk: Page) -> None:
    box = opened(desk)
    empty(box)
    desk.keyboard.type("1. Bread")
    press(desk, "Enter")
    desk.keyboard.type("Salt")
    assert value(box) == "<ol><li><p>Bread</p></li><li><p>Salt</p></li></ol>"

    empty(box)
    press(desk, "Control+Alt+0")
    paste(box, "<p>x</p>")
    empty(box)
    desk.keyboard.type("1. ")
    press(desk, "Control+z")
    desk.keyboard.type("May")
    assert value(box) == "<p>1. May</p>"


def test_the_toolbar_does_not_move_the_text_and_says_what_its_buttons_do(desk: Page) -> None:
    table = "<table><tbody><tr><td><p>cell</p></td></tr></tbody></table>"
    box = opened(desk, f'<p>First <a href="/port/">port</a>.</p>{table}<p>Last.</p>')

    def top() -> float:
        return float(box.locator("p").first.evaluate("p => p.getBoundingClientRect().top + scrollY"))

    box.get_by_text("Last.").click()
    before = top()
    for words in ("cell", "port"):
        box.get_by_text(words).click()
        expect(
            desk.get_by_role("button", name="Delete this row" if words == "cell" else "Remove the link")
        ).to_be_visible()
        assert top() == before
    expect(desk.get_by_role("button", name="Numbered list")).to_have_attribute("title", "Numbered list (Ctrl+Shift+7)")


def test_a_table_and_an_embed_come_from_the_toolbar(desk: Page) -> None:
    box = opened(desk, "<p>Before.</p>")
    box.get_by_text("Before.").click()
    desk.get_by_role("button", name="Table", exact=True).click()
    desk.get_by_label("Rows").fill("0")
    desk.get_by_label("Columns", exact=True).fill("2")
    desk.get_by_label("Columns", exact=True).press("Enter")
    expect(desk.get_by_role("alert").filter(has_text="Rows: write a number from 1 to 100.")).to_be_visible()
    desk.get_by_label("Rows").fill("2")
    desk.get_by_role("button", name="Insert table").click()
    expect(box.locator("th")).to_have_count(2)
    expect(box.locator("td")).to_have_count(2)

    box.get_by_text("Before.").click()
    desk.get_by_role("button", name="Video, sound, chart or post").click()
    address = desk.get_by_label("Its address")
    address.fill("https://example.com/")
    address.press("Enter")
    expect(desk.get_by_role("alert").filter(has_text="This is no address of")).to_be_visible()
    address.fill("https://youtu.be/dQw4w9WgXcQ")
    address.press("Enter")
    desk.keyboard.type("Horns")
    assert f'<p>Before.</p><figure data-embed="{FILM}">Horns</figure><table>' in value(box)


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_words_are_found_and_replaced_and_all_of_it_undone_at_once(desk: Page) -> None:
    body = "<p>Fog and <strong>fog</strong>, said O’Hara.</p><ul><li><p>foghorn</p></li></ul>"
    box = opened(desk, body)
    box.click()
    press(desk, "Control+h")
    bar = desk.get_by_role("search", name="Find and replace in the text")
    words = bar.get_by_label("Find in the text")
    words.fill("o'hara")
    expect(bar.get_by_role("status")).to_have_text("1 of 1")
    words.fill("fog")
    expect(bar.get_by_role("status")).to_have_text("1 of 3")
    bar.get_by_label("Whole words").check()
    expect(bar.get_by_role("status")).to_have_text("1 of 2")
    bar.get_by_label("Match case").check()
    expect(bar.get_by_role("status")).to_have_text("1 of 1")
    bar.get_by_label("Match case").uncheck()
    bar.get_by_label("Whole words").uncheck()
    bar.get_by_label("Replace with").fill("mist")
    bar.get_by_role("button", name="Replace", exact=True).click()
    expect(bar.get_by_role("status")).to_have_text("1 of 2")
    bar.get_by_role("button", name="Replace all").click()
    expect(bar.get_by_role("status")).to_have_text("2 replaced")
    assert value(box) == "<p>mist and <strong>mist</strong>, said O’Hara.</p><ul><li><p>misthorn</p></li></ul>"
    assert violations(desk) == []
    press(desk, "Escape")
    expect(box).to_be_focused()
    press(desk, "Control+z")
    assert value(box) == body.replace("Fog", "mist")
    press(desk, "Control+z")
    assert value(box) == body
